// Every reason not to delete an object that the index names under `removals`. One that speaks is enough; all that speak are told.
import { type KubeObject, type Removal, refKey } from '../api/index.ts';
import {
  isCustomResourceDefinition,
  isNamespace,
  KEY_LABEL,
  locatorUid,
  type Owner,
  PRUNE_ANNOTATION,
  softFinalizerAnnotation,
  wasCreatedByUs,
} from './ownership.ts';

/** What the guards look at, besides the object itself. */
export interface PruneGrounds {
  readonly removal: Removal;
  readonly owner: Owner;
  /** refKeys of all that is desired now. */
  readonly desired: ReadonlySet<string>;
  /** UIDs of all that was applied and is desired, with the refKey it was applied under. */
  readonly appliedUids: ReadonlyMap<string, string>;
  readonly protectedNamespaces: ReadonlySet<string>;
  /** What a Namespace or a CustomResourceDefinition still holds, as far as known; for people. */
  readonly contents: readonly string[];
  /** Of its contents: what could not be looked for, and why; for people. */
  readonly unseen: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds to wait after `notBefore`. */
  readonly delay: number;
}

export interface PruneCandidate extends PruneGrounds {
  readonly live: KubeObject;
}

/** When a removal may be made, in milliseconds since 1970; a time that cannot be read never comes. */
export function dueAt(removal: Removal, delay: number): number {
  const time = Date.parse(removal.notBefore);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time + delay;
}

export interface PruneGuard {
  readonly name: string;
  /** The reason to keep the object, as the end of "kept, because …"; undefined: no objection. */
  readonly objection: (candidate: PruneCandidate) => string | undefined;
}

/** The one objection that time alone settles. */
export const NOT_BEFORE = 'not-before';

export const PRUNE_GUARDS: readonly PruneGuard[] = [
  {
    name: NOT_BEFORE,
    objection: ({ removal, now, delay }) =>
      now >= dueAt(removal, delay) ? undefined : `it stays until ${removal.notBefore}`,
  },
  {
    name: 'desired',
    objection: ({ removal, desired }) =>
      desired.has(refKey(removal.ref)) ? 'the same index also desires it' : undefined,
  },
  {
    name: 'alias',
    objection: ({ removal, live, appliedUids }) => {
      const other = appliedUids.get(live.metadata.uid ?? '');
      if (other === undefined || other === refKey(removal.ref)) return undefined;
      return `it is the same object as ${other}, which is desired`;
    },
  },
  {
    name: 'protected',
    objection: ({ removal: { ref }, protectedNamespaces }) => {
      const namespace = isNamespace(ref) ? ref.name : ref.namespace;
      return namespace !== undefined && protectedNamespaces.has(namespace)
        ? `namespace ${namespace} is never touched`
        : undefined;
    },
  },
  {
    name: 'key',
    objection: ({ live, owner }) => {
      const label = live.metadata.labels?.[KEY_LABEL];
      if (label === owner.key) return undefined;
      return label === undefined
        ? 'it carries no mark of this SyncTarget'
        : 'it carries the mark of another SyncTarget';
    },
  },
  {
    name: 'uid',
    objection: ({ live, owner }) => {
      const uid = locatorUid(live);
      if (uid === owner.uid) return undefined;
      return uid === undefined
        ? 'its locator annotation is missing or unreadable'
        : `it belongs to the SyncTarget with UID ${uid}, this one has ${owner.uid}`;
    },
  },
  {
    name: 'prune-disabled',
    objection: ({ live }) =>
      live.metadata.annotations?.[PRUNE_ANNOTATION] === 'disabled'
        ? `annotation ${PRUNE_ANNOTATION}: disabled`
        : undefined,
  },
  {
    name: 'soft-finalizer',
    objection: ({ live, owner }) => {
      const holders = live.metadata.annotations?.[softFinalizerAnnotation(owner.key)];
      return holders === undefined || holders === '' ? undefined : `soft finalizers hold it: ${holders}`;
    },
  },
  {
    name: 'namespace-origin',
    objection: ({ removal, live }) =>
      isNamespace(removal.ref) && !wasCreatedByUs(live)
        ? 'the namespace was there before the syncer and is not its own'
        : undefined,
  },
  {
    name: 'contents',
    objection: ({ removal, contents }) => {
      if (contents.length === 0 || !(isNamespace(removal.ref) || isCustomResourceDefinition(removal.ref)))
        return undefined;
      const more = contents.length > 3 ? ` and ${contents.length - 3} more` : '';
      return `it still holds ${contents.slice(0, 3).join(', ')}${more}`;
    },
  },
  {
    name: 'unseen',
    objection: ({ unseen }) =>
      unseen.length === 0 ? undefined : `it may hold what cannot be seen now (${unseen.slice(0, 3).join('; ')})`,
  },
];

export interface Objection {
  readonly guard: string;
  readonly reason: string;
}

/** All objections, in the order of the guards; empty: it may be deleted, as far as the object is concerned. */
export function objectionsTo(candidate: PruneCandidate): readonly Objection[] {
  return PRUNE_GUARDS.flatMap(({ name, objection }) => {
    const reason = objection(candidate);
    return reason === undefined ? [] : [{ guard: name, reason }];
  });
}

export function formatObjections(objections: readonly Objection[]): string {
  return `kept, because ${objections.map(({ reason }) => reason).join('; ')}`;
}
