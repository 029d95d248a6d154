// Contract: deletion by identity.
import { expect } from 'vitest';
import { apply, configMap, read, served } from './objects.ts';
import type { ContractTest } from './server.ts';

const ANOTHER_UID = '00000000-0000-4000-8000-000000000000';

export const deleteTests: readonly ContractTest[] = [
  {
    title: 'deletes the object with the uid, and no other',
    run: async ({ client, signal }) => {
      const object = await apply(client, configMap('goes', {}), signal);
      const uid = object.metadata.uid ?? '';
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      const remove = (preconditions: { uid: string; resourceVersion?: string }) =>
        client.delete(maps, 'goes', 'default', preconditions, signal);
      expect(await remove({ uid: ANOTHER_UID })).toBe('conflict');
      expect(await remove({ uid, resourceVersion: '1' })).toBe('conflict');
      expect((await read(client, object, signal))?.metadata.uid).toBe(uid);
      expect(await remove({ uid, resourceVersion: object.metadata.resourceVersion ?? '' })).toBe('deleted');
      expect(await read(client, object, signal)).toBeUndefined();
      expect(await remove({ uid })).toBe('notFound');
    },
  },
  {
    title: 'keeps an object with finalizers until they are gone',
    run: async ({ client, signal }) => {
      const held = (finalizers: readonly string[]) => configMap('held', {}, { finalizers });
      const object = await apply(client, held(['contract.test/hold']), signal);
      const maps = await served(client, 'v1', 'ConfigMap', signal);
      expect(await client.delete(maps, 'held', 'default', { uid: object.metadata.uid ?? '' }, signal)).toBe('deleted');
      expect((await read(client, object, signal))?.metadata.deletionTimestamp).toBeTruthy();
      await apply(client, held([]), signal);
      expect(await read(client, object, signal)).toBeUndefined();
    },
  },
];
