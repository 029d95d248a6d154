// A repository behind the test's own server, and handles on it: what the tests of remotes share.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { CommitSha } from '../../../src/api/index.ts';
import {
  type GitBackend,
  type GitRepository,
  type OpenRepositoryOptions,
  openRepository,
} from '../../../src/git/index.ts';
import { basic, type GitHttpServer, type ServeOptions, serveGit } from './http-server.ts';
import { commit, git, MAIN, never, tree, withUncheckedRepository } from './support.ts';

export const TOKEN = 'tok-77aa-secret';

export interface RemoteFixture extends AsyncDisposable {
  readonly server: GitHttpServer;
  /** The repository behind the server, opened on disk. */
  readonly origin: GitRepository;
  readonly path: string;
  readonly root: string;
  /** What `main` leads to at the start. */
  readonly first: CommitSha;
  /** Where the mirrors of all handles lie; checked by git at the end. */
  readonly cacheDir: string;
  /** A handle through the server; closed at the end. */
  open(backend: GitBackend, options?: Partial<OpenRepositoryOptions>): Promise<GitRepository>;
}

export async function openRemote(serve: ServeOptions = { token: TOKEN }): Promise<RemoteFixture> {
  const opened = Promise.withResolvers<RemoteFixture>();
  const done = Promise.withResolvers<void>();
  const handles: GitRepository[] = [];
  const ended = withUncheckedRepository(async (path, root) => {
    const server = await serveGit(root, serve);
    const origin = await openRepository({ url: path, backend: 'isomorphic' }, never);
    const cacheDir = await mkdtemp(join(tmpdir(), 'tmc-cache-'));
    const first = await commit(origin, tree({ a: '1' }));
    await origin.publish([{ ref: MAIN, from: undefined, to: first }], never);
    opened.resolve({
      ...{ server, origin, path, root, first, cacheDir },
      open: async (backend, options = {}) => {
        const url = `${server.url}/fleet.git`;
        const handle = await openRepository({ url, backend, cacheDir, token: async () => TOKEN, ...options }, never);
        handles.push(handle);
        return handle;
      },
      [Symbol.asyncDispose]: async () => {
        await Promise.all(handles.map((handle) => handle.close()));
        done.resolve();
        await ended;
      },
    });
    await done.promise;
    await origin.close();
    await server.close();
    for (const mirror of await readdir(cacheDir))
      git(join(cacheDir, mirror), 'fsck', '--strict', '--full', '--no-dangling');
    await rm(cacheDir, { recursive: true, force: true });
  });
  ended.catch(opened.reject);
  return await opened.promise;
}

/** Forms of these secrets that must be nowhere. */
export function forbidden(...secrets: readonly string[]): readonly string[] {
  return secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    basic(secret).slice('Basic '.length),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ]);
}

/** What the work is rejected with; nothing of the token is anywhere in it. */
export async function failureOf(work: Promise<unknown>, ...secrets: readonly string[]): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  const shown = inspect(error, { depth: 12, showHidden: true });
  for (const form of forbidden(TOKEN, ...secrets)) expect(shown).not.toContain(form);
  return error;
}
