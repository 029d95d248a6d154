// Whether one label selector can match any labels at all, decided exactly: labels are independent, so each key is decided by itself.
import type { LabelSelector, LabelSelectorRequirement } from '../../api/index.ts';
import { some } from './words.ts';

export interface Contradiction {
  /** What cannot hold together, in kubectl's form: `region=eu and region in (us)`. */
  readonly requirements: string;
  /** Field of the selector with which it became impossible: `matchExpressions[1]`. */
  readonly path: string;
}

/** One condition on one label, as a set of values and whether the label may be absent. */
interface Condition {
  readonly key: string;
  readonly text: string;
  readonly path: string;
  /** Undefined: any value. */
  readonly allowed?: readonly string[];
  readonly excluded?: readonly string[];
  readonly absent: 'required' | 'forbidden' | 'possible';
}

function expressed({ key, operator, values = [] }: LabelSelectorRequirement, at: number): Condition {
  const base = { key, path: `matchExpressions[${at}]` };
  switch (operator) {
    case 'In':
      return { ...base, text: `${key} in (${some(values)})`, allowed: values, absent: 'forbidden' };
    case 'NotIn':
      return { ...base, text: `${key} notin (${some(values)})`, excluded: values, absent: 'possible' };
    case 'Exists':
      return { ...base, text: key, absent: 'forbidden' };
    case 'DoesNotExist':
      return { ...base, text: `!${key}`, absent: 'required' };
  }
}

function conditionsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly Condition[] {
  const equal = Object.entries(matchLabels).map(([key, value]): Condition => {
    return { key, text: `${key}=${value}`, path: `matchLabels.${key}`, allowed: [value], absent: 'forbidden' };
  });
  return [...equal, ...matchExpressions.map(expressed)];
}

/** Whether some value, or the absence, of one label meets all conditions on it. There are more values than any selector can exclude. */
function isPossible(conditions: readonly Condition[]): boolean {
  const states = conditions.map(({ absent }) => absent);
  if (!states.includes('forbidden')) return true;
  if (states.includes('required')) return false;
  const sets = conditions.flatMap(({ allowed }) => (allowed === undefined ? [] : [new Set(allowed)]));
  const excluded = new Set(conditions.flatMap((c) => c.excluded ?? []));
  const [first, ...others] = sets;
  return first === undefined || [...first].some((v) => !excluded.has(v) && others.every((set) => set.has(v)));
}

/** The earlier conditions that the last one cannot hold beside: one of them where one is enough, else all. */
function opponents(earlier: readonly Condition[], last: Condition): readonly Condition[] {
  if (!isPossible([last])) return [];
  const one = earlier.find((condition) => !isPossible([condition, last]));
  return one === undefined ? earlier : [one];
}

/** Why no labels can match the selector; undefined when some do. */
export function contradiction(selector: LabelSelector): Contradiction | undefined {
  // Labels with one value each cannot be in each other's way.
  if ((selector.matchExpressions ?? []).length === 0) return undefined;
  const byKey = new Map<string, Condition[]>();
  for (const condition of conditionsOf(selector)) {
    const earlier = byKey.get(condition.key) ?? [];
    if (!isPossible([...earlier, condition])) {
      const involved = [...opponents(earlier, condition), condition];
      return { requirements: involved.map(({ text }) => text).join(' and '), path: condition.path };
    }
    byKey.set(condition.key, [...earlier, condition]);
  }
  return undefined;
}
