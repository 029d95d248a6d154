// Marks: what is put on an object, and whose an object is by them.
import { describe, expect, test } from 'vitest';
import { COMMIT, entryOf, indexOf, TARGET_KEY, TARGET_UID } from '../../test/support/fake-branch.ts';
import { configMap, namespace } from '../../test/support/syncer-scene.ts';
import { type KubeObject, ROOT_WORKSPACE } from '../api/index.ts';
import { claimOf, conflictPolicyOf, fingerprintOf, markObject } from './ownership.ts';

const owner = indexOf([]).syncTarget;
const LABEL = 'internal.workload.kcp.io/cluster';
const locator = (uid: string) => ({ 'workload.kcp.io/locator': JSON.stringify({ syncTarget: { uid } }) });
const live = (labels: Record<string, string>, annotations: Record<string, string>): KubeObject =>
  configMap('a', {}, { labels, annotations, uid: 'u1' });

describe('whose an object is', () => {
  test.each([
    ['our label', live({ [LABEL]: TARGET_KEY }, {}), undefined, 'ours'],
    ['our label, a former UID', live({ [LABEL]: TARGET_KEY }, locator('former')), undefined, 'ours'],
    ['another label, our locator', live({ [LABEL]: 'other' }, locator(TARGET_UID)), 'u1', 'others'],
    ['no label, our locator', live({}, locator(TARGET_UID)), undefined, 'ours'],
    ['no label, the uid we applied', live({}, {}), 'u1', 'ours'],
    ['no label, another uid', live({}, locator('former')), 'u2', 'unclaimed'],
    ['nothing', live({}, {}), undefined, 'unclaimed'],
    ['a locator that is no JSON', live({}, { 'workload.kcp.io/locator': '{' }), undefined, 'unclaimed'],
    ['a locator that is a list', live({}, { 'workload.kcp.io/locator': '[1]' }), undefined, 'unclaimed'],
  ] as const)('%s', (_reason, object, uid, claim) => {
    expect(claimOf(object, owner, uid)).toBe(claim);
  });
});

describe('marking', () => {
  test('keeps everything of the manifest, and wins where it has marks of its own', () => {
    const manifest = {
      ...configMap('a', { x: 'y' }, { labels: { [LABEL]: 'forged', app: 'a' }, annotations: { note: 'n' } }),
      extra: [1],
    };
    expect(markObject(manifest, { entry: entryOf(manifest), owner, created: false })).toEqual({
      ...manifest,
      metadata: {
        name: 'a',
        namespace: 'shop',
        labels: { app: 'a', [LABEL]: TARGET_KEY },
        annotations: {
          note: 'n',
          'workload.kcp.io/locator': `{"namespace":"shop","syncTarget":{"name":"east","uid":"${TARGET_UID}"},"workspace":"root"}`,
          'workload.kcp.io/placement': 'root/web',
          'workload.kcp.io/since-commit': COMMIT,
        },
      },
    });
  });

  test('what has another namespace in the cluster names that of the source', () => {
    const manifest = configMap('a', {}, {});
    const origin = { workspace: ROOT_WORKSPACE, namespace: 'logical', name: 'b' };
    const marked = markObject(manifest, { entry: { ...entryOf(manifest), origin }, owner, created: false });
    expect([marked.metadata.namespace, marked.metadata.annotations?.['workload.kcp.io/locator']]).toEqual([
      'shop',
      `{"namespace":"logical","syncTarget":{"name":"east","uid":"${TARGET_UID}"},"workspace":"root"}`,
    ]);
  });

  test('a namespace made for others names no placement, and says who created it', () => {
    const entry = { ...entryOf(namespace('shop')), placements: [] };
    expect(markObject(namespace('shop'), { entry, owner, created: true }).metadata.annotations).toEqual({
      'workload.kcp.io/locator': `{"namespace":"shop","syncTarget":{"name":"east","uid":"${TARGET_UID}"},"workspace":"root"}`,
      'workload.kcp.io/since-commit': COMMIT,
      'internal.workload.kcp.io/created-by-syncer': 'true',
    });
  });

  test('a manifest cannot claim that we created what was there before', () => {
    const annotations = { 'internal.workload.kcp.io/created-by-syncer': 'true', note: 'n' };
    const forged = { ...namespace('shop'), metadata: { name: 'shop', annotations } };
    const marked = markObject(forged, { entry: entryOf(forged), owner, created: false });
    expect(Object.keys(marked.metadata.annotations ?? {}).sort()).toEqual([
      'note',
      'workload.kcp.io/locator',
      'workload.kcp.io/placement',
      'workload.kcp.io/since-commit',
    ]);
  });
});

test.each([
  ['content', { digest: entryOf(configMap('b', {})).digest }],
  ['placements', { placements: [] }],
  ['commit', { sinceCommit: entryOf(namespace('x')).digest as never }],
])('another %s is another fingerprint', (_reason, extra) => {
  const entry = entryOf(configMap('a', {}));
  expect(fingerprintOf({ ...entry, ...extra }, owner)).not.toBe(fingerprintOf(entry, owner));
});

test.each([
  [undefined, 'IfNoDiff'],
  ['Force', 'Force'],
  ['Never', 'Never'],
  ['IfNoDiff', 'IfNoDiff'],
  ['force', undefined],
  ['', undefined],
])('conflict policy %s', (text, policy) => {
  const annotations = text === undefined ? {} : { 'workload.kcp.io/conflict-policy': text };
  expect(conflictPolicyOf(configMap('a', {}, { annotations }))).toBe(policy);
});
