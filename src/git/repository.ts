// One GitRepository out of a backend's two halves, an object store and a ref store; time limits live here.
import { type CommitSha, UserError } from '../api/index.ts';
import { withDeadline } from './deadline.ts';
import { CachingObjectReader, CommitWriter, type ObjectStore } from './objects/index.ts';
import type {
  CommitSigner,
  GitBackend,
  GitRepository,
  NewCommit,
  ObjectReader,
  ObjectWriter,
  RefReader,
} from './port.ts';

/** Refs as `RefReader` reads them and `ObjectWriter` publishes them. */
export type RefStore = RefReader & Pick<ObjectWriter, 'publish'>;

export interface RepositoryParts {
  readonly backend: GitBackend;
  readonly location: string;
  readonly objects: ObjectStore;
  /** Needs `isAncestor` to refuse what is no fast-forward. */
  readonly refs: (reader: ObjectReader) => RefStore;
  /** How long refs may take that are read and published over the network; undefined: they are on the local disk. */
  readonly remoteMs: number | undefined;
  /** Signs every commit that is written. */
  readonly signer?: CommitSigner | undefined;
  /** What else ends with the repository. */
  readonly dispose: () => Promise<void>;
}

const LOCAL_MS = 30_000;
/** For each of many commits more: a signature is a process, and ten thousand targets may get one each. */
const COMMIT_MS = 100;

/** Every operation runs under the caller's signal and a time limit: 30 s on the local disk, what the parts say over the network. */
export function createRepository(parts: RepositoryParts): GitRepository {
  const { backend, location, objects } = parts;
  const reader = new CachingObjectReader(objects, location);
  const writer = new CommitWriter(objects, location, parts.signer);
  const refs = parts.refs(reader);
  const refMilliseconds = parts.remoteMs ?? LOCAL_MS;
  let closed = false;

  function run<T>(what: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return limited({ what, signal, milliseconds: LOCAL_MS, location }, work);
  }
  async function limited<T>(
    options: Parameters<typeof withDeadline>[0],
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (closed)
      throw new UserError('RepositoryUnreadable', `${options.what} of ${location} is not possible: it was closed`);
    return withDeadline(options, work);
  }

  async function writeCommits<K>(
    commits: ReadonlyMap<K, NewCommit>,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<K, CommitSha>> {
    const milliseconds = LOCAL_MS + commits.size * COMMIT_MS;
    return limited({ what: 'writing commits', signal, milliseconds, location }, async (s) => {
      const written = await writer.writeAll(commits, s);
      for (const commit of written.values()) reader.remember(commit);
      return new Map([...written].map(([key, { id }]) => [key, id]));
    });
  }

  return {
    backend,
    location,
    refs: (prefixes, signal) =>
      limited({ what: 'reading the refs', signal, milliseconds: refMilliseconds, location }, (s) =>
        refs.refs(prefixes, s),
      ),
    commit: (id, signal) => run('reading a commit', signal, (s) => reader.commit(id, s)),
    commitBytes: (id, signal) => run('reading a commit', signal, (s) => reader.commitBytes(id, s)),
    tree: (id, signal, maxBytes) => run('reading a tree', signal, (s) => reader.tree(id, s, maxBytes)),
    partialTree: (id, signal) => run('reading a tree', signal, (s) => reader.partialTree(id, s)),
    blobSizes: (ids, signal) => run('reading files', signal, (s) => reader.blobSizes(ids, s)),
    entry: (tree, path, signal) => run('reading a tree', signal, (s) => reader.entry(tree, path, s)),
    blobs: (ids, signal) => run('reading files', signal, (s) => reader.blobs(ids, s)),
    isAncestor: (ancestor, descendant, signal) =>
      run('reading the history', signal, (s) => reader.isAncestor(ancestor, descendant, s)),
    writeCommit: (commit, signal) =>
      run('writing a commit', signal, async (s) => {
        const written = await writer.write(commit, s);
        reader.remember(written);
        return written.id;
      }),
    writeCommits,
    publish: (updates, signal) =>
      limited({ what: 'moving refs', signal, milliseconds: refMilliseconds, location, settle: true }, (s) =>
        refs.publish(updates, s),
      ),
    usage: (signal) => run('measuring the objects', signal, (s) => objects.usage(s)),
    close: async () => {
      closed = true;
      await objects.close();
      await parts.dispose();
    },
  };
}
