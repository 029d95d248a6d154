// What ajv and the rules found in a document → findings that name the field, what must stand there, and the nearest right word.
import type { ErrorObject } from 'ajv';
import { type BrokenRule, type FieldPath, nodeAtPath, type SchemaNode } from '../api/index.ts';
import type { FileDiagnostic } from './parsed-file.ts';
import { nearest } from './suggest.ts';

export interface Finding {
  readonly code: FileDiagnostic['code'];
  readonly path: FieldPath;
  readonly message: string;
}

/** The document that is looked at. */
interface Context {
  readonly kind: string;
  readonly node: SchemaNode;
  readonly value: unknown;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  let at = value;
  for (const step of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  return at;
}

/** JSON pointer into the value → path with indexes of lists as numbers; a key of a map may look like one. */
export function pathOf(pointer: string, value: unknown): FieldPath {
  let at = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const step = Array.isArray(at) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~');
      at = valueAt(at, [step]);
      return step;
    });
}

/** `spec.taints[0].key`; a key that is no plain word stands in brackets. */
export function dotted(path: FieldPath): string {
  const text = path.map((p) =>
    typeof p === 'number' ? `[${p}]` : /^[A-Za-z][\w-]*$/.test(p) ? `.${p}` : `[${JSON.stringify(p)}]`,
  );
  return text.join('').replace(/^\./, '');
}

function unknownField({ kind, node }: Context, path: FieldPath, field: string): Finding {
  const known = Object.keys(nodeAtPath(node, path)?.properties ?? {}).filter((name) => name !== 'status');
  const close = nearest(field, known);
  const hint = close === undefined ? `known here: ${known.sort().join(', ')}` : `did you mean ${close}?`;
  const full = [...path, field];
  return { code: 'UnknownField', path: full, message: `${dotted(full)} is no field of ${kind}; ${hint}` };
}

function enumMessage(name: string, allowed: readonly string[], value: unknown): string {
  const close = typeof value === 'string' ? nearest(value, allowed) : undefined;
  const words = allowed.map((word) => (word === '' ? '""' : word)).join(', ');
  if (allowed.length === 1) return `${name} must be ${words}`;
  return `${name} must be one of ${words}${close === undefined ? '' : `; did you mean ${close}?`}`;
}

const TYPE_WORDS: Readonly<Record<SchemaNode['type'], string>> = {
  object: 'object',
  array: 'array',
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  intOrString: 'integer or string',
  numberOrString: 'number or string',
  any: 'any',
};

/** The limits of JSON Schema in plain words. */
function limitMessage({ keyword, params }: ErrorObject): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'minLength':
      return limit === '1' ? 'must not be empty' : `must have at least ${limit} characters`;
    case 'minItems':
      return limit === '1' ? 'must not be empty' : `must have at least ${limit} entries`;
    case 'maxLength':
      return `must have at most ${limit} characters`;
    case 'maxItems':
    case 'maxProperties':
      return `must have at most ${limit} entries`;
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    default:
      return 'is not valid';
  }
}

/** The first item that stands there a second time is the one too many. */
function repeatedItem(path: FieldPath, value: unknown): Finding {
  const items = (Array.isArray(value) ? value : []).map((item) => JSON.stringify(item));
  const later = items.findIndex((item, i) => items.indexOf(item) < i);
  const name = dotted([...path, later]);
  const message = `${name} is the same as item ${items.indexOf(items[later] ?? '')}; keep one`;
  return { code: 'InvalidObject', path: [...path, later], message };
}

function codeAt(name: string): Finding['code'] {
  return name === 'metadata.name' ? 'InvalidName' : 'InvalidObject';
}

/** Errors inside the alternatives of a number-or-text field; the error of the field itself is the one to tell. */
function isInsideUnion({ schemaPath }: ErrorObject): boolean {
  return /\/anyOf\/\d+\//.test(schemaPath);
}

/** A field that takes a number or a text: of the right type, its form is wrong; else its type is. */
function unionMessage(node: SchemaNode | undefined, value: unknown): string {
  if (typeof value === 'string') return node?.patternSays ?? 'is not valid';
  if (typeof value !== 'number') return `must be of type ${TYPE_WORDS[node?.type ?? 'any']}`;
  if (node?.type === 'intOrString' && !Number.isInteger(value)) return 'must be a whole number, or a text in quotes';
  if (node?.type === 'numberOrString') return node.patternSays ?? 'is not valid';
  return value < 0 ? `must be at least ${String(node?.minimum)}` : `must be at most ${String(node?.maximum)}`;
}

function findingOf(context: Context, error: ErrorObject): Finding | undefined {
  if (isInsideUnion(error)) return undefined;
  const path = pathOf(error.instancePath, context.value);
  const node = nodeAtPath(context.node, path);
  const name = dotted(path) || 'the document';
  const found = (message: string): Finding => ({ code: codeAt(name), path, message: `${name} ${message}` });
  const value = valueAt(context.value, path);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(context, path, String(error.params['additionalProperty']));
    case 'required': {
      const missing = [...path, String(error.params['missingProperty'])];
      return { code: 'InvalidObject', path: missing, message: `${dotted(missing)} is missing` };
    }
    case 'uniqueItems':
      return repeatedItem(path, value);
    case 'enum':
      return { code: 'InvalidObject', path, message: enumMessage(name, node?.enum ?? [], value) };
    case 'type':
      return found(`must be of type ${TYPE_WORDS[node?.type ?? 'any']}`);
    case 'pattern':
      return found(value === '' ? 'must not be empty' : (node?.patternSays ?? 'is not valid'));
    case 'anyOf':
      return found(unionMessage(node, value));
    default:
      return found(limitMessage(error));
  }
}

/** Findings about the structure of a document, in the order in which ajv tells them. */
export function structureFindings(context: Context, errors: readonly ErrorObject[]): readonly Finding[] {
  const found = errors.map((error) => findingOf(context, error)).filter((finding) => finding !== undefined);
  return found.filter((finding, i) => found.findIndex((other) => other.message === finding.message) === i);
}

/** True when something at the path, or inside of it, is not as described: then a rule over it says nothing. */
export function isDisturbed(path: FieldPath, structure: readonly Finding[]): boolean {
  return structure.some((finding) => path.every((step, i) => finding.path[i] === step));
}

export function ruleFinding({ path, message }: BrokenRule): Finding {
  return { code: 'InvalidObject', path, message: `${dotted(path) || 'the document'} ${message}` };
}
