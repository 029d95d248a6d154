// Several workspaces on one cluster: whose an object is, what the other is told, and what a breakage of one means to the other.
import { describe, expect, test } from 'vitest';
import { configMap, configMaps, placement, syncTarget, workspace } from '../../test/support/documents.ts';
import { findingsOf, type PassStep, runPasses } from '../../test/support/index-view.ts';
import { type Files, type PassResult, ready } from '../../test/support/pass.ts';
import { type PlacementSpec, parsePlacementId, refKey, removalId } from '../api/index.ts';

/** One cluster of `root` that serves everybody, and two tenants without an object yet. */
const FLEET: Files = {
  'east.yaml': syncTarget('east', { workspaces: [{ name: 'all', path: 'root:**' }] }),
  'red/workspace.yaml': workspace('red'),
  'blue/workspace.yaml': workspace('blue'),
};
const BROKEN = 'apiVersion: v1\nkind: {';

const shared = (name: string, spec: Partial<PlacementSpec> = {}): string =>
  placement(name, { source: { path: 'w' }, locationSelector: { path: 'root' }, ...spec });
const red = (v: string): Files => ({ 'red/p.yaml': shared('web'), 'red/w/x.yaml': configMap('x', { v }) });
const blue = (v: string): Files => ({ 'blue/p.yaml': shared('api'), 'blue/w/x.yaml': configMap('x', { v }) });

/** What east has of ConfigMap x after a pass: whose, since which commit, and its mark; and its tombstone. */
function shown({ indexes }: PassResult, target = 'east'): string {
  const index = [...indexes.values()].find((i) => i.target === target);
  const entries = (index?.objects ?? []).filter((o) => o.ref.name === 'x');
  const lines = entries.map((o) => {
    const mark = o.withheld === undefined ? '' : ` (${o.withheld})`;
    return `${o.placements.join('+')} c${Number.parseInt(o.sinceCommit, 16)}${mark}`;
  });
  const gone = (index?.removals ?? []).map((r) => `gone of ${r.workspace ?? 'root'}: ${r.reason}`);
  return [...lines, ...gone].join('; ') || 'nothing';
}

function run(...steps: readonly (Files | PassStep)[]): readonly PassResult[] {
  const isStep = (step: Files | PassStep): step is PassStep => typeof step['files'] === 'object';
  return runPasses(
    ['east'],
    steps.map((step) =>
      isStep(step) ? { ...step, files: { ...FLEET, ...step.files } } : { files: { ...FLEET, ...step } },
    ),
  );
}

const messages = (results: readonly PassResult[]): readonly (readonly string[])[] =>
  findingsOf(results).map((list) =>
    list.map((line) => line.replace(/^.*?: ConflictingDeliverers: ConfigMap default\/x /, '')),
  );

const RED = 'root:red/web (red/w/x.yaml:1)';
const BLUE = 'root:blue/api (blue/w/x.yaml:1)';
const NEITHER = `is delivered by ${BLUE} and ${RED}, which belong to different workspaces: none of them is delivered; let one workspace own it`;
const REDS = `of ${BLUE} belongs to the workspace root:red on a cluster of both: the copy of ${RED} stays; let one workspace own it`;
const WAIT = `of ${BLUE} is still on a cluster for the workspace root:red: it is not delivered before that one is gone; let one workspace own it`;

describe('two workspaces that deliver one object to one cluster', () => {
  test.each<[string, readonly Files[], readonly string[], readonly (readonly string[])[]]>([
    ['differently: neither is delivered', [{ ...red('1'), ...blue('2') }], ['nothing'], [[NEITHER]]],
    ['alike: neither is delivered either', [{ ...red('1'), ...blue('1') }], ['nothing'], [[NEITHER]]],
    [
      'the one that was there keeps it, though the other is alike',
      [red('1'), { ...red('1'), ...blue('1') }],
      ['root:red/web c1', 'root:red/web c1'],
      [[], [REDS]],
    ],
    [
      '… and goes on changing it',
      [red('1'), { ...red('2'), ...blue('1') }],
      ['root:red/web c1', 'root:red/web c2'],
      [[], [REDS]],
    ],
    [
      'once one of them gives in, the other is delivered',
      [{ ...red('1'), ...blue('2') }, blue('2')],
      ['nothing', 'root:blue/api c2'],
      [[NEITHER], []],
    ],
    [
      'the one that had it lets it go: the other waits until it is gone',
      [red('1'), { ...red('1'), ...blue('2') }, blue('2'), blue('2')],
      [
        'root:red/web c1',
        'root:red/web c1',
        'gone of root:red: Placement root:red/web was deleted',
        'gone of root:red: Placement root:red/web was deleted',
      ],
      [[], [REDS], [WAIT], [WAIT]],
    ],
    [
      'the one that had it wants it again before it is gone: it is still its own',
      [red('1'), blue('2'), { ...red('1'), ...blue('2') }],
      ['root:red/web c1', 'gone of root:red: Placement root:red/web was deleted', 'root:red/web c3'],
      [[], [WAIT], [REDS]],
    ],
    [
      'a suspended placement keeps what it has',
      [red('1'), { ...red('1'), ...blue('2'), 'red/p.yaml': shared('web', { suspend: true }) }],
      ['root:red/web c1', 'root:red/web c1'],
      [[], [WAIT]],
    ],
    [
      'a broken file of the one that had it keeps it from the other',
      [red('1'), { ...blue('1'), 'red/broken.yaml': BROKEN }],
      ['root:red/web c1', 'root:red/web c2 (a file of its workspace is unreadable; it may have been renamed)'],
      [[], [expect.stringMatching(/YamlSyntax/), WAIT]],
    ],
  ])('%s', (_what, steps, expected, findings) => {
    const results = run(...steps);
    expect(results.map((r) => shown(r))).toEqual(expected);
    expect(messages(results)).toEqual(findings);
  });

  test('the other is delivered in the pass in which the syncer says that it is gone', () => {
    const before = run(red('1'), { ...red('1'), ...blue('2') }, blue('2'));
    const [removal] = [...(before[2]?.indexes.values() ?? [])].flatMap((i) => i.removals);
    const gone = [ready('east', { gone: removal ? [removalId(removal)] : [] })];
    const steps = [red('1'), { ...red('1'), ...blue('2') }, blue('2'), { files: blue('2'), observations: gone }];
    const results = run(...steps);
    expect([shown(results[3] as PassResult), messages(results)[3]]).toEqual(['root:blue/api c4', []]);
  });

  test('a parent and its child contend as any two do', () => {
    const top = { 'p.yaml': placement('top', { source: { path: 'w' } }), 'w/x.yaml': configMap('x', { v: '1' }) };
    const results = run(top, { ...top, ...red('1') });
    expect([results.map((r) => shown(r)), messages(results)[1]]).toEqual([
      ['root/top c1', 'root/top c1'],
      [
        'of root:red/web (red/w/x.yaml:1) belongs to the workspace root on a cluster of both: the copy of root/top (w/x.yaml:1) stays; let one workspace own it',
      ],
    ]);
  });

  test('each has its own in a namespace of its own, and the Namespace is made once', () => {
    const results = run({
      ...red('1'),
      ...blue('2'),
      'blue/w/x.yaml': configMap('x', { v: '2' }, 'shop'),
      'red/w/y.yaml': configMap('y', { v: '2' }, 'shop'),
    });
    const index = [...(results[0]?.indexes.values() ?? [])][0];
    expect(index?.objects.map((o) => `${refKey(o.ref)} of ${o.placements.join() || 'nobody'}`)).toEqual([
      '/Namespace//shop of nobody',
      '/ConfigMap/default/x of root:red/web',
      '/ConfigMap/shop/x of root:blue/api',
      '/ConfigMap/shop/y of root:red/web',
    ]);
  });
});

describe('an object that moves to another workspace', () => {
  const to = (dir: 'red' | 'blue', v: string, name = 'web'): Files => ({
    [`${dir}/p.yaml`]: shared(name),
    [`${dir}/w/x.yaml`]: configMap('x', { v }),
  });

  test.each<[string, readonly Files[], readonly string[]]>([
    [
      'with its placement, in one commit: it stays in the cluster',
      [to('red', '1'), to('blue', '1')],
      ['root:red/web c1', 'root:blue/web c2'],
    ],
    [
      'with its placement, and changes meanwhile: it is the same placement',
      [to('red', '1'), to('blue', '2')],
      ['root:red/web c1', 'root:blue/web c2'],
    ],
    [
      'with a placement of another name, but unchanged',
      [to('red', '1'), to('blue', '1', 'other')],
      ['root:red/web c1', 'root:blue/other c2'],
    ],
    [
      'with a placement of another name, and changes: it is another object',
      [to('red', '1'), to('blue', '2', 'other')],
      ['root:red/web c1', 'gone of root:red: Placement root:red/web was deleted'],
    ],
    [
      'whose placement stays where it was: it is another object',
      [to('red', '1'), { 'red/p.yaml': shared('web'), 'red/w/y.yaml': configMap('y'), ...to('blue', '1') }],
      ['root:red/web c1', 'gone of root:red: the source of root:red/web no longer has it'],
    ],
    [
      'to one that waited for it already: it is gone first',
      [to('red', '1'), { ...to('red', '1'), ...to('blue', '1') }, to('blue', '1')],
      ['root:red/web c1', 'root:red/web c1', 'gone of root:red: Placement root:red/web was deleted'],
    ],
    [
      'because its workspace has a new name',
      [to('red', '1'), { ...to('red', '1'), 'red/workspace.yaml': workspace('crimson') }],
      ['root:red/web c1', 'root:crimson/web c2'],
    ],
    [
      'because its directory became a workspace: the same files, under other names',
      [
        { 'team/p.yaml': placement('web', { source: { path: 'team/w' } }), 'team/w/x.yaml': configMap('x') },
        { 'team/workspace.yaml': workspace('team'), 'team/p.yaml': shared('web'), 'team/w/x.yaml': configMap('x') },
      ],
      ['root/web c1', 'root:team/web c2'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(run(...steps).map((r) => shown(r))).toEqual(expected);
  });

  test('a suspended placement takes what it has along, also under a new name', () => {
    const suspended = (name: string): string => shared(name, { suspend: true });
    const [, renamed, later] = run(
      to('red', '1'),
      { 'red/p.yaml': suspended('renamed'), 'red/w/x.yaml': configMap('x', { v: '2' }) },
      { 'red/p.yaml': suspended('renamed'), 'red/w/x.yaml': configMap('x', { v: '3' }) },
    );
    expect([renamed, later].map((r) => r && shown(r))).toEqual(['root:red/renamed c2', 'root:red/renamed c2']);
  });
});

describe('a tenant whose file is broken', () => {
  const both = { ...red('1'), 'blue/p.yaml': shared('api'), 'blue/w/y.yaml': configMap('y') };
  const names = (result: PassResult | undefined): readonly string[] =>
    [...(result?.indexes.values() ?? [])].flatMap((i) => [
      ...i.objects.map((o) => o.ref.name),
      ...i.removals.map((r) => `gone: ${r.ref.name}`),
    ]);

  test('does not stop the removals of another, and nothing of its own is removed', () => {
    const after = { 'red/p.yaml': shared('web'), 'blue/p.yaml': shared('api'), 'red/broken.yaml': BROKEN };
    const [, second] = run(both, after);
    expect([names(second), second && shown(second)]).toEqual([
      ['x', 'gone: y'],
      'root:red/web c2 (a file of its workspace is unreadable; it may have been renamed); gone of root:blue: the source of root:blue/api no longer has it',
    ]);
  });

  test('keeps what its parent delivers of it', () => {
    const one = { apiVersion: 'v1', kind: 'ConfigMap', name: 'x', workspace: 'root:red' } as const;
    const top = { 'p.yaml': placement('top', { source: one }) };
    const [first, second] = run({ ...top, 'red/w/x.yaml': configMap('x') }, { ...top, 'red/broken.yaml': BROKEN });
    expect([first && shown(first), second && shown(second)]).toEqual([
      'root/top c1',
      'root/top c2 (a file of its workspace is unreadable; it may have been renamed)',
    ]);
  });

  test('and one that would remove too much holds up nobody else', () => {
    const many = (dir: string, count: number): Files => ({
      [`${dir}/p.yaml`]: shared(dir),
      [`${dir}/w/a.yaml`]: count === 0 ? '' : configMaps(count, dir),
    });
    const [, second] = run({ ...many('red', 30), ...many('blue', 3) }, { ...many('red', 0), ...many('blue', 1) });
    const removed = [...(second?.indexes.values() ?? [])].flatMap((i) => i.removals.map((r) => r.ref.name));
    expect([removed, findingsOf(second ? [second] : [])[0]]).toEqual([
      ['blue1', 'blue2'],
      [
        '-:1:1: PruneWithheld: this change would remove 30 of 30 objects from target east of root:red, more than safety.maxRemovals allows (20 objects and 30 %): nothing was removed; restore the source, or raise the limit in TMCConfig',
      ],
    ]);
  });
});

describe('what one tenant has elsewhere is nothing to another', () => {
  /** A cluster for each tenant, and objects of the same name. */
  const own: Files = {
    ...FLEET,
    'red/t.yaml': syncTarget('r'),
    'blue/t.yaml': syncTarget('b'),
    'red/p.yaml': placement('web', { source: { path: 'w' } }),
    'blue/p.yaml': placement('api', { source: { path: 'w' } }),
  };
  const x = (dir: string): Files => ({ [`${dir}/w/x.yaml`]: configMap('x') });
  const observations = ['red.r', 'blue.b'].map((t) => ready(t, { available: [parsePlacementId('root:red/web')] }));

  test('an object that one deletes does not wait for the other to have its own', () => {
    const [, second] = runPasses(
      [],
      [
        { files: { ...own, ...x('red') }, observations },
        { files: { ...own, ...x('blue') }, observations },
      ],
    );
    expect([second && shown(second, 'red.r'), second && shown(second, 'blue.b')]).toEqual([
      'gone of root:red: the source of root:red/web no longer has it',
      'root:blue/api c2',
    ]);
  });

  test('a source that matches nothing any more is not kept by what another wrote', () => {
    const emptied = { ...own, ...x('blue'), 'red/w/x.yaml': '' };
    const [, second] = runPasses(
      [],
      [
        { files: { ...own, ...x('red'), ...x('blue') }, observations },
        { files: emptied, observations },
      ],
    );
    expect(second && shown(second, 'red.r')).toBe('gone of root:red: the source of root:red/web no longer has it');
  });
});

describe('a source that names another workspace', () => {
  const secret = (of: string): PlacementSpec['source'] => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name: 'x',
    workspace: of,
  });
  const there: Files = { 'x.yaml': configMap('x', { v: 'root' }), 'red/x.yaml': configMap('x', { v: 'red' }) };
  const at = (dir: string, of: string): Files => ({
    ...there,
    [`${dir}p.yaml`]: shared('one', { source: secret(of) }),
  });
  const told = (id: string, own: string, asked: string, file: string): string =>
    `${file}:1:1: ForeignSource: spec.source.workspace ${asked} is neither ${own} nor below it, and a Placement delivers only what its own workspace and those below hold: nothing is delivered from there, and what was delivered before stays; correct it or remove it|Placement ${id}`;

  test.each<[string, Files, string, readonly string[]]>([
    ['its own', at('red/', 'root:red'), 'root:red/one c1', []],
    ['one below', at('', 'root:red'), 'root/one c1', []],
    ['one above', at('red/', 'root'), 'nothing', [told('root:red/one', 'root:red', 'root', 'red/p.yaml')]],
    ['one beside', at('blue/', 'root:red'), 'nothing', [told('root:blue/one', 'root:blue', 'root:red', 'blue/p.yaml')]],
    [
      'one that only begins alike',
      at('red/', 'root:redder'),
      'nothing',
      [told('root:red/one', 'root:red', 'root:redder', 'red/p.yaml')],
    ],
  ])('%s', (_what, files, expected, findings) => {
    const [result] = run(files);
    expect([result && shown(result), findingsOf(result ? [result] : [])[0]]).toEqual([
      expected,
      findings.map((f) => f.split('|')[0]),
    ]);
    expect(result?.renderDiagnostics.map((d) => d.object)).toEqual(findings.map((f) => f.split('|')[1]));
  });

  test('what was delivered before stays', () => {
    const [, second, third] = run(at('red/', 'root:red'), at('red/', 'root'), {
      ...at('red/', 'root'),
      'red/x.yaml': '',
    });
    const kept = `root:red/one c2 (the source of root:red/one cannot be used: ${told('', 'root:red', 'root', '').split('Source: ')[1]?.split('|')[0]})`;
    expect([second, third].map((r) => r && shown(r))).toEqual([kept, kept]);
  });
});
