import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import type { Files } from '../../test/support/pass.ts';
import { type Step, tell } from '../../test/support/timeline.ts';
import type { Taint, Toleration } from '../api/index.ts';

const SICK: Taint = { key: 'sick', effect: 'NoExecute' };
const OLD: Taint = { key: 'old', value: 'very', effect: 'NoExecute' };

function forSeconds(key: string, tolerationSeconds?: number): Toleration {
  const limit = tolerationSeconds === undefined ? {} : { tolerationSeconds };
  return { key, operator: 'Exists', effect: 'NoExecute', ...limit };
}

function web(...tolerations: readonly Toleration[]): Files {
  return { 'p.yaml': placement('web', { strategy: 'OneToAny', constraints: { tolerations: [...tolerations] } }) };
}

function tainted(name: string, ...taints: readonly Taint[]): Files {
  return { [`t/${name}.yaml`]: syncTarget(name, { taints: [...taints] }) };
}

/** Only `a` is there when the story begins. */
const BEGINNING: Files = { 'workloads/x.yaml': configMap('x'), ...tainted('a'), ...web(forSeconds('sick', 300)) };
const START: Step = { at: 0 };
const B: Files = tainted('b');

describe('a NoExecute taint that is tolerated for a time', () => {
  test.each<[string, readonly Step[], readonly string[]]>([
    [
      'the copy stays for that time, then moves; it does not come back while the taint is there',
      [
        START,
        { at: 10, files: { ...tainted('a', SICK), ...B } },
        { at: 309, available: 'all' },
        { at: 310 },
        { at: 311, available: 'all' },
        { at: 316, available: 'all' },
        { at: 400, files: tainted('b', SICK) },
        { at: 700 },
        { at: 701, files: tainted('a') },
      ],
      [
        'on a',
        'on a (tolerates sick:NoExecute since 10), look again at 310',
        'on a (tolerates sick:NoExecute since 10), look again at 310',
        'on b, a leaves (TolerationEnded, waits)',
        'on b, a leaves (TolerationEnded, since 311), look again at 316',
        'on b',
        'on b (tolerates sick:NoExecute since 400), look again at 700',
        'on nothing, b leaves (TolerationEnded, waits), NoValidTarget',
        'on a, b leaves (TolerationEnded, waits)',
      ],
    ],
    [
      'the clock goes with the taint, and starts anew when it comes back',
      [
        START,
        { at: 10, files: { ...tainted('a', SICK), ...B } },
        { at: 20, files: tainted('a') },
        { at: 30, files: tainted('a', SICK) },
      ],
      [
        'on a',
        'on a (tolerates sick:NoExecute since 10), look again at 310',
        'on a',
        'on a (tolerates sick:NoExecute since 30), look again at 330',
      ],
    ],
    [
      'nothing else fits: the last copy stays when the time is over',
      [START, { at: 10, files: tainted('a', SICK) }, { at: 310 }, { at: 999, files: tainted('a') }],
      [
        'on a',
        'on a (tolerates sick:NoExecute since 10), look again at 310',
        'on nothing, a leaves (TolerationEnded, waits), NoValidTarget',
        'on a',
      ],
    ],
    [
      'a clock that is set back neither moves it early nor keeps it for ever',
      [START, { at: 1000, files: { ...tainted('a', SICK), ...B } }, { at: 500 }, { at: 799 }, { at: 800 }],
      [
        'on a',
        'on a (tolerates sick:NoExecute since 1000), look again at 1300',
        'on a (tolerates sick:NoExecute since 500), look again at 800',
        'on a (tolerates sick:NoExecute since 500), look again at 800',
        'on b, a leaves (TolerationEnded, waits)',
      ],
    ],
    [
      'of two taints the one whose time is over first counts, also where the other is tolerated for ever',
      [
        START,
        { at: 10, files: { ...web(forSeconds('sick', 300), forSeconds('old', 60)), ...tainted('a', OLD), ...B } },
        { at: 20, files: tainted('a', OLD, SICK) },
        { at: 70 },
        { at: 71, files: web(forSeconds('sick', 300), forSeconds('old')) },
      ],
      [
        'on a',
        'on a (tolerates old=very:NoExecute since 10), look again at 70',
        'on a (tolerates old=very:NoExecute since 10) (tolerates sick:NoExecute since 20), look again at 70',
        'on b, a leaves (TolerationEnded, waits)',
        'on b, a leaves (TolerationEnded, waits)',
      ],
    ],
    [
      'of two tolerations of one taint the first counts',
      [
        START,
        { at: 10, files: { ...web(forSeconds('sick'), forSeconds('sick', 60)), ...tainted('a', SICK), ...B } },
        { at: 20, files: web(forSeconds('sick', 60), forSeconds('sick')) },
      ],
      ['on a', 'on a', 'on a (tolerates sick:NoExecute since 20), look again at 80'],
    ],
    [
      'for 0 seconds, or less: at once',
      [START, { at: 10, files: { ...web(forSeconds('sick', 0)), ...tainted('a', SICK), ...B } }],
      ['on a', 'on b, a leaves (TolerationEnded, waits)'],
    ],
    [
      'nothing new goes there',
      [
        { at: 0, files: tainted('a', SICK) },
        { at: 1, files: B },
      ],
      ['on nothing, NoValidTarget', 'on b'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(tell(['a', 'b'], BEGINNING, steps).lines).toEqual(expected);
  });
});

test('the decision says why nothing new goes there', () => {
  const { last } = tell(['a'], { ...BEGINNING, ...tainted('a', SICK) }, [START]);
  expect([...last.placed.decisions.values()].map((d) => d.unscheduled)).toEqual([
    {
      reason: 'NoValidTarget',
      message: '0/1 targets: 1 the taint sick:NoExecute is tolerated for 300 s only: no new work',
    },
  ]);
});
