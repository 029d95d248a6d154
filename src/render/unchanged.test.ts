// What is not rendered again is what would be rendered again: with and without a memory, at another time and commit, the trees are the same.
import { expect, test } from 'vitest';
import { modelReader } from '../../test/support/cross-check.ts';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, NOW, ready, sha } from '../../test/support/pass.ts';
import { type BlobId, isSameValue, type TargetId, walkFiles } from '../api/index.ts';
import { createPlaceMemo, place } from '../placement/index.ts';
import {
  createRenderMemo,
  NOTHING_RENDERED,
  type RenderedState,
  type RenderResult,
  readRendered,
  render,
} from './index.ts';

const FLEET: Files = {
  'targets.yaml': ['east', 'west'].map((name) => syncTarget(name, {}, { name })).join('---\n'),
  'web.yaml': placement('web', { source: { path: 'web' }, numberOfClusters: 2 }),
  'web/a.yaml': configMap('a', { v: '1' }, 'shop'),
  'web/b.yaml': configMap('b', { v: '1' }),
};
const { 'web/b.yaml': _gone, ...WITHOUT_B } = FLEET;
const { 'web.yaml': _deleted, ...WITHOUT_PLACEMENT } = FLEET;
const STATES: readonly Files[] = [
  FLEET,
  FLEET,
  { ...FLEET, 'web/a.yaml': configMap('a', { v: '2' }, 'shop') },
  { ...FLEET, 'web/a.yaml': configMap('a', { v: '2' }, 'shop') },
  WITHOUT_B,
  WITHOUT_B,
  FLEET,
  // What stays for a slip of the pen goes with its Placement, though the target gets what it got: nothing.
  { ...FLEET, 'web.yaml': placement('web', { source: { path: 'nowhere' }, numberOfClusters: 2 }) },
  WITHOUT_PLACEMENT,
  FLEET,
  { ...FLEET, 'web.yaml': placement('web', { source: { path: 'web' }, numberOfClusters: 1 }) },
];

/** Every state twice, each pass later and for another commit than the one before. */
function passes(forgets: boolean): readonly RenderResult[] {
  const read = modelReader();
  const parsed = new Map<BlobId, unknown>();
  const bytes = new Map<BlobId, Uint8Array>();
  const observations = new Map(['east', 'west'].map((name) => [name as TargetId, ready(name)] as const));
  let previous: RenderedState = NOTHING_RENDERED;
  let memo = createRenderMemo();
  let placeMemo = createPlaceMemo();
  return STATES.flatMap((files) => [files, files]).map((files, at) => {
    if (forgets) [memo, placeMemo] = [createRenderMemo(), createPlaceMemo()];
    const now = new Date(NOW.getTime() + at * 1000);
    const model = read(files);
    const placed = place({ model, previous: previous.decisions, observations, now }, placeMemo);
    const result = render({ model, ...placed, observations, previous, sourceCommit: sha(at), now }, memo);
    for (const [, blob] of walkFiles(result.tree)) if (blob.bytes) bytes.set(blob.id, blob.bytes);
    previous = readRendered(result.tree, <T>(id: BlobId, parse: (text: string) => T): T => {
      const value = parsed.get(id) ?? parse(new TextDecoder().decode(bytes.get(id)));
      parsed.set(id, value);
      return value as T;
    });
    return result;
  });
}

test('a memory of earlier passes changes nothing that is rendered', () => {
  const essence = ({ tree, targets, changed, diagnostics }: RenderResult) => [
    tree.id,
    [...targets].map(([target, { id }]) => [target, id]),
    changed,
    diagnostics,
  ];
  const [remembering, forgetting] = [passes(false), passes(true)];
  expect(remembering.map(essence)).toEqual(forgetting.map(essence));
  const changes = remembering.map(({ changed }) => changed);
  expect(changes).toContain(true);
  expect(changes).toContain(false);
});

test('what met nothing new is the very same value', () => {
  const results = passes(false);
  expect(results[3]).toBe(results[2]);
});

test.each<[string, unknown, unknown, boolean]>([
  ['lists of the same', [1, 2], [1, 2], true],
  ['lists in another order', [1, 2], [2, 1], false],
  ['a longer list', [1], [1, 2], false],
  ['maps of the same', new Map([['a', 1]]), new Map([['a', 1]]), true],
  ['another key, without a value', new Map([['a', undefined]]), new Map([['b', undefined]]), false],
  ['sets of the same', new Set([1, 2]), new Set([2, 1]), true],
  ['another member', new Set([1]), new Set([2]), false],
  ['equal objects', [{ a: 1 }], [{ a: 1 }], true],
  ['another field, without a value', { a: undefined }, { b: undefined }, false],
  ['an object and a list', {}, [], false],
  ['bytes that are not the same', new Uint8Array([1]), new Uint8Array([1]), false],
  ['a list and a set', [1], new Set([1]), false],
])('%s', (_, a, b, expected) => {
  expect([isSameValue(a, b), isSameValue({ a }, { a: b })]).toEqual([expected, expected]);
});
