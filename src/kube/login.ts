// One context of a kubeconfig → certificates and headers, through client-node, which is loaded when first needed.
import type { RequestOptions } from 'node:https';
import { isAbsolute, join } from 'node:path';
import { isRecord, TmcError, UserError } from '../api/index.ts';
import { abortable, withDeadline } from '../infra/index.ts';
import type { Credentials, TlsSettings } from './credentials.ts';

export interface ChosenContext {
  readonly server: string;
  readonly proxyUrl: string | undefined;
  /** The `cluster` and `user` mappings as the kubeconfig has them. */
  readonly cluster: Readonly<Record<string, unknown>>;
  readonly user: Readonly<Record<string, unknown>>;
}

const LOGIN_LIMIT_MS = 60_000;
const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The service account of the pod that this process runs in. */
export function inClusterContext(env: Readonly<Record<string, string | undefined>>): ChosenContext {
  const host = env['KUBERNETES_SERVICE_HOST'];
  const port = env['KUBERNETES_SERVICE_PORT'];
  if (!host || !port)
    throw new UserError(
      'InvalidKubeconfig',
      'This process does not run inside a cluster (KUBERNETES_SERVICE_HOST is not set); name a kubeconfig.',
    );
  return {
    server: `https://${host.includes(':') ? `[${host}]` : host}:${port}`,
    proxyUrl: undefined,
    cluster: { 'certificate-authority': `${SERVICE_ACCOUNT}/ca.crt` },
    user: { tokenFile: `${SERVICE_ACCOUNT}/token` },
  };
}

/** Relative files, and a plugin named with a slash, start from the kubeconfig's folder, as kubectl has it. */
export function resolvePaths(chosen: ChosenContext, baseDir: string): ChosenContext {
  const absolute = (path: unknown): unknown =>
    typeof path === 'string' && path !== '' && !isAbsolute(path) ? join(baseDir, path) : path;
  const resolve = (values: Readonly<Record<string, unknown>>, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, keys.includes(key) ? absolute(value) : value]),
    );
  const user = resolve(chosen.user, ['client-certificate', 'client-key', 'tokenFile']);
  const exec = user['exec'];
  const command = isRecord(exec) ? exec['command'] : undefined;
  const plugin =
    isRecord(exec) && typeof command === 'string' && command.includes('/')
      ? { exec: { ...exec, command: absolute(command) } }
      : {};
  return { ...chosen, cluster: resolve(chosen.cluster, ['certificate-authority']), user: { ...user, ...plugin } };
}

/** For `cachedCredentials`. `afresh` starts with a new KubeConfig, whose plugin and token caches are empty. */
export function credentialsLoader(chosen: ChosenContext): (afresh: boolean) => Promise<Credentials> {
  let config: ReturnType<typeof readConfig> | undefined;
  const what = `Getting credentials for ${chosen.server}`;
  return async (afresh) => {
    if (afresh) config = undefined;
    config ??= readConfig(chosen);
    try {
      const never = new AbortController().signal;
      return await withDeadline({ what, ms: LOGIN_LIMIT_MS }, never, async (limit) =>
        abortable(what, readCredentials(await (config ?? readConfig(chosen)), chosen), limit),
      );
    } catch (error) {
      config = undefined;
      throw error instanceof TmcError ? error : loginError(what, error, chosen);
    }
  };
}

async function readConfig(chosen: ChosenContext) {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  // Without proxy-url (ours to follow), and http servers allowed: client-node would build agents that nobody uses.
  const { 'proxy-url': _proxy, ...cluster } = chosen.cluster;
  const insecure = chosen.server.startsWith('http:') ? { 'insecure-skip-tls-verify': true } : {};
  config.loadFromString(
    JSON.stringify({
      'current-context': 'chosen',
      contexts: [{ name: 'chosen', context: { cluster: 'chosen', user: 'chosen' } }],
      clusters: [{ name: 'chosen', cluster: { ...cluster, server: chosen.server, ...insecure } }],
      users: [{ name: 'chosen', user: knownUser(chosen) }],
    }),
  );
  return config;
}

/** client-node's spelling of what it does not know: `tokenFile`, and what a plugin is told about itself. */
function knownUser({ user, server, cluster }: ChosenContext): Record<string, unknown> {
  const { tokenFile, exec, ...rest } = user;
  if (typeof tokenFile === 'string' && tokenFile !== '') {
    const { token: _token, ...withoutToken } = rest;
    return { ...withoutToken, 'auth-provider': { name: 'tokenFile', config: { tokenFile } } };
  }
  if (!isRecord(exec)) return rest;
  const about = exec['provideClusterInfo'] === true ? { cluster: { server, ...clusterInfo(cluster) } } : {};
  const info = { apiVersion: exec['apiVersion'], kind: 'ExecCredential', spec: { interactive: false, ...about } };
  const env = Array.isArray(exec['env']) ? exec['env'] : [];
  return { ...rest, exec: { ...exec, env: [...env, { name: 'KUBERNETES_EXEC_INFO', value: JSON.stringify(info) }] } };
}

function clusterInfo(cluster: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = ['tls-server-name', 'insecure-skip-tls-verify', 'certificate-authority-data', 'proxy-url'];
  return Object.fromEntries(kept.flatMap((key) => (cluster[key] === undefined ? [] : [[key, cluster[key]]])));
}

async function readCredentials(
  config: Awaited<ReturnType<typeof readConfig>>,
  { user }: ChosenContext,
): Promise<Credentials> {
  const options: RequestOptions = { headers: {} };
  await config.applyToHTTPSOptions(options);
  const headers: Record<string, string | string[]> = {};
  const given = isRecord(options.headers) ? options.headers : {};
  for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = String(value).trim();
  if (typeof options.auth === 'string')
    headers['authorization'] = `Basic ${Buffer.from(options.auth).toString('base64')}`;
  return { tls: tlsOf(options), headers: { ...headers, ...impersonation(user) } };
}

function tlsOf(options: RequestOptions): TlsSettings {
  const pem = (value: unknown): string | undefined =>
    value === undefined || value === null ? undefined : String(value);
  return {
    ca: pem(options.ca),
    cert: pem(options.cert),
    key: pem(options.key),
    serverName: options.servername,
    insecure: options.rejectUnauthorized === false,
  };
}

/** client-node sends `as` alone; leaving the groups out would give other rights than the kubeconfig says. */
function impersonation(user: Readonly<Record<string, unknown>>): Record<string, string | string[]> {
  const groups = user['as-groups'];
  const uid = user['as-uid'];
  const extra = isRecord(user['as-user-extra']) ? Object.entries(user['as-user-extra']) : [];
  return {
    ...(Array.isArray(groups) ? { 'impersonate-group': groups.map(String) } : {}),
    ...(typeof uid === 'string' ? { 'impersonate-uid': uid } : {}),
    ...Object.fromEntries(
      extra.map(([key, values]) => [
        `impersonate-extra-${encodeURIComponent(key)}`,
        Array.isArray(values) ? values.map(String) : String(values),
      ]),
    ),
  };
}

/** Plugins and parsers may quote what they read: of a parser's error only the fact is told. */
function loginError(what: string, error: unknown, { user }: ChosenContext): UserError {
  const exec = user['exec'];
  const plugin = isRecord(exec) ? ` by the login plugin "${String(exec['command'])}"` : '';
  const why =
    error instanceof SyntaxError
      ? 'what it answered is no JSON'
      : (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300);
  return new UserError(
    'ClusterAuthentication',
    `${what}${plugin} failed: ${why ?? ''}. Check the user of the kubeconfig.`,
  );
}
