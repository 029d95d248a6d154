// The error family: four categories decide whether something is shown, retried, re-read, or is our bug.

/** Who should act: the user, time (retry), a fresh read, or us. */
export type ErrorCategory = 'user' | 'transient' | 'conflict' | 'invariant';

export interface ErrorDetails {
  /** Names the object, ref, cluster or file; never a secret value. */
  readonly data?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly cause?: unknown;
}

/** Base of all errors of this program. `message` says what was attempted, on what, why it failed and what to do. */
export abstract class TmcError extends Error {
  abstract readonly category: ErrorCategory;
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, string | number | boolean | undefined>>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.data = details.data ?? {};
  }
}

/** The user must change something; retrying will not help. */
export class UserError extends TmcError {
  readonly category = 'user';
}
/** May succeed by itself later: network, timeouts, 429, 5xx. */
export class TransientError extends TmcError {
  readonly category = 'transient';
}
/** Something moved under us (a ref, a field): read again and decide anew. */
export class ConflictError extends TmcError {
  readonly category = 'conflict';
}
/** Our bug. */
export class InvariantError extends TmcError {
  readonly category = 'invariant';
}

/** Every code, with what it means and what to do; `docs/reference/errors.md` lists the same (a test compares). */
export const ERROR_CODES = {
  Usage: 'a command line that cannot be understood; see --help',
  RepositoryNotFound: 'no Git repository at that place; check --repo',
  RepositoryUnreadable: 'the repository exists but cannot be read; check rights, disk and `git fsck`',
  GitObjectMissing:
    'a commit, tree or blob that a ref leads to is not in the repository; fetch again or check `git fsck`',
  GitBackendMissing: 'native git was asked for and is not installed; install git or leave --git-backend out',
  SigningToolMissing:
    'signatures are asked for and ssh-keygen or gpgv is not installed; install it, or leave the option out',
  UntrustedSource: 'nothing is rendered yet, and no allowed signer signed the source commit; have it signed',
  GitLocked: 'another process holds the lock on a ref; it is retried, a stale lock is named',
  GitRemote: 'the remote did not answer as it should; check its address, the network and its state',
  GitAuthentication: 'the remote does not take the credentials, or wants some; check the token or key',
  GitForbidden: 'the credentials are good, but do not allow this at the remote; give them the right',
  GitRejected: 'the remote refused a push by a rule of its own (a hook, a protected branch); see what it said',
  GitUntrusted: 'the certificate or host key of the remote is not trusted; check it, then name it as trusted',
  GitTooLarge: 'something in Git is larger than a limit, ours or that of the server; the message names it',
  RefMoved: 'a ref was moved by somebody else between reading and writing; it is read again',
  UnsafePath: 'a path or ref name that Git tools must not write',
  ClusterUnreachable: 'the cluster does not answer; nothing is changed until it does',
  ClusterAuthentication: 'the cluster refused the credentials; check the kubeconfig',
  ClusterForbidden: 'the credentials do not allow this; extend the syncer role',
  ClusterUnavailable: 'the cluster is overloaded or starting; it is retried',
  DiscoveryIncomplete:
    'an API group of the cluster does not answer, so what the cluster holds is not known; repair what is behind it',
  ResourceNotServed: 'the cluster does not serve this kind; install its CRD',
  ResourceConflict: 'another field manager owns these fields; see the conflict policy',
  ResourceInvalid: 'the API server refused the object; correct the manifest',
  ResourceNotFound: 'the object is not there',
  NamespaceTerminating: 'the namespace is being deleted; the object is applied again once it is gone',
  WatchExpired: 'the watch position is too old; the list is read again',
  WrongSyncTarget: 'the rendered index is for another SyncTarget, or for a former one of that name',
  InvalidKubeconfig: 'the kubeconfig cannot be read or has no such context',
  InvalidReport: 'a report branch holds something that is no report; it is ignored',
  Timeout: 'no answer within the limit',
  Aborted: 'stopped on request',
  Internal: 'a bug in tmc; please report it with the message',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The message of an error and of its causes, joined, for people; stacks stay in the logs. */
export function explainError(error: unknown): string {
  const parts: string[] = [];
  let at: unknown = error;
  for (let depth = 0; at !== undefined && at !== null && depth < 8; depth += 1) {
    const text = at instanceof Error ? at.message : String(at);
    if (text !== '' && !parts.some((p) => p.includes(text))) parts.push(text);
    at = at instanceof Error ? at.cause : undefined;
  }
  return parts.join(': ');
}
