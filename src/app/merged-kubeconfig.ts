// One kubeconfig over all clusters of `tmc up`: a context per SyncTarget, so that `kubectl --context east` works.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { canonicalYaml, isRecord, readYaml } from '../api/index.ts';
import type { Cluster } from './clusters.ts';
import { writeKubeconfig } from './state-dir.ts';

const PATH_FIELDS = ['certificate-authority', 'client-certificate', 'client-key', 'tokenFile'] as const;

/** Relative paths start from the folder of their own file; in another file they must be whole. */
function withWholePaths(part: unknown, folder: string): unknown {
  if (!isRecord(part)) return part;
  const whole = PATH_FIELDS.flatMap((field) => {
    const path = part[field];
    return typeof path === 'string' && path !== '' ? [[field, resolve(folder, path)] as const] : [];
  });
  return { ...part, ...Object.fromEntries(whole) };
}

/** The current cluster and user of a kubeconfig, to be listed under another name. */
function currentOf(text: string, folder: string): { cluster: unknown; user: unknown } | undefined {
  const value = readYaml(text).documents[0]?.value;
  if (!isRecord(value)) return undefined;
  const named = (list: unknown, name: unknown): Record<string, unknown> | undefined =>
    Array.isArray(list) ? list.filter(isRecord).find((item) => item['name'] === name) : undefined;
  const context = named(value['contexts'], value['current-context'])?.['context'];
  if (!isRecord(context)) return undefined;
  const cluster = named(value['clusters'], context['cluster'])?.['cluster'];
  const user = named(value['users'], context['user'])?.['user'] ?? {};
  if (cluster === undefined) return undefined;
  return { cluster: withWholePaths(cluster, folder), user: withWholePaths(user, folder) };
}

export async function writeMergedKubeconfig(file: string, clusters: readonly Cluster[]): Promise<void> {
  const parts = [];
  for (const { target: name, kubeconfig } of [...clusters].sort((a, b) => (a.target < b.target ? -1 : 1))) {
    const current = currentOf(await readFile(kubeconfig, 'utf8'), dirname(resolve(kubeconfig)));
    if (current) parts.push({ name, ...current });
  }
  const text = canonicalYaml({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': parts[0]?.name ?? '',
    clusters: parts.map(({ name, cluster }) => ({ name, cluster })),
    users: parts.map(({ name, user }) => ({ name, user })),
    contexts: parts.map(({ name }) => ({ name, context: { cluster: name, user: name } })),
  });
  await writeKubeconfig(file, text);
}
