// Small random fleets that use everything a choice of clusters can depend on: what property tests drive placement with.
import fc from 'fast-check';
import {
  canonicalYaml,
  EXCLUDE_CLUSTERS,
  type Labels,
  type LocationSpec,
  type Observation,
  type PlacementSpec,
  type SyncTargetSpec,
  TARGET_CLUSTERS,
} from '../../src/api/index.ts';
import { location, placement, syncTarget } from './documents.ts';
import { type Files, notReady, ready } from './pass.ts';

const REGIONS = ['eu', 'us'] as const;
const ZONES = ['z1', 'z2', 'z3'] as const;
const TIERS = ['gold', 'tin'] as const;
const CAPABILITIES = ['gpu', 'ssd'] as const;
const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const;
const DIRS = ['one', 'two', 'three'] as const;
/** Most that a world has of each; names are `t0`, `l0`, `p0`, … */
const MOST = { targets: 6, locations: 4, placements: 5 } as const;
const TARGET_NAMES = Array.from({ length: MOST.targets }, (_, at) => `t${at}`);
const LOCATION_NAMES = Array.from({ length: MOST.locations }, (_, at) => `l${at}`);

/** What every cluster of these worlds serves, and what some serve beside it. */
const PLAIN_APIS: readonly string[] = ['/v1/ConfigMap', '/v1/Namespace', 'apps/v1/Deployment'];
const WIDGET_APIS: readonly string[] = ['example.io/v1/Widget', 'example.io/v1beta1/Widget'];

/** Files in memory with what is known of the clusters; `files` are one document each. */
export interface PlacementWorld {
  readonly files: Files;
  readonly observations: readonly Observation[];
}

/** Without what is undefined: documents have no empty fields. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function maybe<T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq });
}

const labels: fc.Arbitrary<Labels> = fc
  .record({
    region: maybe(fc.constantFrom(...REGIONS), 5),
    'topology.kubernetes.io/zone': maybe(fc.constantFrom(...ZONES), 3),
    tier: maybe(fc.constantFrom(...TIERS)),
    location: maybe(fc.constantFrom(...LOCATION_NAMES), 3),
  })
  .map(defined);

const selector = fc.oneof(
  fc.record({ region: fc.constantFrom(...REGIONS) }).map((matchLabels) => ({ matchLabels })),
  fc.record({ tier: fc.constantFrom(...TIERS) }).map((matchLabels) => ({ matchLabels })),
  fc.constantFrom('In', 'NotIn').map((operator) => ({
    matchExpressions: [{ key: 'tier', operator, values: ['gold'] }] as const,
  })),
  fc
    .constantFrom('Exists', 'DoesNotExist')
    .map((operator) => ({ matchExpressions: [{ key: 'tier', operator }] as const })),
);

/** Amounts from nothing to more than any cluster of these worlds has. */
const amounts = fc
  .record({
    cpu: maybe(fc.constantFrom('0', '250m', '1', '2', '4', '9'), 3),
    memory: maybe(fc.constantFrom('0', '256Mi', '1Gi', '3Gi', '20Gi'), 3),
    storage: maybe(fc.constantFrom('1Gi', '10Gi')),
  })
  .map(defined);

const taint = fc
  .record({
    key: fc.constantFrom('dedicated', 'old'),
    value: maybe(fc.constantFrom('a', 'b')),
    effect: fc.constantFrom(...EFFECTS),
  })
  .map(defined);

const targetSpecs: fc.Arbitrary<Partial<SyncTargetSpec>> = fc
  .record({
    unschedulable: maybe(fc.constant(true), 1),
    taints: maybe(fc.uniqueArray(taint, { selector: (t) => `${t.key} ${t.effect}`, maxLength: 2 }), 1),
    capabilities: maybe(
      fc.uniqueArray(fc.record({ type: fc.constantFrom(...CAPABILITIES), available: fc.boolean() }), {
        selector: (c) => c.type,
        maxLength: 2,
      }),
    ),
    allocatable: maybe(amounts, 3),
    cells: maybe(fc.record({ rack: fc.constantFrom('r1', 'r2') }), 1),
  })
  .map(defined);

const locationSpecs: fc.Arbitrary<LocationSpec> = fc
  .record({
    instanceSelector: maybe(selector, 1),
    parent: maybe(fc.constantFrom(...LOCATION_NAMES), 1),
    availabilityZones: maybe(fc.uniqueArray(fc.constantFrom(...ZONES), { maxLength: 2 }), 1),
  })
  .map(defined);

const term = fc.oneof(
  fc.record({ labelSelector: selector }),
  fc.record({ locations: fc.uniqueArray(fc.constantFrom(...LOCATION_NAMES), { minLength: 1, maxLength: 2 }) }),
  fc.record({
    labelSelector: selector,
    locations: fc.uniqueArray(fc.constantFrom(...LOCATION_NAMES), { minLength: 1, maxLength: 2 }),
  }),
);
const preferences = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), clusterAffinityTerm: term }), {
  maxLength: 3,
});
const affinity = fc
  .record({
    requiredDuringSchedulingIgnoredDuringExecution: maybe(term, 1),
    preferredDuringSchedulingIgnoredDuringExecution: maybe(preferences),
  })
  .map(defined);
const toleration = fc.oneof(
  fc.record({ key: fc.constantFrom('dedicated', 'old'), operator: fc.constant('Exists' as const) }),
  fc.record({ key: fc.constant('dedicated'), value: fc.constantFrom('a', 'b'), effect: fc.constantFrom(...EFFECTS) }),
);

const constraints: fc.Arbitrary<NonNullable<PlacementSpec['constraints']>> = fc
  .record({
    resourceRequirements: maybe(amounts, 3),
    affinity: maybe(fc.record({ clusterAffinity: maybe(affinity), clusterAntiAffinity: maybe(affinity) }).map(defined)),
    tolerations: maybe(fc.array(toleration, { maxLength: 2 })),
    capabilities: maybe(fc.uniqueArray(fc.constantFrom(...CAPABILITIES), { minLength: 1, maxLength: 2 }), 1),
    minHealthyRatio: maybe(fc.constantFrom(0, 0.5, 0.9, 1), 1),
  })
  .map(defined);

const placementSpecs: fc.Arbitrary<Partial<PlacementSpec>> = fc
  .record({
    source: fc.constantFrom(...DIRS).map((path) => ({ path })),
    strategy: fc.constantFrom('OneToAny', 'OneToMany'),
    numberOfClusters: maybe(fc.integer({ min: 1, max: 4 }), 3),
    locationSelector: maybe(fc.record({ labelSelector: selector }), 1),
    constraints: maybe(constraints, 5),
  })
  .map(({ numberOfClusters, strategy, ...rest }) =>
    defined({ ...rest, strategy, numberOfClusters: strategy === 'OneToAny' ? undefined : numberOfClusters }),
  );

/** A list of names for an annotation; some name nobody. */
const someTargets = fc
  .uniqueArray(fc.constantFrom(...TARGET_NAMES, 'nobody'), { minLength: 1, maxLength: 4 })
  .map((names) => names.join(','));

const annotations = fc
  .record({ [TARGET_CLUSTERS]: maybe(someTargets), [EXCLUDE_CLUSTERS]: maybe(someTargets, 1) })
  .map(defined);

function podSpec(cpu: string): object {
  return { containers: [{ name: 'app', image: 'x', resources: { requests: { cpu, memory: '256Mi' } } }] };
}

const object = fc
  .record({
    kind: fc.constantFrom('ConfigMap', 'Deployment', 'Widget'),
    name: fc.constantFrom('x', 'y'),
    annotations,
    cpu: fc.constantFrom('100m', '1'),
    replicas: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ kind, name, annotations: notes, cpu, replicas }) => {
    const metadata = { name: `${kind.toLowerCase()}-${name}`, namespace: 'default', annotations: notes };
    if (kind === 'ConfigMap') return canonicalYaml({ apiVersion: 'v1', kind, metadata, data: {} });
    if (kind === 'Widget') return canonicalYaml({ apiVersion: 'example.io/v1', kind, metadata, spec: {} });
    const selected = { app: name };
    const template = { metadata: { labels: selected }, spec: podSpec(cpu) };
    const spec = { replicas, selector: { matchLabels: selected }, template };
    return canonicalYaml({ apiVersion: 'apps/v1', kind, metadata, spec });
  });

/** The CustomResourceDefinition of the Widgets of these worlds. */
const WIDGET_CRD: string = canonicalYaml({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.io' },
  spec: { group: 'example.io', names: { kind: 'Widget', plural: 'widgets' }, scope: 'Namespaced', versions: [] },
});

function sortedApis(extra: readonly string[]): readonly string[] {
  return ['apiextensions.k8s.io/v1/CustomResourceDefinition', ...PLAIN_APIS, ...extra].sort();
}

/** What is known of one cluster: each part may be unknown. */
function observationOf(name: string): fc.Arbitrary<Observation> {
  const parts = fc
    .record({
      allocatable: maybe(amounts, 3),
      apis: maybe(fc.subarray([...WIDGET_APIS]).map(sortedApis), 3),
      objects: maybe(
        fc.nat({ max: 10 }).chain((total) => fc.nat({ max: total }).map((failing) => ({ total, failing }))),
        2,
      ),
    })
    .map(defined);
  return fc
    .tuple(parts, fc.integer({ min: 0, max: 5 }))
    .map(([seen, at]) => (at === 0 ? { ...notReady(name), ...seen } : ready(name, seen)));
}

/** What is known of all clusters that a world may have, by name. */
const sightings: fc.Arbitrary<readonly Observation[]> = fc.tuple(...TARGET_NAMES.map(observationOf));

function files<T>(dir: string, names: readonly string[], list: readonly T[], text: (name: string, item: T) => string) {
  return list.map((item, at) => [`${dir}/${names[at]}.yaml`, text(names[at] ?? '', item)] as const);
}

const sources: fc.Arbitrary<Files> = fc
  .tuple(
    ...DIRS.map((dir) =>
      fc
        .tuple(fc.array(object, { maxLength: 3 }), fc.integer({ min: 0, max: 5 }))
        .map(([texts, crd]) =>
          [...texts, ...(crd === 0 ? [WIDGET_CRD] : [])].map((text, at) => [`${dir}/o${at}.yaml`, text] as const),
        ),
    ),
  )
  .map((dirs) => Object.fromEntries(dirs.flat()));

/** A TMCConfig, or none. */
const settings: fc.Arbitrary<Files> = fc
  .record({
    defaultStrategy: maybe(fc.constantFrom('roundrobin', 'weighted', 'capacity', 'priority'), 3),
    preferredZones: maybe(fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1 }), 1),
    avoidanceLabels: maybe(fc.uniqueArray(fc.constantFrom('tier', 'tier=gold', 'region=eu'), { minLength: 1 }), 1),
    minHealthyRatio: maybe(fc.constantFrom(0.5, 0.9), 1),
    maxClustersPerPlacement: maybe(fc.integer({ min: 1, max: 4 }), 1),
  })
  .map(defined)
  .map((config) => {
    const metadata = { name: 'default' };
    const document = { apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', metadata, placement: config };
    return Object.keys(config).length === 0 ? {} : { 'config.yaml': canonicalYaml(document) };
  });

/** One fleet: every document valid, in a file of its own. Edits: put another world's file in the place of one. */
export const placementWorlds: fc.Arbitrary<PlacementWorld> = fc
  .record({
    targets: fc.array(fc.tuple(targetSpecs, labels), { minLength: 1, maxLength: MOST.targets }),
    locations: fc.array(fc.tuple(locationSpecs, labels), { maxLength: MOST.locations }),
    placements: fc.array(placementSpecs, { minLength: 1, maxLength: MOST.placements }),
    sources,
    settings,
    observations: sightings,
  })
  .map(({ targets, locations, placements, sources: objects, settings: config, observations }) => ({
    files: {
      ...Object.fromEntries([
        ...files('targets', TARGET_NAMES, targets, (name, [spec, given]) => syncTarget(name, spec, given)),
        ...files('locations', LOCATION_NAMES, locations, (name, [spec, given]) => location(name, spec, given)),
        ...files('placements', ['p0', 'p1', 'p2', 'p3', 'p4'], placements, (name, spec) => placement(name, spec)),
      ]),
      ...objects,
      ...config,
    },
    observations,
  }));
