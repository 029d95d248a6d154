// Measures the cross-checks of a large fleet: healthy, all wrong, and after one change; beside JSON.stringify of what they read.
// Run: node test/bench/cross-checks.bench.ts [files] [runs] — prints JSON. Recorded in docs/benchmarks.md.
import { cpus, loadavg } from 'node:os';
import { createCrossCheckMemo } from '../../src/load/cross-checks/index.ts';
import { crossCheck, crossCheckPass, type Model } from '../../src/load/index.ts';
import { bigFleet } from '../support/big-fleet.ts';
import { modelReader } from '../support/cross-check.ts';
import type { Files } from '../support/pass.ts';

const count = Number(process.argv[2] ?? 12_500);
const runs = Number(process.argv[3] ?? 15);
const WORKLOAD = 'workloads/shop-1/app-1.configmap.yaml';

/** Milliseconds of processor time, because others share the machine: of the first run, and the median of those after it. */
function milliseconds(work: (run: number) => unknown): { readonly first: number; readonly median: number } {
  const times = Array.from({ length: runs }, (_, run) => {
    const began = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  const median = times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return { first: Math.round(times[0] ?? 0), median: Math.round(median) };
}

function edited(files: Files, edit: (path: string, text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, edit(path, text)]));
}

/** Every Placement asks for labels that nothing has, which are near to some that are there. */
function allWrong(files: Files): Files {
  return edited(files, (_, text) =>
    text.includes('kind: Placement')
      ? text.replace('continent: europe', 'continent: eruope').replace(/name: app-(\d+),/, 'name: apq-$1,')
      : text,
  );
}

function documentsOf({ syncTargets, locations, placements }: Model): readonly unknown[] {
  return [syncTargets, locations, placements].map((map) => [...map.values()].map(({ object }) => object));
}

const files: Files = Object.fromEntries(bigFleet(count));
const read = modelReader();
const healthy = read(files);
if (crossCheck(healthy).length > 0) throw new Error('the healthy fleet has findings');
const changed = read({ ...files, [WORKLOAD]: (files[WORKLOAD] ?? '').replace(/CURRENCY: .*/, 'CURRENCY: changed') });
const relabelled = read(
  edited(files, (path, text) => (path.includes('cluster-1.') ? text.replace('tier: staging', 'tier: test') : text)),
);
const wrong = read(allWrong(files));
const memo = createCrossCheckMemo();

process.stdout.write(
  `${JSON.stringify(
    {
      node: process.version,
      cores: cpus().length,
      load: loadavg()[0],
      syncTargets: healthy.syncTargets.size,
      locations: healthy.locations.size,
      placements: healthy.placements.size,
      workloads: healthy.workloads.length,
      runs,
      anew: milliseconds(() => crossCheck(healthy)),
      oneWorkloadChanged: milliseconds((run) => crossCheckPass(run % 2 === 0 ? changed : healthy, memo)),
      oneSyncTargetChanged: milliseconds((run) => crossCheckPass(run % 2 === 0 ? relabelled : healthy, memo)),
      allWrong: milliseconds(() => crossCheck(wrong)),
      findingsWhenAllWrong: crossCheck(wrong).length,
      jsonStringifyOfDocuments: milliseconds(() => JSON.stringify(documentsOf(healthy))),
      jsonStringifyOfWorkloads: milliseconds(() => JSON.stringify(healthy.workloads.map(({ object }) => object))),
    },
    undefined,
    2,
  )}\n`,
);
