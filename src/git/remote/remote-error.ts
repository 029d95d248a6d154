// Failures of a remote as our errors: told apart by what somebody can do, without any credentials.
import { type TmcError, TransientError, UserError } from '../../api/index.ts';
import { redact } from './secrets.ts';
import { verdictOn } from './verdicts.ts';

export interface RemoteFailure {
  /** `read the refs of`, `fetch from`, `push to`. */
  readonly what: string;
  readonly url: string;
  /** What git or the client said. */
  readonly text: string;
  /** HTTP status, when the text does not tell it. */
  readonly status?: number | undefined;
  /** What the server asked for with `Retry-After`. */
  readonly retryAfterSeconds?: number | undefined;
  /** Where the server sent us, when it did. */
  readonly movedTo?: string | undefined;
  /** `host:port` of the proxy that was asked in between. */
  readonly proxy?: string | undefined;
  /** False when there were no credentials at all. */
  readonly hadToken: boolean;
  /** Never to appear anywhere. */
  readonly secrets: readonly string[];
}

const MAX_TEXT = 600;
// Lines that the server had git print: shown, but no ground to judge on, for a hook may say anything.
const REMOTE_WORDS = /^remote: .*$/gm;
// What git, ssh and Node say to people at a terminal: no help here, or the wrong one.
const NOISE =
  /^fatal: could not read (?:Username|Password) .*$|^fatal: Could not read from remote repository\.$|^Please make sure you have the correct access rights$|^and the repository exists\.$|^@.*@$|; if the root CA is installed locally, try running Node\.js with --use-system-ca/gm;
// What a terminal would act on, and what turns the direction of a text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNPRINTABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** `UserError` for what somebody must put right, `TransientError` for all that may pass. The cause stands in the text. */
export function remoteFailure(failure: RemoteFailure): TmcError {
  const { url, what, secrets, retryAfterSeconds } = failure;
  const own = failure.text.replace(REMOTE_WORDS, '');
  const status = failure.status ?? statusIn(own);
  const { code, category, why } = verdictOn({
    ...{ status, text: own, hadToken: failure.hadToken },
    overTls: url.startsWith('https:'),
  });
  const said = shown(failure.text.replace(NOISE, ''), secrets);
  const movedTo = failure.movedTo === undefined ? '' : `; it sends us to ${shown(failure.movedTo, secrets)}`;
  const way = failure.proxy === undefined ? '' : ` through the proxy ${failure.proxy}`;
  const message = `cannot ${what} ${url}${way}: ${why}${movedTo}${said === '' ? '' : ` (${said})`}`;
  const details = { data: { location: url, status, retryAfterSeconds } };
  return category === 'user' ? new UserError(code, message, details) : new TransientError(code, message, details);
}

function shown(text: string, secrets: readonly string[]): string {
  return redact(text, secrets).replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
}

function statusIn(text: string): number | undefined {
  const match = /(?:returned error|HTTP(?: Error)?|status(?: code)?)[: ]+(\d{3})\b/i.exec(text);
  if (match?.[1] !== undefined) return Number(match[1]);
  return /authentication failed|could not read (?:username|password)/i.test(text) ? 401 : undefined;
}

/** What an error and its causes say, with the codes of the system: the words that a verdict is found by. */
export function wordsOf(error: unknown): string {
  const words: string[] = [];
  let at: unknown = error;
  for (let depth = 0; at !== undefined && at !== null && depth < 6; depth += 1) {
    if (at instanceof AggregateError) words.push(...at.errors.map(String));
    if (!(at instanceof Error)) {
      words.push(String(at));
      break;
    }
    const code = 'code' in at ? String(at.code) : '';
    words.push(at.message.includes(code) ? at.message : `${at.message} ${code}`);
    at = at.cause;
  }
  return [...new Set(words)].join(': ');
}
