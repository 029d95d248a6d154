// Measures the choice of targets under topology spread, easy and hard; beside a sort of as many candidates.
// Run: node test/bench/spread.bench.ts [runs] — prints JSON, milliseconds of processor time. Recorded in docs/benchmarks.md.
import { cpus, loadavg } from 'node:os';
import { chooseSpread } from '../../src/placement/spread/choose.ts';

const runs = Number(process.argv[2] ?? 5);
const CANDIDATES = 1_000;

/** Numbers that look like chance and are the same at every run. */
function sequence(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff;
    return (state >>> 9) % below;
  };
}

interface Case {
  /** Domains of each key. */
  readonly domains: readonly number[];
  readonly wanted: number;
  readonly maxSkew: number;
  readonly isHard: boolean;
}

function rulesOf({ domains, maxSkew, isHard }: Case) {
  const next = sequence();
  return domains.map((count) => {
    const candidates = Array.from({ length: CANDIDATES }, (_, at) => (next(3) > 0 ? at % count : next(count)));
    return { maxSkew, isHard, domains: count, there: [], candidates };
  });
}

function median(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1_000;
  });
  return Math.round((times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0) * 10) / 10;
}

const CASES: Readonly<Record<string, Case>> = {
  'one soft key, 10 domains, 100 wanted': { domains: [10], wanted: 100, maxSkew: 1, isHard: false },
  'one hard key, 3 domains, 100 wanted': { domains: [3], wanted: 100, maxSkew: 1, isHard: true },
  'one hard key, 64 domains, 500 wanted': { domains: [64], wanted: 500, maxSkew: 1, isHard: true },
  'two hard keys, 3 and 10 domains, 100 wanted': { domains: [3, 10], wanted: 100, maxSkew: 1, isHard: true },
  'two hard keys, 64 and 64 domains, 500 wanted': { domains: [64, 64], wanted: 500, maxSkew: 1, isHard: true },
  'two hard keys, 64 and 64 domains, 1000 wanted': { domains: [64, 64], wanted: 1_000, maxSkew: 3, isHard: true },
  'two hard keys, 2 and 2 domains, 1000 wanted': { domains: [2, 2], wanted: 1_000, maxSkew: 1, isHard: true },
  'two hard keys, 64 and 2 domains, 1000 wanted': { domains: [64, 2], wanted: 1_000, maxSkew: 1, isHard: true },
};

const measured = Object.entries(CASES).map(([name, one]) => {
  const rules = rulesOf(one);
  const choose = (): readonly number[] => chooseSpread({ rules, candidates: CANDIDATES, wanted: one.wanted });
  return [name, { chosen: choose().length, ms: median(choose) }] as const;
});
const next = sequence();
const numbers = Array.from({ length: CANDIDATES }, () => next(1_000_000));

process.stdout.write(
  `${JSON.stringify(
    {
      node: process.version,
      cores: cpus().length,
      load: loadavg()[0],
      candidates: CANDIDATES,
      runs,
      ...Object.fromEntries(measured),
      sortOfTheCandidates: median(() => numbers.toSorted((a, b) => a - b)),
    },
    undefined,
    2,
  )}\n`,
);
