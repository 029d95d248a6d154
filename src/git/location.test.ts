// Addresses of repositories.
import { expect, test } from 'vitest';
import { parseLocation, redactUrl } from './location.ts';

test.each([
  ['/srv/fleet.git', { kind: 'local', path: '/srv/fleet.git' }],
  ['file:///srv/my%20fleet.git', { kind: 'local', path: '/srv/my fleet.git' }],
  ['https://example.org/fleet.git', { kind: 'http', url: 'https://example.org/fleet.git' }],
  ['HTTP://Example.org:8080/x', { kind: 'http', url: 'http://example.org:8080/x' }],
  ['ssh://git@example.org/fleet.git', { kind: 'ssh', url: 'ssh://git@example.org/fleet.git' }],
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
])('%j is refused', (text) => {
  expect(() => parseLocation(text)).toThrow(
    expect.objectContaining({ code: 'Usage', message: expect.not.stringContaining('word@') }),
  );
});

test('credentials in URLs are taken out of texts', () => {
  expect(redactUrl('fatal: https://a:b@example.org/x and http://c@d/e failed for me@home')).toBe(
    'fatal: https://***@example.org/x and http://***@d/e failed for me@home',
  );
});
