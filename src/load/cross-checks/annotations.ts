// Cross-check: annotations and labels of ours on workload objects are known, have a value that means something, and are acted on.
import { type SyncTarget, targetKey } from '../../api/index.ts';
import type { Sourced, Workload } from '../model.ts';
import {
  CONFLICT_POLICY,
  EXCLUDE_CLUSTERS,
  isKcpKey,
  isOurs,
  OWN_KEYS,
  type OwnKey,
  ownKey,
  PRUNE,
  SOFT_FINALIZER,
  SPEC_DIFF,
  SUMMARIZING,
  SYNC,
  TARGET_CLUSTERS,
} from '../own-keys.ts';
import { nearest } from '../suggest.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { jsonPatchFault, parseJson } from './json-patch.ts';
import { lazy } from './memo.ts';
import { unknownName } from './unknown-name.ts';

/** One label or annotation under a name of kcp. */
interface Written {
  readonly subject: Workload;
  readonly as: 'label' | 'annotation';
  readonly path: string;
  readonly key: string;
  readonly value: string;
}

const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  [SYNC, ['enabled', 'disabled', 'pause']],
  [PRUNE, ['disabled']],
  [CONFLICT_POLICY, ['Force', 'IfNoDiff', 'Never']],
]);

function found(
  { subject, as, path, key }: Written,
  fault: string,
  code: Finding['code'] = 'UnknownAnnotation',
): Finding {
  return {
    code,
    severity: 'warning',
    subject,
    path,
    sameAs: `${key} ${fault}`,
    message: () => `the ${as} ${key} ${fault}`,
  };
}

/** Of a Secret nothing is said that is near to what is written in it. */
function wordFault({ subject, value }: Written, words: readonly string[]): string | undefined {
  if (words.includes(value)) return undefined;
  const close = subject.ref.kind === 'Secret' ? undefined : nearest(value, words);
  const allowed = words.length === 1 ? `must be ${words[0]}, or be left out` : `must be one of ${words.join(', ')}`;
  return close === undefined ? allowed : `${allowed}; did you mean ${close}?`;
}

function summarizingFault(text: string): string | undefined {
  const rules = parseJson(text);
  const isRule = (rule: unknown): boolean =>
    typeof rule === 'object' && rule !== null && 'fieldPath' in rule && typeof rule.fieldPath === 'string';
  if (Array.isArray(rules) && rules.every(isRule)) return undefined;
  return 'must be a JSON list such as [{"fieldPath": "status", "promoteToUpstream": true}]';
}

function valueFault(written: Written): string | undefined {
  const { key, value } = written;
  const words = WORDS.get(key);
  if (words !== undefined) return wordFault(written, words);
  if (key === SUMMARIZING) return summarizingFault(value);
  return key.startsWith(SPEC_DIFF) ? jsonPatchFault(value) : undefined;
}

/** Keys of SyncTargets that take work of the workspace, with their names. */
type KeysOf = (workspace: Workload['workspace']) => ReadonlyMap<string, string>;

function keysOf({ model, syncTargetsFor }: Facts): KeysOf {
  const keyOf = lazy(
    () => new Map([...model.syncTargets.values()].map((t) => [t, targetKey(t.workspace, t.object.metadata.name)])),
  );
  return (workspace) => {
    const entry = (target: Sourced<SyncTarget>): [string, string] => [
      keyOf().get(target) ?? '',
      target.object.metadata.name,
    ];
    return new Map(syncTargetsFor([workspace]).all.map(entry));
  };
}

/** The end of a key that names a SyncTarget by its key. */
function targetFault({ subject, key }: Written, keys: KeysOf): string | undefined {
  if (!key.startsWith(SPEC_DIFF) && !key.startsWith(SOFT_FINALIZER)) return undefined;
  const end = key.slice(key.indexOf('/') + 1);
  const known = keys(subject.workspace);
  if (known.has(end)) return undefined;
  const meant = [...known].find(([, name]) => name === end)?.[0];
  return `ends in the key of no SyncTarget; ${meant === undefined ? 'its label, such as in internal.workload.kcp.io/cluster, has the right one' : `the key of ${end} is ${meant}`}`;
}

function* clusterFaults(facts: Facts, { subject, path, key, value }: Written): Generator<Finding> {
  if (key !== TARGET_CLUSTERS && key !== EXCLUDE_CLUSTERS) return;
  const workspaces = [subject.workspace];
  const known = new Set(facts.syncTargetsFor(workspaces).all.map(({ object }) => object.metadata.name));
  for (const name of new Set(value.split(',').map((part) => part.trim()))) {
    if (name === '' || known.has(name)) continue;
    yield unknownName(facts, { subject, path, of: 'SyncTarget', name, workspaces, isFatal: false });
  }
}

const PEOPLES_KEYS = OWN_KEYS.filter(({ by }) => by === 'people').map(({ key }) => key);

function unknownKey({ key }: Written): string | undefined {
  const slash = key.indexOf('/') + 1;
  const close =
    nearest(key, PEOPLES_KEYS) ??
    nearest(
      key.slice(0, slash),
      PEOPLES_KEYS.filter((known) => known.endsWith('/')),
    );
  if (close !== undefined)
    return `is none that tmc knows; did you mean ${close.endsWith('/') ? close + key.slice(slash) : close}?`;
  return isOurs(key)
    ? `is none that tmc knows; there are ${PEOPLES_KEYS.map((k) => (k.endsWith('/') ? `${k}<key of a SyncTarget>` : k)).join(', ')}`
    : undefined;
}

function keyFault(written: Written, own: OwnKey | undefined): string | undefined {
  if (own === undefined) return unknownKey(written);
  if (own.by === 'tmc') return 'is written by tmc alone, in clusters, and means nothing here; remove it';
  if (own.by === 'kcp')
    return 'is of the original kcp and means nothing here: Placements decide (docs/guide/from-kcp.md); remove it';
  return written.as === 'label'
    ? 'is an annotation, and means nothing as a label; move it to metadata.annotations'
    : undefined;
}

function* findingsOf(facts: Facts, written: Written, keys: KeysOf): Generator<Finding> {
  const own = ownKey(written.key);
  const fault = keyFault(written, own);
  if (fault !== undefined) yield found(written, fault);
  if (fault !== undefined || own?.by !== 'people') return;
  for (const wrong of [targetFault(written, keys), valueFault(written)])
    if (wrong !== undefined) yield found(written, wrong);
  yield* clusterFaults(facts, written);
  if (own.isActedOn || written.value === own.standard) return;
  const later = 'is part of the API, but this version does not act on it yet: it changes nothing for now';
  yield found(written, later, 'NotHonouredYet');
}

function* writtenIn(subject: Workload): Generator<Written> {
  const { labels, annotations } = subject.object.metadata;
  for (const key in labels) {
    if (isKcpKey(key)) yield { subject, as: 'label', path: `metadata.labels.${key}`, key, value: labels[key] ?? '' };
  }
  for (const key in annotations) {
    if (!isKcpKey(key)) continue;
    yield { subject, as: 'annotation', path: `metadata.annotations.${key}`, key, value: annotations[key] ?? '' };
  }
}

export const ownAnnotations: CrossCheck = {
  name: 'own-annotations',
  description:
    'annotations under names of ours on workload objects are known, have values that mean something, name SyncTargets that exist, and are acted on',
  *find(facts) {
    const keys = keysOf(facts);
    for (const subject of facts.model.workloads) {
      for (const written of writtenIn(subject)) yield* findingsOf(facts, written, keys);
    }
  },
};
