// YAML as people write it, and as it is after a slip of the hand: for the readers' property tests.
import fc from 'fast-check';
import { HARD_TEXTS } from './hard-texts.ts';

export const letters = fc.constantFrom(...'abeghnoxyzAETYZ0123459_.-+:#&*!|>\'"%@`{}[],?=~<\\/\t\r\n \u0085\u00a0é');
const usual = fc.constantFrom(
  ...[
    'web',
    'a b',
    'nginx:1.25',
    'root:org:team',
    '500m',
    '64Mi',
    '3scale',
    '_y',
    "it's",
    'x, y',
    '--port=80',
    '/etc/x',
  ],
  ...[
    'https://example.com/a?b=c#d',
    '0.5',
    '1.10',
    '80',
    '-1',
    'true',
    'null',
    '25%',
    '10.0.0.1',
    '1.2.3',
    'v1',
    'on',
    '0b1',
  ],
  ...[
    '"quoted"',
    "'it''s'",
    '"a: b # c"',
    '"\\n"',
    "''",
    '{}',
    '[]',
    '{a: 1, b: [x, "y"]}',
    '[a, b c, {d: e}]',
    '["-c", -1]',
  ],
);
/** A scalar as it stands in a file. */
export const scalar = fc.oneof(
  { weight: 60, arbitrary: usual },
  { weight: 1, arbitrary: fc.constantFrom(...HARD_TEXTS.filter((text) => text.length < 20)) },
  { weight: 1, arbitrary: fc.string({ unit: letters, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true })).map(String) },
);
const key = fc.oneof(
  { weight: 60, arbitrary: fc.stringMatching(/^[a-z]{2,4}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('app.kubernetes.io/name', 'x-y', 'tls.crt', '"q k"', "'q'", '"on"', '"80"', 'a_b'),
  },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...HARD_TEXTS), fc.string({ unit: letters, maxLength: 4 })) },
);
const textLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('echo "x"', 'a: b', '# c', 'x', 'server {', '}', '- y', '---') },
  { weight: 1, arbitrary: fc.constantFrom('', '', '  deeper', ' z', 'end ', '\ttab', ' ') },
);

const wordLine = fc.constantFrom(
  'some words',
  'a',
  "it''s",
  '',
  'end ',
  'x, {y}',
  '12',
  'on',
  'a\\',
  '# c',
  'a # c',
  '- d',
  'e: f',
  '\\n',
);

type Node =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'lines'; readonly quote: string; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly head: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Node[]; readonly flush: boolean }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Node])[]; readonly step: number };
/** What stands between and behind the lines; taken one by one. */
const noise = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(['', '']) },
    fc.tuple(
      fc.constantFrom('', '\n', '# c\n', '  # d\n', '        # e\n', '\n\n'),
      fc.constantFrom('', ' # f', '  ', ' #'),
    ),
  ),
  { minLength: 5, maxLength: 5 },
);

const { node } = fc.letrec<{ node: Node; map: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('scalar'), text: scalar }),
    fc.record({ kind: fc.constant('scalar'), text: scalar }),
    fc.record({
      kind: fc.constant('text'),
      head: fc.constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '| # c'),
      lines: fc.array(textLine, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('lines'),
      quote: fc.constantFrom('', "'", '"'),
      lines: fc.array(fc.oneof({ weight: 9, arbitrary: wordLine }, { weight: 1, arbitrary: textLine }), {
        minLength: 2,
        maxLength: 4,
      }),
    }),
    fc.record({ kind: fc.constant('list'), items: fc.array(tie('node'), { maxLength: 3 }), flush: fc.boolean() }),
    tie('map'),
  ),
  map: fc.record({
    kind: fc.constant('map'),
    entries: fc.array(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 4 }),
    step: fc.constantFrom(1, 2, 2, 2, 3, 4),
  }),
}));
const mapping = fc.record({
  kind: fc.constant('map'),
  entries: fc.array(fc.tuple(key, node), { minLength: 1, maxLength: 5 }),
  step: fc.constantFrom(2, 2, 4),
}) as fc.Arbitrary<Node>;

/** Writes as people do, with every habit that the nodes carry. */
function written(root: Node, habits: readonly (readonly string[])[]): string {
  let at = 0;
  const habit = (): readonly [string, string] => {
    const [before = '', behind = ''] = habits[at % habits.length] ?? [];
    at += 1;
    return [before, behind];
  };
  const value = (of: Node, pad: string, step: number): string => {
    const [, behind] = habit();
    if (of.kind === 'scalar') return ` ${of.text}${behind}\n`;
    const inner = pad + ' '.repeat(step);
    if (of.kind === 'lines') return ` ${of.quote}${of.lines.join(`\n${inner}`)}${of.quote}${behind}\n`;
    if (of.kind === 'text')
      return ` ${of.head}\n${of.lines.map((line) => (line === '' ? '\n' : `${inner}${line}\n`)).join('')}`;
    return `${behind}\n${of.kind === 'list' ? list(of, of.flush ? pad : inner) : map(of, inner)}`;
  };
  const list = (of: Node & { kind: 'list' }, pad: string): string =>
    of.items
      .map((item) => {
        const [before] = habit();
        if (item.kind === 'map') return `${before}${pad}- ${map(item, `${pad}  `).slice(pad.length + 2)}`;
        return `${before}${pad}-${value(item, pad, 2)}`;
      })
      .join('');
  const map = (of: Node & { kind: 'map' }, pad: string): string =>
    of.entries
      .map(([name, entry], index) => {
        const [before] = habit();
        return `${index === 0 ? '' : before}${pad}${name}:${value(entry, pad, of.step)}`;
      })
      .join('');
  return root.kind === 'map' ? map(root, '') : '';
}

/** Files with all the habits of people, and some of their slips. */
export const humanYaml = fc
  .tuple(fc.array(mapping, { minLength: 1, maxLength: 2 }), noise, fc.constantFrom('', '---\n', '# top\n\n'))
  .map(([roots, habits, head]) => head + roots.map((root) => written(root, habits)).join('---\n'));

/** One slip in a text. */
export const slip = fc.record({
  at: fc.nat(10_000),
  kind: fc.constantFrom('insert', 'delete', 'delete line', 'double line', 'indent', 'outdent', 'cut', 'replace'),
  letter: fc.oneof(
    letters,
    fc.constantFrom(': ', ' #', '\n', '\n  ', '- ', '&a ', '*a', '---\n', '"', "'", '  ', ' |\n', ', ', '\n# x\n'),
  ),
});

interface Slip {
  readonly at: number;
  readonly kind: string;
  readonly letter: string;
}

/** The text with the slip in it. */
export function damaged(yaml: string, { at, kind, letter }: Slip): string {
  const lines = yaml.split('\n');
  const [offset, line] = [at % (yaml.length + 1), at % lines.length];
  switch (kind) {
    case 'insert':
      return yaml.slice(0, offset) + letter + yaml.slice(offset);
    case 'delete':
      return yaml.slice(0, offset) + yaml.slice(offset + 1);
    case 'replace':
      return `${yaml.slice(0, offset)}x${yaml.slice(offset + 1)}`;
    case 'cut':
      return yaml.slice(0, offset);
    case 'delete line':
      return lines.toSpliced(line, 1).join('\n');
    case 'double line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'indent':
      return lines.with(line, `  ${lines[line]}`).join('\n');
    default:
      return lines.with(line, (lines[line] ?? '').replace(/^ {2}/, '')).join('\n');
  }
}
