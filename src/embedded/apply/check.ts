// Checks an applied configuration against its schema, worded as the real server's typed conversion.
import { type Doc, isDoc } from '../json/index.ts';
import { type ListSchema, type MapSchema, resolve, type ScalarSchema, type Schema } from '../schema/index.ts';
import { fieldElement, formatPath, itemElement, type PathElement } from './path-element.ts';

type Path = readonly PathElement[];
type Report = (path: Path, message: string) => void;

function show(value: unknown): string {
  return typeof value === 'object'
    ? `&{${JSON.stringify(value)}}`
    : `&value.valueUnstructured{Value:${JSON.stringify(value)}}`;
}

function checkScalar(schema: ScalarSchema, value: unknown, path: Path, report: Report): void {
  const shown =
    typeof value === 'boolean' ? 'bool' : Array.isArray(value) ? 'list' : isDoc(value) ? 'map' : typeof value;
  switch (schema.type) {
    case 'string':
    case 'bytes':
      if (typeof value !== 'string') report(path, `expected string, got ${show(value)}`);
      return;
    case 'integer':
    case 'number':
      if (typeof value !== 'number') report(path, `expected numeric (int or float), got ${shown}`);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') report(path, `expected boolean, got ${show(value)}`);
      return;
    case 'quantity':
    case 'untyped':
      if (typeof value === 'object') report(path, `expected scalar, got ${shown}`);
  }
}

function checkMap(schema: MapSchema, value: unknown, path: Path, report: Report): void {
  if (!isDoc(value)) report(path, `expected map, got ${show(value)}`);
  for (const [key, item] of Object.entries(isDoc(value) ? value : {})) {
    const below = schema.field(key) ?? schema.element;
    const here = [...path, fieldElement(key)];
    if (below === undefined) report(here, 'field not declared in schema');
    else walk(below, item, here, report);
  }
}

function checkKeyed(schema: ListSchema, value: readonly unknown[], path: Path, report: Report): void {
  const seen = new Set<PathElement>();
  for (const [i, item] of value.entries()) {
    const element = itemElement(schema, item);
    if (element === undefined) {
      report(path, `element ${i}: ${whyNoElement(schema, item)}`);
      continue;
    }
    if (seen.has(element)) report(path, `duplicate entries for key ${formatPath([element])}`);
    seen.add(element);
    walk(schema.element, item, [...path, element], report);
  }
}

function whyNoElement(schema: ListSchema, item: unknown): string {
  if (schema.merge === 'set')
    return `associative list without keys has an element that's ${item === null ? 'an explicit null' : 'a map type'}`;
  if (!isDoc(item)) return 'associative list with keys may not have non-map elements';
  const keys = schema.keys.map((key) => JSON.stringify(key)).join(' ');
  return `associative list with keys has an element that omits all key fields [${keys}] (and doesn't have default values for any key fields)`;
}

function checkList(schema: ListSchema, value: unknown, path: Path, report: Report): void {
  if (!Array.isArray(value)) report(path, `expected list, got ${show(value)}`);
  else if (schema.merge !== 'atomic') checkKeyed(schema, value, path, report);
  else for (const [i, item] of value.entries()) walk(schema.element, item, [...path, `i:${i}`], report);
}

function walk(given: Schema, value: unknown, path: Path, report: Report): void {
  if (value === null || value === undefined) return;
  const schema = given.kind === 'any' ? resolve(given, value) : given;
  if (schema.kind === 'map') checkMap(schema, value, path, report);
  else if (schema.kind === 'list') checkList(schema, value, path, report);
  else checkScalar(schema, value, path, report);
}

/** Everything that does not fit the schema, `.spec.foo: field not declared in schema`, ordered by path. */
export function checkConfig(schema: Schema, config: Doc): readonly string[] {
  const problems: string[] = [];
  walk(schema, config, [], (path, message) => problems.push(`${formatPath(path)}: ${message}`));
  return problems.sort();
}
