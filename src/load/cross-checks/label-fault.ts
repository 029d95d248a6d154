// What a selector asks for that nothing has: a label, or a value of one.
import type { LabelSelector } from '../../api/index.ts';
import { nearest } from '../suggest.ts';
import type { LabelIndex } from './label-index.ts';
import { suggestion } from './words.ts';

/** The part of an index that is asked here. */
export type KnownLabels = Pick<LabelIndex<unknown>, 'has' | 'keys' | 'valuesOf'>;

export interface LabelFault {
  /** Field of the selector. */
  readonly path: string;
  /** `region`, `region=ue`. */
  readonly label: string;
  /** `did you mean eu?` */
  readonly hint: () => string;
}

function unknownKey(path: string, key: string, known: KnownLabels): LabelFault {
  return { path, label: key, hint: () => suggestion(key, known.keys()) };
}

function unknownValue(path: string, key: string, value: string, known: KnownLabels): LabelFault {
  const hint = (): string => suggestion(value, known.valuesOf(key));
  return { path, label: `${key}=${value}`, hint };
}

/** Of several values one is enough: another that nothing has is a fault when it looks like one that is not in the list. */
function listFault(path: string, key: string, values: readonly string[], known: KnownLabels): LabelFault | undefined {
  const missing = values.findIndex((value) => !known.has(key, value));
  const [first] = values;
  if (missing < 0 || first === undefined) return undefined;
  if (values.every((value) => !known.has(key, value))) return unknownValue(`${path}.values[0]`, key, first, known);
  for (const [at, value] of values.entries()) {
    if (known.has(key, value)) continue;
    const close = nearest(
      value,
      known.valuesOf(key).filter((other) => !values.includes(other)),
    );
    if (close === undefined) continue;
    return { path: `${path}.values[${at}]`, label: `${key}=${value}`, hint: () => `did you mean ${close}?` };
  }
  return undefined;
}

/** The first thing that the selector asks for and that is nowhere; what it asks to be absent is no fault. */
export function labelFault(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  known: KnownLabels,
): LabelFault | undefined {
  for (const [key, value] of Object.entries(matchLabels)) {
    const path = `matchLabels.${key}`;
    if (!known.has(key)) return unknownKey(path, key, known);
    if (!known.has(key, value)) return unknownValue(path, key, value, known);
  }
  for (const [at, { key, operator, values = [] }] of matchExpressions.entries()) {
    if (operator !== 'In' && operator !== 'Exists') continue;
    const path = `matchExpressions[${at}]`;
    if (!known.has(key)) return unknownKey(`${path}.key`, key, known);
    const fault = operator === 'In' ? listFault(path, key, values, known) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}
