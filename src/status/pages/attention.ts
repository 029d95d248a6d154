// What needs somebody's attention, worst first, each with its cause and what to do about it.
import type { FleetStatus, PlacementItem, SyncTargetItem } from '../fleet-status.ts';
import { code, fileLink } from './escape.ts';
import { conditionOf, MARKS, type Mood, moodOfPlacement, moodOfTarget, worstFirst } from './mark.ts';
import { objectPath, shownName } from './paths.ts';
import { remedyOf } from './remedies.ts';
import { restLine, table } from './table.ts';

const PLACEMENTS = 15;
const NAMES = 5;
const MESSAGE = 300;

interface Row {
  readonly mood: Mood;
  readonly cells: readonly string[];
}

/** '' when all is well. Clusters stand before the placements that suffer from them. */
export function attentionSection(status: FleetStatus): string {
  const placements = worstFirst(status.placements, moodOfPlacement).filter(({ item }) => needsAttention(item));
  const shown = placements.slice(0, PLACEMENTS).map(({ item, mood }) => placementRow(item, mood));
  const rated = worstFirst([...targetRows(status.syncTargets), ...shown], (row) => row.mood);
  if (rated.length === 0) return '';
  const rows = rated.map(({ item }) => [MARKS[item.mood], ...item.cells]);
  const rest = restLine(placements.slice(PLACEMENTS), 'placements');
  return `## Needs attention\n\n${table(['', 'What', 'Why', 'What to do'], rows)}${rest}`;
}

function needsAttention(item: SyncTargetItem | PlacementItem): boolean {
  return conditionOf(item, 'Ready')?.status !== 'True';
}

function placementRow(item: PlacementItem, mood: Mood): Row {
  const ready = conditionOf(item, 'Ready');
  const name = fileLink(shownName(item), objectPath('placements', item));
  return { mood, cells: [`Placement ${name}`, code(ready?.message ?? '', MESSAGE), remedyOf(ready?.reason)] };
}

/** One row for all clusters with the same reason: they are often silent together. */
function targetRows(items: readonly SyncTargetItem[]): readonly Row[] {
  const groups = new Map<string, { readonly mood: Mood; readonly items: SyncTargetItem[] }>();
  for (const { item, mood } of worstFirst(items.filter(needsAttention), moodOfTarget)) {
    const reason = conditionOf(item, 'Ready')?.reason ?? '';
    const group = groups.get(reason);
    if (group) group.items.push(item);
    else groups.set(reason, { mood, items: [item] });
  }
  return [...groups].map(([reason, group]) => ({ mood: group.mood, cells: targetCells(reason, group.items) }));
}

function targetCells(reason: string, items: readonly SyncTargetItem[]): readonly string[] {
  const names = items.slice(0, NAMES).map((item) => fileLink(item.id, objectPath('synctargets', item)));
  const more = items.length > NAMES ? ` and ${items.length - NAMES} more` : '';
  const what = items.length === 1 ? 'Cluster' : `${items.length} clusters:`;
  const [first] = items;
  const message = (first && conditionOf(first, 'Ready')?.message) ?? '';
  return [`${what} ${names.join(', ')}${more}`, code(`${reason}: ${message}`, MESSAGE), remedyOf(reason)];
}
