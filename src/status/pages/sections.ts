// The sections of the README that list things: moves, clusters, placements, findings.
import type { PlacementStrategy } from '../../api/index.ts';
import type { FleetStatus, PlacementItem, SyncTargetItem } from '../fleet-status.ts';
import { plural } from '../order.ts';
import { code, codeList, fileLink } from './escape.ts';
import { conditionOf, MARKS, type Mood, moodOfPlacement, moodOfTarget, worstFirst } from './mark.ts';
import { objectPath, shownName } from './paths.ts';
import { restLine, table } from './table.ts';

const ROWS = 50;

export function movesSection({ placements }: FleetStatus): string {
  const moving = placements.flatMap((item) => (item.move === undefined ? [] : [{ item, move: item.move }]));
  if (moving.length === 0) return '';
  const rows = moving
    .slice(0, ROWS)
    .map(({ item, move }) => [
      fileLink(shownName(item), objectPath('placements', item)),
      codeList(move.from.map(({ target }) => target)),
      move.to.length === 0 ? '–' : codeList(move.to),
      `${move.objects.healthy}/${move.objects.total}`,
      code([...new Set(move.from.map(({ reason }) => reason))].join(', ')),
    ]);
  const more = moving.length > ROWS ? `\n\n…and ${moving.length - ROWS} more.` : '';
  const note = 'The new copies become available before the old ones are removed.';
  return `## Moves in progress\n\n${note}\n\n${table(['Placement', 'From', 'To', 'Available', 'Why'], rows)}${more}`;
}

export function targetsSection({ syncTargets }: FleetStatus): string {
  if (syncTargets.length === 0) return '';
  return section('Clusters', ['', 'Cluster', 'State', 'Objects healthy', 'Kubernetes'], {
    rated: worstFirst(syncTargets, moodOfTarget),
    row: targetRow,
  });
}

function targetRow(item: SyncTargetItem): readonly string[] {
  const { status, spec } = item.object;
  const ready = conditionOf(item, 'Ready');
  const state = ready?.status === 'True' ? 'Ready' : code(ready?.reason ?? 'Unknown');
  const notes = [
    state,
    ...(spec.unschedulable === true ? ['cordoned'] : []),
    ...(item.orphans > 0 ? [plural(item.orphans, 'orphan')] : []),
  ];
  const { healthy = 0, desired = 0 } = status?.objects ?? {};
  const version = code(status?.kubernetesVersion ?? '', 40) || '–';
  return [fileLink(item.id, objectPath('synctargets', item)), notes.join(', '), `${healthy}/${desired}`, version];
}

export function placementsSection({ placements }: FleetStatus): string {
  if (placements.length === 0) return '';
  return section('Placements', ['', 'Placement', 'Strategy', 'Clusters', 'Objects healthy', 'State'], {
    rated: worstFirst(placements, moodOfPlacement),
    row: placementRow,
  });
}

const STRATEGIES: Readonly<Record<PlacementStrategy, string>> = {
  OneToAny: 'one of any',
  OneToMany: 'all that fit',
  Spread: 'spread',
};

function placementRow(item: PlacementItem): readonly string[] {
  const { spec, status } = item.object;
  const ready = conditionOf(item, 'Ready');
  const clusters = codeList((status?.placementDecisions ?? []).map(({ cluster }) => cluster)) || '–';
  const state = ready?.status === 'True' && item.move ? 'moving' : code(ready?.reason ?? 'Unknown', 40);
  return [
    fileLink(shownName(item), objectPath('placements', item)),
    STRATEGIES[spec.strategy],
    clusters,
    `${item.objects.healthy}/${item.objects.total}`,
    state,
  ];
}

interface Listing<T> {
  readonly rated: readonly { readonly item: T; readonly mood: Mood }[];
  readonly row: (item: T) => readonly string[];
}

function section<T>(title: string, head: readonly string[], { rated, row }: Listing<T>): string {
  const rows = rated.slice(0, ROWS).map(({ item, mood }) => [MARKS[mood], ...row(item)]);
  return `## ${title}\n\n${table(head, rows)}${restLine(rated.slice(ROWS), title.toLowerCase())}`;
}

export function findingsSection({ diagnostics }: FleetStatus): string {
  if (diagnostics.length === 0) return '';
  const sorted = [
    ...diagnostics.filter((d) => d.severity === 'error'),
    ...diagnostics.filter((d) => d.severity !== 'error'),
  ];
  const rows = sorted.slice(0, ROWS).map(({ severity, code: name, file, line, column, message }) => {
    const where = file === undefined ? '–' : code([file, line ?? 1, column ?? 1].join(':'));
    return [severity === 'error' ? MARKS.bad : MARKS.warn, where, name, code(message, 300)];
  });
  const more =
    sorted.length > ROWS ? `\n\n…and ${sorted.length - ROWS} more in [diagnostics.yaml](diagnostics.yaml).` : '';
  return `## Findings in the source\n\n${table(['', 'Where', 'Code', 'Message'], rows)}${more}`;
}
