// Addresses of repositories.
import { expect, test } from 'vitest';
import { parseLocation, redactUrl } from './location.ts';

test.each([
  ['/srv/fleet.git', { kind: 'local', path: '/srv/fleet.git' }],
  ['file:///srv/my%20fleet.git', { kind: 'local', path: '/srv/my fleet.git' }],
  ['https://example.org/fleet.git', { kind: 'http', url: 'https://example.org/fleet.git' }],
  ['HTTP://Example.org:8080/x', { kind: 'http', url: 'http://example.org:8080/x' }],
  ['ssh://git@example.org/fleet.git', { kind: 'ssh', url: 'ssh://git@example.org/fleet.git' }],
  ['ssh://example.org:2222/~me/fleet.git', { kind: 'ssh', url: 'ssh://example.org:2222/~me/fleet.git' }],
  ['ssh://git@[::1]:2222/fleet.git', { kind: 'ssh', url: 'ssh://git@[::1]:2222/fleet.git' }],
  ['/srv/a..b/fleet.git', { kind: 'local', path: '/srv/a..b/fleet.git' }],
] as const)('%s', (text, expected) => {
  expect(parseLocation(text)).toEqual(expected);
});

test.each([
  'fleet',
  './fleet',
  '',
  '-u',
  '--upload-pack=x',
  'ext::sh -c id',
  'fd::3',
  'git://example.org/x',
  'git@example.org:x.git',
  'file://host/x',
  'https://',
  'https://user@example.org/x',
  'https://user:word@example.org/x',
  'ssh://git:word@example.org/x',
  'ssh://-oProxyCommand=id/x',
  'ssh://-x@example.org/y',
  'ssh://%2doProxyCommand=id/x',
  'ssh://git@example.org-/x',
  'ssh://git%20-x@example.org/x',
  'ssh://git@example.org',
  'ssh://git@example.org/',
  'ssh://git@example.org/a%00b',
  'ssh://git@example.org/a%0ab',
  'ssh://git@example.org/%ff',
  'https://example.org/x?private_token=word@',
  'https://example.org/x#word@',
  'https://-x.example.org/x',
  'https://example.org/a\nb',
  '/srv/fleet\0.git',
  '/srv/fleet\n.git',
  `/${'x'.repeat(5_000)}`,
  'file:///srv/../etc',
  'file:///srv/%2e%2E/etc',
  'file:///srv/a%2fb',
  'file:///srv/a%00b',
  'file:///srv/%ff',
  'ext::https://example.org/x',
  'ext://sh -c id',
  'transport::https://example.org/x',
  'https::https://example.org/x',
  'ftp://example.org/x',
  'data:text/plain,x',
])('%j is refused', (text) => {
  expect(() => parseLocation(text)).toThrow(
    expect.objectContaining({ code: 'Usage', message: expect.not.stringContaining('word@') }),
  );
});

test('credentials in URLs are taken out of texts', () => {
  expect(redactUrl('fatal: https://a:b@example.org/x and http://c@d/e?t=f failed for me@home')).toBe(
    'fatal: https://***@example.org/x and http://***@d/e?t=*** failed for me@home',
  );
});
