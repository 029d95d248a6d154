// Random Kubernetes objects and strategic merge patches for them: lists with and without merge keys, and every directive.
import fc from 'fast-check';
import { isRecord } from '../../src/api/index.ts';

type Doc = Readonly<Record<string, unknown>>;

/** Some of the fields, each with its value. */
function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Doc> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Doc>;
}

function all(...parts: readonly fc.Arbitrary<Doc>[]): fc.Arbitrary<Doc> {
  return fc.tuple(...parts).map((docs) => Object.assign({}, ...docs));
}

const word = fc.constantFrom('x', 'y1', 'zed', 'v-2');
const words = fc.array(word, { maxLength: 3 });
const texts = fc.dictionary(fc.constantFrom('app', 'tier', 'zone'), word, { maxKeys: 3 });
const amounts = fc.dictionary(fc.constantFrom('cpu', 'memory'), fc.constantFrom('1', '200m', '64Mi'), { maxKeys: 2 });
const number = fc.integer({ min: 1, max: 9 });

/** A list whose items are merged by a key. */
interface Keyed {
  readonly key: string;
  readonly values: readonly (string | number)[];
  /** What an item has beside its key. */
  readonly rest: fc.Arbitrary<Doc>;
  /** What a patch says of one. */
  readonly change: fc.Arbitrary<Doc>;
}

const ENV: Keyed = {
  key: 'name',
  values: ['A', 'B', 'C'],
  rest: some({ value: word }),
  change: some({ value: fc.oneof(word, fc.constant(null)) }),
};
const PORTS: Keyed = {
  key: 'containerPort',
  values: [80, 81, 443],
  rest: some({ name: word }),
  change: some({ protocol: fc.constant('UDP') }),
};
const MOUNTS: Keyed = {
  key: 'mountPath',
  values: ['/a', '/b', '/c'],
  rest: word.map((name) => ({ name })),
  change: word.map((name) => ({ name })),
};
const VOLUMES: Keyed = {
  key: 'name',
  values: ['v', 'w', 'u'],
  rest: fc.oneof(
    fc.constant({ emptyDir: {} }),
    word.map((name) => ({ configMap: { name } })),
  ),
  change: fc.oneof(
    word.map((name) => ({ configMap: { name }, $retainKeys: ['name', 'configMap'] })),
    fc.constant({ emptyDir: { medium: 'Memory' } }),
    fc.constant({ emptyDir: null, hostPath: { path: '/h' } }),
  ),
};
const ALIASES: Keyed = {
  key: 'ip',
  values: ['10.0.0.1', '10.0.0.2', '10.0.0.3'],
  rest: some({ hostnames: words }),
  change: some({ hostnames: words }),
};
const SECRETS: Keyed = { key: 'name', values: ['s1', 's2', 's3'], rest: fc.constant({}), change: fc.constant({}) };
const SERVICE_PORTS: Keyed = {
  key: 'port',
  values: [80, 443, 9090],
  rest: some({ name: word, targetPort: fc.oneof(number, word) }),
  change: some({ targetPort: fc.oneof(number, word), nodePort: fc.oneof(number, fc.constant(null)) }),
};

function listOf({ key, values, rest }: Keyed, minLength = 0): fc.Arbitrary<readonly Doc[]> {
  return fc
    .shuffledSubarray([...values], { minLength })
    .chain((keys) => fc.tuple(...keys.map((value) => rest.map((fields) => ({ [key]: value, ...fields })))));
}

/** What a patch says of a keyed list: changes, deletions, now and then a replacement of the whole, and an order. */
function listPatch(name: string, { key, values, change }: Keyed): fc.Arbitrary<Doc> {
  const shape = fc.record({
    keys: fc.shuffledSubarray([...values], { minLength: 1 }),
    deletes: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    replaces: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    orders: fc.boolean(),
    others: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  });
  return shape.chain(({ keys, deletes, replaces, orders, others }) => {
    const items = keys.map((value, at) =>
      deletes[at] && !replaces
        ? fc.constant({ [key]: value, $patch: 'delete' } as Doc)
        : change.map((fields): Doc => ({ [key]: value, ...fields })),
    );
    const kept = keys.filter((_, at) => !deletes[at] || replaces);
    const beside = values.filter((value, at) => others[at] && !keys.includes(value));
    // Those that the patch does not name come first or last: the order of those that it names must be its own.
    const order = others[0] ? [...beside, ...kept] : [...kept, ...beside];
    return fc.tuple(...items).map((changes) => ({
      [name]: replaces ? [{ $patch: 'replace' }, ...changes] : changes,
      ...(orders && !replaces ? { [`$setElementOrder/${name}`]: order.map((value) => ({ [key]: value })) } : {}),
    }));
  });
}

function maybe(part: fc.Arbitrary<Doc>): fc.Arbitrary<Doc> {
  return fc.oneof(fc.constant({}), part);
}

const container: Keyed = {
  key: 'name',
  values: ['a', 'b', 'c'],
  rest: all(
    fc.record({ image: word, resources: some({ limits: amounts, requests: amounts }) }),
    some({ args: words, env: listOf(ENV), ports: listOf(PORTS), volumeMounts: listOf(MOUNTS) }),
  ),
  change: all(
    some({ image: word, args: words, command: fc.oneof(words, fc.constant(null)) }),
    maybe(listPatch('env', ENV)),
    maybe(listPatch('ports', PORTS)),
    maybe(listPatch('volumeMounts', MOUNTS)),
    maybe(
      fc
        .oneof(
          some({ limits: fc.oneof(amounts, fc.constant(null)) }),
          amounts.map((requests) => ({ $patch: 'replace', requests })),
          fc.constant({ $patch: 'delete' }),
        )
        .map((resources) => ({ resources })),
    ),
  ),
};

const toleration = some({ key: word, operator: fc.constant('Exists'), effect: fc.constant('NoSchedule') });

const podSpec = all(
  fc.record({ containers: listOf(container, 1), securityContext: some({ runAsUser: number, fsGroup: number }) }),
  some({
    volumes: listOf(VOLUMES),
    hostAliases: listOf(ALIASES),
    imagePullSecrets: listOf(SECRETS),
    tolerations: fc.array(toleration, { maxLength: 2 }),
    nodeSelector: texts,
    serviceAccountName: word,
  }),
);

const podPatch = all(
  maybe(listPatch('containers', container)),
  maybe(listPatch('volumes', VOLUMES)),
  maybe(listPatch('hostAliases', ALIASES)),
  maybe(listPatch('imagePullSecrets', SECRETS)),
  some({
    tolerations: fc.array(toleration, { maxLength: 2 }),
    nodeSelector: fc.dictionary(fc.constantFrom('app', 'tier', 'zone'), fc.oneof(word, fc.constant(null)), {
      maxKeys: 3,
    }),
    securityContext: fc.oneof(
      some({ runAsUser: number, fsGroup: fc.constant(null) }),
      number.map((runAsUser) => ({ $patch: 'replace', runAsUser })),
      number.map((runAsUser) => ({ $retainKeys: ['runAsUser'], runAsUser })),
      fc.constant({ $patch: 'delete' }),
    ),
    serviceAccountName: fc.oneof(word, fc.constant(null)),
  }),
);

const FINALIZERS = ['f/1', 'f/2', 'f/3', 'f/4'];
const metadata = some({ labels: texts, annotations: texts, finalizers: fc.shuffledSubarray(FINALIZERS) });
const metadataPatch = all(
  some({ labels: fc.dictionary(fc.constantFrom('app', 'tier'), fc.oneof(word, fc.constant(null)), { maxKeys: 2 }) }),
  fc.shuffledSubarray(FINALIZERS).chain((names) =>
    fc.constantFrom<Doc>(
      {},
      { finalizers: names },
      { '$deleteFromPrimitiveList/finalizers': names },
      { finalizers: names.slice(0, 2), '$deleteFromPrimitiveList/finalizers': names.slice(2) },
      {
        finalizers: names,
        '$setElementOrder/finalizers': [...names, ...FINALIZERS.filter((f) => !names.includes(f))],
      },
    ),
  ),
);

export interface StrategicKind {
  readonly kind: string;
  readonly object: fc.Arbitrary<Doc>;
  readonly patch: fc.Arbitrary<Doc>;
}

function kindOf(apiVersion: string, kind: string, body: fc.Arbitrary<Doc>, change: fc.Arbitrary<Doc>): StrategicKind {
  return {
    kind,
    object: fc
      .tuple(metadata, body)
      .map(([meta, fields]) => ({ apiVersion, kind, metadata: { name: 'o', ...meta }, ...fields })),
    patch: fc.tuple(metadataPatch, change).map(([meta, fields]) => ({ metadata: meta, ...fields })),
  };
}

const template = all(fc.record({ spec: podSpec }), some({ metadata: some({ labels: texts }) }));
const templatePatch = fc.record({ spec: podPatch });

export const STRATEGIC_KINDS: readonly StrategicKind[] = [
  kindOf(
    'apps/v1',
    'Deployment',
    fc.record({
      spec: all(
        fc.record({ template }),
        some({ replicas: number, strategy: some({ type: word, rollingUpdate: fc.constant({ maxSurge: 1 }) }) }),
      ),
    }),
    fc.record({
      spec: all(
        fc.record({ template: templatePatch }),
        some({
          replicas: fc.oneof(number, fc.constant(null)),
          strategy: fc.constantFrom(
            { type: 'Recreate', rollingUpdate: null },
            { $retainKeys: ['type'], type: 'Recreate' },
          ),
        }),
      ),
    }),
  ),
  kindOf('v1', 'Pod', fc.record({ spec: podSpec }), fc.record({ spec: podPatch })),
  kindOf(
    'v1',
    'Service',
    fc.record({
      spec: all(some({ selector: texts, externalIPs: words }), fc.record({ ports: listOf(SERVICE_PORTS) })),
    }),
    fc.record({
      spec: all(
        maybe(listPatch('ports', SERVICE_PORTS)),
        some({ externalIPs: words, selector: texts, type: fc.oneof(word, fc.constant(null)) }),
      ),
    }),
  ),
  kindOf(
    'v1',
    'ConfigMap',
    some({ data: texts, immutable: fc.boolean() }),
    some({
      data: fc.oneof(
        fc.dictionary(fc.constantFrom('app', 'tier'), fc.oneof(word, fc.constant(null)), { maxKeys: 2 }),
        fc.constant(null),
      ),
      immutable: fc.boolean(),
    }),
  ),
  kindOf(
    'policy/v1',
    'PodDisruptionBudget',
    fc.record({ spec: fc.record({ selector: fc.record({ matchLabels: texts }), minAvailable: number }) }),
    fc.record({ spec: some({ selector: fc.record({ matchLabels: texts }), maxUnavailable: fc.constant('10%') }) }),
  ),
];

/** True when the value holds a directive or a null: what kubectl leaves behind of a patch where there was nothing to merge with. */
export function holdsRemains(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(holdsRemains);
  return (
    typeof value === 'object' &&
    Object.entries(value as Doc).some(([key, item]) => key.startsWith('$') || holdsRemains(item))
  );
}

/** The same document with the keys of all mappings the other way round. */
export function keysReversed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(keysReversed);
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .reverse()
      .map(([key, item]) => [key, keysReversed(item)]),
  );
}
