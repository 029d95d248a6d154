import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget, workspace } from '../../test/support/documents.ts';
import { type PassState, ready, runTree } from '../../test/support/pass.ts';
import {
  type FileNode,
  fileBlob,
  formatDiagnostic,
  isUnreadable,
  treeFromPaths,
  type WorkspacePath,
} from '../api/index.ts';

type Entries = Readonly<Record<string, string | FileNode | undefined>>;

const TOP: Entries = {
  'fleet.yaml': `${syncTarget('east')}---\n${placement('all', { source: { path: 'apps' } })}`,
  'apps/x.yaml': configMap('x'),
};
const TEAM: Entries = {
  'team/workspace.yaml': workspace('team'),
  'team/fleet.yaml': `${syncTarget('own')}---\n${placement('web')}`,
  'team/workloads/y.yaml': configMap('y'),
};
const BROKEN = 'apiVersion: tenancy.kcp.io/v1alpha1\nkind: Workspace\nmetadata: {name: team\n';
const link: FileNode = { ...fileBlob('../shared/workspace.yaml'), mode: 'symlink' };
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n';

/** What was lost on the way to the last pass, and what the model of it says. */
function passes(...steps: readonly Entries[]) {
  let state: PassState | undefined;
  return steps.map((entries, at) => {
    const files = Object.entries({ ...TOP, ...entries }).flatMap(([path, node]) =>
      node === undefined ? [] : [[path, typeof node === 'string' ? fileBlob(node) : node] as const],
    );
    const result = runTree(treeFromPaths(files), {
      state,
      commit: at + 1,
      observations: ['east', 'team.own'].map((target) => ready(target)),
    });
    state = result.state;
    const { model } = result;
    return {
      placements: [...model.placements.keys()],
      workloads: model.workloads.map((w) => `${w.workspace} ${w.ref.name}${w.frozen ? ' frozen' : ''}`),
      unreadable: [...model.unreadable],
      teamIsSafe: isUnreadable(model, 'root:team' as WorkspacePath),
      removals: [...result.indexes.values()].flatMap((i) => i.removals.map((r) => `${i.target} ${r.ref.name}`)),
      codes: result.diagnostics.map((d) => `${d.severity} ${d.code} ${d.file}`),
    };
  });
}

const GOOD = {
  placements: ['root/all', 'root:team/web'],
  workloads: ['root x', 'root:team y'],
  unreadable: [],
  teamIsSafe: false,
  removals: [],
  codes: [],
};
/** Nothing below team/ is loaded, and nothing goes. */
const UNKNOWN = {
  placements: ['root/all'],
  workloads: ['root x'],
  unreadable: ['root'],
  teamIsSafe: true,
  removals: [],
};

describe('a Workspace file that', () => {
  test.each<[string, readonly Entries[], readonly unknown[]]>([
    [
      'breaks keeps its last good content',
      [TEAM, { ...TEAM, 'team/workspace.yaml': BROKEN }, { ...TEAM, 'team/workspace.yaml': link }, TEAM],
      [
        GOOD,
        { ...GOOD, unreadable: ['root:team'], teamIsSafe: true, codes: ['error YamlSyntax team/workspace.yaml'] },
        { ...GOOD, unreadable: ['root:team'], teamIsSafe: true, codes: ['error UnsupportedEntry team/workspace.yaml'] },
        GOOD,
      ],
    ],
    [
      'never could be read leaves its directory out, and so out of the workspace above',
      [{ ...TEAM, 'team/workspace.yaml': BROKEN }],
      [
        {
          ...UNKNOWN,
          codes: ['error WorkspaceUndetermined team/workspace.yaml', 'error YamlSyntax team/workspace.yaml'],
        },
      ],
    ],
    [
      'is renamed with its directory and broken in one commit loses nothing',
      [
        TEAM,
        { 'squad/workspace.yaml': BROKEN, 'squad/fleet.yaml': TEAM['team/fleet.yaml'], 'squad/y.yaml': configMap('y') },
      ],
      [
        GOOD,
        {
          ...UNKNOWN,
          codes: ['error WorkspaceUndetermined squad/workspace.yaml', 'error YamlSyntax squad/workspace.yaml'],
        },
      ],
    ],
    [
      'is renamed and broken in one commit loses nothing',
      [TEAM, { ...TEAM, 'team/workspace.yaml': undefined, 'team/ws.yaml': BROKEN }],
      [GOOD, { ...UNKNOWN, codes: ['error WorkspaceUndetermined team/ws.yaml', 'error YamlSyntax team/ws.yaml'] }],
    ],
    [
      'is written broken into a file that was good before is news that nobody can read',
      [
        { 'team/all.yaml': configMap('y') },
        { 'team/all.yaml': `${configMap('y')}---\n${BROKEN}` },
        { 'team/all.yaml': `${configMap('y')}---\n${workspace('team')}` },
      ],
      [
        { ...GOOD, placements: ['root/all'], workloads: ['root x', 'root y'] },
        { ...UNKNOWN, codes: ['error WorkspaceUndetermined team/all.yaml', 'error YamlSyntax team/all.yaml'] },
        { ...GOOD, placements: ['root/all'] },
      ],
    ],
    [
      'is a link or a pointer, by its name, may be anything',
      [
        { ...TEAM, 'team/workspace.yaml': link },
        { ...TEAM, 'team/workspace.yaml': LFS },
      ],
      [
        {
          ...UNKNOWN,
          codes: ['error UnsupportedEntry team/workspace.yaml', 'error WorkspaceUndetermined team/workspace.yaml'],
        },
        {
          ...UNKNOWN,
          codes: ['error UnsupportedEntry team/workspace.yaml', 'error WorkspaceUndetermined team/workspace.yaml'],
        },
      ],
    ],
    [
      'lies in a directory that becomes a kustomize directory stays in force with all beside it',
      [TEAM, { ...TEAM, 'team/kustomization.yaml': 'resources: []\n' }],
      [
        GOOD,
        {
          ...GOOD,
          workloads: ['root x', 'root:team y frozen'],
          unreadable: ['root:team'],
          teamIsSafe: true,
          codes: ['fleet.yaml', 'workloads/y.yaml', 'workspace.yaml'].map((f) => `error UnsupportedEntry team/${f}`),
        },
      ],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(passes(...steps)).toEqual(expected);
  });
});

test('a broken file makes its own workspace unreadable, and no other', () => {
  const [, seen] = passes(TEAM, { ...TEAM, 'team/workloads/y.yaml': 'apiVersion: v1\nkind: {\n' });
  expect(seen).toMatchObject({ unreadable: ['root:team'], workloads: ['root x', 'root:team y frozen'] });
  const [, top] = passes(TEAM, { ...TEAM, 'apps/x.yaml': 'apiVersion: v1\nkind: {\n' });
  expect(top).toMatchObject({ unreadable: ['root'], workloads: ['root x frozen', 'root:team y'], teamIsSafe: false });
});

test('the second of two Workspace documents in a directory never takes it over, in no later pass', () => {
  const both: Entries = { ...TEAM, 'team/a.yaml': workspace('other') };
  const seen = passes(TEAM, both, both, both);
  expect(seen.map((s) => s.placements)).toEqual(Array(4).fill(['root/all', 'root:team/web']));
  expect(seen.at(-1)?.codes).toEqual(['error WorkspaceConflict team/a.yaml']);
});

test('the finding of an undetermined directory is told once, whatever lies below', () => {
  const result = runTree(
    treeFromPaths(
      Object.entries({ ...TEAM, 'team/workspace.yaml': BROKEN, 'team/sub/workspace.yaml': BROKEN }).map(
        ([path, text]) => [path, fileBlob(String(text))] as const,
      ),
    ),
  );
  const told = result.diagnostics.filter((d) => d.code === 'WorkspaceUndetermined').map(formatDiagnostic);
  expect(told).toHaveLength(1);
});
