// What was rendered before, by the digest of its input: equal content is serialised once and its blob shared.
import type { Digest, FileBlob, FileTree } from '../api/index.ts';
import { Refusal } from './refusals/index.ts';

export interface RenderMemo {
  /** Canonical bytes of an object, by a key of all that they are made of; what cannot be made is tried again. */
  manifest(key: string, compute: () => FileBlob | Refusal): FileBlob | Refusal;
  /** Any file or tree by the digest of its input. */
  node<N extends FileBlob | FileTree>(slot: string, digest: Digest, compute: () => N): N;
  /** The file of a list, while the list is the same value. */
  list(list: readonly string[], compute: () => FileBlob): FileBlob;
  /** What the caller made last in the slot, with what it was made of. */
  last<T>(slot: string): T | undefined;
  keep<T>(slot: string, made: T): void;
  /** Forgets manifests that were not asked for since the last call: memory follows the repository. */
  endPass(): void;
}

export function createRenderMemo(): RenderMemo {
  let manifests = new Map<string, FileBlob>();
  let used = new Map<string, FileBlob>();
  const lists = new WeakMap<readonly string[], FileBlob>();
  const nodes = new Map<string, { digest: Digest; node: FileBlob | FileTree }>();
  const made = new Map<string, unknown>();
  return {
    // A slot always holds the type its only caller keeps.
    last: <T>(slot: string) => made.get(slot) as T | undefined,
    keep: (slot, value) => void made.set(slot, value),
    manifest(key, compute) {
      const blob = manifests.get(key) ?? used.get(key) ?? compute();
      if (!(blob instanceof Refusal)) used.set(key, blob);
      return blob;
    },
    node<N extends FileBlob | FileTree>(slot: string, digest: Digest, compute: () => N): N {
      const known = nodes.get(slot);
      // A slot always holds the type its only caller computes.
      if (known?.digest === digest) return known.node as N;
      const node = compute();
      nodes.set(slot, { digest, node });
      return node;
    },
    list(list, compute) {
      const file = lists.get(list) ?? compute();
      lists.set(list, file);
      return file;
    },
    endPass() {
      manifests = used;
      used = new Map();
    },
  };
}
