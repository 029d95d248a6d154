// README.md of the rendered branch: what it is, and one line per target.
import type { IndexEntry, TargetId, TargetIndex } from '../api/index.ts';
import { targetPath } from './layout.ts';
import type { Registry } from './registry.ts';

/** What a row tells of an index. */
export interface IndexSummary {
  readonly objects: number;
  readonly removals: number;
  readonly withheld: number;
  /** Newest `sinceTime`, with its commit. */
  readonly lastChange: string;
}

export function summaryOf({ objects, removals }: TargetIndex): IndexSummary {
  const newest = objects.reduce<IndexEntry | undefined>(
    (last, one) => (last === undefined || one.sinceTime >= last.sinceTime ? one : last),
    undefined,
  );
  return {
    objects: objects.length,
    removals: removals.length,
    withheld: objects.filter((o) => o.withheld !== undefined).length,
    lastChange: newest === undefined ? '' : `${newest.sinceTime} by \`${newest.sinceCommit.slice(0, 8)}\``,
  };
}

const BUILDS =
  '`builds/` is what kustomize and helm made of sources last, from which the hub goes on; nothing is applied from there.';

export function renderedReadme(
  registry: Registry,
  summary: (target: TargetId) => IndexSummary | undefined,
  hasBuilds: boolean,
): string {
  const rows = [...registry.values()].map(({ target, state }) => {
    const { objects = 0, removals = 0, withheld = 0, lastChange = '' } = summary(target) ?? {};
    const notes = [
      state === 'Removed' ? 'removed from the source' : '',
      withheld > 0 ? `${withheld} withheld` : '',
    ].filter(Boolean);
    const cells = [
      `[${target}](targets/${targetPath(target)})`,
      String(objects),
      String(removals),
      lastChange,
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
