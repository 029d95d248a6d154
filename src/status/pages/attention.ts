// What needs somebody's attention, worst first, each with its cause and what to do about it.
import type { FleetStatus, SyncTargetItem } from '../fleet-status.ts';
import { plural } from '../order.ts';
import { code, fileLink } from './escape.ts';
import { conditionOf, MARKS, type Mood, moodOfPlacement, moodOfTarget, worstFirst } from './mark.ts';
import { objectPath } from './paths.ts';
import { remedyOf } from './remedies.ts';
import { restLine, table } from './table.ts';

const PLACEMENTS = 15;
const NAMES = 5;
const MESSAGE = 300;

/** '' when all is well. */
export function attentionSection(status: FleetStatus): string {
  const placements = worstFirst(status.placements, moodOfPlacement).filter(
    ({ item }) => conditionOf(item, 'Ready')?.status !== 'True',
  );
  const shown = placements.slice(0, PLACEMENTS).map(({ item, mood }) => {
    const ready = conditionOf(item, 'Ready');
    const name = fileLink(`${item.workspace}/${item.object.metadata.name}`, objectPath('placements', item));
    return [MARKS[mood], `Placement ${name}`, code(ready?.message ?? '', MESSAGE), remedyOf(ready?.reason)];
  });
  const rows = [...targetRows(status.syncTargets), ...shown];
  if (rows.length === 0) return '';
  const rest = restLine(placements.slice(PLACEMENTS));
  return `## Needs attention\n\n${table(['', 'What', 'Why', 'What to do'], rows)}${rest}`;
}

/** One row for all clusters with the same reason: they are often silent together. */
function targetRows(items: readonly SyncTargetItem[]): readonly (readonly string[])[] {
  const groups = new Map<string, { readonly mood: Mood; readonly items: SyncTargetItem[] }>();
  for (const { item, mood } of worstFirst(items, moodOfTarget)) {
    const ready = conditionOf(item, 'Ready');
    if (ready?.status === 'True') continue;
    const reason = ready?.reason ?? '';
    const group = groups.get(reason);
    if (group) group.items.push(item);
    else groups.set(reason, { mood, items: [item] });
  }
  return [...groups].map(([reason, group]) => targetRow(reason, group.mood, group.items));
}

function targetRow(reason: string, mood: Mood, items: readonly SyncTargetItem[]): readonly string[] {
  const names = items.slice(0, NAMES).map((item) => fileLink(item.id, objectPath('synctargets', item)));
  const more = items.length > NAMES ? ` and ${items.length - NAMES} more` : '';
  const what = `${plural(items.length, 'cluster')}: ${names.join(', ')}${more}`;
  const [first] = items;
  const message = (first && conditionOf(first, 'Ready')?.message) ?? '';
  return [MARKS[mood], what, code(`${reason}: ${message}`, MESSAGE), remedyOf(reason)];
}
