// The contract on writing commits, and on stopping.
import { expect, test } from 'vitest';
import { EMPTY_TREE, fileBlob, parseBlobId, parseCommitSha, storedBlob, treeOf } from '../../../src/api/index.ts';
import type { Fixture } from './fixture.ts';
import { AUTHOR, commit, head, MAIN, NOT_THERE, never, TIME, textAt, tree } from './support.ts';

/** Equal content, equal ids; nothing hollow and nothing unsafe is written. */
export function writing(at: () => Fixture): void {
  test('equal content gives equal ids, known before anything is written', async () => {
    const { writer } = at();
    // Made once by git itself: `git commit-tree` on this tree with this author, date and message.
    const id = await commit(writer, tree({ 'a/b.yaml': 'x: 1\n', 'c.yaml': 'y: 2\n' }), { message: 'fixed\n' });
    expect(id).toBe('452c1f82cfd7ab740e76638ac8362c365b024ba9');
    expect((await writer.commit(id, never)).tree).toBe(tree({ 'a/b.yaml': 'x: 1\n', 'c.yaml': 'y: 2\n' }).id);
  });

  test('stored blobs and known subtrees need no bytes', async () => {
    const { writer } = at();
    const first = tree({ 'keep/a': '1', 'keep/b': '2', change: 'old' });
    const parent = await commit(writer, first);
    const known = await writer.tree(first.id, never);
    const keep = known.entries.get('keep');
    if (keep === undefined) throw new Error('no keep');
    const next = treeOf(
      new Map([
        ['keep', keep],
        ['moved', storedBlob(fileBlob('1').id)],
        ['change', fileBlob('new')],
      ]),
    );
    const id = await commit(writer, next, { parents: [parent] });
    expect(await textAt(writer, id, 'keep/b')).toBe('2');
    expect(await textAt(writer, id, 'moved')).toBe('1');
    expect(await textAt(writer, id, 'change')).toBe('new');
  });

  test('a blob without bytes that is not stored, and a parent that is not there, are refused', async () => {
    const { writer } = at();
    const hollow = treeOf(new Map([['a', storedBlob(parseBlobId(NOT_THERE))]]));
    await expect(commit(writer, hollow)).rejects.toMatchObject({ code: 'GitObjectMissing' });
    await expect(commit(writer, EMPTY_TREE, { parents: [parseCommitSha(NOT_THERE)] })).rejects.toMatchObject({
      code: 'GitObjectMissing',
    });
  });

  test('many commits at once are those that are written one by one, by the keys of the caller', async () => {
    const { writer } = at();
    const parent = await commit(writer, tree({ a: '1' }));
    const many = new Map(
      ['east', 'west', 'north'].map((name) => {
        const shared = { 'shared/b': '2', 'index.yaml': name };
        const message = `For ${name}\n`;
        return [name, { tree: tree(shared), parents: [parent], message, author: AUTHOR, time: TIME }] as const;
      }),
    );
    const written = await writer.writeCommits(many, never);
    const single = await Promise.all(
      [...many].map(async ([name, one]) => [name, await writer.writeCommit(one, never)]),
    );
    expect([...written]).toEqual(single);
    for (const [name, id] of written) {
      expect((await writer.commit(id, never)).message).toBe(`For ${name}\n`);
      expect(await textAt(writer, id, 'shared/b')).toBe('2');
      expect(await textAt(writer, id, 'index.yaml')).toBe(name);
    }
    expect(await writer.writeCommits(new Map(), never)).toEqual(new Map());
  });

  test('of many commits none is written when one names a parent that is not there, or holds an unsafe name', async () => {
    const { writer } = at();
    const one = { parents: [], message: 'x\n', author: AUTHOR, time: TIME };
    const good = { ...one, tree: tree({ good: '1' }) };
    const orphan = { ...good, parents: [parseCommitSha(NOT_THERE)] };
    const unsafe = { ...one, tree: treeOf(new Map([['..', fileBlob('x')]])) };
    for (const [bad, code] of [
      [orphan, 'GitObjectMissing'],
      [unsafe, 'UnsafePath'],
    ] as const) {
      await expect(
        writer.writeCommits(
          new Map([
            [1, good],
            [2, bad],
          ]),
          never,
        ),
      ).rejects.toMatchObject({ code });
      await expect(writer.tree(good.tree.id, never)).rejects.toMatchObject({ code: 'GitObjectMissing' });
    }
  });

  test('an empty tree can be committed', async () => {
    const { writer } = at();
    const id = await commit(writer, EMPTY_TREE);
    expect((await writer.tree((await writer.commit(id, never)).tree, never)).entries.size).toBe(0);
  });

  test.each(['..', '.git', '.GIT', 'git~1', '.g\u200cit', 'a\\b', 'a\0b', ''])(
    'a file named %j is not written',
    async (name) => {
      const unsafe = treeOf(new Map([['dir', treeOf(new Map([[name, fileBlob('x')]]))]]));
      await expect(commit(at().writer, unsafe)).rejects.toMatchObject({ code: 'UnsafePath', category: 'user' });
    },
  );
}

/** Signals and closing. */
export function limits(at: () => Fixture): void {
  test('an aborted call is refused with its own code, and the next one works', async () => {
    const { writer } = at();
    const id = await commit(writer, tree({ a: '1' }));
    const aborted = AbortSignal.abort();
    for (const call of [
      () => writer.refs(['refs/'], aborted),
      () => writer.tree(tree({ a: '1' }).id, aborted),
      () => writer.publish([{ ref: MAIN, from: undefined, to: id }], aborted),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'Aborted', category: 'transient' });
    }
    const controller = new AbortController();
    const running = writer.blobs([fileBlob('1').id], controller.signal);
    controller.abort();
    await running.catch((error: unknown) => expect(error).toMatchObject({ code: 'Aborted' }));
    expect(await head(writer)).toBeUndefined();
    expect(await textAt(writer, id, 'a')).toBe('1');
  });

  test('a closed repository says so', async () => {
    const { writer } = at();
    await writer.close();
    await expect(writer.refs(['refs/'], never)).rejects.toMatchObject({ category: 'user' });
  });
}
