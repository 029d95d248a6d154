// docs/reference/placement.md: every filter and scorer of placement, from the code that asks them.
import { FILTERS, SCORERS } from '../src/placement/index.ts';

const ASKED = {
  always: 'every copy, which then moves',
  choice: 'new work, and copies when the Placement was edited',
  newWork: 'new work alone',
} as const;

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...head), `|${head.map(() => '---|').join('')}`, ...rows.map((cells) => row(...cells))].join('\n');
}

const points = ([least, most]: readonly [number, number]): string => `${least} … ${most}`.replaceAll('-', '−');

export function placementPage(): string {
  const filters = FILTERS.map(({ name, description, asked }) => [`\`${name}\``, description, ASKED[asked]]);
  const codes = FILTERS.flatMap(({ name, codes: all }) =>
    Object.entries(all).map(([code, meaning]) => [
      `<a id="${code.toLowerCase()}"></a>\`${code}\``,
      `\`${name}\``,
      meaning,
    ]),
  );
  const scorers = SCORERS.map(({ name, description, range, profiles }) => [
    `\`${name}\``,
    points(range),
    profiles === undefined ? 'all' : profiles.map((profile) => `\`${profile}\``).join(', '),
    description,
  ]);
  return `# Filters and scorers of placement

How they work together: [Where things go, and why](../guide/placement.md).

## Filters

Asked in this order of every target of the Locations that a Placement selects; the first that refuses is the reason. A target is chosen only if it:

${table(['filter', 'the target', 'asked of'], filters)}

A decision keeps equal reasons as one, with a count and three examples; of more than twelve reasons the rarest are one group, \`OtherReasons\`. Reasons hold no amounts of the moment, as a decision file would change with every report; \`tmc explain\` shows them.

## Codes of refusals

${table(['code', 'filter', 'meaning'], codes)}

A copy may also leave although no filter refuses its target: as \`FewerClusters\`, when fewer are wanted, or as \`Rebalanced\`, when the fleet asks for that and another target has become much better.

## Scorers

Whole points for each target that fits; the most come first. What is chosen stays whatever others score: all other scorers together weigh less than one step of \`stickiness\`. Profiles are those of \`placement.defaultStrategy\` in TMCConfig.

${table(['scorer', 'points', 'in profiles', 'what comes first'], scorers)}
`;
}
