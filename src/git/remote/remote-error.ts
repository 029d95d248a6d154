// Failures of a remote, told apart by what the user can do; credentials are taken out of every text.
import { type TmcError, TransientError, UserError } from '../../api/index.ts';
import { redactUrl } from '../location.ts';

export interface RemoteFailure {
  /** `read the refs of`, `fetch from`, `push to`. */
  readonly what: string;
  readonly url: string;
  /** What git or the client said. */
  readonly text: string;
  /** HTTP status, when the text does not tell it. */
  readonly status?: number | undefined;
  /** Never to appear anywhere. */
  readonly secrets: readonly string[];
}

const MAX_TEXT = 600;

const WORDS: readonly { readonly when: RegExp; readonly status: number }[] = [
  {
    when: /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied \(publickey/i,
    status: 401,
  },
  { when: /repository '?[^\n]*'? not found|does not appear to be a git repository/i, status: 404 },
  { when: /remote rejected|hook declined|protected branch|deny(ing)? |shallow update not allowed/i, status: 422 },
  { when: /unable to update url base from redirection|redirect/i, status: 301 },
];

/** `UserError` for what somebody must put right, `TransientError` for all that may pass. The cause stands in the text. */
export function remoteFailure(failure: RemoteFailure): TmcError {
  const said = redact(failure.text, failure.secrets).replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
  const status = failure.status ?? statusIn(failure.text);
  const subject = `cannot ${failure.what} ${failure.url}`;
  const details = { data: { location: failure.url, status } };
  const detail = said === '' ? '' : ` (${said})`;
  if (status === 401)
    return new UserError(
      'GitRemote',
      `${subject}: the server wants other credentials; check the token${detail}`,
      details,
    );
  if (status === 403) {
    return new UserError(
      'GitRemote',
      `${subject}: the credentials do not allow it; give the token the right to do so${detail}`,
      details,
    );
  }
  if (status === 404 || status === 410) {
    const why = 'there is no such repository, or the token must not see it; check the address and the token';
    return new UserError('RepositoryNotFound', `${subject}: ${why}${detail}`, details);
  }
  if (status === 422)
    return new UserError(
      'GitRemote',
      `${subject}: the server refused it; see its rules for these branches${detail}`,
      details,
    );
  if (status !== undefined && status >= 300 && status < 400) {
    return new UserError('GitRemote', `${subject}: the repository has moved; use its new address${detail}`, details);
  }
  if (status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 429) {
    return new UserError('GitRemote', `${subject}: the server answered ${status}; check the address${detail}`, details);
  }
  const why = status === undefined ? 'it broke off' : `the server answered ${status}`;
  return new TransientError(
    'GitRemote',
    `${subject}: ${why}; it is tried again, look at the network and the server if it stays${detail}`,
    details,
  );
}

function statusIn(text: string): number | undefined {
  const match = /(?:returned error|HTTP(?: Error)?|status(?: code)?)[: ]+(\d{3})\b/i.exec(text);
  if (match?.[1] !== undefined) return Number(match[1]);
  return WORDS.find(({ when }) => when.test(text))?.status;
}

/** The text without these secrets, without user names in URLs and without Authorization headers. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = redactUrl(text).replace(/(authorization:\s*\w+\s+)\S+/gi, '$1***');
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '***');
  return clean;
}
