// Many small file operations with a bound on how many run at once (more end in EMFILE).

/** At most this many files are open at once for one call. */
const MAX_AT_ONCE = 16;

/** Results in the order of the items. Stops taking new ones after the first failure or the signal. */
export async function mapLimited<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  async function worker(): Promise<void> {
    for (const [index, item] of queue) {
      signal.throwIfAborted();
      results.set(index, await work(item));
    }
  }
  await Promise.all(Array.from({ length: Math.min(MAX_AT_ONCE, items.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
