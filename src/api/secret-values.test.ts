import { expect, test } from 'vitest';
import type { KubeObject } from './kube-object.ts';
import { isSopsFile, readableValues, withoutReadableValues } from './secret-values.ts';

const ENC = 'ENC[AES256_GCM,data:p673w==,iv:YY=,tag:A=,type:str]';
const secret = (more: object): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'db', namespace: 'default' },
  ...more,
});

test.each<[string, object, readonly string[]]>([
  ['what is encoded is readable', { data: { b: 'eA==', a: 'eA==' } }, ['data.a', 'data.b']],
  ['what is written as text is readable', { stringData: { a: 'x' } }, ['stringData.a']],
  [
    'what is no text is readable all the same',
    { stringData: { port: 5432, on: false } },
    ['stringData.on', 'stringData.port'],
  ],
  ['one that cannot be changed is no other', { immutable: true, data: { a: 'eA==' } }, ['data.a']],
  ['nothing', {}, []],
  ['empty values', { data: { a: '', b: null }, stringData: {} }, []],
  ['the token that a server fills in', { type: 'kubernetes.io/service-account-token' }, []],
  [
    'a token that is written down',
    { type: 'kubernetes.io/service-account-token', data: { token: 'eA==' } },
    ['data.token'],
  ],
  ['encrypted with SOPS', { data: { a: ENC }, sops: { mac: ENC } }, []],
  ['encrypted in part', { data: { a: ENC }, stringData: { user: 'admin' }, sops: { mac: ENC } }, ['stringData.user']],
  ['data that is no mapping', { data: ['x'] }, []],
  ['of another group', { apiVersion: 'example.org/v1', data: { a: 'eA==' } }, []],
  [
    'a sealed one',
    { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', spec: { encryptedData: { a: 'AgB' } } },
    [],
  ],
  ['one that is fetched', { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', spec: { data: [] } }, []],
])('%s', (_what, more, expected) => {
  expect(readableValues(secret(more))).toEqual(expected);
});

test.each<[string, object, boolean]>([
  ['with the block that SOPS writes', { kind: 'ConfigMap', sops: { mac: ENC } }, true],
  ['with a field of that name', { kind: 'ConfigMap', sops: {} }, false],
  ['without it', { data: { a: ENC } }, false],
])('a SOPS file is one %s', (_what, more, expected) => {
  expect(isSopsFile(secret(more))).toBe(expected);
});

test('values that could be read are hidden, and nothing else', () => {
  const given = secret({ data: { a: 'eA==', b: ENC, c: '' }, stringData: { d: 1 }, type: 'Opaque' });
  const hidden = '(hidden)';
  expect(withoutReadableValues(given)).toEqual(
    secret({ data: { a: hidden, b: ENC, c: '' }, stringData: { d: hidden }, type: 'Opaque' }),
  );
});
