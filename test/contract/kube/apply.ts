// Contract: server-side apply.
import { expect } from 'vitest';
import { TmcError } from '../../../src/api/index.ts';
import { kubeFailureOf } from '../../../src/kube/index.ts';
import { apply, configMap, deployment, type Fields, read, served } from './objects.ts';
import type { ContractTest } from './server.ts';

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((v, key) => (v as Fields | undefined)?.[key], value);

/** Category, code and the fields that the server names; 'fine' when nothing is thrown. */
async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'fine';
  } catch (error) {
    if (!(error instanceof TmcError)) throw error;
    const causes = kubeFailureOf(error)?.causes ?? [];
    return [
      error.category,
      error.code,
      ...causes.map((c) => [c.field, c.manager].filter((part) => part !== undefined).join(' ')),
    ];
  }
}

export const applyTests: readonly ContractTest[] = [
  {
    title: 'creates, leaves alone, configures',
    run: async ({ client, signal }) => {
      const created = await apply(client, configMap('grow', { a: '1' }), signal);
      const same = await apply(client, configMap('grow', { a: '1' }), signal);
      const configured = await apply(client, configMap('grow', { a: '2' }), signal);
      const uid = created.metadata.uid;
      expect([uid, typeof created.metadata['creationTimestamp'], same.metadata, configured.metadata.uid]).toEqual([
        uid,
        'string',
        created.metadata,
        uid,
      ]);
      expect(uid).toBeTruthy();
      expect(configured.metadata.resourceVersion).not.toBe(created.metadata.resourceVersion);
      expect(configured['data']).toEqual({ a: '2' });
    },
  },
  {
    title: 'removes a field that its only manager leaves out, and keeps those of others',
    run: async ({ client, signal }) => {
      await apply(client, configMap('shrink', { ours: '1', left: '1' }), signal);
      await apply(client, configMap('shrink', { theirs: '1' }), signal, { manager: 'other' });
      const after = await apply(client, configMap('shrink', { ours: '1' }), signal);
      expect(after['data']).toEqual({ ours: '1', theirs: '1' });
    },
  },
  {
    title: 'refuses fields of another manager, naming both, and takes them by force',
    run: async ({ client, signal }) => {
      await apply(client, configMap('fight', { a: '1', b: '1', c: '1' }), signal, { manager: 'first "one"' });
      const second = configMap('fight', { a: '2', b: '2', c: '1' });
      expect(await failure(apply(client, second, signal))).toEqual([
        'conflict',
        'ResourceConflict',
        '.data.a first "one"',
        '.data.b first "one"',
      ]);
      expect((await read(client, second, signal))?.['data']).toEqual({ a: '1', b: '1', c: '1' });
      expect((await apply(client, second, signal, { force: true }))['data']).toEqual({ a: '2', b: '2', c: '1' });
      expect(await failure(apply(client, configMap('fight', { a: '3' }), signal, { manager: 'first "one"' }))).toEqual([
        'conflict',
        'ResourceConflict',
        '.data.a syncer',
      ]);
    },
  },
  {
    title: 'shares a field with equal values without conflict',
    run: async ({ client, signal }) => {
      await apply(client, configMap('share', { a: '1' }), signal, { manager: 'other' });
      await apply(client, configMap('share', { a: '1' }), signal);
      const left = await apply(client, configMap('share', {}), signal, { manager: 'other' });
      expect(left['data']).toEqual({ a: '1' });
    },
  },
  {
    title: 'answers a dry run without keeping it',
    run: async ({ client, signal }) => {
      const wanted = configMap('dry', { a: '1' });
      expect((await apply(client, wanted, signal, { dryRun: true }))['data']).toEqual({ a: '1' });
      expect(await read(client, wanted, signal)).toBeUndefined();
      const real = await apply(client, wanted, signal);
      expect((await apply(client, configMap('dry', { a: '2' }), signal, { dryRun: true }))['data']).toEqual({ a: '2' });
      expect((await read(client, wanted, signal))?.metadata.resourceVersion).toBe(real.metadata.resourceVersion);
    },
  },
  {
    title: 'merges lists by their keys',
    run: async ({ client, signal }) => {
      const container = (env: Fields[], more: Fields = {}) => ({
        template: {
          metadata: { labels: { app: 'merge' } },
          spec: { containers: [{ name: 'main', image: 'example.test/main:1', env, ...more }] },
        },
      });
      await apply(
        client,
        deployment(
          'merge',
          container([
            { name: 'A', value: '1' },
            { name: 'B', value: '1' },
          ]),
        ),
        signal,
      );
      await apply(
        client,
        deployment('merge', container([{ name: 'C', value: '1' }], { ports: [{ containerPort: 80 }] })),
        signal,
        { manager: 'other' },
      );
      const after = await apply(client, deployment('merge', container([{ name: 'B', value: '2' }])), signal);
      const main = at(after, 'spec', 'template', 'spec', 'containers', 0);
      expect((at(main, 'env') as Fields[]).map((e) => `${String(e['name'])}=${String(e['value'])}`).sort()).toEqual([
        'B=2',
        'C=1',
      ]);
      expect(at(main, 'ports', 0, 'containerPort')).toBe(80);
    },
  },
  {
    title: 'counts generations of a spec',
    run: async ({ client, signal }) => {
      const first = await apply(client, deployment('generation', {}), signal);
      const labelled = deployment('generation', {});
      const second = await apply(
        client,
        { ...labelled, metadata: { ...labelled.metadata, labels: { a: 'b' } } },
        signal,
      );
      const third = await apply(client, deployment('generation', { replicas: 2 }), signal);
      expect([first, second, third].map((o) => o.metadata.generation)).toEqual([1, 1, 2]);
    },
  },
  {
    title: 'refuses a change of an immutable field and says which',
    run: async ({ client, signal }) => {
      await apply(client, deployment('fixed', {}), signal);
      const moved = deployment('fixed', {
        selector: { matchLabels: { app: 'moved' } },
        template: {
          metadata: { labels: { app: 'moved' } },
          spec: { containers: [{ name: 'main', image: 'example.test/main:1' }] },
        },
      });
      expect(await failure(apply(client, moved, signal))).toEqual([
        'user',
        'ResourceInvalid',
        expect.stringContaining('spec.selector'),
      ]);
    },
  },
  {
    title: 'refuses a bad name, a wrong type and an unknown field as invalid',
    run: async ({ client, signal }) => {
      const invalid = (outcome: unknown) => (Array.isArray(outcome) ? outcome.slice(0, 2) : outcome);
      expect([
        invalid(await failure(apply(client, configMap('Bad_Name', {}), signal))),
        invalid(await failure(apply(client, configMap('typed', { number: 1 }), signal))),
        invalid(await failure(apply(client, deployment('fields', { replicaas: 2 }), signal))),
      ]).toEqual(Array(3).fill(['user', 'ResourceInvalid']));
    },
  },
  {
    title: 'refuses an object whose namespace is missing',
    run: async ({ client, signal }) => {
      expect(
        await failure(apply(client, configMap('homeless', {}, { namespace: 'no-such-namespace' }), signal)),
      ).toEqual(['user', 'ResourceNotFound']);
    },
  },
  {
    title: 'refuses a kind that it does not serve',
    run: async ({ client, signal }) => {
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const things = { ...maps, group: 'nowhere.test', kind: 'Thing', plural: 'things' };
      const thing = { apiVersion: 'nowhere.test/v1', kind: 'Thing', metadata: { name: 'a', namespace: 'default' } };
      expect(await failure(client.apply(things, thing, { fieldManager: 'syncer', force: false }, signal))).toEqual([
        'user',
        'ResourceNotServed',
      ]);
      expect(await failure(client.list(things, {}, signal))).toEqual(['user', 'ResourceNotServed']);
      // The same within a group that is served: not to be taken for an object that is not there.
      const gone = { ...maps, kind: 'Thing', plural: 'things' };
      expect(await failure(client.get(gone, 'a', 'default', signal))).toEqual(['user', 'ResourceNotServed']);
    },
  },
  {
    title: 'keeps every character of a text and every annotation',
    run: async ({ client, signal }) => {
      const odd = 'a\u007f\u0080\u0085b\u2028\u2029c\ufeff\ufffe😀 \t\r\n yes: "no" \\ \u0001 é';
      const annotations = { 'any.test/json': '{"a":[1,"\u2028"]}', 'any.test/odd': odd };
      const kept = await apply(client, configMap('odd', { odd, yes: 'yes', number: '0123' }, { annotations }), signal);
      expect([kept['data'], kept.metadata.annotations]).toEqual([{ odd, yes: 'yes', number: '0123' }, annotations]);
    },
  },
  {
    title: 'records managers and operations',
    run: async ({ client, signal }) => {
      const object = await apply(client, configMap('managed', { a: '1' }), signal);
      const managed = object.metadata['managedFields'] as Fields[];
      expect(managed.map(({ time: _time, ...entry }) => entry)).toEqual([
        {
          manager: 'syncer',
          operation: 'Apply',
          apiVersion: 'v1',
          fieldsType: 'FieldsV1',
          fieldsV1: { 'f:data': { 'f:a': {} } },
        },
      ]);
    },
  },
];
