// Whether a text is a JSON patch (RFC 6902), by its form alone. Says where it is wrong, and quotes nothing of it.
import { isRecord } from '../../api/index.ts';

const POINTER = /^(\/([^~/]|~[01])*)*$/;
const OPERATIONS: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['add', ['path', 'value']],
  ['remove', ['path']],
  ['replace', ['path', 'value']],
  ['move', ['from', 'path']],
  ['copy', ['from', 'path']],
  ['test', ['path', 'value']],
]);

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** What is wrong, behind the name of what holds the text; undefined: nothing. */
export function jsonPatchFault(text: string): string | undefined {
  const patch = parseJson(text);
  if (!Array.isArray(patch)) return 'is no JSON patch: it must be a JSON list of operations (RFC 6902)';
  for (const [at, operation] of patch.entries()) {
    const fault = operationFault(operation);
    if (fault !== undefined) return `is no JSON patch: operation ${at} ${fault}`;
  }
  return undefined;
}
