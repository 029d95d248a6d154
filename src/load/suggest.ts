// "Did you mean": the nearest of the known words.

/** Three rows of the table of edits, used again for each word: there may be thousands to compare with. */
type Rows = [before: number[], above: number[], row: number[]];

/**
 * Letters changed, added, left out or swapped with the next to come from one word to the other; any number above `most`
 * stands for more. Cells further than `most` from the diagonal are never looked at.
 */
function distance(a: string, b: string, most: number, rows: Rows): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, above, row] = rows;
  for (let j = 0; j <= b.length; j += 1) above[j] = j;
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const [from, to] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1] ?? 0;
    for (let j = from; j <= to; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let edits = Math.min((above[j - 1] ?? 0) + (isSame ? 0 : 1), (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwapped =
        !isSame &&
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (to < b.length) row[to + 1] = most + 1;
    // Whatever follows comes from this row, or by a swap, with one edit more, from the one above.
    if (least > most && leastAbove >= most) return least;
    leastAbove = least;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? 0;
}

/** The known word that differs in one or two letters: hardly another word, but a slip. */
export function misspelt(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64 || known.includes(word)) return undefined;
  return known.find((k) => distance(word, k, 2, [[], [], []]) <= 2);
}

/** The known word at most a third of its letters away, ignoring case; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  const rows: Rows = [[], [], []];
  let best: { readonly edits: number; readonly word: string } | undefined;
  for (const candidate of known) {
    const near = Math.max(1, Math.floor(candidate.length / 3));
    const most = best === undefined ? near : Math.min(near, best.edits);
    if (Math.abs(candidate.length - word.length) > most) continue;
    const edits = distance(lower, candidate.toLowerCase(), most, rows);
    if (edits > most || (best !== undefined && edits === best.edits && candidate > best.word)) continue;
    best = { edits, word: candidate };
  }
  return best?.word;
}
