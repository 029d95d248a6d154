// One context of a kubeconfig → certificates and headers, read anew each time so that rotated files are noticed.
import { readFile } from 'node:fs/promises';
import { isRecord, TmcError, UserError } from '../api/index.ts';
import { abortable, withDeadline } from '../infra/index.ts';
import type { ChosenContext, Mapping } from './chosen-context.ts';
import type { Credentials } from './credentials.ts';
import { pluginLogin, usesPlugin } from './plugin-login.ts';

const LOGIN_LIMIT_MS = 60_000;

/** For `cachedCredentials`. `afresh` runs a login plugin again although its last answer has not expired. */
export function credentialsLoader(chosen: ChosenContext): (afresh: boolean) => Promise<Credentials> {
  let login: ReturnType<typeof pluginLogin> | undefined;
  const what = `Getting credentials for ${chosen.server}`;
  const never = new AbortController().signal;
  async function load(): Promise<Credentials> {
    const files = await fileCredentials(chosen);
    if (!usesPlugin(chosen.user)) return files;
    login ??= pluginLogin(chosen);
    const { authorization, cert, key } = await (await login)();
    const { tls, headers } = files;
    return {
      tls: { ...tls, cert: cert ?? tls.cert, key: key ?? tls.key },
      headers: authorization === undefined ? headers : { ...headers, authorization },
    };
  }
  return async (afresh) => {
    if (afresh) login = undefined;
    try {
      return await withDeadline({ what, ms: LOGIN_LIMIT_MS }, never, (limit) => abortable(what, load(), limit));
    } catch (error) {
      login = undefined;
      throw error instanceof TmcError ? error : loginError(what, error, chosen);
    }
  };
}

async function fileCredentials({ cluster, user }: ChosenContext): Promise<Credentials> {
  const name = cluster['tls-server-name'];
  return {
    tls: {
      ca: await pemOf(cluster, 'certificate-authority'),
      cert: await pemOf(user, 'client-certificate'),
      key: await pemOf(user, 'client-key'),
      serverName: typeof name === 'string' && name !== '' ? name : undefined,
      insecure: cluster['insecure-skip-tls-verify'] === true,
    },
    headers: { ...(await authorization(user)), ...impersonation(user) },
  };
}

/** `<key>-data` (base64) wins over the file `<key>`, as in client-go. */
async function pemOf(from: Mapping, key: string): Promise<string | undefined> {
  const data = from[`${key}-data`];
  if (typeof data === 'string' && data !== '') return Buffer.from(data, 'base64').toString();
  const file = from[key];
  return typeof file === 'string' && file !== '' ? await readFile(file, 'utf8') : undefined;
}

/** A token file wins over a token, as in client-go. */
async function authorization({ tokenFile, token, username, password }: Mapping): Promise<Record<string, string>> {
  if (typeof tokenFile === 'string' && tokenFile !== '')
    return { authorization: `Bearer ${(await readFile(tokenFile, 'utf8')).trim()}` };
  if (typeof token === 'string' && token !== '') return { authorization: `Bearer ${token}` };
  if (typeof username !== 'string' || username === '') return {};
  return { authorization: `Basic ${Buffer.from(`${username}:${String(password ?? '')}`).toString('base64')}` };
}

function impersonation(user: Mapping): Record<string, string | string[]> {
  const { as, 'as-uid': uid, 'as-groups': groups, 'as-user-extra': extra } = user;
  const headers: Record<string, string | string[]> = {};
  if (typeof as === 'string') headers['impersonate-user'] = as;
  if (typeof uid === 'string') headers['impersonate-uid'] = uid;
  if (Array.isArray(groups)) headers['impersonate-group'] = groups.map(String);
  for (const [key, values] of isRecord(extra) ? Object.entries(extra) : [])
    headers[`impersonate-extra-${encodeURIComponent(key)}`] = Array.isArray(values)
      ? values.map(String)
      : String(values);
  return headers;
}

/** Of a parser's error only the fact is told: it quotes what it read, which may be a token. */
function loginError(what: string, error: unknown, { user }: ChosenContext): UserError {
  const { exec } = user;
  const plugin = isRecord(exec) ? ` by the login plugin "${String(exec['command'])}"` : '';
  const text = error instanceof Error ? error.message : String(error);
  const why = error instanceof SyntaxError ? 'what it answered is no JSON' : text.trim().split('\n')[0]?.slice(0, 300);
  return new UserError(
    'ClusterAuthentication',
    `${what}${plugin} failed: ${why ?? ''}. Check the user of the kubeconfig.`,
  );
}
