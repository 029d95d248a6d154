// "Did you mean": the nearest of a few known words.

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word that differs in one or two letters: hardly another word, but a slip. */
export function misspelt(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64 || known.includes(word)) return undefined;
  return known.find((k) => Math.abs(k.length - word.length) <= 2 && distance(word, k) <= 2);
}

/** The known word at most a third of its letters away, ignoring case; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const scored = known.map((k) => [distance(word.toLowerCase(), k.toLowerCase()), k] as const);
  scored.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1));
  const [best] = scored;
  return best !== undefined && best[0] <= Math.max(1, Math.floor(best[1].length / 3)) ? best[1] : undefined;
}
