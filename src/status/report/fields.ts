// Strict readers of the fields of a report: each failure names the field, and every text is bounded.
import { fieldAt, isRecord } from '../../api/index.ts';
import { REPORT_LIMITS } from './limits.ts';

/** A field that is not what it must be; the caller adds the file. */
export class FieldError extends Error {
  readonly field: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.name = 'FieldError';
    this.field = field;
  }
}

/** A mapping with the path that leads to it, for messages. */
export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: string;
}

export function fieldsOf(value: unknown, path: string): Fields {
  if (!isRecord(value)) throw new FieldError(path, 'must be a mapping');
  return { value, path };
}

export function pathTo(fields: Fields, key: string): string {
  return fields.path === '' ? key : `${fields.path}.${key}`;
}

export function mapping(fields: Fields, key: string): Fields {
  return fieldsOf(fieldAt(fields.value, key), pathTo(fields, key));
}

/** A short text; a longer one than REPORT_LIMITS.text is refused. */
export function text(fields: Fields, key: string): string {
  const found = optionalText(fields, key);
  if (found === undefined) throw new FieldError(pathTo(fields, key), 'must be text');
  return found;
}

export function optionalText(fields: Fields, key: string): string | undefined {
  return boundedText(fields, key, REPORT_LIMITS.text);
}

/** A message for people, up to REPORT_LIMITS.message. */
export function optionalMessage(fields: Fields, key: string): string | undefined {
  return boundedText(fields, key, REPORT_LIMITS.message);
}

function boundedText(fields: Fields, key: string, limit: number): string | undefined {
  const found = fieldAt(fields.value, key);
  if (found === undefined || found === null) return undefined;
  if (typeof found !== 'string') throw new FieldError(pathTo(fields, key), 'must be text');
  if (found.length > limit) throw new FieldError(pathTo(fields, key), `must have at most ${limit} characters`);
  return found;
}

export function bool(fields: Fields, key: string): boolean {
  const found = fieldAt(fields.value, key);
  if (typeof found !== 'boolean') throw new FieldError(pathTo(fields, key), 'must be true or false');
  return found;
}

/** A whole number from 0. */
export function optionalCount(fields: Fields, key: string): number | undefined {
  const found = fieldAt(fields.value, key);
  if (found === undefined || found === null) return undefined;
  if (typeof found === 'number' && Number.isSafeInteger(found) && found >= 0) return found;
  throw new FieldError(pathTo(fields, key), 'must be a whole number from 0');
}

export function oneOf<T extends string>(fields: Fields, key: string, allowed: readonly T[]): T {
  const found = fieldAt(fields.value, key);
  const match = allowed.find((value) => value === found);
  if (match === undefined) throw new FieldError(pathTo(fields, key), `must be one of ${allowed.join(', ')}`);
  return match;
}

export function list(fields: Fields, key: string, limit: number): readonly Fields[] {
  const found = fieldAt(fields.value, key);
  const path = pathTo(fields, key);
  if (!Array.isArray(found)) throw new FieldError(path, 'must be a list');
  if (found.length > limit) throw new FieldError(path, `must have at most ${limit} entries`);
  return found.map((item: unknown, index) => fieldsOf(item, `${path}[${index}]`));
}

/** Runs a parse function of the ids, whose TypeError then names the field. */
export function parsed<T>(fields: Fields, key: string, parse: (text: string) => T): T {
  const found = text(fields, key);
  try {
    return parse(found);
  } catch (error) {
    throw new FieldError(pathTo(fields, key), error instanceof Error ? error.message : String(error));
  }
}

export function optionalParsed<T>(fields: Fields, key: string, parse: (text: string) => T): T | undefined {
  return optionalText(fields, key) === undefined ? undefined : parsed(fields, key, parse);
}
