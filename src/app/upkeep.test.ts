// A repository that has outgrown the built-in backend is told with figures; it is looked at seldom.
import { expect, test } from 'vitest';
import type { GitBackend, RepositoryUsage } from '../git/index.ts';
import { createUpkeep, judgeUsage } from './upkeep.ts';

const SMALL: RepositoryUsage = { looseObjects: 200_000, looseBytes: 2e8, packs: 200, packBytes: 256 * 1024 * 1024 };
const MB = 1024 * 1024;

test.each([
  { what: 'up to what is served well', usage: SMALL, told: undefined },
  {
    what: 'too many loose objects',
    usage: { ...SMALL, looseObjects: 283_412, looseBytes: 334 * MB },
    told: 'about 300,000 loose objects (400 MB) and 200 packs (300 MB); the built-in Git backend serves up to 200,000 loose objects and 200 packs of 256 MB in all well',
  },
  {
    what: 'too many packs',
    usage: { ...SMALL, packs: 201, looseBytes: 0 },
    told: '200,000 loose objects (1 MB) and 300 packs (300 MB)',
  },
  { what: 'too large packs', usage: { ...SMALL, packBytes: 900 * MB }, told: 'and 200 packs (900 MB)' },
])('$what', ({ usage, told }) => {
  const found = judgeUsage(usage);
  expect(found.map((d) => [d.code, d.severity])).toEqual(told === undefined ? [] : [['RepositoryLarge', 'warning']]);
  if (told !== undefined) expect(found[0]?.message).toContain(told);
});

test('it is looked at every ten minutes, and not at all where git tidies up', async () => {
  let looks = 0;
  const git = (backend: GitBackend) => ({
    backend,
    usage: async () => {
      looks += 1;
      return { ...SMALL, looseObjects: 300_000 * looks };
    },
  });
  const upkeep = createUpkeep(git('isomorphic'));
  const { signal } = new AbortController();
  const at = async (minutes: number) => (await upkeep.findings(new Date(minutes * 60_000), signal))[0]?.message;
  const [first, soon, later, clockSetBack] = [await at(20), await at(29), await at(30), await at(0)];
  expect([looks, soon === first, later === first, clockSetBack === later]).toEqual([3, true, false, false]);
  expect(await createUpkeep(git('native')).findings(new Date(), signal)).toEqual([]);
  expect(looks).toBe(3);
});
