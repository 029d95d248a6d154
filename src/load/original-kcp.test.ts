import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORIGINALS } from './original-kcp.ts';
import { parseFile } from './parse-file.ts';

function parsed(text: string): readonly string[] {
  const { documents, diagnostics, usable } = parseFile(new TextEncoder().encode(text));
  const told = diagnostics.map((d) => `${d.line}:${d.column} ${d.severity} ${d.code} ${d.object}: ${d.message}`);
  return [...told, `${usable ? 'usable' : 'unusable'}, ${documents.length} documents`];
}

const location = `apiVersion: scheduling.kcp.io/v1alpha1
kind: Location
metadata:
  name: eu
spec:
  resource: {group: workload.kcp.io, version: v1alpha1, resource: synctargets}
  instanceSelector: {matchLabels: {region: eu}}
`;
const placement = `apiVersion: scheduling.kcp.io/v1alpha1
kind: Placement
metadata: {name: web}
spec:
  locationSelectors: [{matchLabels: {region: eu}}]
  namespaceSelector: {matchLabels: {app: web}}
  locationResource: {group: workload.kcp.io, version: v1alpha1, resource: synctargets}
`;
const syncTarget = (metadata: string, spec: string): string =>
  `apiVersion: workload.kcp.io/v1alpha1\nkind: SyncTarget\nmetadata: ${metadata}\nspec: ${spec}\n`;

test.each<[string, string, readonly string[]]>([
  [
    'a Location',
    location,
    [
      '1:13 error OriginalKcp Location eu: this scheduling.kcp.io/v1alpha1 Location is written as for the original kcp; write apiVersion workload.kcp.io/v1alpha1; spec.resource is left out: Locations hold SyncTargets (docs/guide/from-kcp.md)',
      'unusable, 0 documents',
    ],
  ],
  [
    'a Placement',
    placement,
    [
      '1:13 error OriginalKcp Placement web: this scheduling.kcp.io/v1alpha1 Placement is written as for the original kcp; write apiVersion workload.kcp.io/v1alpha1 with spec.strategy: OneToAny; spec.namespaceSelector becomes spec.source.selector.namespaceSelector; spec.locationSelectors becomes a list of {labelSelector}; spec.locationResource is left out: Locations hold SyncTargets (docs/guide/from-kcp.md)',
      'unusable, 0 documents',
    ],
  ],
  [
    'a negotiated resource',
    'apiVersion: apiresource.kcp.io/v1alpha1\nkind: NegotiatedAPIResource\nmetadata: {name: x}\n',
    [
      '1:13 error OriginalKcp NegotiatedAPIResource x: this apiresource.kcp.io/v1alpha1 NegotiatedAPIResource is written as for the original kcp; remove it: which APIs a Placement needs is seen from its objects (docs/guide/from-kcp.md)',
      'unusable, 0 documents',
    ],
  ],
  [
    'an imported resource without a name',
    'apiVersion: apiresource.kcp.io/v1alpha1\nkind: APIResourceImport\n',
    [
      '1:13 error OriginalKcp APIResourceImport: this apiresource.kcp.io/v1alpha1 APIResourceImport is written as for the original kcp; remove it: syncers report which APIs their clusters serve (docs/guide/from-kcp.md)',
      'unusable, 0 documents',
    ],
  ],
  [
    'a SyncTarget with exports by path',
    syncTarget('{name: east}', '{supportedAPIExports: [{path: root:compute, export: kubernetes}]}'),
    [
      '2:7 error OriginalKcp SyncTarget east: this SyncTarget is written as for the original kcp; write spec.workloadCluster with the name of the cluster; spec.supportedAPIExports has workspace in the place of path (docs/guide/from-kcp.md)',
      '4:1 error InvalidObject SyncTarget east: spec.workloadCluster is missing',
      '4:37 error UnknownField SyncTarget east: spec.supportedAPIExports[0].path is no field of SyncTarget; known here: export, workspace',
      'unusable, 0 documents',
    ],
  ],
  [
    'a SyncTarget with marks of kcp',
    syncTarget('{name: east, labels: {internal.workload.kcp.io/key: abc}}', '{}'),
    [
      '2:7 error OriginalKcp SyncTarget east: this SyncTarget is written as for the original kcp; write spec.workloadCluster with the name of the cluster (docs/guide/from-kcp.md)',
      '4:1 error InvalidObject SyncTarget east: spec.workloadCluster is missing',
      'unusable, 0 documents',
    ],
  ],
  [
    'a SyncTarget of ours that lacks its cluster',
    syncTarget('{name: east}', '{unschedulable: true}'),
    ['4:1 error InvalidObject SyncTarget east: spec.workloadCluster is missing', 'unusable, 0 documents'],
  ],
  [
    'a SyncTarget of ours',
    syncTarget('{name: east, annotations: {kcp.io/cluster: x}}', '{workloadCluster: {name: east}}'),
    ['usable, 1 documents'],
  ],
  [
    'other kinds of these groups',
    'apiVersion: scheduling.kcp.io/v1alpha1\nkind: Other\nmetadata: {name: x}\n',
    ['usable, 1 documents'],
  ],
])('%s', (_what, text, expected) => {
  expect(parsed(text)).toEqual(expected);
});

describe('the guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/from-kcp.md'), 'utf8');
  const rows = ORIGINALS.flatMap(({ group, kind, fields }) =>
    Object.keys(fields).map((field) => ({ group, kind, field })),
  );

  test.each(ORIGINALS)('speaks of $kind of $group', ({ kind, group }) => {
    expect(guide).toContain(`${kind}\` (\`${group}`);
  });

  test.each(rows)('has $field of $kind of $group', ({ field }) => {
    expect(guide).toMatch(new RegExp(`^\\| \`${field.replaceAll('.', '\\.')}[\`\\[]`, 'm'));
  });
});
