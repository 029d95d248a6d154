// The port to a Git repository: refs, commits, trees and bytes. It knows nothing of placements.
import type { BlobId, CommitSha, FileBlob, FileTree, TreeId } from '../api/index.ts';

/** A full ref name, `refs/heads/main`; checked by `parseRefName`. */
export type RefName = string & { readonly __refName: unique symbol };

export interface Commit {
  readonly id: CommitSha;
  readonly tree: TreeId;
  readonly parents: readonly CommitSha[];
  readonly message: string;
  /** `Key: value` lines of the last paragraph of the message. */
  readonly trailers: ReadonlyMap<string, string>;
  /** Committer time, UTC. */
  readonly time: Date;
  readonly author: { readonly name: string; readonly email: string };
}

export interface NewCommit {
  /** Objects that the repository lacks are written; blobs without bytes and known subtrees are taken as stored. */
  readonly tree: FileTree;
  readonly parents: readonly CommitSha[];
  /** With trailers as its last paragraph; ends in one newline. */
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Author and committer time; whole seconds, UTC. */
  readonly time: Date;
}

/** A compare-and-swap of one ref. `from: undefined` = must not exist yet; `to: undefined` = delete. */
export interface RefUpdate {
  readonly ref: RefName;
  readonly from: CommitSha | undefined;
  readonly to: CommitSha | undefined;
  /** True only for refs that may move non-fast-forward (reports); even then `from` must match (a lease). */
  readonly replace?: boolean;
}

/** `moved`: somebody else changed a ref in between; none of the updates from it on was made (with atomic backends none at all). */
export type PublishResult =
  | { readonly kind: 'published' }
  | {
      readonly kind: 'moved';
      readonly ref: RefName;
      readonly expected: CommitSha | undefined;
      readonly actual: CommitSha | undefined;
    };

export interface RefReader {
  /**
   * Asks the repository (the remote, if there is one) for the refs that start with one of the prefixes,
   * and makes the objects they lead to readable. Sorted by name.
   */
  refs(prefixes: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<RefName, CommitSha>>;
}

/** What lies at a path: a file without its bytes, or a folder by its id alone. */
export type TreeEntry = FileBlob | Pick<FileTree, 'kind' | 'id'>;

export interface ObjectReader {
  commit(id: CommitSha, signal: AbortSignal): Promise<Commit>;
  /** The commit object as it was written, for whoever checks a signature over it. */
  commitBytes(id: CommitSha, signal: AbortSignal): Promise<Uint8Array>;
  /**
   * The whole structure under a tree, blobs without bytes; subtrees are cached by id. Throws for one that has an entry which
   * is unsafe or cannot be read, and for one whose folders have more than `maxBytes` together.
   */
  tree(id: TreeId, signal: AbortSignal, maxBytes?: number): Promise<FileTree>;
  /** As `tree`, for what strangers write: such entries are left out and stand in `flaws`, and all others can be used. */
  partialTree(id: TreeId, signal: AbortSignal): Promise<FileTree>;
  /** What lies at `a/b/c` below a tree, or undefined. Reads the trees on the way and nothing beside it. */
  entry(tree: TreeId, path: string, signal: AbortSignal): Promise<TreeEntry | undefined>;
  /** How large blobs are, without reading them. Ids that are no blob, or not there, are absent. */
  blobSizes(ids: Iterable<BlobId>, signal: AbortSignal): Promise<ReadonlyMap<BlobId, number>>;
  /** Bytes of many blobs at once, pipelined. Throws `GitObjectMissing` when one is not there. */
  blobs(ids: Iterable<BlobId>, signal: AbortSignal): Promise<ReadonlyMap<BlobId, Uint8Array>>;
  /**
   * True when `ancestor` is `descendant` or can be reached from it through parents. Undefined when that cannot be told:
   * the history here is cut (a shallow clone), or too long for a backend that reads it commit by commit. Never a guess.
   */
  isAncestor(ancestor: CommitSha, descendant: CommitSha, signal: AbortSignal): Promise<boolean | undefined>;
}

export interface ObjectWriter {
  /** Writes missing objects and the commit; no ref moves. */
  writeCommit(commit: NewCommit, signal: AbortSignal): Promise<CommitSha>;
  /**
   * Each as `writeCommit` does it, by keys of the caller: what they lack is looked for and written together. None may name
   * another of them as its parent. When it fails, some of the objects may be there.
   */
  writeCommits<K>(commits: ReadonlyMap<K, NewCommit>, signal: AbortSignal): Promise<ReadonlyMap<K, CommitSha>>;
  /**
   * Moves refs by compare-and-swap, in the given order, atomically where the backend can. A ref that is at `to` already
   * counts as moved: equal content makes equal commits, and an answer that got lost can be asked for again.
   */
  publish(updates: readonly RefUpdate[], signal: AbortSignal): Promise<PublishResult>;
}

export interface RepositoryUsage {
  readonly looseObjects: number;
  /** Estimated. */
  readonly looseBytes: number;
  readonly packs: number;
  readonly packBytes: number;
}

/** Throws TmcErrors only: `TransientError` when a retry may help, `UserError` when it will not. */
export interface GitRepository extends RefReader, ObjectReader, ObjectWriter {
  /** `native` or `isomorphic`. */
  readonly backend: GitBackend;
  /** For messages and logs; never holds credentials. */
  readonly location: string;
  /** What lies on the disk here: of the repository, or of the mirror of a remote one. */
  usage(signal: AbortSignal): Promise<RepositoryUsage>;
  close(): Promise<void>;
}

export const GIT_BACKENDS = ['native', 'isomorphic'] as const;
export type GitBackend = (typeof GIT_BACKENDS)[number];

/** Makes the signature that goes into a commit of ours. */
export interface CommitSigner {
  /** Armored, ends in a newline. */
  sign(payload: Uint8Array, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

export interface OpenRepositoryOptions {
  /** Absolute path of a repository (bare or not), `file://`, `http(s)://`, and with native git `ssh://`. */
  readonly url: string;
  /** Absent: native when a git binary is there, else isomorphic. */
  readonly backend?: GitBackend | undefined;
  /** Folder for the local mirror of a remote URL; not used for local paths. */
  readonly cacheDir?: string | undefined;
  /**
   * How many commits of each ref's history are fetched from a remote at first; later fetches add what is new. Absent: all.
   * What is cut off is answered as unknown, never guessed.
   */
  readonly depth?: number | undefined;
  /** Reads the access token for http(s) remotes anew each time (rotation): a token, or `user:token`; undefined = none. */
  readonly token?: (() => Promise<string | undefined>) | undefined;
  readonly remote?: RemoteOptions | undefined;
  /** Signs every commit that is written; closed by whoever opened it. */
  readonly signer?: CommitSigner | undefined;
}

/** How a remote is reached. Files are named, read when needed, and what they hold reaches no message. */
export interface RemoteOptions {
  /** How the token is sent; default `basic`. */
  readonly auth?: GitAuth | undefined;
  /** User of basic authentication; default: that of `user:token`, else what the forge documents, else `git`. */
  readonly user?: string | undefined;
  /** PEM; these CAs are trusted instead of those of the system. */
  readonly caFile?: string | undefined;
  /** PEM, shown to the remote itself and to no other host. */
  readonly clientCertFile?: string | undefined;
  readonly clientKeyFile?: string | undefined;
  readonly ssh?: SshOptions | undefined;
  readonly limits?: Partial<RemoteLimits> | undefined;
  /** Where HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY are read; default: the environment of the process. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

export interface SshOptions {
  /** Private key without a passphrase. */
  readonly keyFile?: string | undefined;
  /** The only file of host keys; default: those of the user and of the system. */
  readonly knownHostsFile?: string | undefined;
  /** The user's agent may be asked for keys; default: no. */
  readonly agent?: boolean | undefined;
  /** A configuration of ssh (`~/.ssh/config`); default: none is read. */
  readonly configFile?: string | undefined;
}

export interface RemoteLimits {
  /** Until a connection stands. */
  readonly connectMs: number;
  /** Without a sign of life. */
  readonly idleMs: number;
  /** One whole operation, all its requests together. */
  readonly totalMs: number;
  /** Bytes of one answer. */
  readonly downloadBytes: number;
}

export const GIT_AUTHS = ['basic', 'bearer'] as const;
export type GitAuth = (typeof GIT_AUTHS)[number];

/** Implemented in `open.ts`. */
export type OpenRepository = (options: OpenRepositoryOptions, signal: AbortSignal) => Promise<GitRepository>;
/** Makes an empty bare repository whose HEAD names `refs/heads/<branch>`; an existing one is left as it is. Works without a git binary. */
export type InitRepository = (path: string, branch: string) => Promise<void>;

export interface NewWorkRepository {
  /** The folder, which holds the files already and is in no repository. */
  readonly dir: string;
  readonly branch: string;
  /** Paths in the folder, with `/`: what the first commit holds. */
  readonly files: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly time: Date;
}
/** Makes a repository around files that lie there, with one commit on the branch. Works without a git binary. */
export type InitWorkRepository = (options: NewWorkRepository) => Promise<CommitSha>;
