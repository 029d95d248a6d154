// What a repository address means: a folder here, a server over http, or one over ssh. Everything else is refused.
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../api/index.ts';

export type Location =
  | { readonly kind: 'local'; readonly path: string }
  /** `url` holds no credentials. */
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'ssh'; readonly url: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\x00-\x1f\x7f]/;
const MAX_LENGTH = 4_096;
// What a DNS name or an address in brackets can be. Nothing else reaches ssh, which reads a leading dash as an option.
const SSH_HOST = /^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])$/i;
const SSH_USER = /^[a-z0-9_][a-z0-9_.+-]*$/i;

/** Throws `Usage` (UserError) for what cannot be opened; the message never repeats credentials. */
export function parseLocation(text: string): Location {
  if (CONTROL.test(text)) throw refused(text, 'it has a control character in it');
  if (text.length > MAX_LENGTH) throw refused(text, `it is longer than ${MAX_LENGTH} characters`);
  if (isAbsolute(text)) return { kind: 'local', path: text };
  if (!/^(file|https?|ssh):\/\//i.test(text)) {
    throw refused(text, 'it is neither an absolute path nor file://, http://, https:// or ssh://');
  }
  if (!URL.canParse(text)) throw refused(text, 'it is no proper URL');
  const url = new URL(text);
  if (url.search !== '' || url.hash !== '')
    throw refused(text, 'it has a query or a fragment; leave out what follows ? or #');
  if (url.protocol === 'file:') return { kind: 'local', path: localPath(url, text) };
  if (url.password !== '' || (url.username !== '' && url.protocol !== 'ssh:')) {
    throw refused(text, 'it holds credentials; write them into a file and name it with --git-token-file');
  }
  if (url.protocol === 'ssh:') checkSsh(url, text);
  if (url.hostname === '' || url.hostname.startsWith('-')) throw refused(text, 'it names no proper host');
  return { kind: url.protocol === 'ssh:' ? 'ssh' : 'http', url: url.href };
}

// Git decodes the parts again before it hands them to ssh, so nothing encoded is let through in them.
function checkSsh(url: URL, text: string): void {
  if (!SSH_HOST.test(url.hostname)) throw refused(text, 'it names no proper host');
  if (url.username !== '' && !SSH_USER.test(url.username)) throw refused(text, 'it names no proper user');
  const path = decoded(url.pathname);
  if (path === undefined || CONTROL.test(path)) throw refused(text, 'its path holds what no path can');
  if (path.length < 2) throw refused(text, 'it names no repository on the host');
}

function localPath(url: URL, text: string): string {
  if (url.hostname !== '') throw refused(text, 'a file:// address must have no host');
  // The URL parser would silently take them out, and lead to another folder than the one that is read.
  if (/(^|\/)(\.|%2e){2}(\/|$)/i.test(text.slice('file://'.length))) throw refused(text, 'it has .. in its path');
  const path = decoded(url.pathname);
  if (path === undefined || CONTROL.test(path) || /%2f|%5c/i.test(url.pathname))
    throw refused(text, 'its path holds what no path can');
  return fileURLToPath(url);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function refused(text: string, why: string): UserError {
  // What follows may be a token.
  const shown = redactUrl(text.replace(/[?#].*$/s, '')).slice(0, 200);
  return new UserError('Usage', `cannot open repository ${JSON.stringify(shown)}: ${why}`, {
    data: { location: shown },
  });
}

/** The text with user names and passwords of URLs taken out, and values of queries, which may be tokens. */
export function redactUrl(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s"'<>]*@/gi, '$1***@')
    .replace(/([?&#][a-z0-9_.-]*=)[^&\s#'")]+/gi, '$1***');
}
