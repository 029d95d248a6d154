// The contract on history: which commits changed a path, and what lies at one.
import { expect, test } from 'vitest';
import { type CommitSha, fileBlob, subtree } from '../../../src/api/index.ts';
import { type GitRepository, type HistoryEnd, type PathChange, pathHistory } from '../../../src/git/index.ts';
import type { Fixture } from './fixture.ts';
import { commit, MAIN, never, tree } from './support.ts';

async function historyOf(
  git: GitRepository,
  options: { readonly from: CommitSha; readonly path: string; readonly maxCommits?: number },
): Promise<{ readonly changes: readonly PathChange[]; readonly end: HistoryEnd }> {
  const changes: PathChange[] = [];
  const steps = pathHistory(git, { maxCommits: 1_000, ...options }, never);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { changes, end: step.value };
    changes.push(step.value);
  }
}

/** Versions of a tree, each on top of the one before. */
async function line(
  git: GitRepository,
  versions: readonly Readonly<Record<string, string>>[],
): Promise<readonly CommitSha[]> {
  const ids: CommitSha[] = [];
  for (const [index, files] of versions.entries())
    ids.push(await commit(git, tree(files), { parents: ids.slice(-1), message: `${index}\n` }));
  return ids;
}

/** Histories are read, not walked by hand, and only as far as they are asked for. */
export function history(at: () => Fixture): void {
  const VERSIONS = [
    { 'a/x': '1' },
    { 'a/x': '1', 'a/b/c': '1' },
    { 'a/x': '2', 'a/b/c': '1' },
    { 'a/x': '2', 'a/b/c': '2' },
    { 'a/x': '3' },
  ];

  async function published(): Promise<readonly CommitSha[]> {
    const ids = await line(at().writer, VERSIONS);
    await at().writer.publish([{ ref: MAIN, from: undefined, to: ids.at(-1) }], never);
    await at().reader.refs([MAIN], never);
    return ids;
  }

  test('the commits that changed a path, newest first, with what lay there before and after', async () => {
    const ids = await published();
    const from = ids.at(-1) ?? expect.fail();
    const { changes, end } = await historyOf(at().reader, { from, path: 'a/b/c' });
    const [one, two] = [fileBlob('1').id, fileBlob('2').id];
    expect(changes.map((c) => [c.commit.message, c.before?.id, c.after?.id])).toEqual([
      ['4\n', two, undefined],
      ['3\n', one, two],
      ['1\n', undefined, one],
    ]);
    expect(changes.map((c) => c.parent?.id)).toEqual([ids[3], ids[2], ids[0]]);
    expect(end).toBe('beginning');
  });

  test('a folder changes with each file below it; a path that never was has no history', async () => {
    const from = (await published()).at(-1) ?? expect.fail();
    const messages = async (path: string) =>
      (await historyOf(at().reader, { from, path })).changes.map((c) => c.commit.message.trim());
    expect(await messages('a')).toEqual(['4', '3', '2', '1', '0']);
    expect(await messages('a/x')).toEqual(['4', '2', '0']);
    expect(await messages('a/b')).toEqual(['4', '3', '1']);
    expect(await messages('nowhere')).toEqual([]);
    expect(await messages('a/x/below/a/file')).toEqual([]);
    // No more commits are looked at than may be, and that is said.
    const { changes, end } = await historyOf(at().reader, { from, path: 'a/x', maxCommits: 3 });
    expect([changes.map((c) => c.commit.message), end]).toEqual([['4\n'], 'limit']);
  });

  test('of a merge, what it changed is told against its first parent', async () => {
    const { writer } = at();
    const [base, onMain] = await line(writer, [{ a: '1' }, { a: '1', b: '1' }]);
    if (base === undefined || onMain === undefined) expect.fail();
    const side = await commit(writer, tree({ a: '2' }), { parents: [base], message: 'side\n' });
    const from = await commit(writer, tree({ a: '2', b: '1' }), { parents: [onMain, side], message: 'merge\n' });
    const { changes } = await historyOf(writer, { from, path: 'a' });
    expect(changes.map((c) => c.commit.message)).toEqual(['merge\n', '0\n']);
  });

  test('what lies at a path is found without reading beside it', async () => {
    const { reader, writer } = at();
    const [first] = await published();
    const whole = tree({ 'a/b/c': '1' });
    const id = await commit(writer, whole, first === undefined ? {} : { parents: [first] });
    await writer.publish(
      [{ ref: MAIN, from: (await writer.refs([MAIN], never)).get(MAIN), to: id, replace: true }],
      never,
    );
    await reader.refs([MAIN], never);
    const { tree: root } = await reader.commit(id, never);
    const entryAt = (path: string) => reader.entry(root, path, never);
    expect(await entryAt('a/b')).toEqual({ kind: 'tree', id: subtree(whole, 'a/b').id });
    expect(await entryAt('a/b/c')).toEqual({ kind: 'blob', id: fileBlob('1').id, mode: 'file' });
    expect(await entryAt('a/b/c/d')).toBeUndefined();
    expect(await entryAt('')).toBeUndefined();
  });
}
