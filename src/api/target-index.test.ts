import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalYaml,
  formatTargetIndex,
  type IndexEntry,
  parseBlobId,
  parseCommitSha,
  parsePlacementId,
  parseTargetId,
  parseTargetIndex,
  ROOT_WORKSPACE,
  readPlainYaml,
  refKey,
  removalId,
  sourceRef,
  type TargetIndex,
  targetKey,
} from './index.ts';

const COMMIT = parseCommitSha('a'.repeat(40));
const entry: IndexEntry = {
  ref: { group: 'apps', version: 'v1', kind: 'Deployment', namespace: 'shop', name: 'web' },
  path: 'shop/deployment.apps_web.yaml',
  digest: parseBlobId('b'.repeat(40)),
  placements: [parsePlacementId('root/api'), parsePlacementId('root/web')],
  stage: 8,
  sinceCommit: COMMIT,
  sinceTime: '2026-01-01T00:00:00Z',
};
const index: TargetIndex = {
  target: parseTargetId('east'),
  syncTarget: {
    workspace: ROOT_WORKSPACE,
    name: 'east',
    key: targetKey(ROOT_WORKSPACE, 'east'),
    uid: 'f2e7c7d7-4709-59de-9d57-02dc5138b3dd',
  },
  objects: [
    { ...entry, ref: { group: '', version: 'v1', kind: 'Namespace', name: 'yes' }, placements: [], stage: 1 },
    entry,
    { ...entry, frozen: true },
    { ...entry, withheld: 'a guard: kept' },
  ],
  removals: [{ ref: entry.ref, stage: 8, reason: 'was deleted', commit: COMMIT, notBefore: '2026-01-01T00:00:00Z' }],
  completed: [{ ref: entry.ref, digest: entry.digest, placements: entry.placements }],
};

/** With namespaces that are others in the cluster. */
const ORIGIN = { workspace: ROOT_WORKSPACE, namespace: 'logical', name: 'web' };
const mapped: TargetIndex = {
  ...index,
  objects: [entry, { ...entry, origin: ORIGIN }, { ...entry, origin: { workspace: ROOT_WORKSPACE, name: 'logical' } }],
  removals: index.removals.map((removal) => ({ ...removal, origin: ORIGIN })),
  completed: [{ ref: entry.ref, origin: ORIGIN, digest: entry.digest, placements: entry.placements }],
};

test('an index comes back as it was written', () => {
  expect(parseTargetIndex(formatTargetIndex(index))).toEqual(index);
  expect(parseTargetIndex(formatTargetIndex(mapped))).toEqual(mapped);
  expect(parseTargetIndex(formatTargetIndex({ ...index, objects: [], removals: [] }))).toEqual({
    ...index,
    objects: [],
    removals: [],
  });
});

test('what an entry is in the source is in its origin, where it has one', () => {
  expect(mapped.objects.map((one) => refKey(sourceRef(one)))).toEqual([
    'apps/Deployment/shop/web',
    'apps/Deployment/logical/web',
    'apps/Deployment//logical',
  ]);
});

test('a removal is named by what and by which commit', () => {
  expect(index.removals.map(removalId)).toEqual([`apps/Deployment/shop/web@${COMMIT}`]);
});

const text = formatTargetIndex(index);
test.each([
  ['nothing', '', 'kind must be TargetIndex'],
  ['something else', text.replace('kind: TargetIndex', 'kind: ConfigMap'), 'kind must be TargetIndex'],
  ['no YAML', `${text}\n  {`, /^line \d+: /],
  [
    'a name Git refuses',
    text.replace('name: east', 'name: a..b'),
    'target id "a..b" cannot be used: it is no DNS subdomain',
  ],
  ['a path that is no text', text.replace('path: shop/deployment.apps_web.yaml', 'path: 1'), 'path must be text'],
  ['no stage', text.replace('stage: 8', 'stage: x'), 'an object must be a mapping with stage and placements'],
  [
    'a short digest',
    text.replace('b'.repeat(40), 'b'.repeat(39)),
    `blob id must be 40 hex digits, got "${'b'.repeat(39)}"`,
  ],
  ['a removal without commit', text.replace('commit:', 'commitment:'), 'commit must be text'],
  ['a ref without kind', text.replace(/^ {6}kind: Deployment\n/m, ''), 'ref must have group, version, kind and name'],
  [
    'objects that are no list',
    text.replace(/^objects:[\s\S]*?^removals:/m, 'objects: {}\nremovals:'),
    'objects and removals must be lists',
  ],
])('an index with %s is refused, with the field named', (_what, content, message) => {
  expect(() => parseTargetIndex(content)).toThrow(TypeError);
  expect(() => parseTargetIndex(content)).toThrow(message);
});

test('an index that ends early is refused, wherever it ends: a syncer never takes a part for the whole', () => {
  const lines = text.trimEnd().split('\n');
  const cuts = lines.map((_, at) => lines.slice(0, at).join('\n'));
  const accepted = cuts.filter((cut) => {
    try {
      return parseTargetIndex(cut) !== undefined;
    } catch (error) {
      return !(error instanceof TypeError);
    }
  });
  expect(accepted).toEqual([]);
});

const hex = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123456789e'), minLength: 40, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'01b'), minLength: 40, maxLength: 40 }),
);
const name = fc.oneof(
  fc.stringMatching(/^[a-z0-9]([a-z0-9.-]{0,20}[a-z0-9])?$/),
  fc.constantFrom('yes', 'n', '1', '1e3', '0x1', '2026-01-01', 'system:x', 'null'),
);
const sentence = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.lorem({ maxCount: 6 }),
  fc.constant('a: b # c'),
);
const ref = fc.record(
  { group: fc.oneof(fc.constant(''), name), version: name, kind: name, name, namespace: name },
  { requiredKeys: ['group', 'version', 'kind', 'name'] },
);
const anyEntry = fc.record(
  {
    ref,
    path: fc.tuple(name, name).map((parts) => parts.join('/')),
    digest: hex.map(parseBlobId),
    placements: fc.array(
      fc.tuple(name, name).map((p) => parsePlacementId(p.join('/'))),
      { maxLength: 3 },
    ),
    stage: fc.nat(30),
    sinceCommit: hex.map(parseCommitSha),
    sinceTime: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.123Z'),
    frozen: fc.constant(true as const),
    withheld: sentence,
  },
  { requiredKeys: ['ref', 'path', 'digest', 'placements', 'stage', 'sinceCommit', 'sinceTime'] },
);
const anyRemoval = fc.record({
  ref,
  stage: fc.nat(30),
  reason: sentence,
  commit: hex.map(parseCommitSha),
  notBefore: fc.constant('2026-01-01T00:00:00Z'),
});
const anyIndex: fc.Arbitrary<TargetIndex> = fc.record({
  target: fc.constant(index.target),
  syncTarget: fc.constant(index.syncTarget),
  objects: fc.array(anyEntry, { maxLength: 4 }),
  removals: fc.array(anyRemoval, { maxLength: 3 }),
});

test('any index comes back as it was written, and is written as one document', () => {
  fc.assert(
    fc.property(anyIndex, (any) => {
      expect(parseTargetIndex(formatTargetIndex(any))).toEqual(any);
      const { target, ...fields } = any;
      const head = { apiVersion: 'workload.kcp.io/v1alpha1', kind: 'TargetIndex', metadata: { name: target } };
      expect(formatTargetIndex(any)).toBe(canonicalYaml({ ...head, ...fields }));
    }),
    { numRuns: 300 },
  );
});

/** What is read of a text, or why it is refused; a comment before it keeps the quick reader away. */
function readingOf(content: string): unknown {
  try {
    return parseTargetIndex(content);
  } catch (error) {
    return String(error).replace(/^(TypeError: line) \d+/, '$1');
  }
}

test('an index edited by hand is read, or refused, as the full reader would', () => {
  const edit = fc.tuple(fc.nat(), fc.constantFrom('', ' ', '\n', '  ', '"', ': ', ' #', 'x', '- ', '0'), fc.nat(3));
  fc.assert(
    fc.property(anyIndex, edit, (any, [where, added, removed]) => {
      const written = formatTargetIndex(any);
      const at = where % written.length;
      const edited = written.slice(0, at) + added + written.slice(at + removed);
      expect(readingOf(edited)).toEqual(readingOf(`# by hand\n${edited}`));
    }),
    { numRuns: 500 },
  );
});

test('an index as it usually is needs no full reader', () => {
  expect(readPlainYaml(text)).toBeDefined();
});
