// Whatever is remembered of earlier passes: after any edits a pass renders what one renders that remembers nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BlobId, type FileTree, walkFiles } from '../../src/api/index.ts';
import type { Model } from '../../src/load/index.ts';
import { createPlaceMemo, place } from '../../src/placement/index.ts';
import {
  createRenderMemo,
  NOTHING_RENDERED,
  type RenderedState,
  type RenderResult,
  readRendered,
  render,
} from '../../src/render/index.ts';
import { modelReader } from '../support/cross-check.ts';
import { NOW, sha, treeOfFiles } from '../support/pass.ts';
import {
  edited,
  edits,
  filesOf,
  observationsOf,
  type Said,
  said,
  type World,
  worlds,
} from '../support/random-world.ts';

/** One hub: reads each state of the source and renders it onto what the pass before left. */
class Hub {
  readonly #forgets: boolean;
  readonly #bytes = new Map<BlobId, Uint8Array>();
  readonly #parsed = new Map<BlobId, unknown>();
  readonly #read = modelReader();
  #memos = { place: createPlaceMemo(), render: createRenderMemo() };
  #previous: RenderedState = NOTHING_RENDERED;
  #passes = 0;

  constructor(forgets: boolean) {
    this.#forgets = forgets;
  }

  pass(world: World, heard: Said): RenderResult {
    if (this.#forgets) this.#memos = { place: createPlaceMemo(), render: createRenderMemo() };
    const files = filesOf(world);
    const model: Model = this.#read(files);
    const previous = this.#previous;
    const told = observationsOf(heard, { source: treeOfFiles(files), rendered: previous });
    const observations = new Map(told.map((one) => [one.target, one]));
    const now = new Date(NOW.getTime() + this.#passes * 10_000);
    const placed = place({ model, previous: previous.decisions, observations, now }, this.#memos.place);
    const sourceCommit = sha(this.#passes);
    const input = { model, ...placed, observations, previous, sourceCommit, now };
    const result = render(input, this.#memos.render);
    this.#passes += 1;
    this.#previous = this.#readBack(result);
    return result;
  }

  /** As the hub does: what was written is known, as the very value that was made. */
  #readBack({ tree, targets, indexes, moved }: RenderResult): RenderedState {
    for (const [, blob] of walkFiles(tree)) if (blob.bytes) this.#bytes.set(blob.id, blob.bytes);
    for (const target of this.#forgets ? [] : moved) {
      const file = targets.get(target)?.entries.get('index.yaml');
      if (file) this.#parsed.set(file.id as BlobId, indexes.get(target));
    }
    return readRendered(tree, <T>(id: BlobId, parse: (text: string) => T): T => {
      const known = this.#forgets ? undefined : this.#parsed.get(id);
      const value = known ?? parse(new TextDecoder().decode(this.#bytes.get(id)));
      this.#parsed.set(id, value);
      // A blob is asked for by one parser only.
      return value as T;
    });
  }
}

const idsOf = (trees: ReadonlyMap<string, FileTree>) => [...trees].map(([target, { id }]) => [target, id]);

test('with and without a memory the trees, what is told, and whether anything changed are the same', () => {
  const steps = fc.array(fc.tuple(edits, said), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(worlds, said, steps, (start, first, then) => {
      const [remembering, forgetting] = [new Hub(false), new Hub(true)];
      let world = start;
      const both = (heard: Said): void => {
        const [a, b] = [remembering.pass(world, heard), forgetting.pass(world, heard)];
        expect(a.tree.id).toBe(b.tree.id);
        expect(idsOf(a.targets)).toEqual(idsOf(b.targets));
        expect([a.changed, a.moved, a.diagnostics]).toEqual([b.changed, b.moved, b.diagnostics]);
      };
      both(first);
      for (const [edit, heard] of then) {
        world = edited(world, edit);
        both(heard);
        // Most passes meet what the one before met.
        both(heard);
      }
    }),
    { numRuns: 40 },
  );
});
