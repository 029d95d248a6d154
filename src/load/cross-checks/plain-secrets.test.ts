import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml } from '../../api/index.ts';
import { plainSecrets } from './plain-secrets.ts';

const secret = (name: string, data: Readonly<Record<string, string>>): string =>
  canonicalYaml({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'shop' }, stringData: data });
const config = (plain: string): string =>
  canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', safety: { plainSecrets: plain } });
const WORDS =
  'encrypt them, or let an operator in the cluster fetch them, and change what was readable (docs/guide/secrets.md)';
const READ = 'values that whoever reads the repository, or what is rendered, can read';
const DB = { 'db.yaml': secret('db', { password: 'hunter2' }) };

test.each<[string, Files, readonly string[]]>([
  [
    'by default it is told',
    DB,
    [`warning db.yaml:1:1: PlainSecret: Secret root/db: stringData.password: ${READ}; ${WORDS}`],
  ],
  [
    'where it is denied it is an error',
    { ...DB, 'tmc.yaml': config('deny') },
    [`error db.yaml:1:1: PlainSecret: Secret root/db: stringData.password: ${READ}; it is not delivered; ${WORDS}`],
  ],
  ['where it is allowed nothing is told', { ...DB, 'tmc.yaml': config('allow') }, []],
  [
    'of many values some are named',
    { 'db.yaml': secret('db', { a: '1', b: '2', c: '3', d: '4', e: '' }) },
    [
      `warning db.yaml:1:1: PlainSecret: Secret root/db: stringData.a, stringData.b, stringData.c and 1 more: ${READ}; ${WORDS}`,
    ],
  ],
  ['an empty one is none', { 'db.yaml': secret('db', {}) }, []],
])('%s', (_what, files, expected) => {
  expect(told(plainSecrets, files)).toEqual(expected);
});
