import { expect, test } from 'vitest';
import { createWords, some } from './words.ts';

const many = new Set(Array.from({ length: 1_000 }, (_, at) => `name-${String(at).padStart(4, '0')}`));

test.each<[Iterable<string>, string]>([
  [[], ''],
  [['b', 'a', 'b', ''], '"", a, b'],
  [['f', 'e', 'd', 'c', 'b', 'a'], 'a, b, c, d, e and 1 more'],
  [many, 'name-0000, name-0001, name-0002, name-0003, name-0004 and 995 more'],
])('a few of many', (words, expected) => {
  expect(some(words)).toBe(expected);
});

test.each<[string, readonly string[], string]>([
  ['ue', ['us', 'eu'], 'did you mean eu?'],
  ['asia', ['us', 'eu'], 'there are eu, us'],
  ['asia', ['us'], 'there is only us'],
  ['asia', [], 'there is none'],
])('instead of %s', (word, known, expected) => {
  expect(createWords(100).suggestion(word, new Set(known))).toBe(expected);
});

test('when very many names were compared, no more are', () => {
  const words = createWords(2_500);
  const answers = ['name-x001', 'name-x002', 'name-x003'].map((word) => words.nearest(word, many));
  expect(answers).toEqual(['name-0001', 'name-0002', undefined]);
  expect(words.suggestion('ue', new Set(['eu']))).toBe('did you mean eu?');
});
