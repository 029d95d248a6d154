// One target's index: deliveries, kept objects, namespaces, tombstones; unchanged entries keep their commit and time.
import {
  type CommitSha,
  type CompletedJob,
  canonicalYaml,
  compareText,
  type FileBlob,
  fileBlob,
  formatRef,
  formatTime,
  type IndexEntry,
  type KubeObject,
  manifestPath,
  type ObjectRef,
  type Observation,
  type Origin,
  type Removal,
  ROOT_WORKSPACE,
  refKey,
  refOf,
  removalId,
  storedBlob,
  type TargetIndex,
} from '../api/index.ts';
import { entriesByKey } from './deliveries.ts';
import { type Delivery, refThere } from './delivery.ts';
import type { Departure } from './departures.ts';
import { namespaceThere, type TargetMapping } from './mapping/index.ts';
import type { RenderMemo } from './memo.ts';
import type { PruneVerdict } from './prune-verdict.ts';
import { stageOf } from './stages.ts';
import { ownerOf } from './tenancy.ts';

export interface IndexInput {
  readonly identity: Pick<TargetIndex, 'target' | 'syncTarget'>;
  readonly delivered: ReadonlyMap<string, Delivery>;
  /** Jobs that are done elsewhere, and not delivered here, by refKey. */
  readonly completed: ReadonlyMap<string, CompletedJob> | undefined;
  readonly departures: readonly Departure[];
  /** Vanished objects of these workspaces are kept, with the reason given. */
  readonly withheld: PruneVerdict;
  /** As it was written: a new name of a Placement is a change of its entries. */
  readonly previous: TargetIndex | undefined;
  readonly observation: Observation | undefined;
  /** Undefined: the target has everything as it is written. */
  readonly mapping: TargetMapping | undefined;
  readonly sourceCommit: CommitSha;
  readonly now: Date;
}

export interface BuiltIndex {
  readonly index: TargetIndex;
  /** Manifest blobs by path under `manifests/`. */
  readonly files: ReadonlyMap<string, FileBlob>;
  /** One sentence for each object that has no file of its own. */
  readonly conflicts: readonly string[];
}

type Draft = Omit<IndexEntry, 'sinceCommit' | 'sinceTime'> & {
  /** refKey. */
  readonly key: string;
  readonly blob: FileBlob;
};

function draft(
  ref: ObjectRef,
  blob: FileBlob,
  extra: Pick<IndexEntry, 'placements' | 'origin' | 'frozen' | 'withheld'>,
): Draft {
  return { key: refKey(ref), ref, path: manifestPath(ref), digest: blob.id, stage: stageOf(ref), blob, ...extra };
}

/** Targets that get the same share it. */
function deliveredDraft(delivery: Delivery, memo: RenderMemo): Draft {
  return memo.derived('draft', delivery, () => {
    const { workload, mapped, blob, placements } = delivery;
    const origin = mapped === undefined ? {} : { origin: mapped.origin };
    return draft(refThere(delivery), blob, { placements, ...origin, ...(workload.frozen ? { frozen: true } : {}) });
  });
}

/** The guard's sentence for an object that stays; undefined: it leaves. A paused object keeps the marks it has. */
function marksOf(
  { kind, entry, reason }: Departure,
  withheld: PruneVerdict,
): Pick<Draft, 'frozen' | 'withheld'> | undefined {
  switch (kind) {
    case 'moved':
      return undefined;
    case 'kept':
      return { withheld: reason };
    case 'vanished': {
      const owner = ownerOf(entry);
      const why = owner && withheld.get(owner);
      return why === undefined ? undefined : { withheld: why };
    }
    case 'paused': {
      const { frozen, withheld: before } = entry;
      return { ...(frozen ? { frozen } : {}), ...(before === undefined ? {} : { withheld: before }) };
    }
  }
}

/** A kept object: exactly the bytes that are there. */
function keptDrafts(list: readonly Departure[], withheld: PruneVerdict): Draft[] {
  return list.flatMap((departure): Draft[] => {
    const { ref, origin, digest, placements, path } = departure.entry;
    const marks = marksOf(departure, withheld);
    const kept = { placements, ...(origin === undefined ? {} : { origin }), ...marks };
    return marks === undefined ? [] : [{ ...draft(ref, storedBlob(digest), kept), path }];
  });
}

/** Namespaces that exist anyway, or that nobody may write. */
const GIVEN_NAMESPACES = /^(default|kube-.*)$/;

/**
 * With the label that every server puts on: of an object without a field of his own nobody is remembered as the one who
 * applied it, so to apply it again would change it.
 */
function namespaceObject(name: string): KubeObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'kubernetes.io/metadata.name': name } } };
}

/** A Namespace for each namespace used, unless the source has it. */
function namespaceDrafts(drafts: readonly Draft[], mapping: TargetMapping | undefined, memo: RenderMemo): Draft[] {
  const present = new Set(
    drafts.filter((d) => d.ref.group === '' && d.ref.kind === 'Namespace').map((d) => d.ref.name),
  );
  const used = new Map<string, Origin | undefined>();
  for (const { ref, origin } of drafts)
    if (ref.namespace !== undefined && !GIVEN_NAMESPACES.test(ref.namespace)) used.set(ref.namespace, origin);
  return [...used].flatMap(([name, origin]) => {
    if (present.has(name)) return [];
    // A hashed one says where it is.
    const own = origin === undefined ? '' : `${origin.namespace} of ${origin.workspace} in ${mapping?.syncTarget.uid}`;
    return [draftOnce(`namespace/${name}/${own}`, memo, () => namespaceDraft(name, origin, mapping))];
  });
}

function draftOnce(slot: string, memo: RenderMemo, make: () => Draft): Draft {
  const known = memo.last<Draft>(slot);
  if (known !== undefined) return known;
  const made = make();
  memo.keep(slot, made);
  return made;
}

function namespaceDraft(used: string, origin: Origin | undefined, mapping: TargetMapping | undefined): Draft {
  const name = origin?.namespace ?? used;
  const object = namespaceObject(name);
  if (origin === undefined || mapping === undefined)
    return draft(refOf(object), fileBlob(canonicalYaml(object)), { placements: [] });
  const { workspace } = origin;
  const there = namespaceThere(mapping, workspace, object);
  return draft(refOf(there), fileBlob(canonicalYaml(there)), { placements: [], origin: { workspace, name } });
}

function sameEntry(a: IndexEntry, b: Draft): boolean {
  return (
    a.digest === b.digest &&
    a.path === b.path &&
    a.stage === b.stage &&
    a.ref.version === b.ref.version &&
    a.frozen === b.frozen &&
    a.withheld === b.withheld &&
    a.placements.join() === b.placements.join()
  );
}

/** Of entries that are new in this pass. */
type Since = Pick<IndexEntry, 'sinceCommit' | 'sinceTime'>;

/** Targets that get the same share what is new, too. */
function withSince(draft: Draft, previous: IndexEntry | undefined, since: Since, memo: RenderMemo): IndexEntry {
  if (previous && sameEntry(previous, draft)) return previous;
  const shared = memo.derived('new entry', draft, (): { last?: IndexEntry } => ({}));
  const { last } = shared;
  if (last?.sinceCommit === since.sinceCommit && last.sinceTime === since.sinceTime) return last;
  const { key: _key, blob: _blob, ...rest } = draft;
  shared.last = { ...rest, ...since };
  return shared.last;
}

function removalReason(entry: IndexEntry, list: readonly Departure[]): string {
  const departure = list.find((d) => refKey(d.entry.ref) === refKey(entry.ref));
  return departure?.reason ?? 'nothing on this target uses the namespace any more';
}

/** Tombstones: earlier ones until the syncer confirms, and one for each object that leaves now. An object that is wanted again has none. */
function removals(
  input: IndexInput,
  wanted: ReadonlySet<string>,
  before: ReadonlyMap<string, IndexEntry>,
): readonly Removal[] {
  const gone = new Set(input.observation?.gone);
  const earlier = (input.previous?.removals ?? []).filter((r) => !wanted.has(refKey(r.ref)) && !gone.has(removalId(r)));
  const known = new Set(earlier.map((r) => refKey(r.ref)));
  const leaving = [...before].flatMap(([key, entry]) => (wanted.has(key) || known.has(key) ? [] : [entry]));
  const fresh = leaving.map((entry): Removal => {
    const { ref, origin, stage } = entry;
    const owner = ownerOf(entry) ?? ROOT_WORKSPACE;
    return {
      ref,
      ...(origin === undefined ? {} : { origin }),
      stage,
      reason: removalReason(entry, input.departures),
      commit: input.sourceCommit,
      notBefore: formatTime(input.now),
      ...(owner === ROOT_WORKSPACE ? {} : { workspace: owner }),
    };
  });
  return [...earlier, ...fresh].sort((a, b) => b.stage - a.stage || compareText(refKey(a.ref), refKey(b.ref)));
}

/** One object a file: of two that share a path (their kinds differ by case only), the one that is there stays, else the first. */
function ownPaths(drafts: readonly Draft[], before: ReadonlyMap<string, IndexEntry>) {
  if (new Set(drafts.map(({ path }) => path)).size === drafts.length) return { kept: [...drafts], conflicts: [] };
  const ranked = drafts.toSorted(
    (a, b) => Number(before.has(b.key)) - Number(before.has(a.key)) || compareText(a.key, b.key),
  );
  const byPath = new Map<string, Draft>();
  const conflicts: string[] = [];
  for (const next of ranked) {
    const owner = byPath.get(next.path);
    if (owner === undefined) byPath.set(next.path, next);
    else
      conflicts.push(
        `${formatRef(next.ref)} would be written to ${next.path}, where ${formatRef(owner.ref)} is: it is not delivered; rename one`,
      );
  }
  return { kept: [...byPath.values()], conflicts };
}

/** Builds the index and the manifests beside it. */
export function buildIndex(input: IndexInput, memo: RenderMemo): BuiltIndex {
  const delivered = [...input.delivered.values()].map((delivery) => deliveredDraft(delivery, memo));
  const objects = [...delivered, ...keptDrafts(input.departures, input.withheld)];
  const before = entriesByKey(input.previous, memo);
  const { kept: drafts, conflicts } = ownPaths([...objects, ...namespaceDrafts(objects, input.mapping, memo)], before);
  drafts.sort((a, b) => a.stage - b.stage || compareText(a.path, b.path));
  const since = { sinceCommit: input.sourceCommit, sinceTime: formatTime(input.now) };
  const entries = drafts.map((d) => withSince(d, before.get(d.key), since, memo));
  const wanted = new Set(drafts.map(({ key }) => key));
  const files = new Map<string, FileBlob>(drafts.map((d) => [d.path, d.blob]));
  const completed = [...(input.completed?.values() ?? [])].sort((a, b) => compareText(refKey(a.ref), refKey(b.ref)));
  const index: TargetIndex = {
    ...{ ...input.identity, objects: entries, removals: removals(input, wanted, before) },
    ...(completed.length === 0 ? {} : { completed }),
  };
  return { index, files, conflicts };
}
