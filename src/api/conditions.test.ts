import { expect, test } from 'vitest';
import { type Condition, formatTime, mergeConditions } from './index.ts';

const OLD = '2026-01-01T00:00:00Z';
const NOW = new Date('2026-02-02T02:02:02.987Z');
const before: readonly Condition[] = [
  { type: 'Ready', status: 'True', lastTransitionTime: OLD },
  { type: 'Scheduled', status: 'False', reason: 'NoValidTarget', message: '0/1', lastTransitionTime: OLD },
  { type: 'Gone', status: 'True', lastTransitionTime: OLD },
];

test.each<[string, Parameters<typeof mergeConditions>[1], readonly Condition[]]>([
  [
    'a status that stays keeps its time, though reason and message change',
    [{ type: 'Scheduled', status: 'False', reason: 'LocationNoMatch', message: 'x' }],
    [{ type: 'Scheduled', status: 'False', reason: 'LocationNoMatch', message: 'x', lastTransitionTime: OLD }],
  ],
  [
    'a status that changes gets the time of now',
    [{ type: 'Ready', status: 'Unknown', severity: 'Warning' }],
    [{ type: 'Ready', status: 'Unknown', severity: 'Warning', lastTransitionTime: '2026-02-02T02:02:02Z' }],
  ],
  [
    'new ones come in, those not named go, the order is by type',
    [
      { type: 'Ready', status: 'True' },
      { type: 'A', status: 'True' },
    ],
    [
      { type: 'A', status: 'True', lastTransitionTime: '2026-02-02T02:02:02Z' },
      { type: 'Ready', status: 'True', lastTransitionTime: OLD },
    ],
  ],
])('%s', (_rule, fresh, expected) => {
  expect(mergeConditions(before, fresh, NOW)).toEqual(expected);
});

test('without earlier ones all begin now', () => {
  expect(mergeConditions(undefined, [{ type: 'Ready', status: 'True' }], NOW)).toEqual([
    { type: 'Ready', status: 'True', lastTransitionTime: formatTime(NOW) },
  ]);
});
