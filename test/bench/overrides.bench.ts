// Measures what overrides and policies of the fleet cost: 100 objects on 1,000 targets without any, and with some of each sort.
// Run: node test/bench/overrides.bench.ts [runs] — prints JSON, beside serialising the same objects once. Recorded in docs/benchmarks.md.
import { cpus, loadavg } from 'node:os';
import {
  canonicalYaml,
  type PlacementDecision,
  type PlacementId,
  type PlacementSpec,
  type TmcConfigDocument,
} from '../../src/api/index.ts';
import type { Model } from '../../src/load/index.ts';
import { createPlaceMemo, place } from '../../src/placement/index.ts';
import { claimsOf } from '../../src/render/claims.ts';
import { createRenderMemo } from '../../src/render/index.ts';
import { judgesOf, withObjections } from '../../src/render/judges.ts';
import { NO_MAPPINGS } from '../../src/render/mapping/index.ts';
import { refusalFindings } from '../../src/render/refusal-findings.ts';
import { modelReader } from '../support/cross-check.ts';
import { location, placement, syncTarget } from '../support/documents.ts';
import { type Files, NOW, ready } from '../support/pass.ts';

const runs = Number(process.argv[2] ?? 9);
const TARGETS = 1_000;
const OBJECTS = 100;
type Overrides = NonNullable<PlacementSpec['overrides']>;
type Resources = NonNullable<TmcConfigDocument['resources']>;

/** Milliseconds of processor time, because others share the machine; the median. */
function milliseconds(work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const began = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return Math.round((times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0) * 10) / 10;
}

function deployment(name: string): string {
  const containers = [{ name: 'app', image: 'registry.example/app:1', resources: { requests: { cpu: '50m' } } }];
  const spec = { replicas: 2, selector: { matchLabels: { app: name } }, template: { spec: { containers } } };
  return canonicalYaml({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'default' }, spec });
}

function files(overrides: Overrides, resources: Resources = {}): Files {
  const targets = Array.from({ length: TARGETS }, (_, n) =>
    syncTarget(`t${n}`, {}, { location: 'all', region: `r${n % 10}` }),
  );
  const objects = Array.from({ length: OBJECTS }, (_, n) => deployment(`app-${n}`));
  return {
    'tmc.yaml': canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', resources }),
    'targets.yaml': [...targets, location('all')].join('---\n'),
    'placement.yaml': placement('web', { source: { path: 'web' }, ...(overrides.length === 0 ? {} : { overrides }) }),
    'web/apps.yaml': objects.join('---\n'),
  };
}

function decided(model: Model): ReadonlyMap<PlacementId, PlacementDecision> {
  const observations = new Map([...model.syncTargets.keys()].map((target) => [target, ready(target)]));
  return place({ model, previous: new Map(), observations, now: NOW }, createPlaceMemo()).decisions;
}

const STRATEGIC = 'spec: {template: {spec: {containers: [{name: app, resources: {limits: {memory: 1Gi}}}]}}}';

/** Ten regions, each with its registry; one of them with a patch. */
const GROUPS: Overrides = Array.from({ length: 10 }, (_, n) => ({
  targets: { labelSelector: { matchLabels: { region: `r${n}` } } },
  images: [{ name: 'registry.example/app', newName: `r${n}.example/app` }],
  ...(n === 0 ? { patches: [{ type: 'StrategicMergePatch' as const, patch: STRATEGIC }] } : {}),
}));

/** By five bits of a number: 32 groups. */
const MANY: Overrides = Array.from({ length: 5 }, (_, bit) => ({
  targets: {
    clusters: Array.from({ length: TARGETS }, (_, n) => n)
      .filter((n) => n & (1 << bit))
      .map((n) => `t${n}`),
  },
  labels: { [`bit-${bit}`]: 'set' },
}));

const label = (template: string): Resources => ({
  transformationPolicies: {
    p: { mode: 'all', transforms: [{ type: 'Template', path: '/metadata/labels/at', template }] },
  },
});
const TEAM: Resources = { validationPolicies: { v: { mode: 'all', requiredLabels: ['team'] } } };

function measured(overrides: Overrides, resources: Resources = {}) {
  const model = modelReader()(files(overrides, resources));
  const decisions = decided(model);
  if ([...decisions.values()].some(({ selected }) => selected.length !== TARGETS)) throw new Error('all are chosen');
  const memo = createRenderMemo();
  const pass = (used = memo): unknown => {
    const { ofObjects, ofTargets } = judgesOf(model, { before: new Map(), mappings: NO_MAPPINGS }, used);
    const claims = claimsOf(model, decisions, NO_MAPPINGS, ofObjects, used);
    const findings = refusalFindings();
    const heard = [...claims].map(([target, made]) => withObjections(target, made, ofTargets, findings));
    used.endPass();
    return heard;
  };
  const cold = milliseconds(() => pass(createRenderMemo()));
  pass();
  return { cold, warm: milliseconds(() => pass()) };
}

const { workloads } = modelReader()(files([]));
process.stdout.write(
  `${JSON.stringify(
    {
      node: process.version,
      cores: cpus().length,
      load: loadavg()[0],
      none: measured([]),
      tenGroups: measured(GROUPS),
      thirtyTwoGroups: measured(MANY),
      policyByRegion: measured([], label('{{ .target.labels.region }}')),
      policyByCluster: measured([], label('{{ .target.name }}')),
      validationThatAllBreak: measured([], TEAM),
      reference: { serialisedOnce: milliseconds(() => workloads.map(({ object }) => canonicalYaml(object))) },
    },
    undefined,
    2,
  )}\n`,
);
