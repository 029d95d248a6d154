import { expect, test } from 'vitest';
import { placement, syncTarget, workspace } from '../../../test/support/documents.ts';
import { chosenOn, verdictsIn } from '../../../test/support/judged.ts';
import { ready } from '../../../test/support/pass.ts';
import { canonicalYaml, EXCLUDE_CLUSTERS, TARGET_CLUSTERS } from '../../api/index.ts';

interface Says {
  readonly to?: string;
  readonly not?: string;
}

function object({ to, not }: Says, at: number): string {
  const annotations = {
    ...(to === undefined ? {} : { [TARGET_CLUSTERS]: to }),
    ...(not === undefined ? {} : { [EXCLUDE_CLUSTERS]: not }),
  };
  return canonicalYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `o${at}`, annotations }, data: {} });
}

const filesOf = (...objects: readonly Says[]) => ({
  't.yaml': syncTarget('east'),
  'p.yaml': placement('web', { source: { path: 'workloads' } }),
  'workloads/all.yaml': objects.map(object).join('---\n'),
});
const seen = { observations: [ready('east')] };
const FITS = ['east: fits in default, score 0'];
const REFUSED = [
  'east: cluster-annotations ExcludedByAnnotations: no object of the source may go there (syncer.kcp.io/target-clusters, syncer.kcp.io/exclude-clusters)',
];

test.each<[string, readonly Says[], readonly string[]]>([
  ['no objects', [], FITS],
  ['objects that say nothing', [{}, {}], FITS],
  ['named', [{ to: 'west, east' }], FITS],
  ['others are named', [{ to: 'west' }], REFUSED],
  ['nobody is named', [{ to: '' }], REFUSED],
  ['excluded', [{ not: 'east' }], REFUSED],
  ['others are excluded', [{ not: 'west,,north' }], FITS],
  ['named and excluded', [{ to: 'east', not: 'east' }], REFUSED],
  ['one object may go there', [{ to: 'west' }, { not: 'east' }, { to: 'east' }], FITS],
  ['one object says nothing', [{ to: 'west' }, {}], FITS],
])('%s', (_what, objects, expected) => {
  expect(verdictsIn(filesOf(...objects), seen)).toEqual(expected);
});

test('a SyncTarget of another workspace goes by its name or by its id', () => {
  const files = (to: string) => ({
    'org/workspace.yaml': workspace('org'),
    'org/t.yaml': syncTarget('west', { workspaces: [{ name: 'all', path: 'root:**' }] }),
    'p.yaml': placement('web', { locationSelector: { path: 'root:org' } }),
    'workloads/x.yaml': object({ to }, 0),
  });
  const judged = (to: string) => verdictsIn(files(to), { observations: [ready('org.west')] });
  expect([judged('west'), judged('org.west'), judged('org')].map(([line]) => line?.slice(0, 14))).toEqual([
    'org.west: fits',
    'org.west: fits',
    'org.west: clus',
  ]);
});

test('a copy leaves when the annotations exclude it', () => {
  const previous = chosenOn(filesOf({ to: 'east' }));
  expect(verdictsIn(filesOf({ to: 'west' }), { ...seen, previous })).toEqual(REFUSED);
});
