// Contract: who may do what.
import { expect } from 'vitest';
import { isRecord, readYaml } from '../../../src/api/index.ts';
import { connectKubeconfig } from '../../../src/kube/index.ts';
import { apply, configMap, served } from './objects.ts';
import type { ContractTest } from './server.ts';

/** The kubeconfig with another user. */
function as(kubeconfig: string, change: (user: Record<string, unknown>) => unknown): string {
  const config = readYaml(kubeconfig).documents[0]?.value;
  const users = isRecord(config) && Array.isArray(config['users']) ? config['users'].filter(isRecord) : [];
  const changed = users.map((entry) => ({ ...entry, user: change(isRecord(entry['user']) ? entry['user'] : {}) }));
  return JSON.stringify({ ...(isRecord(config) ? config : {}), users: changed });
}

export const identityTests: readonly ContractTest[] = [
  {
    title: 'refuses a wrong token',
    run: async ({ server, signal }) => {
      const client = await connectKubeconfig(as(server.kubeconfig, () => ({ token: 'wrong' })));
      await expect(client.version(signal)).rejects.toMatchObject({ category: 'user', code: 'ClusterAuthentication' });
      await client.close();
    },
  },
  {
    title: 'refuses what an identity may not do',
    run: async ({ server, client, signal }) => {
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const nobody = await connectKubeconfig(
        as(server.kubeconfig, (user) => ({ ...user, as: 'nobody', 'as-groups': ['system:authenticated'] })),
      );
      await expect(nobody.list(maps, {}, signal)).rejects.toMatchObject({
        category: 'user',
        code: 'ClusterForbidden',
      });
      await nobody.close();
    },
  },
  {
    title: 'refuses new objects in a namespace that is being deleted',
    run: async ({ client, signal }) => {
      const metadata = { name: 'ending' };
      const namespace = await apply(client, { apiVersion: 'v1', kind: 'Namespace', metadata }, signal);
      await apply(client, configMap('held', {}, { namespace: 'ending', finalizers: ['contract.test/hold'] }), signal);
      const namespaces = await served(client, 'v1', 'Namespace', signal);
      await client.delete(namespaces, 'ending', undefined, { uid: namespace.metadata.uid ?? '' }, signal);
      await expect(apply(client, configMap('late', {}, { namespace: 'ending' }), signal)).rejects.toMatchObject({
        category: 'transient',
        code: 'NamespaceTerminating',
      });
    },
  },
];
