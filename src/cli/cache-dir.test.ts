import { describe, expect, test } from 'vitest';
import { cacheDirOf } from './cache-dir.ts';

describe('reading commands keep what they parsed', () => {
  test.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['where they are told', { TMC_CACHE_DIR: '/c', XDG_CACHE_HOME: '/x', HOME: '/h' }, '/c'],
    ['nowhere, when they are told so', { TMC_CACHE_DIR: '', XDG_CACHE_HOME: '/x', HOME: '/h' }, undefined],
    ['in the folder for caches', { XDG_CACHE_HOME: '/x', HOME: '/h' }, '/x/tmc'],
    ['at home, when that folder is relative', { XDG_CACHE_HOME: 'x', HOME: '/h' }, '/h/.cache/tmc'],
    ['at home', { HOME: '/h' }, '/h/.cache/tmc'],
    ['nowhere, without a home', {}, undefined],
  ])('%s', (_where, env, expected) => {
    expect(cacheDirOf(env)).toBe(expected);
  });

  test('a folder that depends on the current one is refused', () => {
    expect(() => cacheDirOf({ TMC_CACHE_DIR: 'c' })).toThrow('TMC_CACHE_DIR c: must be an absolute path');
  });
});
