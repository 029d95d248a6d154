// The contract on sharing a repository: with other publishers, with git, with its upkeep.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import { type GitBackend, type GitRepository, parseRefName } from '../../../src/git/index.ts';
import { type Fixture, openThird, type Setting } from './fixture.ts';
import { commit, git, hasGit, head, increment, MAIN, never, textAt, tree } from './support.ts';

const OTHER = parseRefName('refs/heads/tmc/other');

/** Nobody’s update is lost. */
export function racing(at: () => Fixture, setting: Setting): void {
  // Over the network every try is several processes, so fewer of them.
  const each = setting.over === 'disk' ? 10 : 2;

  test(`${2 * each} publishers through four handles in two processes lose no update`, async () => {
    const { url, writer, reader } = at();
    const others = setting.over === 'disk' ? runCounter(url, setting.reader, each) : countHere(at(), each);
    await Promise.all([
      others,
      ...Array.from({ length: each }, (_, index) => increment(index % 2 === 0 ? writer : reader)),
    ]);
    const id = await head(reader);
    if (id === undefined) throw new Error('no head');
    expect(await textAt(reader, id, 'count')).toBe(String(2 * each));
    expect(await historyLength(reader, id)).toBe(2 * each);
  });
}

// With a token in this process only, the other handles live here as well.
async function countHere({ url }: Fixture, publishers: number): Promise<void> {
  const handle = await openThird(url);
  await Promise.all(Array.from({ length: publishers }, () => increment(handle)));
  await handle.close();
}

async function runCounter(url: string, backend: GitBackend, publishers: number): Promise<void> {
  const script = fileURLToPath(new URL('./counter.ts', import.meta.url));
  const child = spawn(process.execPath, [script, url, backend, String(publishers)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`counter failed: ${stderr}`);
}

async function historyLength(repository: GitRepository, from: CommitSha): Promise<number> {
  let count = 0;
  for (let id: CommitSha | undefined = from; id !== undefined; count += 1)
    id = (await repository.commit(id, never)).parents[0];
  return count;
}

/** What git does to the repository changes nothing for us, nor the other way round. */
export function maintenance(at: () => Fixture): void {
  test.skipIf(!hasGit)('packed refs and packed objects are read, moved and deleted like loose ones', async () => {
    const { writer, reader, path } = at();
    const first = await commit(writer, tree({ a: '1' }));
    await writer.publish(
      [
        { ref: MAIN, from: undefined, to: first },
        { ref: OTHER, from: undefined, to: first },
      ],
      never,
    );
    // Both handles have looked before the repository changes its shape.
    expect([await head(writer), await head(reader)]).toEqual([first, first]);
    git(path, 'pack-refs', '--all');
    git(path, 'gc', '--quiet', '--prune=now');
    expect(await reader.refs(['refs/heads/'], never)).toEqual(
      new Map([
        [MAIN, first],
        [OTHER, first],
      ]),
    );
    expect(await textAt(reader, first, 'a')).toBe('1');
    const second = await commit(writer, tree({ a: '2', b: '1' }), { parents: [first] });
    expect(
      await writer.publish(
        [
          { ref: MAIN, from: first, to: second },
          { ref: OTHER, from: first, to: undefined },
        ],
        never,
      ),
    ).toEqual({ kind: 'published' });
    expect(await reader.refs(['refs/heads/'], never)).toEqual(new Map([[MAIN, second]]));
    git(path, 'gc', '--quiet', '--prune=now');
    expect(await textAt(reader, second, 'b')).toBe('1');
    expect(git(path, 'rev-parse', 'main')).toBe(second);
  });

  test.skipIf(!hasGit)('git pushes to it, clones it, and its annotated tags are commits', async () => {
    const { writer, reader, path } = at();
    const first = await commit(writer, tree({ a: '1' }));
    await writer.publish([{ ref: MAIN, from: undefined, to: first }], never);
    git(path, '-c', 'user.name=x', '-c', 'user.email=x@x', 'tag', '-a', '-m', 'v', 'v1', 'main');
    expect(await reader.refs(['refs/'], never)).toEqual(
      new Map([
        [MAIN, first],
        [parseRefName('refs/tags/v1'), first],
      ]),
    );
    git(path, 'clone', '--quiet', path, `${path}/../clone`);
    git(
      `${path}/../clone`,
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@x',
      'commit',
      '--quiet',
      '--allow-empty',
      '-m',
      'by git',
    );
    git(`${path}/../clone`, 'push', '--quiet', 'origin', 'HEAD:main');
    const id = await head(reader);
    expect(id === undefined ? undefined : (await reader.commit(id, never)).message).toBe('by git\n');
  });
}

/** A gc at any moment disturbs nobody. */
export function tidying(at: () => Fixture): void {
  test.skipIf(!hasGit)('reading and writing go on while git packs and tidies', async () => {
    const { writer, reader, path } = at();
    let counting = true;
    const tidy = async () => {
      while (counting) {
        await runGit(path, 'gc', '--quiet');
        await runGit(path, 'pack-refs', '--all');
      }
    };
    const read = async () => {
      while (counting)
        for (const id of (await reader.refs(['refs/'], never)).values()) await textAt(reader, id, 'count');
    };
    const count = async () => {
      for (let index = 0; index < 6; index += 1) await increment(writer);
      counting = false;
    };
    await Promise.all([tidy(), read(), count()]);
    const id = await head(reader);
    expect(id === undefined ? undefined : await textAt(reader, id, 'count')).toBe('6');
  });
}

/** Unlike `git`, lets this process go on meanwhile. */
async function runGit(path: string, ...args: readonly string[]): Promise<void> {
  const child = spawn('git', ['-C', path, ...args], { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}`);
}
