// "Did you mean": the nearest of the known words.

/** Letters changed, added, left out or swapped with the next to come from one word to the other; more than `most` are not counted on. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (above[j - 2] ?? 0) + 1 : changed;
      const edits = Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    // A swap looks one row further back, where nothing is less than in this row by more than one.
    if (least > most + 1) return least;
    [above, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** The known word at most a third of its letters away, ignoring case; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  let best: { readonly edits: number; readonly word: string } | undefined;
  for (const candidate of known) {
    const near = Math.max(1, Math.floor(candidate.length / 3));
    const edits = distance(lower, candidate.toLowerCase(), Math.min(near, best?.edits ?? near));
    if (edits > near || (best && (edits > best.edits || (edits === best.edits && candidate > best.word)))) continue;
    best = { edits, word: candidate };
  }
  return best?.word;
}
