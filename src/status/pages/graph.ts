// The mermaid graph: placements and the clusters they are on, bounded to a size that can be read.
import type { TargetId } from '../../api/index.ts';
import type { FleetStatus, PlacementItem } from '../fleet-status.ts';
import { mermaidText } from './escape.ts';
import { type Mood, moodOfPlacement, moodOfTarget, worstFirst } from './mark.ts';
import { shownName } from './paths.ts';

const PLACEMENTS = 15;
const TARGETS = 20;
const EDGES = 60;

interface Edge {
  readonly from: string;
  readonly to: TargetId;
  readonly isLeaving: boolean;
}

/** '' when there is nothing to connect. Worst placements first; says how much is left out. */
export function graphSection(status: FleetStatus): string {
  const placements = worstFirst(status.placements, moodOfPlacement).slice(0, PLACEMENTS);
  const wanted = placements.flatMap(({ item }, i) => edgesOf(item, `p${i}`));
  const targets = [...new Set(wanted.map((edge) => edge.to))].slice(0, TARGETS);
  const ids = new Map(targets.map((target, i) => [target, `t${i}`]));
  const edges = wanted.filter((edge) => ids.has(edge.to)).slice(0, EDGES);
  if (edges.length === 0) return '';
  const moods = new Map(status.syncTargets.map((item) => [item.id, moodOfTarget(item)]));
  const lines = [
    'flowchart LR',
    ...placements.map(({ item, mood }, i) => node(`p${i}`, shownName(item), mood)),
    ...targets.map((target, i) => node(`t${i}`, target, moods.get(target) ?? 'unknown')),
    ...edges.map(({ from, to, isLeaving }) => `  ${from} ${isLeaving ? '-. leaves .->' : '-->'} ${ids.get(to) ?? ''}`),
    ...CLASSES,
  ];
  const note = leftOut(status, placements.length, edges.length);
  return `## Map\n\n\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`${note === '' ? '' : `\n\n${note}`}`;
}

function edgesOf({ object, move }: PlacementItem, from: string): readonly Edge[] {
  const chosen = (object.status?.placementDecisions ?? []).map(({ cluster }) => cluster as TargetId);
  const leaving = (move?.from ?? []).map(({ target }) => target);
  return [
    ...chosen.map((to): Edge => ({ from, to, isLeaving: false })),
    ...leaving.map((to): Edge => ({ from, to, isLeaving: true })),
  ];
}

/** Placements are boxes, clusters are rounded. */
function node(id: string, label: string, mood: Mood): string {
  const text = mermaidText(label);
  return `  ${id}${id.startsWith('p') ? `["${text}"]` : `(["${text}"])`}:::${mood}`;
}

/** Only the border has a colour, so that the graph reads on dark and on light. */
const CLASSES = [
  '  classDef good stroke:#2da44e,stroke-width:2px',
  '  classDef warn stroke:#bf8700,stroke-width:2px',
  '  classDef bad stroke:#cf222e,stroke-width:3px',
  '  classDef unknown stroke:#8c959f,stroke-width:2px,stroke-dasharray:4',
];

function leftOut(status: FleetStatus, shownPlacements: number, shownEdges: number): string {
  const connections = status.placements.flatMap((item) => edgesOf(item, '')).length;
  const parts = [
    count(status.placements.length - shownPlacements, 'placement'),
    count(connections - shownEdges, 'connection'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Left out of the map: ${parts.join(' and ')}.`;
}

function count(number: number, noun: string): string {
  return number <= 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
