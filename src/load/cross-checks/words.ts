// How findings speak of names: a few of many, and the nearest right one.
import { compareText } from '../../api/index.ts';
import { nearest } from '../suggest.ts';

const FEW = 5;

/** The first of the alphabet, without bringing all of very many into order. */
function firstOf(words: Iterable<string>): readonly string[] {
  const first: string[] = [];
  for (const word of words) {
    const last = first[FEW - 1];
    if (last !== undefined && compareText(word, last) >= 0) continue;
    first.push(word);
    first.sort(compareText);
    first.length = Math.min(first.length, FEW);
  }
  return first;
}

/** A few of many, in the order of the alphabet: `a, b, c, d, e and 995 more`. */
export function some(words: Iterable<string>): string {
  const all = new Set(words);
  const first = firstOf(all).map((word) => (word === '' ? '""' : word));
  const rest = all.size - first.length;
  return rest > 0 ? `${first.join(', ')} and ${rest} more` : first.join(', ');
}

/** Looks for near words as long as that takes no notable time: of very many wrong words only the first find theirs. */
export interface Words {
  nearest(word: string, known: ReadonlySet<string>): string | undefined;
  /** A word that should have been one of the known: `did you mean eu?`, else which there are, else `there is none`. */
  suggestion(word: string, known: ReadonlySet<string>): string;
}

export function createWords(mostCompared: number): Words {
  let compared = 0;
  const lists = new Map<ReadonlySet<string>, string>();
  const near = (word: string, known: ReadonlySet<string>): string | undefined => {
    if (compared + known.size > mostCompared) return undefined;
    compared += known.size;
    return nearest(word, known);
  };
  const listOf = (known: ReadonlySet<string>): string => {
    const [first] = known;
    if (known.size < 2) return first === undefined ? 'there is none' : `there is only ${first}`;
    const list = lists.get(known) ?? `there are ${some(known)}`;
    lists.set(known, list);
    return list;
  };
  return {
    nearest: near,
    suggestion: (word, known) => {
      const close = near(word, known);
      return close === undefined ? listOf(known) : `did you mean ${close}?`;
    },
  };
}
