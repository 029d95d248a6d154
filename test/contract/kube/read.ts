// Contract: discovery, get and list.
import { expect } from 'vitest';
import { apply, configMap, served } from './objects.ts';
import type { ContractTest } from './server.ts';

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
        (await client.list(maps, `suite=select,${selector}`, signal)).map((o) => o.metadata.name).sort();
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
      const listed = await client.list(await served(client, 'v1', 'ConfigMap', signal), 'suite=pages', signal);
      expect(listed.map((o) => `${o.apiVersion} ${o.kind} ${o.metadata.name}`).sort()).toEqual(
        names.map((name) => `v1 ConfigMap ${name}`),
      );
      expect((client.requestCounts()['list'] ?? 0) - before).toBe(2);
    },
  },
];
