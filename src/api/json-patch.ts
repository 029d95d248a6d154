// JSON Patch (RFC 6902) as data: its operations, JSON pointers, and what is wrong with the form of one. Quotes nothing of it but names.
import { isRecord } from './kube-object.ts';

/** Steps of a JSON pointer, unescaped; the empty pointer, which is the whole document, has none. */
export type PointerPath = readonly string[];

export type JsonPatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: PointerPath; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: PointerPath }
  | { readonly op: 'move' | 'copy'; readonly from: PointerPath; readonly path: PointerPath };

const POINTER = /^(\/([^~/]|~[01])*)*$/;
const OPERATIONS: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['add', ['path', 'value']],
  ['remove', ['path']],
  ['replace', ['path', 'value']],
  ['move', ['from', 'path']],
  ['copy', ['from', 'path']],
  ['test', ['path', 'value']],
]);

/** `/spec/a~1b` → `spec`, `a/b`. Of a text that is a pointer. */
export function pointerPath(pointer: string): PointerPath {
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The reverse: `spec`, `a/b` → `/spec/a~1b`. */
export function formatPointer(path: PointerPath): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function operationFault(operation: unknown): string | undefined {
  if (!isRecord(operation)) return 'is no object';
  const needed = OPERATIONS.get(operation['op']);
  if (needed === undefined) return `must have op, one of ${[...OPERATIONS.keys()].join(', ')}`;
  const missing = needed.find((field) => operation[field] === undefined);
  if (missing !== undefined) return `has no ${missing}`;
  const pointers = needed.filter((field) => field !== 'value');
  const bad = pointers.find((field) => typeof operation[field] !== 'string' || !POINTER.test(String(operation[field])));
  return bad === undefined ? undefined : `has a ${bad} that is no JSON pointer such as /replicas`;
}

function operationOf({ op, path, from, value }: Readonly<Record<string, unknown>>): JsonPatchOperation {
  const at = pointerPath(String(path));
  switch (op) {
    case 'remove':
      return { op, path: at };
    case 'move':
    case 'copy':
      return { op, from: pointerPath(String(from)), path: at };
    default:
      // Its form was looked at: there is no other operation.
      return { op: op as 'add' | 'replace' | 'test', path: at, value };
  }
}

/** The operations of a patch, or what is wrong with its form. */
export function jsonPatchOf(value: unknown): readonly JsonPatchOperation[] | { readonly fault: string } {
  if (!Array.isArray(value)) return { fault: 'is no JSON patch: it must be a list of operations (RFC 6902)' };
  const operations: JsonPatchOperation[] = [];
  for (const [at, operation] of value.entries()) {
    const fault = operationFault(operation);
    if (fault !== undefined) return { fault: `is no JSON patch: operation ${at} ${fault}` };
    if (isRecord(operation)) operations.push(operationOf(operation));
  }
  return operations;
}
