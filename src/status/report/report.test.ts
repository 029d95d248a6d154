// The codec of report branches: what goes in comes out, and nothing hostile gets through.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BlobId,
  blobIdOf,
  type Capacity,
  type ClusterReport,
  type CommitSha,
  canonicalYaml,
  type FileNode,
  fileBlob,
  formatBytes,
  formatCpu,
  HEALTH_STATUSES,
  type Heartbeat,
  type ObjectReport,
  OUTCOMES,
  parseBlobId,
  parseCommitSha,
  parseTargetId,
  storedBlob,
  subtree,
  treeFromPaths,
  walkFiles,
} from '../../api/index.ts';
import { REPORT_LIMITS, reportFromTree, reportToTree } from './index.ts';

const east = parseTargetId('east');
const commit = parseCommitSha('c'.repeat(40));
const digest = parseBlobId('d'.repeat(40));
const heartbeat: Heartbeat = { target: east, uid: 'u-1', syncer: 'east-0', time: '2026-01-01T00:00:00Z' };
const web: ObjectReport = {
  ref: { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
  path: 'shop/deployment.apps_web.yaml',
  digest,
  outcome: 'Configured',
  health: { status: 'Progressing', message: '1/3 replicas are updated' },
  status: { replicas: 3, conditions: [{ type: 'Available', status: 'True' }] },
  observedGeneration: 4,
  drift: { corrected: 2, manager: 'kubectl' },
};
const report: ClusterReport = {
  target: east,
  uid: 'u-1',
  syncer: { id: 'east-0', version: '0.1.0' },
  cluster: {
    reachable: true,
    kubernetesVersion: 'v1.37.2',
    capacity: { cpu: '8', memory: '32Gi', storage: '100Gi', pods: 110 },
    allocatable: { cpu: '7500m', memory: '30Gi', pods: 110 },
  },
  renderedCommit: commit,
  objects: [web],
  removals: [{ ref: { ...web.ref, name: 'old' }, commit, state: 'Gone' }],
  orphans: [{ group: '', version: 'v1', kind: 'ConfigMap', namespace: 'shop', name: 'left' }],
};

test('the branch holds the documented files', () => {
  const files = [...walkFiles(reportToTree(report, heartbeat))];
  const text = (path: string): string => Buffer.from(new Map(files).get(path)?.bytes ?? []).toString();
  expect(files.map(([path]) => path)).toEqual([
    'applied.yaml',
    'heartbeat.yaml',
    'objects/shop/deployment.apps_web.yaml',
    'target.yaml',
  ]);
  expect(text('heartbeat.yaml')).toBe(`apiVersion: workload.kcp.io/v1alpha1
kind: SyncTargetHeartbeat
metadata:
  name: east
spec:
  syncTarget: east
  syncTargetUID: u-1
status:
  lastHeartbeatTime: "2026-01-01T00:00:00Z"
  syncerIdentifier: east-0
`);
  expect(text('target.yaml')).toContain(
    '  allocatable:\n    cpu: 7500m\n    memory: 30Gi\n    pods: 110\n  capacity:\n',
  );
  expect(text('applied.yaml')).toContain('outcomes:\n  Configured: 1\n');
});

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const anyText = fc.string({ unit: 'binary', maxLength: 40 }).map((s) => s.toWellFormed());
const message = fc.string({ maxLength: 40 }).map((s) => s.replace(/ {2,}/g, ' ').trim());
const sha = fc.stringMatching(/^[0-9a-f]{40}$/);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));
const merged = <T>(...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all) as T);
const ref = fc.record({ group: fc.constantFrom('', 'apps'), version: word, kind: word, name: anyText });
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(anyText, fc.boolean(), fc.maxSafeInteger(), fc.constant(null)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(anyText, tie('json'), { maxKeys: 4 }),
  ),
}));
const objectReport = merged<ObjectReport>(
  fc.record({
    ref,
    path: fc.tuple(word, word).map(([a, b]) => `${a}/${b}.yaml`),
    outcome: fc.constantFrom(...OUTCOMES),
  }),
  fc.record({ health: fc.record({ status: fc.constantFrom(...HEALTH_STATUSES) }) }),
  optional('digest', sha as fc.Arbitrary<BlobId>),
  optional('message', message),
  optional(
    'status',
    json.filter((v) => v !== null && v !== undefined),
  ),
  optional('observedGeneration', fc.nat()),
  optional('drift', fc.record({ corrected: fc.nat(), manager: word })),
);
const amount = fc.bigInt({ min: 0n, max: 2n ** 50n });
const capacity = merged<Capacity>(
  optional('cpu', amount.map(formatCpu)),
  optional('memory', amount.map(formatBytes)),
  optional('storage', amount.map(formatBytes)),
  optional('pods', fc.nat()),
);
const api = fc
  .tuple(fc.constantFrom('', 'apps', 'a.example.io'), fc.constantFrom('v1', 'v1beta1'), fc.constantFrom('A', 'Bc'))
  .map((parts) => parts.join('/'));
const anyReport = merged<ClusterReport>(
  fc.record({
    target: fc.constant(east),
    uid: fc.constant('u-1'),
    syncer: fc.record({ id: word, version: anyText }),
    cluster: merged<ClusterReport['cluster']>(
      fc.record({ reachable: fc.boolean() }),
      optional('message', message),
      optional('capacity', capacity),
      optional('allocatable', capacity),
      optional('capacityNote', message),
      optional(
        'apis',
        fc.uniqueArray(api, { maxLength: 5 }).map((apis) => apis.toSorted()),
      ),
    ),
    objects: fc.uniqueArray(objectReport, { selector: (o) => o.path, maxLength: 6 }),
    removals: fc.uniqueArray(
      merged<ClusterReport['removals'][number]>(
        fc.record({
          ref,
          commit: sha as fc.Arbitrary<CommitSha>,
          state: fc.constantFrom('Gone', 'Pending', 'Blocked'),
        }),
        optional('message', message),
      ),
      { selector: (r) => `${r.ref.group}${r.ref.kind}${r.ref.name}`, maxLength: 4 },
    ),
    orphans: fc.uniqueArray(ref, { selector: (r) => `${r.group}${r.kind}${r.name}`, maxLength: 4 }),
  }),
  optional('renderedCommit', sha),
  optional('refused', message),
);

/** Lists are sets in a report; the codec orders them. */
function asSets(r: ClusterReport): unknown {
  const byText = (items: readonly unknown[]) => items.map((i) => JSON.stringify(sortKeys(i))).sort();
  return { ...r, objects: byText(r.objects), removals: byText(r.removals), orphans: byText(r.orphans) };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => [k, sortKeys(v)]);
}

test('what is written is read back, whatever it holds', () => {
  fc.assert(
    fc.property(anyReport, (given) => {
      const read = reportFromTree(reportToTree(given, heartbeat), { target: east });
      expect(asSets(read.report)).toEqual(asSets(given));
      expect(read.heartbeat).toEqual(heartbeat);
    }),
    { numRuns: 150 },
  );
});

test('the order of lists does not change the tree', () => {
  fc.assert(
    fc.property(anyReport, (given) => {
      const { objects, removals, orphans } = given;
      const turned = {
        ...given,
        objects: objects.toReversed(),
        removals: removals.toReversed(),
        orphans: orphans.toReversed(),
      };
      expect(reportToTree(turned, heartbeat).id).toBe(reportToTree(given, heartbeat).id);
    }),
    { numRuns: 50 },
  );
});

test('an oversized report is cut by the writer, so that its own tree is accepted', () => {
  const orphan = report.orphans[0] ?? web.ref;
  const huge: ClusterReport = {
    ...report,
    objects: [{ ...web, message: 'x\n'.repeat(5_000), status: { text: 'y'.repeat(100_000) } }],
    orphans: Array.from({ length: REPORT_LIMITS.orphans + 5 }, (_, i) => ({ ...orphan, name: `n${i}` })),
  };
  const read = reportFromTree(reportToTree(huge, heartbeat)).report;
  expect(read.objects[0]?.message?.length).toBe(REPORT_LIMITS.message);
  expect(read.objects[0]?.status).toBeUndefined();
  expect(read.orphans.length).toBe(REPORT_LIMITS.orphans);
});

function files(changes: Readonly<Record<string, string | FileNode | undefined>>) {
  const all = new Map<string, FileNode>(walkFiles(reportToTree(report, heartbeat)));
  for (const [path, change] of Object.entries(changes)) {
    if (change === undefined) all.delete(path);
    else all.set(path, typeof change === 'string' ? fileBlob(change) : change);
  }
  return treeFromPaths(all);
}

function changed(path: string, edit: (text: string) => string) {
  const blob = new Map<string, FileNode>(walkFiles(reportToTree(report, heartbeat))).get(path);
  return files({ [path]: edit(Buffer.from((blob?.kind === 'blob' && blob.bytes) || []).toString()) });
}

const object = 'objects/shop/deployment.apps_web.yaml';
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`;

test.each<[string, ReturnType<typeof files>, RegExp]>([
  ['no heartbeat', files({ 'heartbeat.yaml': undefined }), /heartbeat\.yaml: heartbeat\.yaml is missing/],
  ['nothing at all', treeFromPaths([]), /heartbeat\.yaml is missing/],
  ['another target', changed('target.yaml', (t) => t.replace('name: east', 'name: west')), /target\.yaml must be east/],
  [
    'another target in the heartbeat',
    changed('heartbeat.yaml', (t) => t.replace('syncTarget: east', 'syncTarget: west')),
    /spec\.syncTarget must be east/,
  ],
  ['two uids', changed('heartbeat.yaml', (t) => t.replace('u-1', 'u-2')), /spec\.syncTargetUID/],
  [
    'a name that is no target id',
    changed('target.yaml', (t) => t.replace('name: east', 'name: ../x')),
    /metadata\.name target id/,
  ],
  [
    'a time that is none',
    changed('heartbeat.yaml', (t) => t.replace('2026-01-01T00:00:00Z', 'now')),
    /status\.lastHeartbeatTime/,
  ],
  [
    'an unknown outcome',
    changed(object, (t) => t.replace('outcome: Configured', 'outcome: Fine')),
    /objects\/shop\/.*outcome must be one of Created/,
  ],
  ['a digest that is none', changed(object, (t) => t.replace(/digest: .*/, 'digest: abc')), /digest blob id/],
  [
    'a negative generation',
    changed(object, (t) => t.replace('observedGeneration: 4', 'observedGeneration: -4')),
    /observedGeneration must be a whole number/,
  ],
  [
    'a message of megabytes',
    changed(object, (t) => t.replace('outcome:', `message: ${'x'.repeat(200_000)}\noutcome:`)),
    /message must have at most 1024/,
  ],
  ['a file of megabytes', files({ [object]: `x: ${'x'.repeat(300_000)}` }), /at most 262144 bytes/],
  [
    'an alias bomb',
    changed(object, (t) => t.replace(/^status:\n(?: .*\n)*/m, `status:\n${bomb.replace(/^/gm, '  ')}\n`)),
    /alias|too large/,
  ],
  [
    'a status nested without end',
    changed(object, (t) => t.replace(/^status:\n(?: .*\n)*/m, `status: ${'['.repeat(9_000)}\n`)),
    /objects\/shop/,
  ],
  [
    'a status of deep mappings',
    changed(object, (t) => t.replace(/^status:\n(?: .*\n)*/m, `status: ${'{a: '.repeat(30)}1${'}'.repeat(30)}\n`)),
    /status is too large or too deeply nested/,
  ],
  ['bytes that are no UTF-8', files({ 'target.yaml': fileBlob(new Uint8Array([0xff, 0xfe, 0xfd])) }), /target\.yaml/],
  ['two documents', changed('target.yaml', (t) => `${t}---\na: 1\n`), /one document/],
  ['a list for a mapping', files({ 'target.yaml': '- a\n' }), /the document must be a mapping/],
  [
    'removals that are no list',
    changed('applied.yaml', (t) => t.replace(/^removals:\n(?:[ -].*\n)*/m, 'removals: {}\n')),
    /removals must be a list/,
  ],
  ['a symbolic link', files({ [object]: { ...fileBlob('/etc/passwd'), mode: 'symlink' } }), /plain file/],
])('%s is refused with the file and the field', (_name, tree, expected) => {
  const read = () => reportFromTree(tree, { target: east });
  expect(read).toThrow(
    expect.objectContaining({ name: 'UserError', code: 'InvalidReport', message: expect.stringMatching(expected) }),
  );
});

test('a report of another target than the branch is refused, even when it agrees with itself', () => {
  expect(() => reportFromTree(reportToTree(report, heartbeat), { target: parseTargetId('west') })).toThrow(
    /must be west/,
  );
});

test('fields of a later version are ignored', () => {
  const tree = changed('target.yaml', (t) => `${t}future: {a: 1}\n__proto__: {polluted: true}\n`);
  expect(reportFromTree(tree).report).toEqual(report);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('random bytes never give anything but a report or an InvalidReport', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('heartbeat.yaml', 'target.yaml', 'applied.yaml', object),
      fc.uint8Array(),
      (path, bytes) => {
        try {
          reportFromTree(files({ [path]: fileBlob(bytes) }));
        } catch (error) {
          expect(error).toMatchObject({ code: 'InvalidReport' });
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('an object file known to the cache needs no content', () => {
  const cache = new Map<BlobId, Omit<ObjectReport, 'path'>>();
  const tree = reportToTree(report, heartbeat);
  reportFromTree(tree, { cache });
  const [[path, blob] = ['', fileBlob('')]] = walkFiles(subtree(tree, 'objects'));
  const bare = files({ [`objects/${path}`]: storedBlob(blob.id) });
  expect(reportFromTree(bare, { cache }).report).toEqual(report);
  expect(() => reportFromTree(bare)).toThrow(/content of blob/);
});

test('the digest of a file is Git’s', () => {
  const blob = fileBlob(canonicalYaml({ a: 1 }));
  expect(blob.id).toBe(blobIdOf(Buffer.from('a: 1\n')));
});
