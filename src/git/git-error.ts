// Errors that both backends raise, so that one failure reads the same whichever of them met it.
import { InvariantError, TmcError, TransientError, UserError } from '../api/index.ts';

/** What to do where only the newest part of a history is here. */
export const WHOLE_HISTORY =
  'Fetch the whole history (`git fetch --unshallow`; of a remote, start without --git-depth)';

export function objectMissing(location: string, what: string, id: string): UserError {
  return new UserError(
    'GitObjectMissing',
    `cannot read ${what} ${id} of ${location}: it is not in the repository; fetch again, or look with \`git fsck\``,
    { data: { location, id } },
  );
}

export function unreadable(
  location: string,
  why: string,
  details: { readonly cause?: unknown; readonly id?: string | undefined } = {},
): UserError {
  return new UserError(
    'RepositoryUnreadable',
    `cannot use ${location}: ${why}; check rights and disk, and run \`git fsck\``,
    {
      data: { location, id: details.id },
      cause: details.cause,
    },
  );
}

/** An object that is refused unread. */
export function objectTooLarge(
  location: string,
  id: string,
  stat: { readonly type: string; readonly size: number; readonly most: number },
): UserError {
  const why = `${stat.type} ${id} has ${stat.size} bytes, at most ${stat.most} are read`;
  return new UserError('RepositoryUnreadable', `cannot use ${location}: ${why}; take it out of the branch`, {
    data: { location, id },
  });
}

// What git says of a system that may have room again later.
const PASSING_WORDS =
  /No space left on device|Disk quota exceeded|Cannot allocate memory|Too many open files|Input\/output error/i;

/** A git process that could not do what it was to do, with its own words. */
export function gitFailed(location: string, what: string, stderr: string): TmcError {
  if (!PASSING_WORDS.test(stderr)) return unreadable(location, `git could not ${what} (${stderr})`);
  const message = `cannot use ${location}: git could not ${what} (${stderr}); make room, it is tried again`;
  return new TransientError('RepositoryUnreadable', message, { data: { location } });
}

export function notFound(location: string, why: string, cause?: unknown): UserError {
  return new UserError('RepositoryNotFound', `no Git repository at ${location}: ${why}; check --repo`, {
    data: { location },
    cause,
  });
}

/** A ref file that holds no commit id. Taken as absent it would look like a deleted branch. */
export function brokenRef(location: string, ref: string, text: string): UserError {
  const held = JSON.stringify(text.slice(0, 60));
  return new UserError(
    'RepositoryUnreadable',
    `ref ${ref} of ${location} holds ${held}, which is no commit id, perhaps after a crash; write the right id into the file, or delete it`,
    { data: { location, ref } },
  );
}

/** A ref cannot be a file and a folder at once. */
export function refInTheWay(location: string, ref: string, other: string): UserError {
  return new UserError(
    'UnsafePath',
    `ref ${ref} of ${location} cannot be made beside ${other}: one name is a folder of the other; delete or rename one`,
    {
      data: { location, ref, other },
    },
  );
}

/** A lock that did not go away while we waited. */
export function locked(lockPath: string, held: { readonly ageMs: number; readonly owner: string }): TransientError {
  const ageSeconds = Math.round(held.ageMs / 1000);
  return new TransientError(
    'GitLocked',
    `cannot move a ref: ${held.owner} has held ${lockPath} for ${ageSeconds} s; it is tried again, remove the file if no Git process runs`,
    { data: { lock: lockPath, ageSeconds, owner: held.owner } },
  );
}

export function timedOut(what: string, location: string, milliseconds: number): TransientError {
  return new TransientError(
    'Timeout',
    `${what} of ${location} took longer than ${milliseconds / 1000} s and was stopped; it is tried again`,
    {
      data: { location, milliseconds },
    },
  );
}

export function aborted(what: string, location: string): TransientError {
  return new TransientError('Aborted', `${what} of ${location} was stopped on request; start it again`, {
    data: { location },
  });
}

/** A lock file older than this is taken as left behind by a crash: Git holds one for milliseconds. */
export const STALE_LOCK_MS = 60_000;

// The system may have room again later.
const PASSING = ['EAGAIN', 'EBUSY', 'EDQUOT', 'EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'ETIMEDOUT'];

/** What a backend let through, as one of our errors: the system's refusals by whether they may pass, the rest as our bug. */
export function asTmcError(error: unknown, what: string, location: string): TmcError {
  if (error instanceof TmcError) return error;
  const errno = errnoOf(error);
  const text = error instanceof Error ? error.message : String(error);
  const details = { data: { location, errno }, cause: error };
  if (errno === undefined) {
    return new InvariantError(
      'Internal',
      `${what} of ${location} failed in an unforeseen way (${text}); please report this`,
      details,
    );
  }
  const message = `${what} of ${location} failed: the system says ${errno} (${text}); check rights, disk and limits`;
  return PASSING.includes(errno)
    ? new TransientError('RepositoryUnreadable', message, details)
    : new UserError('RepositoryUnreadable', message, details);
}

/** What a call of the operating system failed with (`ENOENT`), if the error is one. */
export function errnoOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
