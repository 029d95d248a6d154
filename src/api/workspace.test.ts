import { expect, test } from 'vitest';
import { isUnreadable, ROOT_WORKSPACE, type WorkspacePath } from './index.ts';

const [team, gone] = ['root:team' as WorkspacePath, 'root:gone' as WorkspacePath];
const workspaces = new Map([ROOT_WORKSPACE, team].map((path) => [path, true]));

test.each<[string, readonly WorkspacePath[], WorkspacePath, boolean]>([
  ['a readable source', [], ROOT_WORKSPACE, false],
  ['a readable source that has the workspace no more', [], gone, false],
  ['a workspace with a broken file', [team], team, true],
  ['a broken file of another workspace', [team], ROOT_WORKSPACE, false],
  ['a workspace that is gone while another has a broken file, which may say where it is', [team], gone, true],
])('%s: is what vanished to be kept?', (_what, unreadable, workspace, expected) => {
  expect(isUnreadable({ workspaces, unreadable: new Set(unreadable) }, workspace)).toBe(expected);
});
