// Tables of the kinds that say nothing beyond the API's columns, or little.
import { isRecord, syncTargetOf } from '../../api/index.ts';
import { apiColumns, apiRow, type KindView, readyOf, reasonOf } from './view.ts';

export const resourceExports: KindView = {
  columns: apiColumns('ResourceExport'),
  wideColumns: ['Reason'],
  rows: (fleet, now) =>
    fleet.resourceExports.map((item) =>
      apiRow('ResourceExport', item, { Ready: readyOf(item.object), Reason: reasonOf(item.object) }, now),
    ),
};

export const resourceImports: KindView = {
  columns: apiColumns('ResourceImport'),
  wideColumns: ['Reason'],
  rows: (fleet, now) =>
    fleet.resourceImports.map((item) =>
      apiRow('ResourceImport', item, { Ready: readyOf(item.object), Reason: reasonOf(item.object) }, now),
    ),
};

export const workspaces: KindView = {
  columns: apiColumns('Workspace'),
  wideColumns: ['Path'],
  rows: (fleet, now) => fleet.workspaces.map((item) => apiRow('Workspace', item, { Path: item.path }, now)),
};

/** A TMCConfig needs no name: there is one for the fleet. */
const CONFIG_NAME = 'fleet';

export const configs: KindView = {
  columns: apiColumns('TMCConfig'),
  wideColumns: ['Fleet ID'],
  rows: (fleet, now) =>
    fleet.configs.map((item) => {
      const name = item.object.metadata?.name ?? CONFIG_NAME;
      const row = apiRow('TMCConfig', item, { NAME: name, 'Fleet ID': item.object.fleet?.id ?? '' }, now);
      return { ...row, name };
    }),
};

function textIn(value: unknown, key: string): string {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

export const heartbeats: KindView = {
  columns: apiColumns('SyncTargetHeartbeat'),
  wideColumns: ['Syncer', 'SyncTarget UID'],
  rows: (fleet, now) =>
    fleet.heartbeats.map(({ target, object }) => {
      const { workspace } = syncTargetOf(target);
      const own = {
        NAME: target,
        Ready: readyOf(object),
        Syncer: textIn(object['status'], 'syncerIdentifier'),
        'SyncTarget UID': textIn(object['spec'], 'syncTargetUID'),
      };
      return { ...apiRow('SyncTargetHeartbeat', { workspace, object }, own, now), name: target };
    }),
};
