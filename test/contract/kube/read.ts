// Contract: discovery, get and list.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { KubeObject, TmcError } from '../../../src/api/index.ts';
import type { ApiResource } from '../../../src/kube/index.ts';
import { apply, configMap, definition, served } from './objects.ts';
import type { ContractTest } from './server.ts';

async function names(listed: Promise<readonly KubeObject[]>): Promise<readonly string[]> {
  return (await listed).map((object) => object.metadata.name).filter((name) => name !== 'kube-root-ca.crt');
}

function lineOf({ plural, group, version, kind, namespaced }: ApiResource): string {
  return `${plural}.${group}/${version} ${kind} ${namespaced ? 'namespaced' : 'cluster'}`;
}

export const readTests: readonly ContractTest[] = [
  {
    title: 'tells its version',
    run: async ({ client, signal }) => {
      expect(await client.version(signal)).toMatch(/^v1\.\d+/);
    },
  },
  {
    title: 'resolves kinds to paths and scopes',
    run: async ({ client, signal }) => {
      const resolve = async (group: string, version: string, kind: string) => {
        const found = await client.resolve({ group, version, kind }, signal);
        return found && `${found.plural} ${found.namespaced ? 'namespaced' : 'cluster'}`;
      };
      expect([
        await resolve('', 'v1', 'ConfigMap'),
        await resolve('', 'v1', 'Namespace'),
        await resolve('apps', 'v1', 'Deployment'),
        await resolve('rbac.authorization.k8s.io', 'v1', 'ClusterRole'),
        await resolve('apiextensions.k8s.io', 'v1', 'CustomResourceDefinition'),
        await resolve('networking.k8s.io', 'v1', 'NetworkPolicy'),
        await resolve('', 'v1', 'Unheard'),
        await resolve('apps', 'v9', 'Deployment'),
        await resolve('nowhere.test', 'v1', 'Thing'),
      ]).toEqual([
        'configmaps namespaced',
        'namespaces cluster',
        'deployments namespaced',
        'clusterroles cluster',
        'customresourcedefinitions cluster',
        'networkpolicies namespaced',
        undefined,
        undefined,
        undefined,
      ]);
    },
  },
  {
    title: 'gets what is there, and undefined for what is not',
    run: async ({ client, signal }) => {
      await apply(client, configMap('there', { a: '1' }), signal);
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const there = await client.get(maps, 'there', 'default', signal);
      expect([there?.kind, there?.apiVersion, there?.['data']]).toEqual(['ConfigMap', 'v1', { a: '1' }]);
      expect(await client.get(maps, 'missing', 'default', signal)).toBeUndefined();
      expect(await client.get(maps, 'there', 'no-such-namespace', signal)).toBeUndefined();
    },
  },
  {
    title: 'lists by label selector',
    run: async ({ client, signal }) => {
      const labelled = (name: string, labels: Record<string, string>) =>
        configMap(name, {}, { labels: { suite: 'select', ...labels } });
      await apply(client, labelled('sel-a', { tier: 'web', env: 'prod' }), signal);
      await apply(client, labelled('sel-b', { tier: 'web' }), signal);
      await apply(client, labelled('sel-c', { tier: 'db', env: 'test' }), signal);
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const names = async (selector: string) =>
        (await client.list(maps, { labelSelector: `suite=select,${selector}` }, signal))
          .map((o) => o.metadata.name)
          .sort();
      expect({
        equal: await names('tier=web'),
        unequal: await names('tier!=web'),
        in: await names('env in (prod,test)'),
        notIn: await names('env notin (prod)'),
        exists: await names('env'),
        absent: await names('!env'),
        both: await names('tier=web,env=prod'),
        none: await names('tier=none'),
      }).toEqual({
        equal: ['sel-a', 'sel-b'],
        unequal: ['sel-c'],
        in: ['sel-a', 'sel-c'],
        notIn: ['sel-b', 'sel-c'],
        exists: ['sel-a', 'sel-c'],
        absent: ['sel-b'],
        both: ['sel-a'],
        none: [],
      });
    },
  },
  {
    title: 'lists one namespace, so many, metadata alone',
    run: async ({ client, signal }) => {
      const apart = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apart' } };
      await apply(client, apart, signal);
      for (const name of ['a', 'b', 'c'])
        await apply(client, configMap(`apart-${name}`, { x: '1' }, { namespace: 'apart' }), signal);
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const options = { namespace: 'apart', labelSelector: '!other' };
      expect(await names(client.list(maps, options, signal))).toEqual(['apart-a', 'apart-b', 'apart-c']);
      expect(await names(client.list(maps, { ...options, limit: 2 }, signal))).toEqual(['apart-a', 'apart-b']);
      const [first] = await client.list(maps, { ...options, metadataOnly: true }, signal);
      expect([first?.apiVersion, first?.kind, first?.metadata.name, first?.['data']]).toEqual([
        'v1',
        'ConfigMap',
        'apart-a',
        undefined,
      ]);
    },
  },
  {
    title: 'tells everything that it serves, also what was defined a moment ago',
    run: async ({ client, signal }) => {
      await apply(client, definition('Recent'), signal);
      const all = async () => (await client.resources(signal)).map(lineOf);
      for (let i = 0; i < 200 && !(await all()).includes('recents.contract.test/v1 Recent namespaced'); i += 1)
        await wait(50);
      const lines = await all();
      const some = [
        'configmaps./v1 ConfigMap namespaced',
        'deployments.apps/v1 Deployment namespaced',
        'horizontalpodautoscalers.autoscaling/v2 HorizontalPodAutoscaler namespaced',
        'namespaces./v1 Namespace cluster',
        'recents.contract.test/v1 Recent namespaced',
      ];
      expect(lines.filter((line) => some.includes(line)).sort()).toEqual(some);
      expect(lines.filter((line) => line.includes('/status') || line.includes('autoscaling/v1'))).toEqual([]);
    },
  },
  {
    title: 'tells every kind in every version',
    run: async ({ client, signal }) => {
      const crd = definition('Ripe');
      const { versions = [] } = crd['spec'] as { readonly versions?: readonly object[] };
      const two = [...versions, ...versions.map((version) => ({ ...version, name: 'v1beta1', storage: false }))];
      await apply(client, { ...crd, spec: { ...(crd['spec'] as object), versions: two } }, signal);
      const all = async () =>
        (await client.kinds(signal)).map(({ group, version, kind }) => `${group}/${version}/${kind}`);
      const some = ['/v1/ConfigMap', 'apps/v1/Deployment', 'contract.test/v1/Ripe', 'contract.test/v1beta1/Ripe'];
      for (let i = 0; i < 200 && !(await all()).includes('contract.test/v1beta1/Ripe'); i += 1) await wait(50);
      expect([...new Set(await all())].filter((kind) => some.includes(kind)).sort()).toEqual(some);
    },
  },
  {
    title: 'names an API group that does not answer',
    run: async ({ client, signal }) => {
      const service = { name: 'nobody', namespace: 'default' };
      const priorities = { groupPriorityMinimum: 100, versionPriority: 10 };
      const broken: KubeObject = {
        apiVersion: 'apiregistration.k8s.io/v1',
        kind: 'APIService',
        metadata: { name: 'v1.broken.test' },
        spec: { group: 'broken.test', version: 'v1', insecureSkipTLSVerify: true, service, ...priorities },
      };
      const { uid = '' } = (await apply(client, broken, signal)).metadata;
      const services = await served(client, 'apiregistration.k8s.io/v1', 'APIService', signal);
      const failure = () =>
        client.resources(signal).then(
          () => undefined,
          (error: TmcError) => [error.code, error.data['groupVersions']],
        );
      try {
        for (let i = 0; i < 20 && (await failure()) === undefined; i += 1) await wait(50);
        expect(await failure()).toEqual(['DiscoveryIncomplete', 'broken.test/v1']);
      } finally {
        await client.delete(services, 'v1.broken.test', undefined, { uid }, signal);
      }
      for (let i = 0; i < 100 && (await failure()) !== undefined; i += 1) await wait(50);
      expect(await failure()).toBeUndefined();
    },
  },
  {
    title: 'lists more than a page, each object once and typed',
    run: async ({ client, signal }) => {
      const names = Array.from({ length: 520 }, (_, i) => `page-${String(i).padStart(3, '0')}`);
      for (let from = 0; from < names.length; from += 40)
        await Promise.all(
          names
            .slice(from, from + 40)
            .map((name) => apply(client, configMap(name, {}, { labels: { suite: 'pages' } }), signal)),
        );
      const before = client.requestCounts()['list'] ?? 0;
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const listed = await client.list(maps, { labelSelector: 'suite=pages' }, signal);
      expect(listed.map((o) => `${o.apiVersion} ${o.kind} ${o.metadata.name}`).sort()).toEqual(
        names.map((name) => `v1 ConfigMap ${name}`),
      );
      expect((client.requestCounts()['list'] ?? 0) - before).toBe(2);
    },
  },
];
