// Messages of Kubernetes' types as JSON: kubectl's typed commands (`kubectl create namespace`) send nothing else.
import { type Doc, isDoc, setOwn } from '../json/index.ts';
import { type MapSchema, type ScalarSchema, type Schema, WIRE } from '../schema/index.ts';
import { bytesOf, numberOf, readFields, type WireField } from './wire.ts';

/*
 * A type is `number[flags]:name …` or `number>Type` for an embedded struct, whose fields are the outer one's in JSON.
 * Flags: `*` pointer (its zero value is meant), `!` written even when empty, t time, u time with microseconds, v int or string, r raw JSON.
 */
interface WireEntry {
  readonly name: string;
  readonly pointer: boolean;
  readonly special: string;
  readonly inlined: string;
}

function parseEntries(notation: string): ReadonlyMap<number, WireEntry> {
  const entries = new Map<number, WireEntry>();
  for (const part of notation.split(' ')) {
    const match = /^(\d+)(\*?)!?([tuvr]?)(?::(.*)|>(.*))$/.exec(part);
    if (match === null) continue;
    const [, number = '0', pointer = '', special = '', name = '', inlined = ''] = match;
    entries.set(Number(number), { name, pointer: pointer !== '', special, inlined });
  }
  return entries;
}

function readTime(bytes: Buffer, fraction: boolean): string | undefined {
  const fields = readFields(bytes);
  if (fields.length === 0) return undefined;
  const milliseconds = numberOf(fields, 1) * 1_000 + Math.floor(numberOf(fields, 2) / 1_000_000);
  const text = new Date(milliseconds).toISOString();
  return fraction ? `${text.slice(0, 23)}000Z` : `${text.slice(0, 19)}Z`;
}

function readIntOrString(bytes: Buffer): number | string {
  const fields = readFields(bytes);
  return numberOf(fields, 1) === 0 ? numberOf(fields, 2) : bytesOf(fields, 3).toString('utf8');
}

function readRaw(bytes: Buffer): unknown {
  const raw = bytesOf(readFields(bytes), 1);
  return raw.length === 0 ? undefined : JSON.parse(raw.toString('utf8'));
}

function readSpecial(special: string, bytes: Buffer): unknown {
  switch (special) {
    case 't':
      return readTime(bytes, false);
    case 'u':
      return readTime(bytes, true);
    case 'v':
      return readIntOrString(bytes);
    default:
      return readRaw(bytes);
  }
}

function readScalar({ type }: ScalarSchema, value: bigint | Buffer): unknown {
  if (typeof value === 'bigint') return type === 'boolean' ? value !== 0n : Number(value);
  if (type === 'bytes') return value.toString('base64');
  return type === 'quantity' ? bytesOf(readFields(value), 1).toString('utf8') : value.toString('utf8');
}

function readValue(schema: Schema, value: bigint | Buffer): unknown {
  switch (schema.kind) {
    case 'scalar':
      return readScalar(schema, value);
    case 'map':
      return Buffer.isBuffer(value) && schema.typeName !== undefined
        ? readMessage(schema, schema.typeName, value)
        : undefined;
    case 'list':
    case 'any':
      return undefined;
  }
}

/** One entry of an open map: key and value are fields 1 and 2. */
function addEntry(target: Doc, schema: Schema, bytes: Buffer): void {
  const fields = readFields(bytes);
  const value = fields.findLast((f) => f.number === 2)?.value ?? Buffer.alloc(0);
  setOwn(target, bytesOf(fields, 1).toString('utf8'), readValue(schema, value));
}

function isZero(value: unknown): boolean {
  return value === undefined || value === '' || value === 0 || value === false;
}

function addField(target: Doc, entry: WireEntry, schema: Schema, { value }: WireField): void {
  const current = target[entry.name];
  if (schema.kind === 'list') {
    target[entry.name] = [...(Array.isArray(current) ? current : []), readValue(schema.element, value)];
    return;
  }
  if (schema.kind === 'map' && schema.element !== undefined && Buffer.isBuffer(value)) {
    const map: Doc = isDoc(current) ? current : {};
    addEntry(map, schema.element, value);
    target[entry.name] = map;
    return;
  }
  const read =
    entry.special !== '' && Buffer.isBuffer(value) ? readSpecial(entry.special, value) : readValue(schema, value);
  // Go writes fields that are no pointers always; their zero value means that they are not set.
  if (entry.pointer || !isZero(read)) target[entry.name] = read;
}

function readInto(target: Doc, schema: MapSchema, wireType: string, bytes: Buffer): void {
  const entries = parseEntries(WIRE[wireType] ?? '');
  for (const field of readFields(bytes)) {
    const entry = entries.get(field.number);
    if (entry === undefined) continue;
    if (entry.inlined !== '' && Buffer.isBuffer(field.value)) readInto(target, schema, entry.inlined, field.value);
    const below = schema.field(entry.name);
    if (below !== undefined) addField(target, entry, below, field);
  }
}

/** The JSON of a message of a built-in type. Throws WireError, or SyntaxError for raw JSON that is none. */
export function readMessage(schema: MapSchema, wireType: string, bytes: Buffer): Doc {
  const target: Doc = {};
  readInto(target, schema, wireType, bytes);
  return target;
}
