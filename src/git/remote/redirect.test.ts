// Where a server may send us.
import { expect, test } from 'vitest';
import { isSameServer, redirectTarget } from './redirect.ts';

test.each([
  ['https://a/x', 301, 'https://b/y', 'https://b/y'],
  ['https://a/x', 302, '/y', 'https://a/y'],
  ['http://a/x', 307, 'https://a/x', 'https://a/x'],
  ['http://a/x', 308, 'http://b/x', 'http://b/x'],
  ['https://a/x', 302, 'http://a/x', undefined],
  ['https://a/x', 302, 'file:///etc/passwd', undefined],
  ['https://a/x', 302, 'ssh://a/x', undefined],
  ['https://a/x', 302, 'https://me@b/x', undefined],
  ['https://a/x', 302, 'https://me:word@b/x', undefined],
  ['https://a/x', 302, undefined, undefined],
  ['https://a/x', 302, 'https://', undefined],
  ['https://a/x', 200, 'https://b/x', undefined],
  ['https://a/x', 304, 'https://b/x', undefined],
])('from %s by %d to %s', (from, status, location, target) => {
  expect(redirectTarget(from, status, location)).toBe(target);
});

test.each([
  ['https://a/x', 'https://a/y', true],
  ['https://a:443/x', 'https://a/y', true],
  ['https://a/x', 'https://a:8443/x', false],
  ['https://a/x', 'http://a/x', false],
  ['https://a/x', 'https://b.a/x', false],
])('%s and %s', (one, other, same) => {
  expect(isSameServer(one, other)).toBe(same);
});
