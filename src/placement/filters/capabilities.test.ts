import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../../test/support/documents.ts';
import { chosenOn, verdictsIn } from '../../../test/support/judged.ts';
import { ready } from '../../../test/support/pass.ts';
import type { SyncTargetSpec } from '../../api/index.ts';

type Capabilities = NonNullable<SyncTargetSpec['capabilities']>;
const can = (type: string, available = true): Capabilities[number] => ({ type, available });
const filesOf = (capabilities: Capabilities | undefined, asked: readonly string[] | undefined) => ({
  't.yaml': syncTarget('east', capabilities === undefined ? {} : { capabilities }),
  'p.yaml': placement('web', asked === undefined ? {} : { constraints: { capabilities: asked } }),
});
const seen = { observations: [ready('east')] };
const FITS = ['east: fits in default, score 0'];

test.each<[string, Capabilities | undefined, readonly string[] | undefined, readonly string[]]>([
  ['nothing is asked for', undefined, undefined, FITS],
  ['an empty list', undefined, [], FITS],
  ['it is there', [can('gpu'), can('ssd')], ['gpu'], FITS],
  ['all are there', [can('gpu'), can('ssd')], ['ssd', 'gpu'], FITS],
  [
    'the target lists none',
    undefined,
    ['gpu'],
    ['east: capabilities CapabilityMissing: capabilities: does not have gpu'],
  ],
  [
    'it is not there',
    [can('ssd')],
    ['ssd', 'gpu'],
    ['east: capabilities CapabilityMissing: capabilities: does not have gpu'],
  ],
  [
    'it is not available',
    [can('gpu', false)],
    ['gpu'],
    ['east: capabilities CapabilityUnavailable: capabilities: has gpu but not available'],
  ],
  [
    'one is missing and one not available',
    [can('gpu', false)],
    ['ssd', 'gpu'],
    ['east: capabilities CapabilityMissing: capabilities: does not have ssd, and has gpu but not available'],
  ],
])('%s', (_what, capabilities, asked, expected) => {
  expect(verdictsIn(filesOf(capabilities, asked), seen)).toEqual(expected);
});

test('a copy stays when a capability goes, until the placement is edited', () => {
  const previous = chosenOn(filesOf([can('gpu')], ['gpu']));
  const without = filesOf([], ['gpu']);
  expect([
    verdictsIn(without, { ...seen, previous }),
    verdictsIn(without, { ...seen, previous: { ...previous, specDigest: previous.sourceDigest }, isEdited: true }),
  ]).toEqual([FITS, ['east: capabilities CapabilityMissing: capabilities: does not have gpu']]);
});
