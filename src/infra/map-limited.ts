// Much work of one kind with a bound on how much of it is done at once (more open files end in EMFILE, more programs in nothing done).

/** So much at once when nobody says. */
const AT_ONCE = 16;

/** Results in the order of the items. Takes no new ones after the first failure or the signal. */
export async function mapLimited<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  let hasFailed = false;
  async function worker(): Promise<void> {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      signal.throwIfAborted();
      results.set(index, await work(item));
    }
  }
  const failing = (error: unknown): never => {
    hasFailed = true;
    throw error;
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, () => worker().catch(failing)));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
