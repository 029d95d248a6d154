import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSpread, type SpreadProblem, type SpreadRule } from './choose.ts';
import { type Domain, NOWHERE } from './grid.ts';

/** Letters are domains, `-` is nowhere: `there/candidates`. */
function rule(text: string, maxSkew: number, isHard = true): SpreadRule {
  const [there = '', candidates = ''] = text.split('/');
  const domainsOf = (letters: string): readonly Domain[] =>
    [...letters].map((letter) => (letter === '-' ? NOWHERE : letter.charCodeAt(0) - 97));
  const all = [...domainsOf(there), ...domainsOf(candidates)];
  return {
    maxSkew,
    isHard,
    domains: Math.max(-1, ...all) + 1,
    there: domainsOf(there),
    candidates: domainsOf(candidates),
  };
}

const problem = (wanted: number, ...rules: readonly SpreadRule[]): SpreadProblem => {
  return { rules, wanted, candidates: rules[0]?.candidates.length ?? 0 };
};

describe('additions', () => {
  test.each<[string, SpreadProblem, readonly number[]]>([
    ['one domain has nothing to compare with', problem(3, rule('/aaaa', 1)), [0, 1, 2]],
    ['one of each, the best of each', problem(3, rule('/aabbcc', 1)), [0, 2, 4]],
    ['rather fewer than uneven', problem(6, rule('/aaaabc', 1)), [0, 1, 4, 5]],
    ['only preferred: none fewer', problem(6, rule('/aaaabc', 1, false)), [0, 1, 2, 3, 4, 5]],
    [
      'only preferred: what is full does not hold the others back',
      problem(5, rule('/aaabbbc', 1, false)),
      [0, 1, 3, 4, 6],
    ],
    ['a greater skew lets better ones in', problem(4, rule('/aaabb', 2)), [0, 1, 2, 3]],
    ['what is there counts', problem(2, rule('aa/aabb', 1)), [2, 3]],
    ['what is there may be more uneven than that', problem(3, rule('aaaa/abb', 1)), [1, 2]],
    ['a domain without candidates holds the others back', problem(4, rule('c/aabb', 1)), [0, 1, 2, 3]],
    ['nowhere is not limited', problem(4, rule('/aa---', 1)), [0, 1, 2, 3]],
    ['a worse one that lets a better one in', problem(4, rule('/aa--b', 1)), [0, 1, 2, 4]],
    // Row a, column x alone would be best for the first, but leaves b×y out.
    ['two keys at once', problem(2, rule('/aab', 1), rule('/aba', 1)), [1, 2]],
    ['two keys, of which one asks only about some', problem(3, rule('/aabb', 1), rule('/a--b', 1)), [0, 1, 2]],
    ['first the hard one, then the preferred one', problem(2, rule('/aabb', 1), rule('/aaab', 1, false)), [0, 3]],
    ['two that only prefer', problem(2, rule('/aabb', 1, false), rule('/abab', 1, false)), [0, 3]],
    ['none wanted', problem(0, rule('/ab', 1)), []],
    ['none there', problem(3, rule('/', 1)), []],
  ])('%s', (_, given, expected) => {
    expect(chooseSpread(given)).toEqual(expected);
  });
});

const MOST_CANDIDATES = 9;
const instance = fc
  .record({
    there: fc.nat(4),
    candidates: fc.nat(MOST_CANDIDATES),
    wanted: fc.nat(MOST_CANDIDATES + 1),
    axes: fc.array(
      fc.record({
        maxSkew: fc.integer({ min: 1, max: 3 }),
        places: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 13, maxLength: 13 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ there, candidates, wanted, axes }): SpreadProblem => {
    const rules = axes.map(({ maxSkew, places }): SpreadRule => {
      const used = places.slice(0, there + candidates);
      // Domains are numbered without gaps.
      const names = [...new Set(used.filter((p) => p >= 0))];
      const numbered = used.map((p) => (p < 0 ? NOWHERE : names.indexOf(p)));
      return {
        maxSkew,
        isHard: true,
        domains: names.length,
        there: numbered.slice(0, there),
        candidates: numbered.slice(there),
      };
    });
    return { rules, candidates, wanted };
  });

/** Whether the additions keep a rule, as it is written in words. */
function keeps({ domains, maxSkew, there, candidates, isHard }: SpreadRule, added: readonly number[]): boolean {
  const counts = (all: readonly Domain[]): readonly number[] =>
    Array.from({ length: domains }, (_, d) => all.filter((one) => one === d).length);
  const more = counts(added.map((at) => candidates[at] ?? NOWHERE));
  const end = counts(there).map((count, d) => count + (more[d] ?? 0));
  const available = counts(candidates);
  const compared = isHard ? end : end.filter((_, d) => (more[d] ?? 0) < (available[d] ?? 0));
  const least = Math.min(...compared);
  return end.every((count, d) => (more[d] ?? 0) === 0 || count <= least + maxSkew);
}

function subsets(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_unused, at) => at).filter((at) => (bits >> at) & 1),
  );
}

/** The earlier one of two of the same size. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, nth) => one !== b[nth]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Looks at all choices. */
function exhaustive({ rules, candidates, wanted }: SpreadProblem): readonly number[] {
  let best: readonly number[] = [];
  for (const one of subsets(candidates)) {
    if (one.length > wanted || !rules.every((r) => keeps(r, one))) continue;
    if (one.length > best.length || (one.length === best.length && isBefore(one, best))) best = one;
  }
  return best;
}

test('one or two hard rules: what an exhaustive search finds', () => {
  fc.assert(
    fc.property(instance, (given) => {
      expect(chooseSpread(given)).toEqual(exhaustive(given));
    }),
    { numRuns: 2_000 },
  );
});

test('one rule that only prefers: what an exhaustive search finds, and never fewer', () => {
  fc.assert(
    fc.property(instance, ({ rules, ...given }) => {
      const soft = { ...given, rules: rules.slice(0, 1).map((r) => ({ ...r, isHard: false })) };
      const chosen = chooseSpread(soft);
      expect(chosen).toHaveLength(Math.min(given.candidates, given.wanted));
      expect(chosen).toEqual(exhaustive(soft));
    }),
    { numRuns: 1_000 },
  );
});

test('a hard and a preferred rule: as many as the hard one alone lets in, and it holds', () => {
  fc.assert(
    fc.property(instance, (given) => {
      const [hard, soft] = given.rules;
      if (hard === undefined || soft === undefined) return;
      const chosen = chooseSpread({ ...given, rules: [hard, { ...soft, isHard: false }] });
      expect(chosen).toHaveLength(exhaustive({ ...given, rules: [hard] }).length);
      expect(keeps(hard, chosen)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
