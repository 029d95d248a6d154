// The clusters of `tmc up`: embedded ones, or real ones by kubeconfig; each with a client.
import type { TargetId } from '../api/index.ts';
import { connectKubeconfig, type KubeClient } from '../kube/index.ts';
import { type StateDir, writeKubeconfig } from './state-dir.ts';
import { connectKubeconfigFile } from './user-files.ts';

export interface Cluster {
  readonly target: TargetId;
  readonly type: 'embedded' | 'real';
  readonly server: string;
  readonly kubeconfig: string;
  readonly client: KubeClient;
  close(): Promise<void>;
}

export interface ClusterOptions {
  readonly stateDir: StateDir;
  /** Files of real clusters by target. */
  readonly kubeconfigs: ReadonlyMap<string, string>;
  /** Port of an embedded cluster; 0 = any free one. */
  readonly port: () => number;
}

async function realCluster(target: TargetId, kubeconfig: string): Promise<Cluster> {
  const client = await connectKubeconfigFile(kubeconfig);
  return { target, type: 'real', server: client.server, kubeconfig, client, close: () => client.close() };
}

async function embeddedCluster(target: TargetId, options: ClusterOptions): Promise<Cluster> {
  const { stateDir, port } = options;
  // Loaded when it is used: only `tmc up` without real clusters needs it.
  const { startEmbeddedCluster } = await import('../embedded/index.ts');
  const server = await startEmbeddedCluster({ name: target, port: port(), stateFile: stateDir.journal(target) });
  const kubeconfig = stateDir.kubeconfig(target);
  await writeKubeconfig(kubeconfig, server.kubeconfig());
  const client = await connectKubeconfig(server.kubeconfig());
  const close = async (): Promise<void> => {
    await client.close();
    await server.close();
  };
  return { target, type: 'embedded', server: server.url, kubeconfig, client, close };
}

export async function startCluster(target: TargetId, options: ClusterOptions): Promise<Cluster> {
  const real = options.kubeconfigs.get(target);
  return real === undefined ? embeddedCluster(target, options) : realCluster(target, real);
}
