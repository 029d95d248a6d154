import { expect, test } from 'vitest';
import type { ListSchema } from '../schema/index.ts';
import { merge } from './merge.ts';

const SET: ListSchema = { kind: 'list', merge: 'set', keys: [], strategicKey: '=', element: { kind: 'any' } };

// The order that structured-merge-diff gives: the applied order rules, live elements keep their place between.
test.each([
  ['new ones go to the end', 'ab', 'cd', 'abcd'],
  ['shared ones keep the live order when it is the applied one too', 'abc', 'ac', 'abc'],
  ['the applied order wins', 'ab', 'ba', 'ba'],
  ['live ones stay where they were', 'axb', 'ba', 'xba'],
  ['a new one goes before the shared one that follows it', 'ab', 'xb', 'axb'],
  ['nothing applied keeps everything', 'abc', '', 'abc'],
  ['nothing there', '', 'abc', 'abc'],
])('%s', (_name, live, applied, expected) => {
  expect(merge(SET, [...live], [...applied])).toEqual([...expected]);
});
