// What is wrong with the value of an annotation that people write, judged by itself.
import { DOWNWARD_NAMESPACE, isRecord, readSpecDiff, SPEC_DIFF } from '../../api/index.ts';
import { CONFLICT_POLICY, PRUNE, SUMMARIZING, SYNC } from '../own-keys.ts';
import { nearest } from '../suggest.ts';

const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  [SYNC, ['enabled', 'disabled', 'pause']],
  [PRUNE, ['disabled']],
  [CONFLICT_POLICY, ['Force', 'IfNoDiff', 'Never']],
  [DOWNWARD_NAMESPACE, ['Logical', 'Physical']],
]);

/** Of a Secret nothing is said that is near to what is written in it. */
function wordFault(value: string, words: readonly string[], isSecret: boolean): string | undefined {
  if (words.includes(value)) return undefined;
  const close = isSecret ? undefined : nearest(value, words);
  const allowed = words.length === 1 ? `must be ${words[0]}, or be left out` : `must be one of ${words.join(', ')}`;
  return close === undefined ? allowed : `${allowed}; did you mean ${close}?`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function specDiffFault(text: string): string | undefined {
  const operations = readSpecDiff(text);
  return 'fault' in operations ? operations.fault : undefined;
}

function summarizingFault(text: string): string | undefined {
  const rules = parseJson(text);
  const isRule = (rule: unknown): boolean => isRecord(rule) && typeof rule['fieldPath'] === 'string';
  if (Array.isArray(rules) && rules.every(isRule)) return undefined;
  return 'must be a JSON list such as [{"fieldPath": "status", "promoteToUpstream": true}]';
}

/** Behind the name of the annotation; undefined: nothing is wrong. */
export function valueFault(key: string, value: string, isSecret: boolean): string | undefined {
  const words = WORDS.get(key);
  if (words !== undefined) return wordFault(value, words, isSecret);
  if (key === SUMMARIZING) return summarizingFault(value);
  return key.startsWith(SPEC_DIFF) ? specDiffFault(value) : undefined;
}
