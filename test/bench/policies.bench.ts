// Measures what admission policies cost in a pass: 100 objects on 1,000 targets without any, and with 20 that are bound on all.
// Run: node test/bench/policies.bench.ts [runs] — prints JSON, beside serialising the same objects once. Recorded in docs/benchmarks.md.
import { cpus, loadavg } from 'node:os';
import { canonicalYaml, type TargetId } from '../../src/api/index.ts';
import { createPlaceMemo, place } from '../../src/placement/index.ts';
import { claimsOf } from '../../src/render/claims.ts';
import { createRenderMemo, type RenderMemo } from '../../src/render/index.ts';
import { policyJudges } from '../../src/render/judge-policies.ts';
import { NO_MAPPINGS } from '../../src/render/mapping/index.ts';
import { modelReader } from '../support/cross-check.ts';
import { location, placement, syncTarget } from '../support/documents.ts';
import { type Files, NOW, ready } from '../support/pass.ts';

const runs = Number(process.argv[2] ?? 9);
const TARGETS = 1_000;
const OBJECTS = 100;
const POLICIES = 20;

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
  const containers = [{ name: 'app', image: 'registry.example/app:1', resources: { limits: { memory: '64Mi' } } }];
  const spec = { replicas: 2, selector: { matchLabels: { app: name } }, template: { spec: { containers } } };
  return canonicalYaml({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'default' }, spec });
}

function policy(name: string): string {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const resourceRules = [{ apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['*'] }];
  const expressions = [
    'object.spec.replicas <= 5',
    'variables.containers.all(c, has(c.resources.limits.memory) && !quantity(c.resources.limits.memory).isGreaterThan(quantity("1Gi")))',
    'variables.containers.all(c, c.image.matches("^registry[.]example/"))',
  ];
  const spec = {
    matchConstraints: { resourceRules },
    variables: [{ name: 'containers', expression: 'object.spec.template.spec.containers' }],
    validations: expressions.map((expression) => ({ expression })),
  };
  const bound = { policyName: name, validationActions: ['Deny'] };
  return [
    canonicalYaml({ apiVersion, kind: 'ValidatingAdmissionPolicy', metadata: { name }, spec }),
    canonicalYaml({ apiVersion, kind: 'ValidatingAdmissionPolicyBinding', metadata: { name }, spec: bound }),
  ].join('---\n');
}

function files(policies: number): Files {
  const targets = Array.from({ length: TARGETS }, (_, n) => syncTarget(`t${n}`, {}, { location: 'all' }));
  const objects = Array.from({ length: OBJECTS }, (_, n) => deployment(`app-${n}`));
  const rules = Array.from({ length: policies }, (_, n) => policy(`p${n}`));
  return {
    'fleet.yaml': [...targets, location('all'), placement('p')].join('---\n'),
    'workloads/all.yaml': [...objects, ...rules].join('---\n'),
  };
}

function scene(policies: number) {
  const model = modelReader()(files(policies));
  const observations = new Map(Array.from({ length: TARGETS }, (_, n) => [`t${n}` as TargetId, ready(`t${n}`)]));
  const input = { model, observations, previous: new Map(), appliers: new Map(), now: NOW, excluded: new Map() };
  return { model, decisions: place(input, createPlaceMemo()).decisions };
}

/** All targets of one pass are judged; claims are made before. */
function judging(policies: number) {
  const { model, decisions } = scene(policies);
  const claims = claimsOf(model, decisions, NO_MAPPINGS, [], createRenderMemo());
  return (memo: RenderMemo): number => {
    const judges = policyJudges(model, memo);
    let told = 0;
    for (const [target, { claims: wanted }] of claims)
      for (const judge of judges) for (const _ of judge(target, wanted)) told += 1;
    return told;
  };
}

const none = judging(0);
const some = judging(POLICIES);
const kept = createRenderMemo();
some(kept);
const parts = {
  'without policies': milliseconds(() => none(createRenderMemo())),
  'with 20 policies, anew': milliseconds(() => some(createRenderMemo())),
  'with 20 policies, in the next pass': milliseconds(() => some(kept)),
  'reference: the objects serialised once': milliseconds(() =>
    Array.from({ length: OBJECTS }, (_, n) => deployment(`app-${n}`)),
  ),
};
const cpu = cpus()[0]?.model ?? '';
const result = { targets: TARGETS, objects: OBJECTS, runs, load: loadavg()[0], cpu, milliseconds: parts };
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
