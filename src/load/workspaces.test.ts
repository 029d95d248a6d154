import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configMap, location, placement, syncTarget, workspace } from '../../test/support/documents.ts';
import { type Files, type PassState, runStages } from '../../test/support/pass.ts';
import { formatDiagnostic, targetId, type WorkspacePath } from '../api/index.ts';
import { layOutWorkspaces, type WorkspaceClaim } from './workspaces.ts';

/** `dir/file=name`, `~` for a rank behind. */
function claims(...texts: readonly string[]): readonly WorkspaceClaim[] {
  return texts.map((text) => {
    const [, file = '', rank, name = ''] = /^(.*?)(~?)=(.*)$/.exec(text) ?? [];
    return { name, rank: rank === '' ? 1 : 2, position: { file, line: 1, column: 1 } };
  });
}

describe('a file belongs to the nearest workspace above it', () => {
  const layout = layOutWorkspaces(claims('org/w.yaml=org', 'org/teams/a/w.yaml=a', 'w.yaml=root'), []);
  test.each([
    ['x.yaml', 'root', 'x.yaml'],
    ['other/x.yaml', 'root', 'other/x.yaml'],
    ['org/x.yaml', 'root:org', 'x.yaml'],
    ['org/teams/x.yaml', 'root:org', 'teams/x.yaml'],
    ['org/teams/a/x.yaml', 'root:org:a', 'x.yaml'],
    ['org/teams/a/deep/er/x.yaml', 'root:org:a', 'deep/er/x.yaml'],
    ['org/teams/ab/x.yaml', 'root:org', 'teams/ab/x.yaml'],
    ['organisation/x.yaml', 'root', 'organisation/x.yaml'],
  ])('%s: %s', (file, workspacePath, path) => {
    expect(layout.homeOf(file)).toEqual({ workspace: workspacePath, path });
  });

  test('all of them are listed, with where they lie', () => {
    expect([...layout.workspaces]).toEqual([
      ['root', { directories: [''], position: { file: 'w.yaml', line: 1, column: 1 } }],
      ['root:org', { directories: ['org'], position: { file: 'org/w.yaml', line: 1, column: 1 } }],
      ['root:org:a', { directories: ['org/teams/a'], position: { file: 'org/teams/a/w.yaml', line: 1, column: 1 } }],
    ]);
  });

  test('without any document all is root', () => {
    const none = layOutWorkspaces([], []);
    expect([none.homeOf('a/b.yaml'), ...none.workspaces]).toEqual([
      { workspace: 'root', path: 'a/b.yaml' },
      ['root', { directories: [''], position: undefined }],
    ]);
  });
});

describe('what cannot be is said, and takes nothing away', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'another name than root in the top directory',
      ['w.yaml=team'],
      ['root'],
      [
        'w.yaml:1:1: WorkspaceConflict: the Workspace document in the top directory may only be named root, not team; put team into a directory of its own',
      ],
    ],
    [
      'two documents in one directory: the first file counts',
      ['a/z.yaml=one', 'a/b.yaml=two'],
      ['root:two'],
      [
        'a/z.yaml:1:1: WorkspaceConflict: the directory a is the workspace two already, written in a/b.yaml:1, which stays in force; remove one',
      ],
    ],
    [
      'two documents in one directory: the one that was there counts',
      ['a/z.yaml=one', 'a/b.yaml~=two'],
      ['root:one'],
      [
        'a/b.yaml:1:1: WorkspaceConflict: the directory a is the workspace one already, written in a/z.yaml:1, which stays in force; remove one',
      ],
    ],
    [
      'two directories that claim one path are one workspace together',
      ['b/w.yaml=team', 'a/w.yaml=team'],
      ['root:team'],
      [
        'b/w.yaml:1:1: WorkspaceConflict: the directories a and b both say that they are the workspace root:team; they are one workspace together until one is renamed',
      ],
    ],
  ])('%s', (_what, texts, expected, findings) => {
    const layout = layOutWorkspaces(claims(...texts), []);
    const homes = new Set(texts.map((text) => layout.homeOf(text.replace(/\/?[^/]*$/, '/x.yaml'))?.workspace));
    expect([[...homes], layout.diagnostics.map(formatDiagnostic)]).toEqual([expected, findings]);
  });

  test('both directories of one workspace are known, and paths are relative to each', () => {
    const layout = layOutWorkspaces(claims('b/w.yaml=team', 'a/w.yaml=team'), []);
    expect(layout.workspaces.get('root:team' as WorkspacePath)).toEqual({
      directories: ['a', 'b'],
      position: { file: 'a/w.yaml', line: 1, column: 1 },
    });
    expect([layout.homeOf('a/x/y.yaml')?.path, layout.homeOf('b/x/y.yaml')?.path]).toEqual(['x/y.yaml', 'x/y.yaml']);
  });
});

describe('a directory that may be a workspace', () => {
  test.each<[string, readonly string[], readonly string[], Record<string, string | undefined>, string, number]>([
    ['is not part of the one above', [], ['t/w.yaml'], { 't/x.yaml': undefined, 'x.yaml': 'root' }, 'root', 1],
    ['nor is what lies below it', ['t/u/w.yaml=u'], ['t/w.yaml'], { 't/u/x.yaml': undefined }, 'root', 1],
    ['is told once', [], ['t/w.yaml', 't/v.yaml', 't/u/w.yaml'], { 't/u/x.yaml': undefined }, 'root', 1],
    ['concerns the workspace above', ['o/w.yaml=o'], ['o/t/w.yaml'], { 'o/x.yaml': 'root:o' }, 'root:o', 1],
    ['is none at the top, which is root', [], ['w.yaml'], { 'x.yaml': 'root', 't/x.yaml': 'root' }, '', 0],
    ['is known when another document names it', ['t/a.yaml=t'], ['t/w.yaml'], { 't/x.yaml': 'root:t' }, '', 0],
  ])('%s', (_what, texts, doubtful, homes, unreadable, findings) => {
    const layout = layOutWorkspaces(claims(...texts), doubtful);
    const found = Object.fromEntries(Object.keys(homes).map((file) => [file, layout.homeOf(file)?.workspace]));
    expect([found, [...layout.unreadable].join(), layout.diagnostics.length]).toEqual([homes, unreadable, findings]);
  });

  test('the finding names the file and says what to do', () => {
    expect(layOutWorkspaces([], ['t/w.yaml']).diagnostics.map(formatDiagnostic)).toEqual([
      't/w.yaml:1:1: WorkspaceUndetermined: t may be a workspace of its own, but the file that seems to say so cannot be read: ' +
        'nothing below t is loaded, and nothing that vanished from root is removed, until the file is corrected or deleted',
    ]);
  });
});

test('the layout does not depend on the order of the documents', () => {
  const directory = fc.constantFrom('', 'a', 'b', 'a/a', 'a/b', 'b/a', 'a/a/b');
  const claim = fc.record({
    name: fc.constantFrom('root', 'a', 'b'),
    rank: fc.nat({ max: 2 }),
    position: fc.record({
      file: fc.tuple(directory, fc.constantFrom('v.yaml', 'w.yaml')).map((parts) => parts.filter(Boolean).join('/')),
      line: fc.constantFrom(1, 5),
      column: fc.constant(1),
    }),
  });
  const documents = fc.uniqueArray(claim, { selector: (c) => `${c.position.file}:${c.position.line}`, maxLength: 10 });
  const doubtful = fc.uniqueArray(fc.tuple(directory, fc.constant('x.yaml')).map((p) => p.filter(Boolean).join('/')));
  const essence = (texts: readonly WorkspaceClaim[], doubts: readonly string[]) => {
    const { workspaces, homeOf, unreadable, incumbents, diagnostics } = layOutWorkspaces(texts, doubts);
    const files = ['x', 'a/x', 'b/x', 'a/a/x', 'a/b/x', 'b/a/x', 'a/a/b/x', 'a/a/b/c/x'];
    return [
      [...workspaces],
      files.map(homeOf),
      [...unreadable].sort(),
      [...incumbents].sort(),
      diagnostics.map(formatDiagnostic).sort(),
    ];
  };
  fc.assert(
    fc.property(documents, doubtful, fc.gen(), (texts, doubts, gen) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        gen(fc.shuffledSubarray, [...list], { minLength: list.length, maxLength: list.length });
      expect(essence(shuffle(texts), shuffle(doubts))).toEqual(essence(texts, doubts));
    }),
  );
});

test('SyncTargets of different workspaces or names have different ids', () => {
  const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,6}[a-z0-9])?$/);
  const chain = fc.array(label, { minLength: 1, maxLength: 4 });
  const idOf = (parts: readonly string[]): string =>
    targetId(['root', ...parts.slice(0, -1)].join(':') as WorkspacePath, parts.at(-1) ?? '');
  fc.assert(
    fc.property(chain, chain, (a, b) => {
      expect(idOf(a) === idOf(b)).toBe(a.join(':') === b.join(':'));
    }),
  );
});

function passes(...steps: readonly Files[]) {
  let state: PassState | undefined;
  return steps.map((files, at) => {
    const result = runStages(files, { state, commit: at + 1 });
    state = result.state;
    const { model } = result;
    return {
      objects: [
        ...[...model.syncTargets].map(([id, s]) => `${s.workspace} SyncTarget ${id}`),
        ...[...model.locations.keys()].map((id) => `Location ${id}`),
        ...[...model.placements.keys()].map((id) => `Placement ${id}`),
        ...model.workloads.map((w) => `${w.workspace} ${w.ref.kind} ${w.ref.name} ${w.path}`),
      ],
      unreadable: [...model.unreadable],
      findings: result.diagnostics.map((d) => `${d.object ?? '-'} ${formatDiagnostic(d)}`),
    };
  });
}

const TEAM: Files = {
  'team/workspace.yaml': workspace('team'),
  'team/fleet.yaml': [syncTarget('east'), placement('web')].join('---\n'),
  'team/workloads/x.yaml': configMap('x'),
};

test('names are unique per workspace and kind, and each workspace has its own default Location', () => {
  const top: Files = {
    'fleet.yaml': [syncTarget('east'), location('eu'), placement('web')].join('---\n'),
    'workloads/x.yaml': configMap('x'),
  };
  expect(passes({ ...top, ...TEAM })).toEqual([
    {
      objects: [
        'root SyncTarget east',
        'root:team SyncTarget team.east',
        'Location root/eu',
        'Location root:team/default',
        'Placement root/web',
        'Placement root:team/web',
        'root ConfigMap x workloads/x.yaml',
        'root:team ConfigMap x workloads/x.yaml',
      ],
      unreadable: [],
      findings: [],
    },
  ]);
});

test.each<[string, Files, string]>([
  [
    'a SyncTarget whose id Git refuses',
    { ...TEAM, 'team/lock.yaml': syncTarget('lock') },
    'SyncTarget root:team/lock team/lock.yaml:5:9: InvalidName: the id team.lock of this SyncTarget cannot be used: Git takes no ref that ends in .lock; rename it or its workspace',
  ],
  [
    'a TMCConfig of a tenant',
    { ...TEAM, 'team/c.yaml': 'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nfleet: {id: mine}\n' },
    'TMCConfig root:team/ team/c.yaml:1:1: Misplaced: TMCConfig is for the whole fleet and does not count in the workspace root:team; move it to the workspace root',
  ],
  [
    'a duplicate',
    { ...TEAM, 'team/z.yaml': placement('web') },
    'Placement root:team/web team/z.yaml:1:1: DuplicateObject: Placement root:team/web is written in team/fleet.yaml:10 already, which stays in force; remove one',
  ],
  [
    'a field that is none',
    { ...TEAM, 'team/z.yaml': `${placement('web2')}  numberOfCluster: 3\n` },
    'Placement root:team/web2 team/z.yaml:9:20: UnknownField: spec.numberOfCluster is no field of Placement; did you mean numberOfClusters?',
  ],
])('%s is refused alone, by the name it has in its workspace', (_what, files, finding) => {
  const [base] = passes(TEAM);
  const [seen] = passes(files);
  expect([seen?.objects, seen?.findings]).toEqual([base?.objects, [finding]]);
});
