// The one context that a client is for: its server, and the cluster and user as the kubeconfig has them.
import { isAbsolute, join } from 'node:path';
import { isRecord, UserError } from '../api/index.ts';

export type Mapping = Readonly<Record<string, unknown>>;

export interface ChosenContext {
  readonly server: string;
  readonly proxyUrl: string | undefined;
  /** The `cluster` and `user` mappings as the kubeconfig has them. */
  readonly cluster: Mapping;
  readonly user: Mapping;
}

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
  const resolve = (values: Mapping, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, keys.includes(key) ? absolute(value) : value]),
    );
  const user = resolve(chosen.user, ['client-certificate', 'client-key', 'tokenFile']);
  const { exec } = user;
  const command = isRecord(exec) ? exec['command'] : undefined;
  const relative = isRecord(exec) && typeof command === 'string' && command.includes('/');
  return {
    ...chosen,
    cluster: resolve(chosen.cluster, ['certificate-authority']),
    user: relative ? { ...user, exec: { ...exec, command: absolute(command) } } : user,
  };
}
