import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeApi, sendJson, startFakeApi } from '../../test/support/fake-api.ts';
import { connectInCluster, connectKubeconfig } from './kubeconfig.ts';

const never = new AbortController().signal;
let dir = '';
let api: FakeApi;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kubeconfig-'));
  api = await startFakeApi((asked, response) =>
    sendJson(response, asked.headers['authorization'] === 'Bearer old' ? 401 : 200, { gitVersion: 'v1' }),
  );
});
afterEach(async () => {
  rmSync(dir, { recursive: true });
  await api.close();
});

function config(user: unknown, cluster: Record<string, unknown> = {}) {
  return JSON.stringify({
    'current-context': 'here',
    contexts: [
      { name: 'here', context: { cluster: 'c', user: 'u' } },
      { name: 'anonymous', context: { cluster: 'c' } },
      { name: 'lost', context: { cluster: 'nowhere', user: 'u' } },
      { name: 'nobody', context: { cluster: 'c', user: 'nobody' } },
    ],
    clusters: [{ name: 'c', cluster: { server: api.url, ...cluster } }],
    users: [
      { name: 'u', user },
      { name: 'other', user: { tokenFile: '/nonexistent' } },
    ],
  });
}

async function headersOf(text: string, context?: string) {
  const client = await connectKubeconfig(text, context, { baseDir: dir });
  await client.version(never);
  await client.close();
  const { authorization, ...rest } = api.requests.at(-1)?.headers ?? {};
  const impersonated = Object.entries(rest).filter(([name]) => name.startsWith('impersonate'));
  return { authorization, ...Object.fromEntries(impersonated) };
}

describe('credentials', () => {
  test.each([
    { name: 'none', user: {}, headers: {} },
    { name: 'a token', user: { token: 'abc' }, headers: { authorization: 'Bearer abc' } },
    {
      name: 'a token file, which wins, by relative path',
      user: { token: 'abc', tokenFile: 'token' },
      headers: { authorization: 'Bearer from-file' },
    },
    {
      name: 'user and password',
      user: { username: 'me', password: 'pw' },
      headers: { authorization: 'Basic bWU6cHc=' },
    },
    {
      name: 'impersonation, whole',
      user: { token: 't', as: 'jane', 'as-groups': ['a', 'b'], 'as-uid': '7', 'as-user-extra': { scope: ['x'] } },
      headers: {
        authorization: 'Bearer t',
        'impersonate-user': 'jane',
        'impersonate-group': 'a, b',
        'impersonate-uid': '7',
        'impersonate-extra-scope': 'x',
      },
    },
  ])('$name', async ({ user, headers }) => {
    writeFileSync(join(dir, 'token'), 'from-file\n');
    expect(await headersOf(config(user))).toEqual(headers);
  });

  test('a context without user', async () => {
    expect(await headersOf(config({ token: 'x' }), 'anonymous')).toEqual({});
  });

  test('a token file is read again after a 401', async () => {
    writeFileSync(join(dir, 'token'), 'old');
    const client = await connectKubeconfig(config({ tokenFile: 'token' }), undefined, { baseDir: dir });
    await expect(client.version(never)).rejects.toMatchObject({ code: 'ClusterAuthentication' });
    writeFileSync(join(dir, 'token'), 'new');
    expect(await client.version(never)).toBe('v1');
  });
});

describe('a login plugin', () => {
  const plugin = (script: string, more: Record<string, unknown> = {}) => {
    writeFileSync(join(dir, 'login'), `#!/bin/sh\necho run >> "${dir}/runs"\n${script}\n`);
    chmodSync(join(dir, 'login'), 0o700);
    return config({ exec: { apiVersion: 'client.authentication.k8s.io/v1', command: './login', ...more } });
  };
  const answer = (token: string) => `echo '{"kind":"ExecCredential","status":{"token":"${token}"}}'`;
  const runs = () => readFileSync(join(dir, 'runs'), 'utf8').trim().split('\n').length;

  test('runs once for many requests', async () => {
    const client = await connectKubeconfig(plugin(answer('abc')), undefined, { baseDir: dir });
    await Promise.all([1, 2, 3, 4].map(() => client.version(never)));
    expect([runs(), api.requests.map((r) => r.headers['authorization'])]).toEqual([1, Array(4).fill('Bearer abc')]);
  });

  test('runs again after a 401', async () => {
    const text = plugin(
      `if [ -e "${dir}/second" ]; then ${answer('new')}; else touch "${dir}/second"; ${answer('old')}; fi`,
    );
    const client = await connectKubeconfig(text, undefined, { baseDir: dir });
    expect([await client.version(never), runs()]).toEqual(['v1', 2]);
  });

  test('is told about the cluster when it wants to be', async () => {
    const text = plugin(`printf '%s' "$KUBERNETES_EXEC_INFO" > "${dir}/info"; ${answer('abc')}`, {
      provideClusterInfo: true,
    });
    await headersOf(text);
    expect(JSON.parse(readFileSync(join(dir, 'info'), 'utf8'))).toEqual({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      spec: { interactive: false, cluster: { server: api.url } },
    });
  });

  test.each([
    { name: 'fails', script: 'echo please log in >&2; exit 1', says: 'please log in' },
    { name: 'answers no JSON', script: 'echo hunter2', says: 'no JSON' },
  ])('that $name is told by name', async ({ script, says }) => {
    const client = await connectKubeconfig(plugin(script), undefined, { baseDir: dir });
    const error = await client.version(never).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'ClusterAuthentication', message: expect.stringContaining(says) });
    expect(String(error)).toContain('login');
    expect(String(error)).not.toContain('hunter2');
  });
});

describe('a kubeconfig that cannot be used', () => {
  test.each([
    { name: 'no YAML', text: () => 'a: [1\nb: hunter2', says: 'no YAML mapping at line' },
    { name: 'a list', text: () => '[]', says: 'no YAML mapping' },
    { name: 'empty', text: () => '', says: 'no YAML mapping' },
    { name: 'no context', text: () => '{}', says: 'names no current-context' },
    {
      name: 'an unknown context',
      text: () => config({}),
      context: 'x',
      says: 'has no context "x"; there are: anonymous, here, lost, nobody',
    },
    {
      name: 'a missing cluster',
      text: () => config({}),
      context: 'lost',
      says: 'a cluster that the file does not have',
    },
    { name: 'a missing user', text: () => config({}), context: 'nobody', says: 'a user that the file does not have' },
    { name: 'no server', text: () => config({}, { server: 'ftp://x' }), says: 'no http(s) server address' },
  ])('$name', async ({ text, context, says }) => {
    const error = await connectKubeconfig(text(), context).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'InvalidKubeconfig', message: expect.stringContaining(says) });
    expect(String(error)).not.toContain('hunter2');
  });

  test('a missing token file is an error of the login', async () => {
    const client = await connectKubeconfig(config({ tokenFile: '/nonexistent' }));
    await expect(client.version(never)).rejects.toMatchObject({
      code: 'ClusterAuthentication',
      message: expect.stringContaining('/nonexistent'),
    });
  });

  test('an unknown kind of proxy', async () => {
    const client = await connectKubeconfig(config({}, { 'proxy-url': 'socks4://127.0.0.1:1' }));
    await expect(client.version(never)).rejects.toMatchObject({ code: 'InvalidKubeconfig' });
  });
});

test('a proxy is used', async () => {
  const proxy = await startFakeApi((_, response) => sendJson(response, 200, { gitVersion: 'through-proxy' }));
  const client = await connectKubeconfig(config({}, { 'proxy-url': proxy.url, server: 'http://cluster.invalid' }));
  expect(await client.version(never)).toBe('through-proxy');
  await proxy.close();
});

test('outside a pod there is no cluster to be in', async () => {
  await expect(connectInCluster()).rejects.toMatchObject({ code: 'InvalidKubeconfig' });
});
