import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { findingsOf, indexesOf, type PassStep, runPasses } from '../../test/support/index-view.ts';
import { dataAt, type Files, type PassResult } from '../../test/support/pass.ts';

const FLEET: Files = {
  'east.yaml': syncTarget('east'),
  'one.yaml': placement('one', { source: { path: 'one' } }),
  'two.yaml': placement('two', { source: { path: 'two' } }),
};
const one = (v: string): Files => ({ 'one/x.yaml': configMap('x', { v }) });
const two = (v: string): Files => ({ 'two/x.yaml': configMap('x', { v }) });
const X = 'default/configmap_x.yaml';

const run = (...steps: readonly Files[]): readonly PassResult[] =>
  runPasses(
    ['east'],
    steps.map((files): PassStep => ({ files: { ...FLEET, ...files } })),
  );
/** Content, index line and findings after each pass. */
function told(results: readonly PassResult[]): readonly unknown[] {
  const lines = indexesOf('east', results);
  const findings = findingsOf(results);
  return results.map((r, at) => {
    const content = dataAt(r.tree, `targets/east/${X}`);
    return [
      typeof content === 'object' && content !== null && 'data' in content ? content.data : undefined,
      lines[at],
      findings[at],
    ];
  });
}

const CONTESTED = (fate: string): string =>
  `ConfigMap default/x is delivered with different content by root/one (one/x.yaml:1) and root/two (two/x.yaml:1): ${fate}; let one source own it`;
const FOUND = (fate: string): string => `one/x.yaml:1:1: ConflictingDeliverers: ${CONTESTED(fate)}`;
const NONE = 'none of them is delivered';
const STAYS = (which: 'one' | 'two'): string => `the copy of root/${which} (${which}/x.yaml:1) stays`;

describe('two placements that deliver one object', () => {
  test.each<[string, readonly Files[], readonly unknown[]]>([
    ['alike are no conflict', [{ ...one('1'), ...two('1') }], [[{ v: '1' }, [`${X} one+two c1`], []]]],
    [
      'differently, without one that was there: neither is delivered',
      [{ ...one('1'), ...two('2') }],
      [[undefined, [], [FOUND(NONE)]]],
    ],
    [
      'differently: what is there stays',
      [one('1'), { ...one('1'), ...two('2') }],
      [
        [{ v: '1' }, [`${X} one c1`], []],
        [{ v: '1' }, [`${X} one c1`], [FOUND(STAYS('one'))]],
      ],
    ],
    [
      'differently, the other way round',
      [two('2'), { ...one('1'), ...two('2') }],
      [
        [{ v: '2' }, [`${X} two c1`], []],
        [{ v: '2' }, [`${X} two c1`], [FOUND(STAYS('two'))]],
      ],
    ],
    [
      'the one that was there may change its mind',
      [two('2'), { ...one('1'), ...two('2') }, { ...one('1'), ...two('3') }],
      [
        [{ v: '2' }, [`${X} two c1`], []],
        [{ v: '2' }, [`${X} two c1`], [FOUND(STAYS('two'))]],
        [{ v: '3' }, [`${X} two c3`], [FOUND(STAYS('two'))]],
      ],
    ],
    [
      'both were there alike, and one changes: what is there stays',
      [
        { ...one('1'), ...two('1') },
        { ...one('1'), ...two('2') },
      ],
      [
        [{ v: '1' }, [`${X} one+two c1`], []],
        [{ v: '1' }, [`${X} one c2`], [FOUND(STAYS('one'))]],
      ],
    ],
    [
      'both were there alike, and both change apart: the old copy stays, marked',
      [
        { ...one('1'), ...two('1') },
        { ...one('2'), ...two('3') },
      ],
      [
        [{ v: '1' }, [`${X} one+two c1`], []],
        [{ v: '1' }, [`${X} one+two c2 withheld: ${CONTESTED(NONE)}`], [FOUND(NONE)]],
      ],
    ],
    [
      'the winner gives it up: the other takes over',
      [one('1'), { ...one('1'), ...two('2') }, two('2')],
      [
        [{ v: '1' }, [`${X} one c1`], []],
        [{ v: '1' }, [`${X} one c1`], [FOUND(STAYS('one'))]],
        [{ v: '2' }, [`${X} two c3`], []],
      ],
    ],
    [
      'they come to agree',
      [
        { ...one('1'), ...two('2') },
        { ...one('2'), ...two('2') },
      ],
      [
        [undefined, [], [FOUND(NONE)]],
        [{ v: '2' }, [`${X} one+two c2`], []],
      ],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(told(run(...steps))).toEqual(expected);
  });
});

test('one placement whose source holds an object twice, with different content, delivers neither', () => {
  const files = { 'one/x.yaml': `${configMap('x', { v: '1' })}---\n${configMap('x', { v: '2' })}` };
  expect(findingsOf(run(files))).toEqual([
    [
      'one/x.yaml:9:1: DuplicateObject: ConfigMap default/x is written in line 1 of this file already, with other content: neither is delivered, and what is there stays; remove one',
      'one/x.yaml:1:1: ConflictingDeliverers: ConfigMap default/x is delivered with different content by root/one (one/x.yaml:1) and root/one (one/x.yaml:9): none of them is delivered; let one source own it',
    ],
  ]);
});

test('an object that is written twice alike is one object', () => {
  expect(told(run({ ...one('1'), 'one/y.yaml': configMap('x', { v: '1' }) }))).toEqual([
    [{ v: '1' }, [`${X} one c1`], []],
  ]);
});

test('a conflict on one target is none on another that has a single deliverer', () => {
  const placed = (name: string, targets: readonly string[]): string =>
    placement(name, {
      source: { path: name },
      locationSelectors: targets.map((t) => ({ labelSelector: { matchLabels: { for: t } } })),
    });
  const locations = ['east', 'west'].map(
    (t) =>
      `apiVersion: workload.kcp.io/v1alpha1\nkind: Location\nmetadata: {name: ${t}, labels: {for: ${t}}}\nspec: {}\n`,
  );
  const files = {
    't.yaml': [
      syncTarget('east', {}, { location: 'east' }),
      syncTarget('west', {}, { location: 'west' }),
      ...locations,
    ].join('---\n'),
    'p.yaml': [placed('one', ['east', 'west']), placed('two', ['east'])].join('---\n'),
    ...one('1'),
    ...two('2'),
  };
  const results = runPasses(['east', 'west'], [{ files }]);
  expect([indexesOf('east', results), indexesOf('west', results), findingsOf(results)]).toEqual([
    [[]],
    [[`${X} one c1`]],
    [[FOUND(NONE)]],
  ]);
});
