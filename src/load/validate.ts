// One document of the Workload API → a typed object, or everything that is wrong with it, each finding with its place and remedy.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isRecord, YAML_LIMITS, type YamlDocument } from '../api/index.ts';
import type { FileDiagnostic, ParsedDocument } from './parsed-file.ts';
import { FIELDS_NOT_YET, KINDS_NOT_YET, SCHEMAS, type SchemaKind } from './schemas/index.ts';
import { nearest } from './suggest.ts';

type Path = readonly (string | number)[];

interface Finding {
  readonly code: FileDiagnostic['code'];
  readonly path: Path;
  readonly message: string;
}

function isSchemaKind(kind: string): kind is SchemaKind {
  return Object.hasOwn(SCHEMAS, kind);
}

function compileAll(): Readonly<Record<SchemaKind, ValidateFunction>> {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
  });
  return {
    SyncTarget: ajv.compile(SCHEMAS.SyncTarget),
    Location: ajv.compile(SCHEMAS.Location),
    Placement: ajv.compile(SCHEMAS.Placement),
    TMCConfig: ajv.compile(SCHEMAS.TMCConfig),
    Workspace: ajv.compile(SCHEMAS.Workspace),
  };
}

const validators = compileAll();

/** JSON pointer → path with list indexes as numbers. */
function pathOf(pointer: string): (string | number)[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((p) => p.replaceAll('~1', '/').replaceAll('~0', '~')).map((p) => (/^\d+$/.test(p) ? Number(p) : p));
}

function dotted(path: Path): string {
  return path.map((p, i) => (typeof p === 'number' ? `[${p}]` : i === 0 ? p : `.${p}`)).join('');
}

/** `spec.locationSelectors.*.path` matches `spec.locationSelectors[2].path` and what lies below it. */
function isNotYet(kind: SchemaKind, path: Path): boolean {
  return FIELDS_NOT_YET[kind].some((known) => {
    const parts = known.split('.');
    return parts.length <= path.length && parts.every((part, i) => part === '*' || part === String(path[i]));
  });
}

function propertiesAt(kind: SchemaKind, path: Path): readonly string[] {
  let schema: unknown = SCHEMAS[kind];
  for (const part of path) {
    if (!isRecord(schema)) return [];
    schema =
      typeof part === 'number'
        ? schema['items']
        : isRecord(schema['properties'])
          ? schema['properties'][part]
          : undefined;
  }
  return isRecord(schema) && isRecord(schema['properties']) ? Object.keys(schema['properties']) : [];
}

function unknownField(kind: SchemaKind, path: Path, field: string): Finding {
  const full = [...path, field];
  const name = dotted(full);
  if (isNotYet(kind, full)) {
    const message = `${name} is part of the API, but this version does not act on it yet; remove it`;
    return { code: 'NotHonouredYet', path: full, message };
  }
  const known = propertiesAt(kind, path);
  const close = nearest(field, known);
  const hint = close === undefined ? `known here: ${[...known].sort().join(', ')}` : `did you mean ${close}?`;
  return { code: 'UnknownField', path: full, message: `${name} is no field of ${kind}; ${hint}` };
}

/** Fields written although `const`, `oneOf` and `if` already say it are not told twice. */
const SILENT_KEYWORDS = new Set(['if', 'not', 'propertyNames', 'false schema', 'maxProperties']);

function enumMessage(
  kind: SchemaKind,
  name: string,
  error: ErrorObject,
  value: unknown,
): Pick<Finding, 'code' | 'message'> {
  const allowed: unknown[] = error.params['allowedValues'] ?? [];
  if (kind === 'Placement' && name === 'spec.strategy' && value === 'Spread') {
    return {
      code: 'NotHonouredYet',
      message: 'spec.strategy Spread is part of the API, but this version does not act on it yet; use OneToMany',
    };
  }
  const close = typeof value === 'string' ? nearest(value, allowed.map(String)) : undefined;
  const hint = close === undefined ? '' : `; did you mean ${close}?`;
  return { code: 'InvalidObject', message: `${name} must be one of ${allowed.join(', ')}${hint}` };
}

function findingOf(kind: SchemaKind, error: ErrorObject, value: unknown): Finding | undefined {
  const path = pathOf(error.instancePath);
  const name = dotted(path) || 'the document';
  const invalid = (message: string): Finding => ({ code: 'InvalidObject', path, message });
  if (SILENT_KEYWORDS.has(error.keyword)) return undefined;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownField(kind, path, String(error.params['additionalProperty']));
    case 'required':
      return invalid(`${dotted([...path, String(error.params['missingProperty'])])} is missing`);
    case 'enum':
      return { path, ...enumMessage(kind, name, error, value) };
    case 'const':
      return invalid(`${name} must be ${JSON.stringify(error.params['allowedValue'])}`);
    case 'type':
      return invalid(`${name} must be of type ${String(error.params['type'])}`);
    case 'pattern':
      return { code: codeAt(name), path, message: patternMessage(kind, name, error) };
    case 'oneOf':
      return invalid(`${name} ${FORMS}`);
    case 'anyOf':
      return invalid(`${name} without a key must have operator Exists`);
    default:
      return { code: codeAt(name), path, message: `${name} ${limitMessage(error)}` };
  }
}

function codeAt(name: string): Finding['code'] {
  return name === 'metadata.name' ? 'InvalidName' : 'InvalidObject';
}

/** The limits of JSON Schema in plain words. */
function limitMessage({ keyword, params, message }: ErrorObject): string {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'minLength':
    case 'minItems':
      return 'must not be empty';
    case 'maxLength':
      return `must have at most ${limit} characters`;
    case 'maxItems':
      return 'must be left out with the operators Exists and DoesNotExist';
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    default:
      return message ?? 'is not valid';
  }
}

function patternMessage(kind: SchemaKind, name: string, error: ErrorObject): string {
  if (name === 'metadata.name') {
    const signs =
      kind === 'Placement' ? 'lower-case letters, digits, "-" and "."' : 'lower-case letters, digits and "-"';
    return `${name} must be ${signs}, beginning and ending with a letter or digit`;
  }
  if (name === 'spec.source.path') return `${name} must be relative to the workspace, without ".."`;
  if (error.propertyName !== undefined) return `${name}: ${JSON.stringify(error.propertyName)} is no valid label key`;
  return `${name} is no valid label ${/(^|\.)key$/.test(name) ? 'key' : 'value'}`;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const part of path) at = isRecord(at) ? at[part] : Array.isArray(at) ? at[Number(part)] : undefined;
  return at;
}

function findings(kind: SchemaKind, value: unknown): readonly Finding[] {
  const validate = validators[kind];
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  // Inside an alternative that was not meant, "missing" and "forbidden" say nothing; the oneOf line does.
  // Of very many the first are told: each takes a search for its place and for equal ones.
  const told = errors.filter((e) => !/\/(oneOf|anyOf)\/\d+\//.test(e.schemaPath)).slice(0, 2 * YAML_LIMITS.problems);
  const found = told
    .map((e) => findingOf(kind, e, valueAt(value, pathOf(e.instancePath))))
    .filter((f) => f !== undefined);
  return found
    .filter((f, i) => found.findIndex((g) => g.message === f.message) === i && !isExplained(f, found))
    .slice(0, YAML_LIMITS.problems);
}

/** An unknown field is the reason why no form of a `oneOf` fits: that is told alone. */
function isExplained(finding: Finding, all: readonly Finding[]): boolean {
  if (finding.code !== 'InvalidObject' || !finding.message.endsWith(FORMS)) return false;
  return all.some((f) => f.code !== 'InvalidObject' && f.path.length > finding.path.length);
}

const FORMS = 'must have exactly one form: {path}, {selector}, or {apiVersion, kind, name}';

/** Validates a document of one of our API groups. The document is undefined when any finding is an error. */
export function validateDocument(document: YamlDocument): {
  document: ParsedDocument | undefined;
  diagnostics: readonly FileDiagnostic[];
} {
  const value = isRecord(document.value) ? document.value : {};
  const kind = String(value['kind']);
  const metadata = isRecord(value['metadata']) ? value['metadata'] : {};
  const object = `${kind} ${String(metadata['name'] ?? '')}`.trim();
  const error = (finding: Finding): FileDiagnostic => {
    const { code, message, path } = finding;
    return { code, severity: 'error', message, object, ...document.positionOf(path) };
  };
  if (!isSchemaKind(kind)) {
    const known = KINDS_NOT_YET.some((k) => k === kind);
    const message = known
      ? `kind ${kind} is part of the API, but this version does not act on it yet; remove the document`
      : `${kind} is no kind of ${String(value['apiVersion'])}; known: ${Object.keys(SCHEMAS).join(', ')}`;
    return {
      document: undefined,
      diagnostics: [error({ code: known ? 'NotHonouredYet' : 'InvalidObject', path: ['kind'], message })],
    };
  }
  const found = findings(kind, value).map(error);
  if (found.length > 0) return { document: undefined, diagnostics: found };
  const { status, ...rest } = value;
  const diagnostics: FileDiagnostic[] = [];
  if (status !== undefined) {
    const message = 'status in a source file is ignored: status lives on the status branch; remove it';
    diagnostics.push({
      code: 'StatusInSource',
      severity: 'warning',
      message,
      object,
      ...document.positionOf(['status']),
    });
  }
  // The schema above has just accepted the value as this kind.
  return { document: { kind, object: rest, at: document.start } as unknown as ParsedDocument, diagnostics };
}
