// Documents made from the definitions themselves, right in almost every place, so that what lies deep is reached.
import fc from 'fast-check';
import { apiVersionOf, DOCUMENT_NODES, KINDS, type KindName, type SchemaNode } from '../../../../src/api/index.ts';
import { ODD_VALUES } from './odd-values.ts';

function texts({ pattern, minLength = 0, maxLength = 64, enum: words }: SchemaNode): fc.Arbitrary<unknown> {
  if (words !== undefined) return fc.constantFrom(...words);
  const right =
    pattern === undefined
      ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 12) })
      : fc.stringMatching(new RegExp(pattern), { size: '-1' });
  return right.filter((text) => text.isWellFormed() && text.length <= maxLength);
}

function integers({ minimum = 0, maximum = 2 ** 31 - 1 }: SchemaNode): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.integer({ min: minimum, max: Math.min(maximum, minimum + 5) }),
    fc.maxSafeInteger().map((n) => Math.min(maximum, Math.max(minimum, n))),
  );
}

function numbers({ minimum = -1e9, maximum = 1e9 }: SchemaNode): fc.Arbitrary<unknown> {
  return fc
    .double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true })
    .map((n) => (Object.is(n, -0) ? 0 : n));
}

function rightValues(node: SchemaNode): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'object':
      return node.values === undefined ? objects(node) : fc.dictionary(keys, values(node.values), { maxKeys: 3 });
    case 'array':
      return node.items === undefined
        ? fc.constant([])
        : fc.array(values(node.items), { minLength: node.minItems ?? 0, maxLength: 3 });
    case 'string':
      return texts(node);
    case 'integer':
      return integers(node);
    case 'number':
      return numbers(node);
    case 'intOrString':
      return fc.oneof(integers(node), texts(node));
    case 'numberOrString':
      return fc.oneof(numbers(node), texts(node));
    case 'boolean':
      return fc.boolean();
    case 'any':
      return fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));
  }
}

const keys = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^([a-z]{1,3}\/)?[a-z][a-z0-9]{0,3}$/) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }).filter((text) => text.isWellFormed()) },
);

/** Odd values stand almost nowhere: a document has many places. */
function values(node: SchemaNode): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 150, arbitrary: rightValues(node) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_VALUES) },
  );
}

/** What must be there is; of the rest a field in three. */
function objects({ properties = {}, required = [] }: SchemaNode): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([key, node]) => {
    const there = values(node).map((value) => [[key, value] as const]);
    if (required.includes(key)) return there;
    return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: there });
  });
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries.flat()));
}

/** Documents of a kind. */
export function documentsOf(kind: KindName): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const { properties = {}, required = [] } = DOCUMENT_NODES[kind];
  const { apiVersion: _, kind: __, metadata: ___, status, ...body } = properties;
  const shown = kind === 'SyncTargetHeartbeat' && status !== undefined ? { ...body, status } : body;
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const node: SchemaNode = { description: '', type: 'object', properties: shown, required };
  return fc.tuple(name, objects(node)).map(([n, rest]) => ({
    apiVersion: apiVersionOf(KINDS[kind]),
    kind,
    metadata: { name: n },
    ...(typeof rest === 'object' ? rest : {}),
  }));
}
