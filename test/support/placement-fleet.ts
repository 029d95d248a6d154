// A fleet to place upon: targets with labels, taints and what they have; placements that want many of them, each with its own objects.
import { canonicalYaml } from '../../src/api/index.ts';
import { location, placement, syncTarget } from './documents.ts';
import type { Files } from './pass.ts';

export interface FleetSize {
  readonly targets: number;
  readonly placements: number;
  /** How many targets each placement wants. */
  readonly chosen: number;
}

const REGIONS = 10;
const ZONES = 3;

function target(n: number): readonly [string, string] {
  const region = `region-${n % REGIONS}`;
  const labels = {
    region,
    zone: `${region}-${n % ZONES}`,
    tier: n % 4 === 0 ? 'test' : 'production',
    disk: `d${n % 5}`,
  };
  const taints = n % 10 === 0 ? [{ key: 'dedicated', value: `team-${n % 3}`, effect: 'NoSchedule' as const }] : [];
  const allocatable = { cpu: '64', memory: '256Gi', pods: 2_000 };
  return [`targets/t${n}.yaml`, syncTarget(`t${n}`, { taints, allocatable }, labels)];
}

function place(n: number): readonly [string, string] {
  const labels = { continent: n % 2 === 0 ? 'europe' : 'america' };
  return [
    `locations/l${n}.yaml`,
    location(`region-${n}`, { instanceSelector: { matchLabels: { region: `region-${n}` } } }, labels),
  ];
}

/** Two in three ask for room, one in two prefers, one in five tolerates. */
function wish(n: number, numberOfClusters: number): readonly [string, string] {
  const term = (label: string, value: string) => ({ labelSelector: { matchLabels: { [label]: value } } });
  const preferred = [{ weight: 1 + (n % 100), clusterAffinityTerm: term('tier', 'production') }];
  const constraints = {
    ...(n % 3 === 0 ? {} : { resourceRequirements: { cpu: '200m', memory: '256Mi' } }),
    ...(n % 2 === 0
      ? {}
      : { affinity: { clusterAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } } }),
    ...(n % 5 === 0 ? { tolerations: [{ key: 'dedicated', operator: 'Exists' as const }] } : {}),
  };
  const spec = { source: { path: `apps/a${n}` }, strategy: 'OneToMany' as const, numberOfClusters, constraints };
  return [`placements/p${n}.yaml`, placement(`p${n}`, spec)];
}

function app(n: number): readonly [string, string] {
  const metadata = { name: `app-${n}`, namespace: `team-${n % 50}` };
  const resources = { requests: { cpu: '50m', memory: '64Mi' } };
  const containers = [{ name: 'app', image: `registry.example/app-${n}:1`, resources }];
  const template = { metadata: { labels: { app: `app-${n}` } }, spec: { containers } };
  const spec = { replicas: 2, selector: { matchLabels: { app: `app-${n}` } }, template };
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata, spec };
  const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { edition: '1' } };
  return [`apps/a${n}/app.yaml`, `${canonicalYaml(deployment)}---\n${canonicalYaml(configMap)}`];
}

function times<T>(count: number, make: (n: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** The same at every call. */
export function placementFleet({ targets, placements, chosen }: FleetSize): Files {
  return Object.fromEntries([
    ...times(targets, target),
    ...times(REGIONS, place),
    ...times(placements, (n) => wish(n, chosen)),
    ...times(placements, app),
  ]);
}
