import { expect, test } from 'vitest';
import { fileBlob } from '../api/index.ts';
import { createRenderMemo } from './memo.ts';
import { Refusal } from './refusals/index.ts';

test('what is asked for in every pass is made once; what is not is forgotten', () => {
  const memo = createRenderMemo();
  const made: string[] = [];
  const ask = (name: string): void => {
    const make = (what: string) => () => {
      made.push(`${what} ${name}`);
      return fileBlob(name);
    };
    memo.manifest(name, make('manifest'));
    memo.node(name, [name], make('node'));
    memo.keep(name, memo.last(name) ?? make('kept')());
  };
  for (const names of [['a', 'b'], ['a', 'b'], ['a'], ['a', 'b']]) {
    for (const name of names) ask(name);
    memo.endPass();
  }
  const once = (name: string) => [`manifest ${name}`, `node ${name}`, `kept ${name}`];
  expect(made).toEqual([...once('a'), ...once('b'), ...once('b')]);
});

test('a node is made anew of another value, and what cannot be made is tried again', () => {
  const memo = createRenderMemo();
  const node = (value: number) => memo.node('n', { value }, () => fileBlob(String(value))).id;
  expect(new Set([1, 1, 2].map(node)).size).toBe(2);
  const place = { in: 'placement', path: 'spec.overrides[0]' } as const;
  const refusal = new Refusal({ code: 'OverrideFailed', says: 'no', place });
  expect([memo.manifest('m', () => refusal), memo.manifest('m', () => fileBlob('x')).constructor]).toEqual([
    refusal,
    Object,
  ]);
});
