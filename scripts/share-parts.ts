// Equal parts of JSON Schemas written once and referred to, without what only people read: the code made from them shrinks to a fraction.
import type { JsonSchema } from '../src/api/index.ts';

interface Shared {
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** By name, for the `$defs` of the schema with the given id. */
  readonly parts: Readonly<Record<string, JsonSchema>>;
}

/** A smaller part is not worth a function: a call costs more time than the check of a text. */
const MIN_LENGTH = 600;

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema with each schema directly below it replaced. */
function withChildren(schema: JsonSchema, replace: (child: JsonSchema) => JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([key, value]): readonly [string, unknown] => {
    if (key === 'properties' && isSchema(value)) {
      const each = Object.entries(value).map(([name, p]) => [name, isSchema(p) ? replace(p) : p] as const);
      return [key, Object.fromEntries(each)];
    }
    return (key === 'items' || key === 'additionalProperties') && isSchema(value)
      ? [key, replace(value)]
      : [key, value];
  });
  return Object.fromEntries(entries);
}

/** Without descriptions and defaults, at which a validator does not look. */
function bare({ description: _, default: __, ...rest }: JsonSchema): JsonSchema {
  return withChildren(rest, bare);
}

/** Parts that stand in several places become references to `<id>#/$defs/<name>`. */
export function shareParts(schemas: ReadonlyMap<string, JsonSchema>, id: string): Shared {
  const counts = new Map<string, number>();
  const count = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return withChildren(part, count);
  };
  const parts: Record<string, JsonSchema> = {};
  const names = new Map<string, string>();
  const refer = (part: JsonSchema): JsonSchema => {
    const text = JSON.stringify(part);
    if (text.length < MIN_LENGTH || (counts.get(text) ?? 0) < 2) return withChildren(part, refer);
    const name = names.get(text) ?? `part${names.size}`;
    if (!names.has(text)) {
      names.set(text, name);
      parts[name] = withChildren(part, refer);
    }
    return { $ref: `${id}#/$defs/${name}` };
  };
  const plain = [...schemas].map(([kind, schema]) => [kind, bare(schema)] as const);
  for (const [, schema] of plain) count(schema);
  return { schemas: new Map(plain.map(([kind, schema]) => [kind, refer(schema)])), parts };
}
