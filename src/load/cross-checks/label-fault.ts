// What a selector asks for that nothing has: a label, or a value of one.
import type { LabelSelector } from '../../api/index.ts';
import type { LabelIndex } from './label-index.ts';
import type { Words } from './words.ts';

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

interface Asked {
  readonly known: KnownLabels;
  readonly words: Words;
}

function unknownKey(path: string, key: string, { known, words }: Asked): LabelFault {
  return { path, label: key, hint: () => words.suggestion(key, known.keys()) };
}

function unknownValue(path: string, key: string, value: string, { known, words }: Asked): LabelFault {
  const hint = (): string => words.suggestion(value, known.valuesOf(key));
  return { path, label: `${key}=${value}`, hint };
}

/** Of several values one is enough: another that nothing has is a fault when it looks like one that is not in the list. */
function listFault(path: string, key: string, values: readonly string[], asked: Asked): LabelFault | undefined {
  const { known, words } = asked;
  const missing = values.filter((value) => !known.has(key, value));
  const [first] = missing;
  if (first === undefined) return undefined;
  if (missing.length === values.length) return unknownValue(`${path}.values[0]`, key, first, asked);
  const others = new Set([...known.valuesOf(key)].filter((value) => !values.includes(value)));
  for (const value of missing) {
    const close = words.nearest(value, others);
    if (close === undefined) continue;
    const at = `${path}.values[${values.indexOf(value)}]`;
    return { path: at, label: `${key}=${value}`, hint: () => `did you mean ${close}?` };
  }
  return undefined;
}

/** The first thing that the selector asks for and that is nowhere; what it asks to be absent is no fault. */
export function labelFault(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  known: KnownLabels,
  words: Words,
): LabelFault | undefined {
  const asked: Asked = { known, words };
  for (const [key, value] of Object.entries(matchLabels)) {
    const path = `matchLabels.${key}`;
    if (!known.has(key)) return unknownKey(path, key, asked);
    if (!known.has(key, value)) return unknownValue(path, key, value, asked);
  }
  for (const [at, { key, operator, values = [] }] of matchExpressions.entries()) {
    if (operator !== 'In' && operator !== 'Exists') continue;
    const path = `matchExpressions[${at}]`;
    if (!known.has(key)) return unknownKey(`${path}.key`, key, asked);
    const fault = operator === 'In' ? listFault(path, key, values, asked) : undefined;
    if (fault !== undefined) return fault;
  }
  return undefined;
}
