// Which proxy is used: a table of variables and addresses.
import { expect, test } from 'vitest';
import { proxyFor } from './proxy.ts';

const P = 'http://proxy:3128/';
const Q = 'http://other:3128/';

test.each([
  ['https://a.example/x', {}, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P }, P],
  ['https://a.example/x', { https_proxy: P, HTTPS_PROXY: Q }, P],
  ['https://a.example/x', { HTTP_PROXY: P }, undefined],
  ['http://a.example/x', { HTTP_PROXY: P }, P],
  ['http://a.example/x', { http_proxy: P }, P],
  ['http://a.example/x', { HTTPS_PROXY: P }, undefined],
  ['http://a.example/x', { ALL_PROXY: P }, P],
  ['https://a.example/x', { all_proxy: P, HTTPS_PROXY: Q }, Q],
  ['https://a.example/x', { HTTPS_PROXY: 'proxy:3128' }, P],
  ['https://a.example/x', { HTTPS_PROXY: ' ' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: '*' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: 'a.example' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: '.example' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: '*.example' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: 'b.example, A.Example' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, no_proxy: 'example', NO_PROXY: 'none' }, undefined],
  ['https://xa.example/x', { HTTPS_PROXY: P, NO_PROXY: 'a.example' }, P],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: 'a.example:8443' }, P],
  ['https://a.example:8443/x', { HTTPS_PROXY: P, NO_PROXY: 'a.example:8443' }, undefined],
  ['https://a.example/x', { HTTPS_PROXY: P, NO_PROXY: 'a.example:443' }, undefined],
  ['http://10.1.2.3/x', { HTTP_PROXY: P, NO_PROXY: '10.0.0.0/8' }, undefined],
  ['http://11.1.2.3/x', { HTTP_PROXY: P, NO_PROXY: '10.0.0.0/8' }, P],
  ['http://10.1.2.3/x', { HTTP_PROXY: P, NO_PROXY: '10.0.0.0/99' }, P],
  ['http://10.1.2.3/x', { HTTP_PROXY: P, NO_PROXY: '2.3' }, P],
  ['http://[fd00::1]/x', { HTTP_PROXY: P, NO_PROXY: 'fd00::/8' }, undefined],
  ['http://[::1]:80/x', { HTTP_PROXY: P, NO_PROXY: '[::1]' }, undefined],
])('%s with %j', (address, env, url) => {
  expect(proxyFor(address, env)?.url).toBe(url);
});

test.each(['socks5://me:word@proxy:1080', 'http://', 'ftp://proxy', 'http://me:word@:3128'])(
  '%s is refused',
  (text) => {
    expect(() => proxyFor('https://a.example/', { HTTPS_PROXY: text })).toThrow(
      expect.objectContaining({ code: 'Usage', message: expect.not.stringContaining('word') }),
    );
  },
);

test('the password of a proxy is known as a secret in every form', () => {
  const { secrets = [] } = proxyFor('https://a.example/', { HTTPS_PROXY: 'http://me:w%40rd@proxy:3128' }) ?? {};
  expect(secrets).toEqual(expect.arrayContaining(['w@rd', 'w%40rd', Buffer.from('me:w@rd').toString('base64')]));
});
