// Which clusters a workspace may choose from, and what becomes of choices when workspaces change.
import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget, workspace } from '../../test/support/documents.ts';
import { type Files, NOW, type PassState, ready, runStages } from '../../test/support/pass.ts';
import type { PlacementId, PlacementSpec, SyncTargetSpec } from '../api/index.ts';

const all = (path: string): Partial<SyncTargetSpec> => ({ workspaces: [{ name: 'served', path }] });

/** `root` with a shared and a private cluster, `root:shared` with one, and two tenants, one with a cluster of its own. */
const FLEET: Files = {
  'shared.yaml': syncTarget('shared', all('root:**'), { tier: 'gold' }),
  'private.yaml': syncTarget('private', {}, { tier: 'gold' }),
  'pool/workspace.yaml': workspace('pool'),
  'pool/t.yaml': syncTarget('big', { workspaces: [{ name: 'red', path: 'root:red' }] }),
  'red/workspace.yaml': workspace('red'),
  'red/t.yaml': syncTarget('own'),
  'red/w/x.yaml': configMap('x'),
  'blue/workspace.yaml': workspace('blue'),
  'blue/w/x.yaml': configMap('x'),
};
const READY = ['shared', 'private', 'pool.big', 'red.own'].map((name) => ready(name));

const W = { source: { path: 'w' } } as const;

/** One line for each decision: what is chosen, and why not the rest. */
function decided(files: Files, state?: PassState, at = 0) {
  const result = runStages(files, {
    observations: READY,
    state,
    now: new Date(NOW.getTime() + at * 1000),
    commit: at + 1,
  });
  const lines = [...result.placed.decisions.values()].map((d) => {
    const leaving = d.leaving.map((l) => `; ${l.target} leaves`).join('');
    const held = d.held === undefined ? '' : `; ${d.held}`;
    const why = d.selected.length > 0 ? '' : ` (${d.unscheduled?.message})`;
    const chosen = d.selected.map((s) => `${s.target} in ${s.location}`).join(', ') || 'nothing';
    return `${d.placement} of ${d.candidates}: ${chosen}${why}${leaving}${held}`;
  });
  return { lines, state: result.state };
}

function chosenBy(spec: Partial<PlacementSpec>, files: Files = {}): string {
  const { lines } = decided({ ...FLEET, 'red/p.yaml': placement('p', { ...W, ...spec }), ...files });
  return lines[0]?.replace('root:red/p ', '') ?? 'undecided';
}

describe('a placement chooses among Locations of the workspaces that it names', () => {
  test.each<[string, Partial<PlacementSpec>, string]>([
    ['its own, when it names none', {}, 'of 1: red.own in default'],
    ['its own, by a selector without path', { locationSelector: {} }, 'of 1: red.own in default'],
    ['another one', { locationSelector: { path: 'root' } }, 'of 2: shared in default'],
    ['several', { locationSelectors: [{ path: 'root' }, {}] }, 'of 3: red.own in default, shared in default'],
    ['those one below', { locationSelector: { path: 'root:*' } }, 'of 2: pool.big in default, red.own in default'],
    [
      'all',
      { locationSelector: { path: 'root:**' } },
      'of 4: pool.big in default, red.own in default, shared in default',
    ],
    [
      'one without clusters',
      { locationSelector: { path: 'root:blue' } },
      'of 0: nothing (there is no Location and no SyncTarget in root:blue yet; add a SyncTarget, or name the workspace that has some in spec.locationSelector.path)',
    ],
    [
      'one that is not there',
      { locationSelectors: [{ path: 'root:gone' }, { path: 'root:*:x' }] },
      'of 0: nothing (there is no Location and no SyncTarget in root:gone or root:*:x yet; add a SyncTarget, or name the workspace that has some in spec.locationSelector.path)',
    ],
  ])('%s', (_what, spec, expected) => {
    expect(chosenBy(spec)).toBe(expected);
  });

  test('each selector has its own path', () => {
    const named = (name: string, tier: string): string => location(name, { instanceSelector: {} }, { tier });
    const files = { 'l.yaml': named('top', 'gold'), 'red/l.yaml': named('mine', 'tin') };
    const gold = { labelSelector: { matchLabels: { tier: 'gold' } } };
    expect([
      chosenBy({ locationSelectors: [{ path: 'root', ...gold }] }, files),
      chosenBy({ locationSelectors: [gold] }, files),
      chosenBy({ locationSelectors: [{ path: 'root', ...gold }, { path: 'root:red' }] }, files),
    ]).toEqual([
      'of 2: shared in top',
      'of 1: nothing (no Location matches tier=gold; correct the selector or label a Location)',
      'of 3: red.own in mine, shared in top',
    ]);
  });

  test('labels of a Location are those of its metadata, then those of its spec', () => {
    const files = {
      'l.yaml': location('top', { instanceSelector: {}, labels: { a: 'spec', b: 'spec' } }, { a: 'meta' }),
    };
    const by = (labels: Readonly<Record<string, string>>): string =>
      chosenBy({ locationSelector: { path: 'root', labelSelector: { matchLabels: labels } } }, files).slice(0, 20);
    expect([by({ a: 'meta' }), by({ b: 'spec' }), by({ a: 'spec' })]).toEqual([
      'of 2: shared in top',
      'of 2: shared in top',
      'of 2: nothing (no Lo',
    ]);
  });

  test('a Location contains the members of its parts, and the nearest one is named', () => {
    const files = {
      'l.yaml': [location('eu', {}, { x: '1' }), location('de', { parent: 'eu', instanceSelector: {} })].join('---\n'),
    };
    const eu = { path: 'root', labelSelector: { matchLabels: { x: '1' } } };
    expect([
      chosenBy({ locationSelector: eu }, files),
      chosenBy({ locationSelector: { path: 'root' } }, files),
    ]).toEqual(['of 2: shared in eu', 'of 2: shared in de']);
  });
});

describe('a SyncTarget serves', () => {
  const verdict = (spec: Partial<SyncTargetSpec>, by: string, from = 'root'): string => {
    const dir = by
      .split(':')
      .slice(1)
      .map((name) => `${name}/`);
    const directory = dir.join('');
    const files: Files = {
      't.yaml': syncTarget('east', spec),
      ...Object.fromEntries(
        dir.map((name, i) => [`${dir.slice(0, i + 1).join('')}workspace.yaml`, workspace(name.slice(0, -1))]),
      ),
      [`${directory}p.yaml`]: placement('p', { ...W, locationSelector: { path: from } }),
    };
    const [decision] = runStages(files, { observations: [ready('east')] }).placed.decisions.values();
    return decision?.unscheduled?.message ?? 'yes';
  };
  const no = (by: string): string => `0/1 targets: 1 does not serve the workspace ${by}`;

  test.each<[string, Partial<SyncTargetSpec>, string, string]>([
    ['its own workspace', {}, 'root', 'yes'],
    ['no other', {}, 'root:red', no('root:red')],
    ['one that it names by path', all('root:red'), 'root:red', 'yes'],
    ['one that it names as its child', { workspaces: [{ name: 'red' }] }, 'root:red', 'yes'],
    ['not the children of that one', { workspaces: [{ name: 'red' }] }, 'root:red:sub', no('root:red:sub')],
    ['those of a pattern', all('root:*'), 'root:red', 'yes'],
    ['no deeper ones', all('root:*'), 'root:red:sub', no('root:red:sub')],
    ['everybody', all('root:**'), 'root:red:sub', 'yes'],
    ['its own also when it names others', all('root:red'), 'root', 'yes'],
  ])('%s', (_what, spec, by, expected) => {
    expect(verdict(spec, by)).toBe(expected);
  });
});

test('a copy leaves a cluster that serves its workspace no more, when its new one is there', () => {
  const spec = { ...W, strategy: 'OneToAny', locationSelector: { path: 'root:**' } } as const;
  const only = (served: string): Files => ({
    ...FLEET,
    'red/t.yaml': syncTarget('own', { unschedulable: served === 'shared' }),
    'pool/t.yaml': syncTarget('big'),
    'shared.yaml': syncTarget('shared', served === 'shared' ? all('root:red') : {}),
    'red/p.yaml': placement('p', spec),
  });
  const first = decided(only('shared'));
  const second = decided(only('none'), first.state, 1);
  expect([first.lines, second.lines]).toEqual([
    ['root:red/p of 4: shared in default'],
    ['root:red/p of 4: red.own in default; shared leaves'],
  ]);
});

describe('while a file is broken', () => {
  const broken = 'apiVersion: v1\nkind: {';
  const p = { 'red/p.yaml': placement('p', { ...W, locationSelector: { path: 'root' } }) };
  const without = (files: Files, ...paths: readonly string[]): Files =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));

  test.each<[string, Files, readonly string[]]>([
    [
      'of the workspace of its SyncTarget, which vanished: the decision stays',
      { ...without({ ...FLEET, ...p }, 'shared.yaml'), 'broken.yaml': broken },
      ['root:red/p of 2: shared in default; InvalidSource'],
    ],
    [
      'of its own workspace, and its SyncTarget vanished elsewhere: that is no accident there',
      { ...without({ ...FLEET, ...p }, 'shared.yaml'), 'red/broken.yaml': broken },
      ['root:red/p of 1: nothing (0/1 targets: 1 does not serve the workspace root:red)'],
    ],
    [
      'of its own workspace, and it vanished: the decision stays',
      { ...without({ ...FLEET, ...p }, 'red/p.yaml'), 'red/broken.yaml': broken },
      ['root:red/p of 2: shared in default; InvalidSource'],
    ],
    [
      'of another tenant, and it vanished: it is gone',
      { ...without({ ...FLEET, ...p }, 'red/p.yaml'), 'blue/broken.yaml': broken },
      [],
    ],
  ])('%s', (_what, files, expected) => {
    const first = decided({ ...FLEET, ...p });
    expect(first.lines).toEqual(['root:red/p of 2: shared in default']);
    expect(decided(files, first.state, 1).lines).toEqual(expected);
  });
});

describe('a placement that moves to another workspace', () => {
  /** Four shared clusters of `root`: a new placement would choose by its own id. */
  const shared: Files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [`${name}.yaml`, syncTarget(name, all('root:**'))]),
  );
  const spec = { ...W, strategy: 'OneToAny', locationSelector: { path: 'root' } } as const;
  const chosen = (files: Files, state?: PassState) => {
    const observations = ['a', 'b', 'c', 'd', 'red.own'].map((name) => ready(name));
    const result = runStages(files, { observations, state, commit: state === undefined ? 1 : 2 });
    const lines = [...result.placed.decisions].map(([id, d]) => `${id} on ${d.selected.map((s) => s.target).join()}`);
    return { lines, heirs: [...result.placed.heirs], state: result.state };
  };
  const ws = { 'red/workspace.yaml': workspace('red'), 'blue/workspace.yaml': workspace('blue') };
  const heir: readonly (readonly [PlacementId | string, PlacementId | string])[] = [['root:red/p', 'root:blue/p']];

  test('keeps its choice, when its name and its source are the same', () => {
    const first = chosen({ ...shared, ...ws, 'red/p.yaml': placement('p', spec) });
    const second = chosen({ ...shared, ...ws, 'blue/p.yaml': placement('p', spec) }, first.state);
    expect([second.lines, second.heirs]).toEqual([first.lines.map((line) => line.replace('red', 'blue')), heir]);
  });

  test('chooses anew under another name, or for another source', () => {
    const first = chosen({ ...shared, ...ws, 'red/p.yaml': placement('p', spec) });
    const other = { ...spec, source: { path: 'elsewhere' } };
    expect([
      chosen({ ...shared, ...ws, 'blue/q.yaml': placement('q', spec) }, first.state).heirs,
      chosen({ ...shared, ...ws, 'blue/p.yaml': placement('p', other) }, first.state).heirs,
    ]).toEqual([[], []]);
  });

  test('brings nothing into a cluster that does not serve its new workspace', () => {
    const own = { ...ws, 'red/t.yaml': syncTarget('own') };
    const mine = { ...spec, locationSelector: { path: 'root:*' } };
    const first = chosen({ ...own, 'red/p.yaml': placement('p', mine) });
    const second = chosen({ ...own, 'blue/p.yaml': placement('p', mine) }, first.state);
    expect([first.lines, second.lines]).toEqual([['root:red/p on red.own'], ['root:blue/p on ']]);
    expect(second.state.rendered.decisions.get('root:blue/p' as PlacementId)?.leaving).toEqual([]);
  });

  test('is no move while a file of its former workspace is broken', () => {
    const first = chosen({ ...shared, ...ws, 'red/p.yaml': placement('p', spec) });
    const files = { ...shared, ...ws, 'blue/p.yaml': placement('p', spec), 'red/b.yaml': 'apiVersion: v1\nkind: {' };
    const second = chosen(files, first.state);
    expect([second.lines.length, second.heirs]).toEqual([2, []]);
  });
});
