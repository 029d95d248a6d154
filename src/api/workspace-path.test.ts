import { describe, expect, test } from 'vitest';
import { ROOT_WORKSPACE, targetId, type WorkspacePath } from './ids.ts';
import {
  formatSyncTarget,
  isWithinWorkspace,
  matchesWorkspace,
  parseWorkspacePath,
  syncTargetOf,
} from './workspace-path.ts';

const ALL = ['root', 'root:org', 'root:orga', 'root:org:team', 'root:org:crew', 'root:org:team:sub', 'root:other:team'];

describe('a pattern names workspaces', () => {
  test.each<[string, readonly string[]]>([
    ['root', ['root']],
    ['root:org', ['root:org']],
    ['root:org:team', ['root:org:team']],
    ['root:gone', []],
    ['root:*', ['root:org', 'root:orga']],
    ['root:org:*', ['root:org:team', 'root:org:crew']],
    ['root:*:team', ['root:org:team', 'root:other:team']],
    ['root:*:*', ['root:org:team', 'root:org:crew', 'root:other:team']],
    ['root:**', ALL],
    ['root:org:**', ['root:org', 'root:org:team', 'root:org:crew', 'root:org:team:sub']],
    ['root:*:**', ALL.slice(1)],
    ['root:*:team:**', ['root:org:team', 'root:org:team:sub', 'root:other:team']],
  ])('%s', (pattern, named) => {
    expect(ALL.filter((workspace) => matchesWorkspace(pattern, workspace as WorkspacePath))).toEqual(named);
  });
});

test.each<[string, string, boolean]>([
  ['root', 'root', true],
  ['root:org', 'root', true],
  ['root:org:team', 'root:org', true],
  ['root:orga', 'root:org', false],
  ['root', 'root:org', false],
  ['root:other', 'root:org', false],
])('%s lies within %s: %s', (workspace, above, expected) => {
  expect(isWithinWorkspace(workspace as WorkspacePath, above as WorkspacePath)).toBe(expected);
});

test.each<[string, string, string]>([
  [ROOT_WORKSPACE, 'east', 'SyncTarget root/east'],
  ['root:org', 'east', 'SyncTarget root:org/east'],
  ['root:org:team-a', 'eu-west', 'SyncTarget root:org:team-a/eu-west'],
])('the id of a SyncTarget leads back to it: %s %s', (workspace, name, shown) => {
  const id = targetId(workspace as WorkspacePath, name);
  expect([syncTargetOf(id), formatSyncTarget(id)]).toEqual([{ workspace, name }, shown]);
});

test('a path of a workspace begins with root and has names', () => {
  const good = ['root', 'root:org', 'root:org:team-1'];
  expect(good.map(parseWorkspacePath)).toEqual(good);
  const bad = ['', 'org', 'root:', 'root:*', 'root:Org', 'root:a/b', 'root::a', 'rooty', `root${':a'.repeat(600)}`];
  for (const text of bad) expect(() => parseWorkspacePath(text), text).toThrow(/must be a workspace such as root/);
});
