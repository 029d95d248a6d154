// A repository in one setting of the contract: which backend writes, which reads, on disk or over the network.
import { type GitBackend, type GitRepository, openRepository } from '../../../src/git/index.ts';
import { serveGit } from './http-server.ts';
import { never, withBareRepository } from './support.ts';

export interface Setting {
  readonly writer: GitBackend;
  readonly reader: GitBackend;
  /** `http`: through `git http-backend` in the test process, with a token. */
  readonly over: 'disk' | 'http';
}

const TOKEN = 'tok-3f9c-secret';

export interface Fixture {
  readonly path: string;
  readonly url: string;
  readonly writer: GitRepository;
  readonly reader: GitRepository;
  readonly done: () => void;
  readonly ended: Promise<void>;
}

/** Opens the setting's repository twice, to write and to read; `done` lets it go, `ended` is when it was checked and removed. */
export async function openFixture(setting: Setting): Promise<Fixture> {
  const { promise: released, resolve: done } = Promise.withResolvers<void>();
  const { promise: opened, resolve, reject } = Promise.withResolvers<Fixture>();
  const ended = withBareRepository(async (path, root) => {
    const server = setting.over === 'http' ? await serveGit(root, { token: TOKEN }) : undefined;
    const url = server === undefined ? path : `${server.url}/fleet.git`;
    const token = async () => TOKEN;
    const writer = await openRepository({ url, backend: setting.writer, token }, never);
    const reader = await openRepository({ url, backend: setting.reader, token }, never);
    resolve({ path, url, writer, reader, done, ended: Promise.resolve() });
    await released;
    await Promise.all([writer.close(), reader.close()]);
    await server?.close();
  });
  ended.catch(reject);
  return { ...(await opened), ended };
}

/** One more handle on the same repository, with the backend that is chosen when nobody says. */
export async function openThird(url: string): Promise<GitRepository> {
  return await openRepository({ url, token: async () => TOKEN }, never);
}
