// Login plugins (`exec`) and auth providers of a kubeconfig, run by client-node. It is loaded only when one is used: it costs 60 MB.
import type { RequestOptions } from 'node:https';
import { isRecord } from '../api/index.ts';
import type { ChosenContext } from './chosen-context.ts';

export interface PluginAnswer {
  readonly authorization: string | undefined;
  /** A plugin may answer a client certificate instead of a token. */
  readonly cert: string | undefined;
  readonly key: string | undefined;
}

export function usesPlugin(user: Readonly<Record<string, unknown>>): boolean {
  return isRecord(user['exec']) || isRecord(user['auth-provider']);
}

/** client-node's KubeConfig with this one user; it keeps the plugin's answer until that expires. */
export async function pluginLogin(chosen: ChosenContext): Promise<() => Promise<PluginAnswer>> {
  const { KubeConfig } = await import('@kubernetes/client-node');
  const config = new KubeConfig();
  config.loadFromString(
    JSON.stringify({
      'current-context': 'chosen',
      contexts: [{ name: 'chosen', context: { cluster: 'chosen', user: 'chosen' } }],
      // Address and certificates are ours to use; client-node would build an agent from them that nobody needs.
      clusters: [{ name: 'chosen', cluster: { server: 'https://unused.invalid' } }],
      users: [{ name: 'chosen', user: pluginUser(chosen) }],
    }),
  );
  return async () => {
    const options: RequestOptions = { headers: {} };
    await config.applyToHTTPSOptions(options);
    const header = isRecord(options.headers) ? options.headers['Authorization'] : undefined;
    return {
      authorization: typeof header === 'string' ? header.trim() : undefined,
      cert: pem(options.cert),
      key: pem(options.key),
    };
  };
}

/** With what plugins are told about their use (KUBERNETES_EXEC_INFO), which client-node leaves out. */
function pluginUser({ user, server, cluster }: ChosenContext): Record<string, unknown> {
  const { exec } = user;
  if (!isRecord(exec)) return { 'auth-provider': user['auth-provider'] };
  const about = exec['provideClusterInfo'] === true ? { cluster: { server, ...clusterInfo(cluster) } } : {};
  const spec = { interactive: false, ...about };
  const info = { apiVersion: exec['apiVersion'], kind: 'ExecCredential', spec };
  const env = Array.isArray(exec['env']) ? exec['env'] : [];
  return { exec: { ...exec, env: [...env, { name: 'KUBERNETES_EXEC_INFO', value: JSON.stringify(info) }] } };
}

function clusterInfo(cluster: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = ['tls-server-name', 'insecure-skip-tls-verify', 'certificate-authority-data', 'proxy-url'];
  return Object.fromEntries(kept.flatMap((key) => (cluster[key] === undefined ? [] : [[key, cluster[key]]])));
}

function pem(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
