import { expect, test } from 'vitest';
import { inClusterContext, resolvePaths } from './chosen-context.ts';

test.each([
  { host: '10.0.0.1', server: 'https://10.0.0.1:443' },
  { host: 'fd00::1', server: 'https://[fd00::1]:443' },
])('inside a pod the server is $server, the identity its service account', ({ host, server }) => {
  const root = '/var/run/secrets/kubernetes.io/serviceaccount';
  expect(inClusterContext({ KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: '443' })).toEqual({
    server,
    proxyUrl: undefined,
    cluster: { 'certificate-authority': `${root}/ca.crt` },
    user: { tokenFile: `${root}/token` },
  });
});

test('relative files and plugins with a slash start from the folder; data, commands on the path and absolute files do not', () => {
  const chosen = {
    server: 'https://east',
    proxyUrl: undefined,
    cluster: { 'certificate-authority': 'ca.crt', 'certificate-authority-data': 'ca.crt' },
    user: {
      'client-certificate': './me.crt',
      'client-key': '/etc/me.key',
      token: 'relative',
      exec: { command: 'bin/login', args: ['x/y'] },
    },
  };
  expect(resolvePaths(chosen, '/etc/kube')).toEqual({
    ...chosen,
    cluster: { 'certificate-authority': '/etc/kube/ca.crt', 'certificate-authority-data': 'ca.crt' },
    user: {
      'client-certificate': '/etc/kube/me.crt',
      'client-key': '/etc/me.key',
      token: 'relative',
      exec: { command: '/etc/kube/bin/login', args: ['x/y'] },
    },
  });
  const onPath = { ...chosen, user: { exec: { command: 'login' } } };
  expect(resolvePaths(onPath, '/etc/kube').user).toEqual({ exec: { command: 'login' } });
});
