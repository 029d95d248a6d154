// Things by their labels, so that a selector over very many is answered without looking at each.
import { type LabelSelector, type Labels, matchesSelector } from '../../api/index.ts';
import { lazy, memo } from './memo.ts';

export class LabelIndex<T> {
  readonly all: readonly T[];
  readonly #labelsOf: (thing: T) => Labels | undefined;
  readonly #values = new Map<string, Map<string, T[]>>();

  constructor(all: readonly T[], labelsOf: (thing: T) => Labels | undefined) {
    this.all = all;
    this.#labelsOf = labelsOf;
    for (const thing of all) {
      const labels = labelsOf(thing);
      if (labels === undefined) continue;
      for (const key of Object.keys(labels)) this.#add(key, labels[key] ?? '', thing);
    }
  }

  /** In no order. */
  matching(selector: LabelSelector): readonly T[] {
    return this.#candidates(selector).filter((thing) => matchesSelector(selector, this.#labelsOf(thing)));
  }

  matchesAny(selector: LabelSelector, also: (thing: T) => boolean = () => true): boolean {
    return this.#candidates(selector).some((thing) => also(thing) && matchesSelector(selector, this.#labelsOf(thing)));
  }

  readonly keys = lazy((): ReadonlySet<string> => new Set(this.#values.keys()));

  /** Values that a label has; empty when nothing has the label. */
  readonly valuesOf = memo((key: string): ReadonlySet<string> => new Set(this.#values.get(key)?.keys()));

  has(key: string, value?: string): boolean {
    const values = this.#values.get(key);
    return values !== undefined && (value === undefined || values.has(value));
  }

  #add(key: string, value: string, thing: T): void {
    const values = this.#values.get(key) ?? new Map<string, T[]>();
    const things = values.get(value) ?? [];
    things.push(thing);
    this.#values.set(key, values.set(value, things));
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
    const things = this.#values.get(key);
    const [value] = values;
    if (values.length === 1) return things?.get(value ?? '') ?? [];
    return [...new Set(values)].flatMap((v) => things?.get(v) ?? []);
  }
}
