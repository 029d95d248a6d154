// Every name that a kind has on the command line, and what is said of a name that is none.
import { expect, test } from 'vitest';
import { KIND_NAMES, UserError } from '../api/index.ts';
import { LISTED_KINDS, type ListedKind, listNames, parseKinds } from './kind-names.ts';

test.each<{ kind: ListedKind; names: readonly string[] }>([
  {
    kind: 'SyncTarget',
    names: ['synctargets', 'synctarget', 'st', 'SyncTarget', 'ST', 'synctargets.workload.kcp.io', ' st '],
  },
  { kind: 'Location', names: ['locations', 'location', 'loc', 'Location'] },
  { kind: 'Placement', names: ['placements', 'placement', 'pl', 'PLACEMENTS', 'placements.v1alpha1.workload.kcp.io'] },
  { kind: 'Workload', names: ['workloads', 'workload', 'wl'] },
  { kind: 'ResourceExport', names: ['resourceexports', 'resourceexport', 're', 'ResourceExport'] },
  { kind: 'ResourceImport', names: ['resourceimports', 'ri'] },
  { kind: 'SyncTargetHeartbeat', names: ['synctargetheartbeats', 'sth'] },
  { kind: 'Workspace', names: ['workspaces', 'ws', 'workspaces.tenancy.kcp.io'] },
  { kind: 'TMCConfig', names: ['tmcconfigs', 'tmcconfig', 'TMCConfig'] },
])('$names mean $kind', ({ kind, names }) => {
  expect(names.map((name) => parseKinds('getting', name, LISTED_KINDS))).toEqual(names.map(() => [kind]));
});

test('every kind can be listed', () => {
  expect([...LISTED_KINDS].sort()).toEqual([...KIND_NAMES, 'Workload'].sort());
});

test('several are told apart by commas, each counts once, in the order they are named', () => {
  expect(parseKinds('getting', 'pl,st,placement', LISTED_KINDS)).toEqual(['Placement', 'SyncTarget']);
});

test.each(['pods', 's', '', 'placementz', 'workloads.workload.kcp.io', 'placements.apps', 'all'])(
  '"%s" is refused, with all there are',
  (name) => {
    expect(() => parseKinds('getting', name, LISTED_KINDS)).toThrow(
      new UserError(
        'Usage',
        `getting ${name}: no such kind; there are synctargets (st), locations (loc), placements (pl), workloads (wl), resourceexports (re), resourceimports (ri), synctargetheartbeats (sth), workspaces (ws), tmcconfigs`,
      ),
    );
  },
);

test('the list can be of fewer kinds', () => {
  expect(() => parseKinds('printing', 'wl', KIND_NAMES)).toThrow(`there are ${listNames(KIND_NAMES)}`);
});
