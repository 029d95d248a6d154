// The order of lists after a strategic merge: what the patch says in its order, what it does not say where it was.

/** What makes two items the same: the value of the merge key, or the item itself. */
export type Identity = (item: unknown) => unknown;

function placesOf(list: readonly unknown[], identity: Identity): ReadonlyMap<unknown, number> {
  const places = new Map<unknown, number>();
  for (const [at, item] of list.entries()) if (!places.has(identity(item))) places.set(identity(item), at);
  return places;
}

/**
 * Items that stand in `order` come in that order. The others keep theirs, and each comes before the first ordered item
 * that it stood before in `before`; so does the API server.
 */
export function inOrder(
  items: readonly unknown[],
  order: readonly unknown[],
  before: readonly unknown[],
  identity: Identity,
): readonly unknown[] {
  const [wanted, former] = [placesOf(order, identity), placesOf(before, identity)];
  const rank = (places: ReadonlyMap<unknown, number>, item: unknown): number => places.get(identity(item)) ?? -1;
  const ordered = items.filter((item) => wanted.has(identity(item)));
  ordered.sort((a, b) => rank(wanted, a) - rank(wanted, b));
  const others = items.filter((item) => !wanted.has(identity(item)));
  const result: unknown[] = [];
  let next = 0;
  for (const item of ordered) {
    const place = rank(former, item);
    while (
      next < others.length &&
      place >= 0 &&
      rank(former, others[next]) >= 0 &&
      rank(former, others[next]) < place
    ) {
      result.push(others[next]);
      next += 1;
    }
    result.push(item);
  }
  return [...result, ...others.slice(next)];
}
