// Expressions that are written to hang the reader or to fill its memory end within their limits; random ones never throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Budget, type CelValue, compile, Fault, fromJson, type VariableType } from './index.ts';

const VARIABLES = new Map<string, VariableType>([['object', 'dyn']]);
const OBJECT = fromJson({
  items: Array.from({ length: 200 }, (_, at) => ({ at, name: `n${at}` })),
  text: 'a'.repeat(1000),
});

function run(text: string): CelValue | Fault {
  const compiled = compile(text, VARIABLES);
  if (compiled instanceof Fault) return compiled;
  return compiled.run(new Map<string, CelValue>([['object', OBJECT]]), new Budget());
}

/** Lists that hold the list before ten times. */
function tower(base: string, levels: number, use: string): string {
  if (levels === 0) return use;
  return `[[${Array.from({ length: 10 }, () => base)}]].all(a, ${tower('a', levels - 1, use)})`;
}

const TOO_COSTLY = new Fault('operation cancelled: actual cost limit exceeded', 'cost');

describe('what would run for ever or grow without end', () => {
  test.each([
    ['nested macros', 'object.items.all(a, object.items.all(b, object.items.all(c, a.at + b.at + c.at >= 0)))'],
    [
      'a fault that another side would settle',
      'object.items.all(a, object.items.all(b, object.items.all(c, false || true))) || true',
    ],
    ['texts that double', `[object.text]${'.map(x, x + x)'.repeat(30)}[0].size() > 0`],
    ['texts that are joined', `[object.text]${'.map(x, [x, x, x, x, x, x, x, x, x, x].join("-"))'.repeat(8)}[0] == ""`],
    [
      'texts that grow where they are replaced',
      `[object.text]${'.map(x, x.replace("a", "aaaaaaaaaa"))'.repeat(9)}[0] == ""`,
    ],
    ['lists that double', `[object.items]${'.map(x, x + x)'.repeat(30)}[0].size() > 0`],
    ['lists in lists, compared', tower('0', 9, 'a == a')],
    ['lists in lists, written', tower('0', 9, "'%s'.format([a]) == ''")],
    ['lists in lists, searched', tower('0', 9, 'a in [a]')],
    ['lists in lists, flattened', tower('0', 9, 'a.flatten(50).size() > 0')],
    ['a range', 'lists.range(9000000000).size() > 0'],
    ['a range in a range', 'lists.range(1000).map(x, lists.range(1000)).size() > 0'],
  ])('%s', (_, text) => {
    expect(run(text)).toEqual(TOO_COSTLY);
  });

  test('a pattern that goes back over a text again and again elsewhere', () => {
    expect(run("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.matches('(a+)+$x')")).toBe(false);
  });

  test.each([
    ['patterns that grow', "'a'.matches('(((a{1000}){1000}){1000})')", 'invalid matches argument'],
    ['nested signs', `${'!'.repeat(15_000)}true`, 'Syntax error: the expression is nested too deeply'],
    ['nested brackets', `${'('.repeat(15_000)}true`, 'Syntax error: Exceeded maxDepth (250)'],
    ['a chain', `1${' + 1'.repeat(1000)} > 0`, 'Syntax error: the expression is nested too deeply'],
    ['a long text', 'true || '.repeat(10_000), 'an expression of more than 20000 characters'],
  ])('%s', (_, text, says) => {
    expect(run(text)).toEqual(new Fault(says));
  });
});

const ATOMS = [
  'object',
  'object.items',
  'object.text',
  '1',
  '-1',
  '9223372036854775807',
  '1.5',
  "'a'",
  'true',
  'null',
  '[]',
  '{}',
  "b'a'",
  '2u',
  'x',
  'missing',
];
const SHAPES: readonly ((a: string, b: string) => string)[] = [
  ...['+', '-', '*', '/', '%', '==', '!=', '<', '<=', 'in', '&&', '||'].map(
    (op) => (a: string, b: string) => `(${a} ${op} ${b})`,
  ),
  ...['size', 'type', 'string', 'int', 'double', 'quantity', 'url', 'ip', 'cidr', 'duration', 'timestamp', 'dyn'].map(
    (f) => (a: string) => `${f}(${a})`,
  ),
  ...['matches', 'split', 'contains', 'indexOf', 'join', 'find', 'findAll', 'format', 'add', 'containsIP'].map(
    (f) => (a: string, b: string) => `${a}.${f}(${b})`,
  ),
  ...['all', 'exists', 'map', 'filter', 'exists_one'].map((f) => (a: string, b: string) => `${a}.${f}(x, ${b})`),
  (a, b) => `(${a} ? ${b} : ${a})`,
  (a, b) => `[${a}, ${b}]`,
  (a, b) => `{${a}: ${b}}`,
  (a, b) => `${a}[${b}]`,
  (a) => `${a}.items`,
  (a) => `${a}.?items`,
  (a) => `has(${a}.items)`,
  (a) => `!${a}`,
  (a) => `-${a}`,
];

const expression = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...ATOMS),
    fc.tuple(fc.constantFrom(...SHAPES), tie('any'), tie('any')).map(([shape, a, b]) => shape(a, b)),
  ),
})).any;

test('a random expression has a value or a fault', () => {
  fc.assert(
    fc.property(expression, (text) => {
      expect(run(text)).not.toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});

test('a random text is refused or has a value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(run(text)).not.toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});
