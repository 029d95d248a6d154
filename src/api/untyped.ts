// Careful readers of untyped data: live objects and reports may hold anything, and reading them must never throw.
import { isRecord } from './kube-object.ts';

/** The mapping at `key`, or an empty one. */
export function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = fieldAt(value, key);
  return isRecord(found) ? found : {};
}

/** The list at `key`, or an empty one. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = fieldAt(value, key);
  return Array.isArray(found) ? found : [];
}

/** The text at `key`, or ''. */
export function textAt(value: unknown, key: string): string {
  const found = fieldAt(value, key);
  return typeof found === 'string' ? found : '';
}

/** The number at `key`; undefined when it is absent or no whole number that can be counted with. */
export function numberAt(value: unknown, key: string): number | undefined {
  const found = fieldAt(value, key);
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : undefined;
}

/** The number at `key`, 0 when absent: how the Kubernetes API means a counter it leaves out. */
export function countAt(value: unknown, key: string): number {
  return numberAt(value, key) ?? 0;
}

/** An own field only, so that a field named like an inherited one is not found by accident. */
export function fieldAt(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A Kubernetes condition as far as it is needed here. */
export interface LiveCondition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** `status.conditions` in the order given; entries without a type are left out. */
export function conditionsOf(status: unknown): readonly LiveCondition[] {
  return listAt(status, 'conditions')
    .map((item) => ({
      type: textAt(item, 'type'),
      status: textAt(item, 'status'),
      reason: textAt(item, 'reason'),
      message: textAt(item, 'message'),
    }))
    .filter((condition) => condition.type !== '');
}

/** The first condition of a type. */
export function findCondition(status: unknown, type: string): LiveCondition | undefined {
  return conditionsOf(status).find((condition) => condition.type === type);
}

/** `Reason: message`, or whichever of the two there is. */
export function describeCondition({ type, reason, message }: LiveCondition): string {
  return [reason, message].filter((part) => part !== '').join(': ') || type;
}

/** One line without control or direction characters, at most `limit` characters; longer text ends in `…`. */
export function oneLine(text: string, limit: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const noise = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
  // A first cut keeps a hostile text of megabytes from being worked through.
  const flat = text
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(noise, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (flat.length <= limit && text.length <= limit * 4) return flat;
  return `${flat.slice(0, limit - 1).toWellFormed()}…`;
}
