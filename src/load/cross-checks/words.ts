// How findings speak of names: a few of many, and the nearest right one.
import { compareText } from '../../api/index.ts';
import { nearest } from '../suggest.ts';

const FEW = 5;

/** The first of many: `a, b, c, d, e and 995 more`. */
export function some(words: readonly string[]): string {
  const first = words.slice(0, FEW).map((word) => (word === '' ? '""' : word));
  const rest = words.length - first.length;
  return rest > 0 ? `${first.join(', ')} and ${rest} more` : first.join(', ');
}

/** A word that should have been one of the known: `did you mean eu?`, else which there are, else `there is none`. */
export function suggestion(word: string, known: Iterable<string>): string {
  const words = [...new Set(known)];
  const close = nearest(word, words);
  if (close !== undefined) return `did you mean ${close}?`;
  if (words.length === 0) return 'there is none';
  return words.length === 1 ? `there is ${words[0]} only` : `there are ${some(words.sort(compareText))}`;
}
