import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { placement, resourceExport, syncTarget, workspace } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import type { PlacementSpec, SyncTargetSpec } from '../../api/index.ts';
import { workspacePaths } from './workspace-paths.ts';

const tenants: Files = { 't/w.yaml': workspace('team'), 't/sub/w.yaml': workspace('dev') };
const of = (spec: Partial<PlacementSpec>, home = ''): Files => ({
  ...tenants,
  [`${home}web.yaml`]: placement('web', spec),
});
const serving = (workspaces: NonNullable<SyncTargetSpec['workspaces']>): Files => ({
  ...tenants,
  'east.yaml': syncTarget('east', { workspaces }),
});
const object = { apiVersion: 'v1', kind: 'ConfigMap', name: 'x' };

test.each<[string, Files, readonly string[]]>([
  [
    'paths and patterns that match',
    of({ locationSelectors: [{ path: 'root:team' }, { path: 'root:*' }, { path: 'root:**' }] }),
    [],
  ],
  [
    'a misspelled path',
    of({ locationSelector: { path: 'root:tema' } }),
    [
      'warning web.yaml:7:11: UnknownReference: Placement root/web: spec.locationSelector.path: root:tema is no workspace; did you mean root:team?',
    ],
  ],
  [
    'a pattern that matches nothing',
    of({ locationSelectors: [{ path: 'root' }, { path: 'root:team:dev:*' }] }),
    [
      'warning web.yaml:8:13: UnknownReference: Placement root/web: spec.locationSelectors[1].path: root:team:dev:* matches no workspace; did you mean root:team:dev?',
    ],
  ],
  [
    'workspaces that are served, by path and by name',
    serving([{ name: 'a', path: 'root:team' }, { name: 'team' }]),
    [],
  ],
  [
    'workspaces that are not there, by path and by name',
    serving([{ name: 'a', path: 'root:tem' }, { name: 'taem' }]),
    [
      'warning east.yaml:11:13: UnknownReference: SyncTarget root/east: spec.workspaces[0].path: root:tem is no workspace; did you mean root:team?',
      'warning east.yaml:12:13: UnknownReference: SyncTarget root/east: spec.workspaces[1].name: root:taem is no workspace; did you mean root:team?',
    ],
  ],
  ['a source below', of({ source: { ...object, workspace: 'root:team' } }), []],
  [
    'a source that is nowhere',
    of({ source: { ...object, workspace: 'root:taem' } }),
    [
      'warning web.yaml:10:16: UnknownReference: Placement root/web: spec.source.workspace: root:taem is no workspace; did you mean root:team?',
    ],
  ],
  [
    'a source above',
    of({ source: { ...object, workspace: 'root' } }, 't/sub/'),
    [
      'error t/sub/web.yaml:10:16: ForeignSource: Placement root:team:dev/web: spec.source.workspace: a Placement of root:team:dev delivers objects of root:team:dev and of the workspaces below, not of root; write the Placement there',
    ],
  ],
  [
    'an export',
    {
      ...tenants,
      'x.yaml': resourceExport('x', {
        resource: { version: 'v1', resource: 'configmaps', name: 'x' },
        target: { locationSelector: { path: 'root:x' } },
        conflictResolution: 'UseSource',
      }),
    },
    [
      'warning x.yaml:13:13: UnknownReference: ResourceExport root/x: spec.target.locationSelector.path: root:x is no workspace; there are root, root:team, root:team:dev',
    ],
  ],
  [
    'a file that cannot be read',
    { ...of({ locationSelector: { path: 'root:x' } }), 'broken.yaml': 'kind: {', 'b.yaml': 'apiVersion: v1\nkind: {' },
    [
      'warning web.yaml:7:11: UnknownReference: Placement root/web: spec.locationSelector.path: root:x is no workspace; there are root, root:team, root:team:dev (a file cannot be read now, and may hold its Workspace)',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(workspacePaths, files)).toEqual(expected);
});
