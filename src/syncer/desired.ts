// Desired: what one commit of the target's branch asks for, with all that every cycle needs made once.
import {
  type CommitSha,
  type GroupVersionKind,
  type IndexEntry,
  type KubeObject,
  refKey,
  type TargetIndex,
} from '../api/index.ts';
import { fingerprintOf } from './ownership.ts';

/** The manifest of an index entry, or the reason why there is none. */
export type Manifest =
  | { readonly kind: 'ready'; readonly manifest: KubeObject }
  | { readonly kind: 'broken'; readonly problem: string };

export type DesiredObject = Manifest & {
  readonly entry: IndexEntry;
  /** refKey of the entry. */
  readonly key: string;
  /** One text for all that is written on the object; another text asks for another apply. */
  readonly fingerprint: string;
};

/** The last good state of the target's branch. */
export interface Desired {
  readonly commit: CommitSha;
  readonly index: TargetIndex;
  /** In the order of the index: by stage, then path. */
  readonly objects: readonly DesiredObject[];
  /** refKeys of `objects`. */
  readonly keys: ReadonlySet<string>;
  /** Of objects and removals, each once. */
  readonly kinds: readonly GroupVersionKind[];
}

/** `manifests` in the order of the index. */
export function desiredState(commit: CommitSha, index: TargetIndex, manifests: readonly Manifest[]): Desired {
  const objects = index.objects.map((entry, i): DesiredObject => {
    const manifest = manifests[i] ?? { kind: 'broken', problem: 'The manifest was not read.' };
    return { ...manifest, entry, key: refKey(entry.ref), fingerprint: fingerprintOf(entry, index.syncTarget) };
  });
  const kinds = new Map<string, GroupVersionKind>();
  for (const { ref } of [...index.objects, ...index.removals])
    kinds.set(`${ref.group}/${ref.version}/${ref.kind}`, ref);
  return { commit, index, objects, keys: new Set(objects.map(({ key }) => key)), kinds: [...kinds.values()] };
}
