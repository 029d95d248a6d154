// The access token of a remote as the header that carries it, with every form that must stay secret.
import { TmcError, UserError } from '../../api/index.ts';
import type { OpenRepositoryOptions, RemoteOptions } from '../port.ts';
import { formsOf } from './secrets.ts';

export interface Access {
  /** Value of the Authorization header; undefined when there is no token. */
  readonly authorization: string | undefined;
  /** The token and its encoded forms, for redaction. */
  readonly secrets: readonly string[];
}

export interface Credentials extends Pick<RemoteOptions, 'auth' | 'user'> {
  readonly url: string;
  readonly token: OpenRepositoryOptions['token'];
}

// What forges document as the user of a token; most take any name. `git` is what the others take.
const USERS: readonly { readonly host: RegExp; readonly user: string }[] = [
  { host: /(^|\.)github\./, user: 'x-access-token' },
  { host: /(^|\.)gitlab\./, user: 'oauth2' },
  { host: /(^|\.)bitbucket\./, user: 'x-token-auth' },
];
const OTHER_USER = 'git';

/** Reads the token anew, so that one that was replaced works at once. */
export async function readAccess(credentials: Credentials): Promise<Access> {
  const text = (await read(credentials.token))?.trim();
  if (text === undefined || text === '') return { authorization: undefined, secrets: [] };
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw refused('it holds blanks or characters beyond ASCII; write the token alone, or user:token, into its file');
  }
  return credentials.auth === 'bearer' ? bearer(text) : basic(text, credentials);
}

function bearer(text: string): Access {
  if (text.includes(':'))
    throw refused('user:token has no place in bearer authentication; leave the user out, or use basic');
  return { authorization: `Bearer ${text}`, secrets: formsOf(text) };
}

function basic(text: string, { user, url }: Credentials): Access {
  const colon = text.indexOf(':');
  const token = text.slice(colon + 1);
  if (token === '' || colon === 0) throw refused('user:token needs both parts; write both, or the token alone');
  const name = user ?? (colon > 0 ? text.slice(0, colon) : userFor(url));
  const pair = `${name}:${token}`;
  const encoded = Buffer.from(pair).toString('base64');
  return { authorization: `Basic ${encoded}`, secrets: [encoded, ...formsOf(token)] };
}

function userFor(url: string): string {
  const { hostname } = new URL(url);
  return USERS.find(({ host }) => host.test(hostname))?.user ?? OTHER_USER;
}

function refused(why: string): UserError {
  return new UserError('GitAuthentication', `cannot use the access token: ${why}`);
}

async function read(token: OpenRepositoryOptions['token']): Promise<string | undefined> {
  try {
    return await token?.();
  } catch (cause) {
    throw new UserError('GitAuthentication', 'the access token cannot be read; check its file and the rights of it', {
      cause,
    });
  }
}

/**
 * Runs the work with the token as it is now. When the server does not take it, the token is read once more: it may have
 * been replaced in between. Only a new one is tried.
 */
export async function withAccess<T>(credentials: Credentials, work: (access: Access) => Promise<T>): Promise<T> {
  const access = await readAccess(credentials);
  try {
    return await work(access);
  } catch (error) {
    if (!(error instanceof TmcError) || error.data['status'] !== 401) throw error;
    const again = await readAccess(credentials);
    if (again.authorization === access.authorization) throw error;
    return await work(again);
  }
}
