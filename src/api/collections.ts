// Small tools for collections: lists by key, values that are made once, when they are first asked for, and values that are forgotten when nobody asks.

/** Puts the value at the end of the list of its key. */
export function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The same values in the same order, compared with `===`. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
}

/** The value is made at the first call. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An answer is made once for each key; one that is undefined is asked for anew. */
export function memo<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Values by name, of this pass and of the last: what nobody asked for in a whole pass is forgotten. */
export class Generations<K, V> {
  #now = new Map<K, V>();
  #last = new Map<K, V>();

  has(name: K): boolean {
    return this.#now.has(name) || this.#last.has(name);
  }

  /** To ask for it keeps it. */
  get(name: K): V | undefined {
    const value = this.#now.get(name) ?? this.#last.get(name);
    if (value !== undefined) this.#now.set(name, value);
    return value;
  }

  set(name: K, value: V): void {
    this.#now.set(name, value);
  }

  endPass(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}
