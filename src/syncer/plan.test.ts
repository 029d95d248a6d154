// plan: what is asked of the cluster for each situation, and what is not.
import { describe, expect, test } from 'vitest';
import { COMMIT, entryOf, indexOf, removalOf, TARGET, TARGET_KEY, TARGET_UID } from '../../test/support/fake-branch.ts';
import { configMap, deployment, namespace } from '../../test/support/syncer-scene.ts';
import { formatRef, type KubeObject, type Removal, refKey, refOf } from '../api/index.ts';
import type { Action } from './changes.ts';
import { desiredState, type Manifest } from './desired.ts';
import type { Memory, ObjectMemory } from './memory.ts';
import { fingerprintOf } from './ownership.ts';
import { plan } from './plan.ts';
import type { Situation } from './situation.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const settings = configMap('settings', { colour: 'red' });
const owner = indexOf([]).syncTarget;
const FIELDS = { 'f:data': { 'f:colour': {} } };

/** As the cluster holds it: ours, with this on top. */
function live(object: KubeObject, metadata: Readonly<Record<string, unknown>> = {}): KubeObject {
  const labels = { 'internal.workload.kcp.io/cluster': TARGET_KEY };
  const annotations = {
    'workload.kcp.io/locator': JSON.stringify({ syncTarget: { uid: TARGET_UID } }),
    'internal.workload.kcp.io/created-by-syncer': 'true',
  };
  return {
    ...object,
    metadata: { ...object.metadata, labels, annotations, uid: `uid-${object.metadata.name}`, ...metadata },
  };
}

function appliedAs(object: KubeObject, good: KubeObject): ObjectMemory {
  const fingerprint = fingerprintOf(entryOf(object), owner);
  return {
    applied: {
      fingerprint,
      digest: entryOf(object).digest,
      outcome: 'Created',
      uid: good.metadata.uid ?? '',
      fields: FIELDS,
      good,
    },
  };
}

interface Scene {
  /** One of kind Broken has no manifest. */
  readonly desired?: readonly KubeObject[];
  readonly removals?: readonly Removal[];
  readonly live?: readonly KubeObject[];
  readonly memory?: Readonly<Record<string, ObjectMemory>>;
  readonly removed?: Memory['removals'];
  readonly unseen?: boolean;
  readonly notServed?: boolean;
  readonly reachable?: boolean;
}

function situation(scene: Scene): Situation {
  const desired = scene.desired ?? [];
  const manifests = desired.map((object): Manifest => {
    return object.kind === 'Broken' ? { kind: 'broken', problem: 'gone.' } : { kind: 'ready', manifest: object };
  });
  const index = { ...indexOf([], scene.removals), objects: desired.map(entryOf) };
  const there = new Map((scene.live ?? []).map((object) => [refKey(refOf(object)), object]));
  const protectedNamespaces = new Set(['kube-system']);
  return {
    settings: {
      target: TARGET,
      uid: TARGET_UID,
      identity: { id: 's', version: '1' },
      removalDelay: 0,
      protectedNamespaces,
    },
    desired: desiredState(COMMIT, index, manifests),
    isRead: true,
    refused: undefined,
    cluster: { reachable: scene.reachable ?? true },
    live: {
      find: (ref) => there.get(refKey(ref)),
      view: () => (scene.notServed ? 'notServed' : scene.unseen ? 'unknown' : 'watched'),
      all: () => there.values(),
    },
    memory: { objects: new Map(Object.entries(scene.memory ?? {})), removals: scene.removed ?? new Map() },
    now: NOW,
  };
}

/** One line an action. */
function lineOf(action: Action): string {
  switch (action.kind) {
    case 'apply':
      return `apply ${formatRef(action.entry.ref)}${action.correction === undefined ? '' : ` (${action.correction.what})`}`;
    case 'hold':
      return `hold ${formatRef(action.entry.ref)}: ${action.outcome} ${action.message}`;
    case 'remove':
      return `remove ${formatRef(action.removal.ref)}${action.live === undefined ? ' (unseen)' : ''}`;
    case 'keep':
      return `keep ${formatRef(action.removal.ref)}: ${action.state} ${action.message}`;
  }
}

const KEY = '/ConfigMap/shop/settings';
const fine = live(settings);
const changed = { ...fine, data: { colour: 'green' } };
const trouble = (retryAt: string, fingerprint = fingerprintOf(entryOf(settings), owner)): ObjectMemory => ({
  trouble: {
    fingerprint,
    outcome: 'Failed',
    message: 'no',
    notServed: false,
    failures: 1,
    retryAt: Date.parse(retryAt),
  },
});
const held = (until: string): ObjectMemory => ({
  ...appliedAs(settings, fine),
  corrections: { count: 9, what: 'x', recent: [], holds: 1, holdUntil: Date.parse(until) },
});

describe('objects', () => {
  test.each<[reason: string, scene: Scene, expected: readonly string[]]>([
    ['nothing desired', {}, []],
    ['new', { desired: [settings] }, ['apply ConfigMap shop/settings']],
    ['new to this run, but there', { desired: [settings], live: [fine] }, ['apply ConfigMap shop/settings']],
    ['applied and as it was', { desired: [settings], live: [fine], memory: { [KEY]: appliedAs(settings, fine) } }, []],
    [
      'applied, another state with the same fields',
      { desired: [settings], live: [{ ...fine, status: {} }], memory: { [KEY]: appliedAs(settings, fine) } },
      [],
    ],
    [
      'applied with other content',
      {
        desired: [configMap('settings', { colour: 'blue' })],
        live: [fine],
        memory: { [KEY]: appliedAs(settings, fine) },
      },
      ['apply ConfigMap shop/settings'],
    ],
    [
      'drifted',
      { desired: [settings], live: [changed], memory: { [KEY]: appliedAs(settings, fine) } },
      ['apply ConfigMap shop/settings (data.colour)'],
    ],
    [
      'deleted by somebody',
      { desired: [settings], memory: { [KEY]: appliedAs(settings, fine) } },
      ['apply ConfigMap shop/settings (deleted)'],
    ],
    [
      'not to be seen, and applied',
      { desired: [settings], unseen: true, memory: { [KEY]: appliedAs(settings, fine) } },
      [],
    ],
    [
      'being deleted by somebody',
      { desired: [settings], live: [live(settings, { deletionTimestamp: 'x' })] },
      ['hold ConfigMap shop/settings: Waiting Somebody deleted it and it is not gone yet; it is created anew then.'],
    ],
    ['failed a moment ago', { desired: [settings], memory: { [KEY]: trouble('2026-06-01T00:00:01Z') } }, []],
    [
      'failed, and due again',
      { desired: [settings], memory: { [KEY]: trouble('2026-06-01T00:00:00Z') } },
      ['apply ConfigMap shop/settings'],
    ],
    [
      'failed with other content',
      { desired: [settings], memory: { [KEY]: trouble('2027-01-01T00:00:00Z', 'other') } },
      ['apply ConfigMap shop/settings'],
    ],
    [
      'drifted, in a fight that is held back',
      { desired: [settings], live: [changed], memory: { [KEY]: held('2026-06-01T00:00:01Z') } },
      [],
    ],
    [
      'drifted, in a fight whose hold is over',
      { desired: [settings], live: [changed], memory: { [KEY]: held('2026-06-01T00:00:00Z') } },
      ['apply ConfigMap shop/settings (data.colour)'],
    ],
    ['a broken manifest', { desired: [{ ...settings, kind: 'Broken' }] }, ['hold Broken shop/settings: Failed gone.']],
    [
      'a system namespace',
      { desired: [namespace('kube-system')] },
      [
        'hold Namespace kube-system: Failed Namespace kube-system is never touched. Place the object in another namespace.',
      ],
    ],
    [
      'a namespace in trouble',
      {
        desired: [namespace('shop'), settings],
        memory: {
          '/Namespace//shop': trouble('2027-01-01T00:00:00Z', fingerprintOf(entryOf(namespace('shop')), owner)),
        },
      },
      ['hold ConfigMap shop/settings: Waiting Its namespace is not ready: no'],
    ],
    [
      'a namespace that is tried now',
      { desired: [namespace('shop'), settings] },
      ['apply Namespace shop', 'apply ConfigMap shop/settings'],
    ],
    ['a cluster that does not answer', { desired: [settings], reachable: false }, []],
  ])('%s', (_reason, scene, expected) => {
    expect(plan(situation(scene)).map(lineOf)).toEqual(expected);
  });
});

describe('removals', () => {
  const space = live(namespace('shop'));
  const web = deployment('web', 1);
  const later = { notBefore: '2026-06-01T00:00:01Z' };
  const gone: Memory['removals'] = new Map([[`${KEY}@${COMMIT}`, { state: 'Gone', failures: 0, deleting: false }]]);
  const waiting: Memory['removals'] = new Map([
    [`${KEY}@${COMMIT}`, { state: 'Pending', failures: 1, deleting: true, retryAt: NOW.getTime() + 1 }],
  ]);

  test.each<[reason: string, scene: Scene, expected: readonly string[]]>([
    ['ours and due', { removals: [removalOf(settings)], live: [fine] }, ['remove ConfigMap shop/settings']],
    ['not to be seen', { removals: [removalOf(settings)] }, ['remove ConfigMap shop/settings (unseen)']],
    ['known to be gone', { removals: [removalOf(settings)], removed: gone }, []],
    [
      'gone, and back with our mark',
      { removals: [removalOf(settings)], live: [fine], removed: gone },
      ['remove ConfigMap shop/settings'],
    ],
    ['deleted a moment ago, not gone yet', { removals: [removalOf(settings)], live: [fine], removed: waiting }, []],
    [
      'deleted a moment ago, gone from the watch',
      { removals: [removalOf(settings)], removed: waiting },
      ['remove ConfigMap shop/settings (unseen)'],
    ],
    [
      'a kind that is not served',
      { removals: [removalOf(settings)], notServed: true },
      ['keep ConfigMap shop/settings: Gone the cluster does not serve this kind'],
    ],
    [
      'held by finalizers',
      {
        removals: [removalOf(settings)],
        live: [live(settings, { deletionTimestamp: 'x', finalizers: ['a/b', 'c/d'] })],
      },
      ['keep ConfigMap shop/settings: Pending is being deleted; finalizers hold it: a/b, c/d'],
    ],
    [
      'not due',
      { removals: [removalOf(settings, later)], live: [fine] },
      ['keep ConfigMap shop/settings: Pending kept, because it stays until 2026-06-01T00:00:01Z'],
    ],
    [
      'desired as well',
      {
        desired: [settings],
        removals: [removalOf(settings)],
        live: [fine],
        memory: { [KEY]: appliedAs(settings, fine) },
      },
      ['keep ConfigMap shop/settings: Blocked kept, because the same index also desires it'],
    ],
    [
      'reverse order of stages',
      { removals: [removalOf(settings), removalOf(web)], live: [fine, live(web)] },
      ['remove Deployment shop/web', 'keep ConfigMap shop/settings: Pending waits until Deployment shop/web is gone'],
    ],
    [
      'other namespaces do not wait',
      {
        removals: [removalOf(settings), removalOf({ ...web, metadata: { name: 'web', namespace: 'else' } })],
        live: [fine],
      },
      ['remove Deployment else/web (unseen)', 'remove ConfigMap shop/settings'],
    ],
    [
      'one that is not due holds back its namespace alone',
      {
        removals: [removalOf(namespace('shop')), removalOf(settings), removalOf(web, later)],
        live: [space, fine, live(web)],
      },
      [
        'keep Deployment shop/web: Pending kept, because it stays until 2026-06-01T00:00:01Z',
        'remove ConfigMap shop/settings',
        'keep Namespace shop: Pending waits until Deployment shop/web is gone',
      ],
    ],
    [
      'one that is blocked holds back nothing but its namespace',
      {
        removals: [removalOf(namespace('shop')), removalOf(settings), removalOf(web)],
        live: [
          space,
          fine,
          live(web, { annotations: { ...live(web).metadata.annotations, 'workload.kcp.io/prune': 'disabled' } }),
        ],
      },
      [
        'keep Deployment shop/web: Blocked kept, because annotation workload.kcp.io/prune: disabled',
        'remove ConfigMap shop/settings',
        'keep Namespace shop: Pending waits until ConfigMap shop/settings is gone',
      ],
    ],
    [
      'a namespace with something of ours',
      { removals: [removalOf(namespace('shop'))], live: [space, fine] },
      ['keep Namespace shop: Blocked kept, because it still holds ConfigMap shop/settings'],
    ],
    [
      'a namespace for which something is desired',
      {
        desired: [settings],
        removals: [removalOf(namespace('shop'))],
        live: [space],
        memory: { [KEY]: trouble('2027-01-01T00:00:00Z') },
      },
      ['keep Namespace shop: Blocked kept, because it still holds ConfigMap shop/settings'],
    ],
    ['a cluster that does not answer', { removals: [removalOf(settings)], live: [fine], reachable: false }, []],
  ])('%s', (_reason, scene, expected) => {
    expect(plan(situation(scene)).map(lineOf)).toEqual(expected);
  });
});
