import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  digestOf,
  parseBlobId,
  parseCommitSha,
  parsePlacementId,
  parseTargetId,
  parseTargetKey,
  parseTreeId,
  ROOT_WORKSPACE,
  targetId,
  targetKey,
  targetUid,
  type WorkspacePath,
} from './index.ts';

const TEAM = 'root:org:team' as WorkspacePath;

test.each([
  [ROOT_WORKSPACE, 'east', 'east', '41RMEjwjehY9L3mXyKV9BJZwanCPLaEVmrD2yP'],
  [ROOT_WORKSPACE, 'west', 'west', '8rMb5ianoqdZwsYO4RQ7BnnF2XFRKcdTvUMyqB'],
  [TEAM, 'east', 'org.team.east', '3GCiqHzHwTX8KUmXK084TCpXu9OqXeRAq1Ow5r'],
  [ROOT_WORKSPACE, 't12084', 't12084', 'IPUfz6guqfTzZy7SOQ4KHRD0O0O0p6vb1fG'],
])(
  "SyncTarget %s:%s has the id %s and the key of the original, computed with Go's digits",
  (workspace, name, id, key) => {
    expect([targetId(workspace, name), targetKey(workspace, name)]).toEqual([id, key]);
  },
);

test.each([
  ['fleet', 1, 'f2e7c7d7-4709-59de-9d57-02dc5138b3dd'],
  ['fleet', 2, 'e8d4aabb-6eb5-5131-a6ad-589fcca309ba'],
  ['other', 1, '3fa7f7e9-98fe-5864-8c1f-c7e3021b60bc'],
])('the UID in fleet %s, registration %i, is the UUIDv5 that other programs compute', (fleet, registration, uid) => {
  expect(targetUid(fleet, targetKey(ROOT_WORKSPACE, 'east'), registration)).toBe(uid);
});

describe('parsers take what we write and refuse the rest', () => {
  const SHA = '0123456789abcdef0123456789abcdef01234567';
  test.each<[(text: string) => string, readonly string[], readonly string[]]>([
    [parseCommitSha, [SHA], ['', SHA.slice(1), SHA.toUpperCase(), `${SHA}\n`, ` ${SHA}`]],
    [parseBlobId, [SHA], ['HEAD']],
    [parseTreeId, [SHA], [`${SHA}0`]],
    [parsePlacementId, ['root/web', 'root:org/a.b'], ['', 'web', '/web', 'root/', 'a/b/c']],
    [
      parseTargetId,
      ['east', 'org.team.east', '0', 'lock', 'lock.a', 'a'.repeat(200)],
      ['', 'East', 'a/b', '..', 'a..b', '.a', 'a.', 'a.lock', '-a', 'a\n', 'a'.repeat(201)],
    ],
    [parseTargetKey, ['41RMEjwjehY9L3mXyKV9BJZwanCPLaEVmrD2yP'], ['', 'a-b', 'x'.repeat(64)]],
  ])('%o', (parse, good, bad) => {
    expect(good.map(parse)).toEqual(good);
    for (const text of bad) expect(() => parse(text)).toThrow(TypeError);
  });
});

describe('digests', () => {
  test.each<[unknown, string]>([
    [{ a: 1 }, '015abd7f5cc57a2dd94b7590f04ad8084273905e'],
    [{ c: 'x', gone: undefined, a: [1, { b: null }] }, 'e478500dd93008fb766c97bca4c617ba1311f5b8'],
    ['é', 'f2886017e9c7abacf804b54d64787dce2b611c95'],
  ])('of %j are the first 40 digits of SHA-256 over its JSON with sorted keys', (value, digest) => {
    expect(digestOf(value)).toBe(digest);
  });

  test.each<[string, unknown, unknown]>([
    ['lists from their elements', ['a,b'], ['a', 'b']],
    ['numbers from text', { a: 1 }, { a: '1' }],
    ['null from absence', { a: null }, {}],
    ['order in lists', [1, 2], [2, 1]],
  ])('tell %s apart', (_what, a, b) => {
    expect(digestOf(a)).not.toBe(digestOf(b));
  });

  test('a key named __proto__ counts', () => {
    expect(canonicalJson(JSON.parse('{"__proto__": {"b": 1}, "a": 2}'))).toBe('{"__proto__":{"b":1},"a":2}');
  });
});
