// README.md of the rendered branch: what it is, and one line per target.
import type { TargetId, TargetIndex } from '../api/index.ts';
import { targetPath } from './layout.ts';
import type { Registry } from './registry.ts';

/** Newest `sinceTime` of an index, with its commit. */
function lastChange(index: TargetIndex): string {
  const newest = [...index.objects].sort((a, b) => (a.sinceTime < b.sinceTime ? 1 : -1))[0];
  return newest === undefined ? '' : `${newest.sinceTime} by \`${newest.sinceCommit.slice(0, 8)}\``;
}

const BUILDS =
  '`builds/` is what kustomize and helm made of sources last, from which the hub goes on; nothing is applied from there.';

export function renderedReadme(
  registry: Registry,
  indexes: ReadonlyMap<TargetId, TargetIndex>,
  hasBuilds: boolean,
): string {
  const rows = [...registry.values()].map(({ target, state }) => {
    const index = indexes.get(target);
    const withheld = index?.objects.filter((o) => o.withheld !== undefined).length ?? 0;
    const notes = [
      state === 'Removed' ? 'removed from the source' : '',
      withheld > 0 ? `${withheld} withheld` : '',
    ].filter(Boolean);
    const cells = [
      `[${target}](targets/${targetPath(target)})`,
      String(index?.objects.length ?? 0),
      String(index?.removals.length ?? 0),
      index ? lastChange(index) : '',
      notes.join(', '),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '# Rendered by tmc',
    '',
    'Written by `tmc hub` alone: do not edit, an edit is undone. Each folder under `targets/` is exactly what one cluster gets;',
    '`decisions/` says what was chosen and why, `index/` is each syncer’s work list.',
    ...(hasBuilds ? [BUILDS] : []),
    '',
    '| target | objects | leaving | last change | notes |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
