// What was rendered before, by what it was made of: equal content is serialised once and its blob shared.
import { type FileBlob, type FileTree, Generations, isSameValue } from '../api/index.ts';
import { Refusal } from './refusals/index.ts';

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
  /** Forgets what nobody asked for since the last call: memory follows the repository. */
  endPass(): void;
}

export function createRenderMemo(): RenderMemo {
  const manifests = new Generations<string, FileBlob>();
  const facts = new Map<string, WeakMap<object, unknown>>();
  const nodes = new Generations<string, { value: unknown; node: FileBlob | FileTree }>();
  // Kept in a box: nothing made is something, too.
  const made = new Generations<string, { readonly value: unknown }>();
  return {
    // A slot always holds the type its only caller keeps.
    last: <T>(slot: string) => made.get(slot)?.value as T | undefined,
    keep: (slot, value) => made.set(slot, { value }),
    manifest(key, compute) {
      const known = manifests.get(key);
      if (known !== undefined) return known;
      const blob = compute();
      if (!(blob instanceof Refusal)) manifests.set(key, blob);
      return blob;
    },
    node<N extends FileBlob | FileTree>(slot: string, value: unknown, compute: () => N): N {
      const known = nodes.get(slot);
      const isSame = known !== undefined && isSameValue(known.value, value);
      // A slot always holds the type its only caller computes.
      const node = isSame ? (known.node as N) : compute();
      // The value of now, as the next pass most likely comes with the very same.
      if (known?.value !== value) nodes.set(slot, { value, node });
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
      for (const each of [manifests, nodes, made]) each.endPass();
    },
  };
}
