// Kinds on the command line: their names, and the columns of their tables.
import { describe, expect, test } from 'vitest';
import { deployment, fleetOf, location, placement, syncTarget } from '../../test/support/status-fleet.ts';
import { aggregate } from '../status/index.ts';
import { findKind, KIND_VIEWS } from './kinds.ts';
import { formatTable } from './output/index.ts';

test.each([
  { plural: 'synctargets', names: ['synctargets', 'synctarget', 'st', 'SyncTarget', 'ST'] },
  { plural: 'locations', names: ['locations', 'location', 'loc', 'Location'] },
  { plural: 'placements', names: ['placements', 'placement', 'pl', 'PLACEMENTS'] },
  { plural: 'workloads', names: ['workloads', 'workload', 'wl'] },
  { plural: undefined, names: ['pods', 's', '', 'placementz'] },
])('$names mean $plural', ({ plural, names }) => {
  expect(names.map((name) => findKind(name)?.plural)).toEqual(names.map(() => plural));
});

describe('tables', () => {
  const { input } = fleetOf({
    files: {
      'synctargets/east.yaml': syncTarget('east', {}, { region: 'eu' }),
      'synctargets/north.yaml': syncTarget('north', { unschedulable: true }, { region: 'eu' }),
      'locations/eu.yaml': location('eu', { region: 'eu' }),
      'placements/web.yaml': placement('web', {}),
      'placements/one.yaml': placement('one', {
        source: { apiVersion: 'v1', kind: 'ConfigMap', name: 'x' },
        strategy: 'OneToAny',
      }),
      'placements/some.yaml': placement('some', { source: { selector: { kinds: ['Secret'] } } }),
      'web/deployment.yaml': deployment('web'),
    },
    says: { east: {} },
  });
  const status = aggregate(input);
  const tables = Object.fromEntries(
    KIND_VIEWS.map((view) => {
      const header = [...view.columns, ...view.wideColumns];
      const rows = view.rows(status).map((row) => [...row.cells, ...row.wide]);
      return [view.plural, formatTable(header, rows).trimEnd().split('\n')];
    }),
  );

  test.each([
    {
      plural: 'synctargets',
      lines: [
        'NAME   LOCATION  READY                     OBJECTS  SYNCER       KUBERNETES  KEY                                     REASON',
        expect.stringMatching(/^east {3}eu {8}True {22}2\/2 {6}east-syncer {2}v1\.37\.2 {5}\w{38}$/),
        expect.stringMatching(/^north {2}eu {8}False,SchedulingDisabled {2}0\/0 {6}- {12}- {11}\w{38} +NoHeartbeat /),
      ],
    },
    {
      plural: 'locations',
      lines: [
        'NAME  DISPLAY NAME  TYPE    READY  AVAILABLE  CLUSTERS',
        'eu                  Region  True   1/2        east',
      ],
    },
    {
      plural: 'placements',
      lines: [
        'NAME  STRATEGY   SOURCE       CLUSTERS  READY  PHASE    MOVING FROM  REASON',
        expect.stringMatching(/^one {3}OneToAny {3}ConfigMap\/x {2}\S+ +\S+ +\S+ +SourceEmpty /),
        expect.stringMatching(/^some {2}OneToMany {2}<selector> {3}\S+ +\S+ +\S+ +SourceEmpty /),
        'web   OneToMany  web          east      True   Bound',
      ],
    },
    {
      plural: 'workloads',
      lines: [
        'NAMESPACE  KIND        NAME  CLUSTERS  REPORTED  HEALTH   PLACEMENTS  MESSAGE',
        'shop       Deployment  web   east      1/1       Healthy  root/web',
      ],
    },
  ])('$plural', ({ plural, lines }) => {
    expect(tables[plural]).toEqual(lines);
  });
});
