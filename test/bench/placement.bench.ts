// Measures the placement of a large fleet: one placement, all of them cold, one edit, nothing changed, and growth with the targets.
// Run: node test/bench/placement.bench.ts [runs] — prints JSON, with JSON.stringify of the same decisions as reference. Recorded in docs/benchmarks.md.
import { cpus, loadavg } from 'node:os';
import {
  digestOf,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  type TargetId,
} from '../../src/api/index.ts';
import type { Model } from '../../src/load/index.ts';
import { createPlaceMemo, type PlaceMemo, place } from '../../src/placement/index.ts';
import { modelReader } from '../support/cross-check.ts';
import { NOW, ready } from '../support/pass.ts';
import { type FleetSize, placementFleet } from '../support/placement-fleet.ts';

const runs = Number(process.argv[2] ?? 5);
type Decisions = ReadonlyMap<PlacementId, PlacementDecision>;

function median(times: readonly number[]): number {
  return Math.round((times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0) * 100) / 100;
}

/** Milliseconds of wall time, the median. */
function milliseconds(work: (run: number) => unknown, count = runs): number {
  return median(
    Array.from({ length: count }, (_, run) => {
      const began = performance.now();
      work(run);
      return performance.now() - began;
    }),
  );
}

function observationsOf({ syncTargets }: Model): ReadonlyMap<TargetId, Observation> {
  return new Map([...syncTargets.keys()].map((target) => [target, ready(target)]));
}

function placed(model: Model, previous: Decisions, memo: PlaceMemo = createPlaceMemo()): Decisions {
  return place({ model, previous, observations: observationsOf(model), now: NOW }, memo).decisions;
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

function onePlacement(targets: number): number {
  const model = modelReader()(placementFleet({ targets, placements: 1, chosen: 100 }));
  const decisions = placed(model, new Map());
  must(
    [...decisions.values()].every(({ selected }) => selected.length === 100),
    'one hundred are chosen',
  );
  return milliseconds(() => placed(model, new Map()), 50);
}

/** A fleet that has come to rest, and one edit after another. */
function warm(size: FleetSize): Readonly<Record<string, number>> {
  const files = placementFleet(size);
  const read = modelReader();
  const memo = createPlaceMemo();
  const model = read(files);
  let decisions = placed(model, new Map(), memo);
  decisions = placed(model, decisions, memo);
  const nothing = milliseconds(() => placed(model, decisions, memo));
  const edits = ['placements/p7.yaml', 'apps/a7/app.yaml', 'targets/t7.yaml'] as const;
  const words = {
    'placements/p7.yaml': 'numberOfClusters: ',
    'apps/a7/app.yaml': 'edition: ',
    'targets/t7.yaml': 'disk: ',
  };
  const timed = edits.map((path): [string, number] => {
    const word = words[path];
    const models = Array.from({ length: runs }, (_, run) => {
      const text = (files[path] ?? '').replace(
        new RegExp(`${word}.*`),
        `${word}${path.startsWith('p') ? 50 + run : `"x${run}"`}`,
      );
      must(text !== files[path], `${path} is edited`);
      return read({ ...files, [path]: text });
    });
    return [
      `edit of ${path}`,
      milliseconds((run) => {
        decisions = placed(models[run] ?? model, decisions, memo);
      }),
    ];
  });
  return { 'nothing changed': nothing, ...Object.fromEntries(timed) };
}

function cold(size: FleetSize): Readonly<Record<string, number>> {
  const model = modelReader()(placementFleet(size));
  const decisions = placed(model, new Map());
  const chosen = [...decisions.values()].reduce((sum, { selected }) => sum + selected.length, 0);
  const stringified = milliseconds(() => JSON.stringify([...decisions.values()]));
  return {
    ms: milliseconds(() => placed(model, new Map())),
    copies: chosen,
    jsonStringifyOfDecisions: stringified,
    digest: Number.parseInt(digestOf([...decisions.keys()]).slice(0, 4), 16),
  };
}

const GROWTH = [250, 500, 1_000, 2_000];
const FULL = { targets: 1_000, placements: 1_000, chosen: 100 };

process.stdout.write(
  `${JSON.stringify(
    {
      node: process.version,
      cores: cpus().length,
      load: loadavg()[0],
      runs,
      onePlacementMs: Object.fromEntries(GROWTH.map((targets) => [targets, onePlacement(targets)])),
      coldFleet: cold(FULL),
      coldByTargetsMs: Object.fromEntries(
        GROWTH.map((targets) => [targets, cold({ ...FULL, targets, placements: 250 })['ms']]),
      ),
      warmFleetMs: warm(FULL),
    },
    undefined,
    2,
  )}\n`,
);
