// Things by their labels, so that a selector over very many is answered without looking at each.
import { type LabelSelector, type Labels, lazy, matchesSelector, memo } from '../../api/index.ts';

export class LabelIndex<T> {
  readonly all: readonly T[];
  readonly #labelsOf: (thing: T) => Labels | undefined;

  constructor(all: readonly T[], labelsOf: (thing: T) => Labels | undefined) {
    this.all = all;
    this.#labelsOf = labelsOf;
  }

  /** In no order. */
  matching(selector: LabelSelector): readonly T[] {
    return this.#candidates(selector).filter((thing) => matchesSelector(selector, this.#labelsOf(thing)));
  }

  matchesAny(selector: LabelSelector, also: (thing: T) => boolean = () => true): boolean {
    return this.#candidates(selector).some((thing) => also(thing) && matchesSelector(selector, this.#labelsOf(thing)));
  }

  readonly keys = lazy((): ReadonlySet<string> => {
    const keys = new Set<string>();
    for (const thing of this.all) for (const key of Object.keys(this.#labelsOf(thing) ?? {})) keys.add(key);
    return keys;
  });

  /** Of the many labels that things have, selectors ask for few. */
  readonly #byValue = memo((key: string): ReadonlyMap<string, readonly T[]> => {
    const found = new Map<string, T[]>();
    for (const thing of this.all) {
      const labels = this.#labelsOf(thing);
      if (labels === undefined || !Object.hasOwn(labels, key)) continue;
      const value = labels[key] ?? '';
      const things = found.get(value);
      if (things) things.push(thing);
      else found.set(value, [thing]);
    }
    return found;
  });

  /** Values that a label has; empty when nothing has the label. */
  readonly valuesOf = memo((key: string): ReadonlySet<string> => new Set(this.#byValue(key).keys()));

  has(key: string, value?: string): boolean {
    const values = this.#byValue(key);
    return value === undefined ? values.size > 0 : values.has(value);
  }

  /** The things that meet the narrowest single condition; whoever matches is among them. */
  #candidates({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly T[] {
    let best = this.all;
    const narrow = (things: readonly T[]): void => {
      if (things.length < best.length) best = things;
    };
    for (const [key, value] of Object.entries(matchLabels)) narrow(this.#having(key, [value]));
    for (const { key, operator, values = [] } of matchExpressions) {
      if (operator === 'In') narrow(this.#having(key, values));
      else if (operator === 'Exists') narrow(this.#having(key, [...this.valuesOf(key)]));
    }
    return best;
  }

  #having(key: string, values: readonly string[]): readonly T[] {
    const things = this.#byValue(key);
    const [value] = values;
    if (values.length === 1) return things.get(value ?? '') ?? [];
    return [...new Set(values)].flatMap((v) => things.get(v) ?? []);
  }
}
