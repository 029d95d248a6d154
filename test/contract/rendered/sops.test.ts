// What a real kube-apiserver makes of a file that SOPS encrypted, and that nothing decrypted: nothing, so nothing wrong is in a cluster.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalYaml, isSopsFile, type KubeObject, readableValues } from '../../../src/api/index.ts';
import { findAssets } from '../../support/envtest-assets.ts';
import { type Consumer, startConsumer } from './server.ts';

const assets = findAssets();
const missing = 'missing' in assets ? ` (skipped: ${assets.missing})` : '';

const ENC = 'ENC[AES256_GCM,data:p673w==,iv:YYqP0Mu6,tag:AYg6pUMn,type:str]';
const file = (values: object): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'db', namespace: 'default' },
  ...values,
  sops: { lastmodified: '2026-01-01T00:00:00Z', mac: ENC, version: '3.9.0' },
});

describe.skipIf('missing' in assets)(`SOPS files on a real kube-apiserver${missing}`, () => {
  let consumer: Consumer;
  beforeAll(async () => {
    consumer = await startConsumer([], []);
  }, 60_000);
  afterAll(() => consumer?.stop());

  test.each([
    ['data', file({ data: { password: ENC } })],
    ['stringData', file({ stringData: { password: ENC } })],
  ])('%s is refused, and holds nothing readable', async (_field, object) => {
    const says = await consumer.refusal(object, canonicalYaml(object));
    expect([isSopsFile(object), readableValues(object), says]).toEqual([
      true,
      [],
      expect.stringContaining('.sops: field not declared in schema'),
    ]);
  });

  test('without its block the ciphertext would be taken for the value', async () => {
    const { sops: _sops, ...object } = file({ stringData: { password: ENC } });
    expect(await consumer.refusal(object as KubeObject, canonicalYaml(object))).toBeUndefined();
  });
});
