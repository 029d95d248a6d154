import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../../test/support/documents.ts';
import { chosenOn, evaluated, ledgerWith, verdictsIn } from '../../../test/support/judged.ts';
import { ready, runStages } from '../../../test/support/pass.ts';
import { type Amounts, amountsOf, type Capacity, canonicalYaml, type PlacementSpec } from '../../api/index.ts';

type Requirements = NonNullable<NonNullable<PlacementSpec['constraints']>['resourceRequirements']>;

interface Case {
  readonly needs?: Requirements;
  readonly declared?: Capacity;
  readonly reported?: Capacity;
  readonly held?: Amounts;
  /** CPU that one pod of the source requests. */
  readonly pod?: string;
}

function filesOf({ needs, declared, pod }: Case) {
  const containers = [{ name: 'a', image: 'a', resources: { requests: { cpu: pod } } }];
  const metadata = { name: 'x', namespace: 'default' };
  return {
    't.yaml': syncTarget('east', declared === undefined ? {} : { allocatable: declared }),
    'p.yaml': placement('web', needs === undefined ? {} : { constraints: { resourceRequirements: needs } }),
    'workloads/x.yaml':
      pod === undefined ? '' : canonicalYaml({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers } }),
  };
}

function judgedWith({ reported, held }: Case) {
  const ledger = held === undefined ? {} : { ledger: ledgerWith('east', held) };
  return { observations: [ready('east', reported === undefined ? {} : { allocatable: reported })], ...ledger };
}

const FITS = 'fits in default, score 0';
const short = (what: string): string => `capacity InsufficientCapacity: needs ${what}: more than is free`;
const unknown = (what: string): string =>
  `capacity CapacityUnknown: how much ${what} it has is not known; declare spec.allocatable of the SyncTarget`;

test.each<[string, Case, string]>([
  ['nothing is asked for, nothing is known', {}, FITS],
  ['nothing is asked for, nothing is free', { declared: { cpu: '1' }, held: { cpu: 1000n } }, FITS],
  ['pods alone ask for nothing', { pod: '4', declared: { cpu: '1' } }, FITS],
  ['an empty demand', { needs: {} }, FITS],
  ['exactly as much as there is', { needs: { cpu: '4' }, declared: { cpu: 4000 } }, FITS],
  ['a thousandth more', { needs: { cpu: 4001 }, declared: { cpu: '4' } }, short('cpu 4001m')],
  [
    'what others hold is not free',
    { needs: { cpu: '4' }, declared: { cpu: '8' }, held: { cpu: 6800n } },
    short('cpu 4'),
  ],
  [
    'others hold more than there is',
    { needs: { cpu: '1m' }, declared: { cpu: '8' }, held: { cpu: 9000n } },
    short('cpu 1m'),
  ],
  ['nothing of it is asked for', { needs: { cpu: '0' }, declared: { cpu: '8' }, held: { cpu: 9000n } }, FITS],
  [
    'two of several are short',
    { needs: { cpu: '4', memory: '2Gi', storage: '9Gi' }, declared: { cpu: '8', memory: '1Gi', storage: '8Gi' } },
    short('cpu 4, memory 2Gi, storage 9Gi'),
  ],
  [
    'what its syncer reports counts',
    { needs: { cpu: '4' }, declared: { cpu: '8' }, reported: { cpu: '2' } },
    short('cpu 4'),
  ],
  ['also when that is more', { needs: { cpu: '4' }, declared: { cpu: '2' }, reported: { cpu: '8' } }, FITS],
  [
    'what is not reported is as declared',
    { needs: { cpu: '4', storage: '1Gi' }, declared: { cpu: '2', storage: '2Gi' }, reported: { cpu: '8' } },
    FITS,
  ],
  ['nothing is known', { needs: { cpu: '4', memory: '1Gi' } }, unknown('cpu, memory')],
  ['one of them is not known', { needs: { cpu: '4', memory: '1Gi' }, declared: { cpu: '1' } }, unknown('memory')],
  ['pods that request more than is stated', { needs: { cpu: '1' }, pod: '4', declared: { cpu: '2' } }, short('cpu 4')],
])('%s', (_what, one, expected) => {
  expect(verdictsIn(filesOf(one), judgedWith(one))).toEqual([`east: ${expected}`]);
});

test('who asks about one target is told the amounts', () => {
  const one: Case = {
    needs: { cpu: '4', memory: '16Gi' },
    declared: { cpu: '8', memory: '16Gi' },
    held: { cpu: 6800n, memory: amountsOf({ memory: '1Gi' }).memory ?? 0n },
  };
  const { model } = runStages(filesOf(one));
  const [id] = model.placements.keys();
  expect(id && evaluated({ model, id, ...judgedWith(one) }).rejections).toEqual([
    {
      target: 'east',
      filter: 'capacity',
      code: 'InsufficientCapacity',
      message: 'needs cpu 4, memory 16Gi: more than is free',
      detail: 'needs cpu 4, free 1200m of 8, and memory 16Gi, free 15Gi of 16Gi',
    },
  ]);
});

test('a copy stays though its cluster has become smaller, until the placement is edited', () => {
  const previous = chosenOn(filesOf({ needs: { cpu: '4' }, declared: { cpu: '4' } }));
  const files = filesOf({ needs: { cpu: '4' }, declared: { cpu: '2' } });
  const seen = { observations: [ready('east')] };
  expect([
    verdictsIn(files, { ...seen, previous }),
    verdictsIn(files, { ...seen, previous: { ...previous, specDigest: previous.sourceDigest }, isEdited: true }),
  ]).toEqual([[`east: ${FITS}`], [`east: ${short('cpu 4')}`]]);
});
