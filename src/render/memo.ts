// What was rendered before, by what it was made of: equal content is serialised once and its blob shared.
import type { FileBlob, FileTree } from '../api/index.ts';
import { Refusal } from './refusals/index.ts';
import { isSameValue } from './same-value.ts';

export interface RenderMemo {
  /** Canonical bytes of an object, by a key of all that they are made of; what cannot be made is tried again. */
  manifest(key: string, compute: () => FileBlob | Refusal): FileBlob | Refusal;
  /** Any file or tree, as long as the value that it is made of is equal to that of the last time. */
  node<N extends FileBlob | FileTree>(slot: string, value: unknown, compute: () => N): N;
  /** What follows from a value alone that never changes; for as long as somebody has the value. `what` names the question. */
  derived<T>(what: string, value: object, compute: () => T): T;
  /** What the caller made last in the slot, with what it was made of. */
  last<T>(slot: string): T | undefined;
  keep<T>(slot: string, made: T): void;
  /** Forgets manifests that were not asked for since the last call: memory follows the repository. */
  endPass(): void;
}

export function createRenderMemo(): RenderMemo {
  let manifests = new Map<string, FileBlob>();
  let used = new Map<string, FileBlob>();
  const facts = new Map<string, WeakMap<object, unknown>>();
  const nodes = new Map<string, { value: unknown; node: FileBlob | FileTree }>();
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
    node<N extends FileBlob | FileTree>(slot: string, value: unknown, compute: () => N): N {
      const known = nodes.get(slot);
      // A slot always holds the type its only caller computes.
      if (known !== undefined && isSameValue(known.value, value)) return known.node as N;
      const node = compute();
      nodes.set(slot, { value, node });
      return node;
    },
    derived<T>(what: string, value: object, compute: () => T): T {
      const answers = facts.get(what) ?? new WeakMap<object, unknown>();
      facts.set(what, answers);
      // One question has answers of one type.
      if (answers.has(value)) return answers.get(value) as T;
      const answer = compute();
      answers.set(value, answer);
      return answer;
    },
    endPass() {
      manifests = used;
      used = new Map();
    },
  };
}
