// The access token of a remote as the header that carries it, with every form that must stay secret.
import { UserError } from '../../api/index.ts';
import type { OpenRepositoryOptions } from '../port.ts';

export interface Access {
  /** Value of the Authorization header; undefined when there is no token. */
  readonly authorization: string | undefined;
  /** The token and its encoded forms, for redaction. */
  readonly secrets: readonly string[];
}

/** Reads the token anew, so that one that was replaced works at once. Any user name goes; forges document this one. */
export async function readAccess(token: OpenRepositoryOptions['token']): Promise<Access> {
  const text = (await read(token))?.trim();
  if (text === undefined || text === '') return { authorization: undefined, secrets: [] };
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw new UserError(
      'GitRemote',
      'the access token holds blanks or control characters; write the token alone into its file',
    );
  }
  const basic = Buffer.from(`x-access-token:${text}`).toString('base64');
  return { authorization: `Basic ${basic}`, secrets: [basic, text, encodeURIComponent(text)] };
}

async function read(token: OpenRepositoryOptions['token']): Promise<string | undefined> {
  try {
    return await token?.();
  } catch (cause) {
    throw new UserError('GitRemote', 'the access token cannot be read; check its file or variable', { cause });
  }
}
