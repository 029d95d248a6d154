// A column of `kubectl get`: its heading and the cell of an object.
import { age } from '../../api/index.ts';
import { at, type Doc, meta, nameOf } from '../json/index.ts';

export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly format?: 'name';
  readonly description?: string;
  /** 0: always; 1: with `-o wide`. */
  readonly priority: 0 | 1;
  cell(object: Doc, now: Date): unknown;
}

/** A column of text that is always shown. */
export function column(name: string, cell: Column['cell']): Column {
  return { name, type: 'string', priority: 0, cell };
}

export function wide(name: string, cell: Column['cell']): Column {
  return { name, type: 'string', priority: 1, cell };
}

/** A whole number at a path; 0 where there is none. */
export function count(name: string, ...path: readonly string[]): Column {
  return { name, type: 'integer', priority: 0, cell: (object) => at(object, ...path) ?? 0 };
}

export const NAME: Column = { name: 'Name', type: 'string', format: 'name', priority: 0, cell: nameOf };
export const AGE: Column = column('Age', (object, now) => age(meta(object)['creationTimestamp'], now));
export const CREATED_AT: Column = {
  name: 'Created At',
  type: 'date',
  priority: 0,
  cell: (object) => meta(object)['creationTimestamp'],
};
