// What a repository address means: a folder here, a server over http, or one over ssh. Everything else is refused.
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../api/index.ts';

export type Location =
  | { readonly kind: 'local'; readonly path: string }
  /** `url` holds no credentials. */
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'ssh'; readonly url: string };

/** Throws `Usage` (UserError) for what cannot be opened; the message never repeats credentials. */
export function parseLocation(text: string): Location {
  // A URL would lose them silently, and a path or a process cannot have all of them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\x00-\x1f\x7f]/.test(text)) throw refused(text, 'it has a control character in it');
  if (isAbsolute(text)) return { kind: 'local', path: text };
  if (!/^(file|https?|ssh):\/\//i.test(text)) {
    throw refused(text, 'it is neither an absolute path nor file://, http://, https:// or ssh://');
  }
  if (!URL.canParse(text)) throw refused(text, 'it is no proper URL');
  const url = new URL(text);
  if (url.protocol === 'file:') return { kind: 'local', path: localPath(url, text) };
  if (url.password !== '' || (url.username !== '' && url.protocol !== 'ssh:')) {
    throw refused(text, 'it holds credentials; give the token in a file or the environment');
  }
  // Either would reach ssh as an option.
  if (url.hostname.startsWith('-') || url.username.startsWith('-') || url.hostname === '')
    throw refused(text, 'it names no proper host');
  return { kind: url.protocol === 'ssh:' ? 'ssh' : 'http', url: url.href };
}

function localPath(url: URL, text: string): string {
  if (url.hostname !== '') throw refused(text, 'a file:// address must have no host');
  return fileURLToPath(url);
}

function refused(text: string, why: string): UserError {
  return new UserError('Usage', `cannot open repository ${JSON.stringify(redactUrl(text))}: ${why}`, {
    data: { location: redactUrl(text) },
  });
}

/** The text with user names and passwords of URLs taken out. */
export function redactUrl(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s]*@/gi, '$1***@');
}
