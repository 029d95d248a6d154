// Sections of the README for kinds that few fleets have: workspaces, exports, imports.
import { isWithinWorkspace, type ResourceReference } from '../../api/index.ts';
import type { FleetStatus, StatusItem, WorkspaceItem } from '../fleet-status.ts';
import { code, codeList, fileLink } from './escape.ts';
import { conditionOf, MARKS } from './mark.ts';
import { objectPath, shownName, workspaceFile } from './paths.ts';
import { table } from './table.ts';

const ROWS = 50;

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const more = rows.length > ROWS ? `\n\n…and ${rows.length - ROWS} more.` : '';
  return `## ${title}\n\n${table(head, rows.slice(0, ROWS))}${more}`;
}

/** Each with what lies in it and below. */
export function workspacesSection({ workspaces, syncTargets, placements }: FleetStatus): string {
  const within = ({ path }: WorkspaceItem, items: readonly Pick<WorkspaceItem, 'workspace'>[]): string =>
    String(items.filter(({ workspace }) => isWithinWorkspace(workspace, path)).length);
  const rows = workspaces.map((item) => [
    fileLink(item.path, workspaceFile(item)),
    within(item, syncTargets),
    within(item, placements),
  ]);
  return section('Workspaces', ['Workspace', 'Clusters', 'Placements'], rows);
}

/** `deployments.apps shop/web`. */
function resourceText({ group = '', resource, namespace, name }: ResourceReference): string {
  const kind = group === '' ? resource : `${resource}.${group}`;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function stateOf(item: Parameters<typeof conditionOf>[0]): readonly [string, string] {
  const ready = conditionOf(item, 'Ready');
  return [ready?.status === 'True' ? MARKS.good : MARKS.warn, code(ready?.reason ?? 'Unknown', 40)];
}

function nameCell(folder: 'resourceexports' | 'resourceimports', item: StatusItem<{ metadata: { name: string } }>) {
  return fileLink(shownName(item), objectPath(folder, item));
}

export function exportsSection({ resourceExports }: FleetStatus): string {
  const rows = resourceExports.map((item) => {
    const { resource, target } = item.object.spec;
    const [mark, state] = stateOf(item);
    const clusters = codeList(target.clusters ?? []) || 'by selector';
    return [mark, nameCell('resourceexports', item), code(resourceText(resource), 80), clusters, state];
  });
  return section('Exports', ['', 'Export', 'Object', 'Clusters', 'State'], rows);
}

export function importsSection({ resourceImports }: FleetStatus): string {
  const rows = resourceImports.map((item) => {
    const { cluster, resource } = item.object.spec.source;
    const [mark, state] = stateOf(item);
    return [mark, nameCell('resourceimports', item), code(resourceText(resource), 80), code(cluster, 80), state];
  });
  return section('Imports', ['', 'Import', 'Object', 'Cluster', 'State'], rows);
}
