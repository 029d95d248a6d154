// What the definitions ask of documents, and which of it a document exercises: nothing that is asked may stay untried.
import { Ajv, type ErrorObject } from 'ajv';
import {
  compileNormaliser,
  compileRules,
  DOCUMENT_NODES,
  documentSchema,
  isRecord,
  KIND_NAMES,
  type KindName,
  nodeAtPath,
  type SchemaNode,
} from '../../src/api/index.ts';
import { pathOf } from '../../src/load/findings.ts';
import { schemaNodes } from './schema-nodes.ts';

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
for (const kind of KIND_NAMES) ajv.addSchema(documentSchema(kind), kind);

const LIMITS = [
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
] as const;

/** What a node asks by itself, without its place and its words: equal demands need to be met once. */
function signature(node: SchemaNode): string {
  const { type, enum: words, isSet, mapKeys, required } = node;
  const limits = LIMITS.flatMap((name) => (node[name] === undefined ? [] : [`${name} ${node[name]}`]));
  const lists = [words ?? [], mapKeys ?? [], required ?? []].map((list) => list.join(','));
  return [type, ...lists, isSet === true ? 'set' : '', ...limits].join(' ');
}

/** What can go wrong at a node. */
function faultsOf(node: SchemaNode): readonly string[] {
  return [
    ...LIMITS.filter((name) => node[name] !== undefined),
    ...(node.enum === undefined ? [] : ['enum']),
    ...(node.isSet === undefined ? [] : ['set']),
    ...(node.mapKeys === undefined ? [] : ['keys']),
    ...(node.required ?? []).map((name) => `required ${name}`),
    ...(node.rules ?? []).map(({ cel }) => `rule ${cel}`),
  ];
}

/** What should be seen in valid documents. */
function formsOf(node: SchemaNode): readonly string[] {
  const isList = node.isSet === true || node.mapKeys !== undefined;
  return [
    'present',
    ...(node.enum ?? []).map((value) => `value ${value}`),
    ...(node.minimum === undefined ? [] : [`value ${node.minimum}`]),
    ...(node.maximum === undefined ? [] : [`value ${node.maximum}`]),
    ...(node.type === 'boolean' ? ['value true', 'value false'] : []),
    ...(node.type === 'intOrString' || node.type === 'numberOrString' ? ['a number', 'a text'] : []),
    ...(isList ? ['two items'] : []),
    ...(node.default === undefined ? [] : ['default']),
  ];
}

/** Every demand of a kind, with the first place that makes it. */
export function demandsOf(kind: KindName): ReadonlyMap<string, string> {
  const demands = new Map<string, string>();
  const ask = (demand: string, path: string): void => {
    if (!demands.has(demand)) demands.set(demand, path);
  };
  for (const { path, node } of schemaNodes(DOCUMENT_NODES[kind])) {
    for (const form of formsOf(node)) ask(`valid: ${form} | ${signature(node)}`, path);
    for (const fault of faultsOf(node)) ask(`invalid: ${fault} | ${signature(node)}`, path);
  }
  return demands;
}

function formsSeen(node: SchemaNode, value: unknown, written: unknown): readonly string[] {
  const isScalar = typeof value !== 'object';
  return [
    'present',
    ...(isScalar ? [`value ${String(value)}`] : []),
    ...(typeof value === 'number' ? ['a number'] : []),
    ...(typeof value === 'string' ? ['a text'] : []),
    ...(Array.isArray(value) && value.length > 1 ? ['two items'] : []),
    ...(written === undefined && node.default !== undefined ? ['default'] : []),
  ];
}

function seenIn(node: SchemaNode, value: unknown, written: unknown): readonly string[] {
  const own = formsSeen(node, value, written).map((form) => `valid: ${form} | ${signature(node)}`);
  const children = isRecord(value) || Array.isArray(value) ? Object.entries(value) : [];
  const below = children.flatMap(([key, item]) => {
    const child = node.items ?? nodeAtPath(node, [key]);
    const before: unknown = typeof written === 'object' && written !== null ? Reflect.get(written, key) : undefined;
    return child === undefined ? [] : seenIn(child, item, before ?? undefined);
  });
  return [...own, ...below];
}

function faultSeen(kind: KindName, { keyword, instancePath, params }: ErrorObject, value: unknown): string | undefined {
  const node = nodeAtPath(DOCUMENT_NODES[kind], pathOf(instancePath, value));
  if (node === undefined) return undefined;
  const missing = keyword === 'required' ? ` ${String(params['missingProperty'])}` : '';
  return `invalid: ${keyword === 'uniqueItems' ? 'set' : keyword}${missing} | ${signature(node)}`;
}

function brokenSeen(kind: KindName, value: unknown): readonly string[] {
  const broken = compileRules(DOCUMENT_NODES[kind])?.(value) ?? [];
  return broken.flatMap(({ path, message }) => {
    const node = nodeAtPath(DOCUMENT_NODES[kind], path);
    const list = nodeAtPath(DOCUMENT_NODES[kind], path.slice(0, -1));
    const rule = node?.rules?.find((r) => message.startsWith(r.message));
    if (node !== undefined && rule !== undefined) return [`invalid: rule ${rule.cel} | ${signature(node)}`];
    return list?.mapKeys === undefined ? [] : [`invalid: keys | ${signature(list)}`];
  });
}

/** Which demands a document meets: of a valid one what it holds, of an invalid one what is wrong with it. */
export function metBy(kind: KindName, written: unknown): readonly string[] {
  const node = DOCUMENT_NODES[kind];
  const value = compileNormaliser(node)(written);
  if (ajv.validate(kind, value) !== true)
    return (ajv.errors ?? []).flatMap((error) => faultSeen(kind, error, value) ?? []);
  const broken = brokenSeen(kind, value);
  return broken.length > 0 ? broken : seenIn(node, value, written);
}
