// Contract: CustomResourceDefinitions.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { isRecord, type KubeObject } from '../../../src/api/index.ts';
import type { KubeClient } from '../../../src/kube/index.ts';
import { apply, custom, definition, read, served } from './objects.ts';
import type { ContractTest } from './server.ts';

/** Installs a kind and waits until it is established and then until the client resolves it, as a syncer does. */
async function install(client: KubeClient, kind: string, signal: AbortSignal): Promise<void> {
  const given = await apply(client, definition(kind), signal);
  const ready = async () => isEstablished(await read(client, given, signal)) && (await isListed(client, kind, signal));
  for (let i = 0; i < 200; i += 1) {
    if (await ready()) return;
    await wait(50);
  }
  throw new Error(`${kind} is not served after 10 s`);
}

function isEstablished(definition: KubeObject | undefined): boolean {
  const status = definition?.['status'];
  const conditions = isRecord(status) && Array.isArray(status['conditions']) ? status['conditions'] : [];
  return conditions.some((c) => isRecord(c) && c['type'] === 'Established' && c['status'] === 'True');
}

async function isListed(client: KubeClient, kind: string, signal: AbortSignal): Promise<boolean> {
  const resource = await client.resolve({ group: 'contract.test', version: 'v1', kind }, signal);
  if (resource === undefined) return false;
  return client.list(resource, {}, signal).then(
    () => true,
    () => false,
  );
}

export const definitionTests: readonly ContractTest[] = [
  {
    title: 'serves a kind soon after its definition was applied',
    run: async ({ client, signal }) => {
      const gvk = { group: 'contract.test', version: 'v1', kind: 'Early' };
      expect(await client.resolve(gvk, signal)).toBeUndefined();
      await install(client, 'Early', signal);
      expect(await client.resolve(gvk, signal)).toMatchObject({ plural: 'earlys', namespaced: true });
    },
  },
  {
    title: 'keeps unknown fields where the schema says so',
    run: async ({ client, signal }) => {
      await install(client, 'Loose', signal);
      const spec = {
        deep: { 'x-unknown': [1, 'two', { three: true }], $ref: 'text' },
        containers: [{ anything: 'goes' }],
      };
      const kept = await apply(client, custom('Loose', 'a', { spec }), signal);
      expect(kept['spec']).toEqual(spec);
      expect((await read(client, kept, signal))?.['spec']).toEqual(spec);
    },
  },
  {
    title: 'refuses fields that the schema does not know',
    run: async ({ client, signal }) => {
      await install(client, 'Closed', signal);
      const unknown = custom('Closed', 'a', { strict: { size: 2, extra: 'unknown' } });
      await expect(apply(client, unknown, signal)).rejects.toMatchObject({ category: 'user', code: 'ResourceInvalid' });
    },
  },
  {
    title: 'sets defaults of the schema',
    run: async ({ client, signal }) => {
      await install(client, 'Default', signal);
      const kept = await apply(client, custom('Default', 'a', { strict: { size: 2 } }), signal);
      expect(kept['strict']).toEqual({ size: 2, mode: 'slow' });
    },
  },
  {
    title: 'refuses what the schema forbids',
    run: async ({ client, signal }) => {
      await install(client, 'Strict', signal);
      const small = custom('Strict', 'a', { strict: { size: 0 } });
      await expect(apply(client, small, signal)).rejects.toMatchObject({
        code: 'ResourceInvalid',
        failure: { status: 422, reason: 'Invalid', causes: [{ field: 'strict.size' }] },
      });
    },
  },
  {
    title: 'stops serving a kind whose definition is deleted',
    run: async ({ client, signal }) => {
      await install(client, 'Late', signal);
      const late = await served(client, 'contract.test/v1', 'Late', signal);
      const owner = await read(client, definition('Late'), signal);
      const definitions = await served(client, 'apiextensions.k8s.io/v1', 'CustomResourceDefinition', signal);
      await client.delete(definitions, 'lates.contract.test', undefined, { uid: owner?.metadata.uid ?? '' }, signal);
      const gone = async () =>
        client.list(late, {}, signal).then(
          () => '',
          (error: { code: string }) => error.code,
        );
      for (let i = 0; i < 50 && (await gone()) !== 'ResourceNotServed'; i += 1) await wait(100);
      expect(await gone()).toBe('ResourceNotServed');
    },
  },
];
