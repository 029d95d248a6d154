// A repository on disk with a hub on it, driven pass by pass by a test.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommitSha, type FileTree, treeFromPaths, walkFiles } from '../../src/api/index.ts';
import { runPass } from '../../src/app/hub.ts';
import { createHubContext, type HubContext } from '../../src/app/hub-context.ts';
import { fleetRefs } from '../../src/app/refs.ts';
import {
  formatMessage,
  type GitBackend,
  type GitRepository,
  initRepository,
  openRepository,
  type RefName,
} from '../../src/git/index.ts';
import { type Clock, systemClock } from '../../src/infra/index.ts';
import type { SourceBuilder } from '../../src/tools/index.ts';
import { type Files, treeOfFiles } from './pass.ts';

export const SIGNAL = new AbortController().signal;

export interface HubRepo {
  readonly path: string;
  readonly git: GitRepository;
  readonly hub: HubContext;
  /** Commits the whole source anew, as a push would. */
  push(files: Files): Promise<CommitSha>;
  /** One pass of the hub, to its end. */
  pass(): Promise<void>;
  /** All files of a ref as text. */
  read(ref: RefName): Promise<Record<string, string>>;
  tree(ref: RefName): Promise<FileTree>;
  close(): Promise<void>;
}

export async function createHubRepo(
  backend: GitBackend,
  clock: Clock = systemClock(),
  builder?: SourceBuilder,
): Promise<HubRepo> {
  const path = await mkdtemp(join(tmpdir(), 'tmc-hub-'));
  await initRepository(path, 'main');
  return openHubRepo(path, backend, clock, builder);
}

/** The repository as it is now, in another folder, with a hub that knows nothing yet. */
export async function copyHubRepo(repo: HubRepo, builder?: SourceBuilder): Promise<HubRepo> {
  const path = await mkdtemp(join(tmpdir(), 'tmc-hub-'));
  await cp(repo.path, path, { recursive: true });
  return openHubRepo(path, repo.git.backend, repo.hub.clock, builder);
}

export async function openHubRepo(
  path: string,
  backend: GitBackend,
  clock: Clock,
  builder?: SourceBuilder,
): Promise<HubRepo> {
  const git = await openRepository({ url: path, backend }, SIGNAL);
  const refs = fleetRefs();
  const hub = createHubContext({ git, clock, refs, version: 'test', statusIntervalMs: 0, builder });
  const tree = async (ref: RefName): Promise<FileTree> => {
    const commit = (await git.refs([ref], SIGNAL)).get(ref);
    return commit === undefined ? treeFromPaths([]) : git.tree((await git.commit(commit, SIGNAL)).tree, SIGNAL);
  };
  return {
    path,
    git,
    hub,
    tree,
    async push(files) {
      const from = (await git.refs([refs.source], SIGNAL)).get(refs.source);
      const message = formatMessage({ subject: 'Change the fleet', trailers: new Map() });
      const author = { name: 'somebody', email: 'somebody@example.com' };
      const parents = from === undefined ? [] : [from];
      const to = await git.writeCommit(
        { tree: treeOfFiles(files), parents, message, author, time: clock.now() },
        SIGNAL,
      );
      await git.publish([{ ref: refs.source, from, to }], SIGNAL);
      return to;
    },
    async pass() {
      const { kind } = await runPass(hub, SIGNAL);
      if (kind !== 'done') throw new Error(`the pass ended ${kind}`);
    },
    async read(ref) {
      const files = [...walkFiles(await tree(ref))];
      const bytes = await git.blobs(new Set(files.map(([, blob]) => blob.id)), SIGNAL);
      return Object.fromEntries(files.map(([name, blob]) => [name, new TextDecoder().decode(bytes.get(blob.id))]));
    },
    async close() {
      await git.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}
