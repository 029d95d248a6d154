// `index.json` holds the whole state, and anything else is not read.
import { expect, test } from 'vitest';
import { deployment, fleetOf, placement, syncTarget } from '../../test/support/status-fleet.ts';
import { aggregate, fleetStatusFromIndexJson, indexJson } from './index.ts';

const { input } = fleetOf({
  files: {
    'synctargets/east.yaml': syncTarget('east'),
    'synctargets/west.yaml': syncTarget('west'),
    'placements/web.yaml': placement('web', {}),
    'web/deployment.yaml': deployment('web'),
    'broken.yaml': 'a: b: c',
    'team/workspace.yaml': '{apiVersion: tenancy.kcp.io/v1alpha1, kind: Workspace, metadata: {name: team}}',
  },
  says: { east: {}, west: { 'Deployment/web': { outcome: 'Failed', message: 'no', health: { status: 'Missing' } } } },
});
const status = aggregate(input);

test('what is written is read back', () => {
  expect(fleetStatusFromIndexJson(indexJson(status))).toEqual(status);
});

test('a file from before there were exports, imports and workspaces is read as one without them', () => {
  const earlier = indexJson(status)
    .split('\n')
    .filter((line) => !/^"(resourceExports|resourceImports)"/.test(line))
    .join('\n')
    .replace(/^"workspaces": \[[\s\S]*?^\],\n/m, '');
  expect(earlier).not.toMatch(/resourceExports|resourceImports|"workspaces"/);
  expect(fleetStatusFromIndexJson(earlier)).toEqual({ ...status, workspaces: [] });
});

test('it is JSON with one line per item', () => {
  const text = indexJson(status);
  expect(JSON.parse(text)).toMatchObject({ summary: status.summary });
  expect(text.split('\n').filter((line) => line.startsWith('{"id":"root/web"')).length).toBe(1);
});

test.each([
  ['', 'an empty file'],
  ['{', 'half a file'],
  ['null', 'no mapping'],
  ['{"form":2}', 'another version'],
  [indexJson(status).replace('"placements": [', '"placements": [1,'), 'an item that is none'],
  [indexJson(status).replace('"workspaces": [', '"workspaces": [1,'), 'a workspace that is none'],
  [indexJson(status).replace('"resourceExports": []', '"resourceExports": {}'), 'exports that are no list'],
  [indexJson(status).replace('"form": 1', '"form": 99'), 'a later version'],
])('%#: %s is not read', (text) => {
  expect(fleetStatusFromIndexJson(text)).toBeUndefined();
});
