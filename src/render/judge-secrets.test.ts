import { expect, test } from 'vitest';
import { placement, syncTarget } from '../../test/support/documents.ts';
import { indexesOf, runPasses } from '../../test/support/index-view.ts';
import type { Files } from '../../test/support/pass.ts';
import { canonicalYaml } from '../api/index.ts';

const ENC = 'ENC[AES256_GCM,data:p673w==,iv:YY=,tag:A=,type:str]';
const secret = (more: object): string =>
  canonicalYaml({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'default' }, ...more });
const plain = (value: string): Files => ({ 'workloads/db.yaml': secret({ stringData: { password: value } }) });
const config = (plainSecrets: string): Files => ({
  'tmc.yaml': canonicalYaml({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', safety: { plainSecrets } }),
});
const FLEET: Files = { 'fleet.yaml': syncTarget('east'), 'p.yaml': placement('p') };
const S = 'default/secret_db.yaml';
const DENIED =
  'safety.plainSecrets of TMCConfig denies Secret default/db on east: it has readable values; until it is corrected, what is there of it stays as it is, and nothing new is delivered';

/** The index of the one cluster after each pass, and what rendering found in the last. */
function rendered(...steps: readonly Files[]) {
  const results = runPasses(
    ['east'],
    steps.map((files) => ({ files: { ...FLEET, ...files } })),
  );
  return [
    indexesOf('east', results),
    results
      .at(-1)
      ?.renderDiagnostics.map(({ code, severity, file, message }) => `${severity} ${file} ${code}: ${message}`),
  ];
}

test.each<[string, readonly Files[], unknown]>([
  ['is delivered by default', [plain('a')], [[[`${S} p c1`]], []]],
  [
    'is not delivered where it is denied',
    [{ ...plain('a'), ...config('deny') }],
    [[[]], [`error workloads/db.yaml PlainSecret: ${DENIED}`]],
  ],
  [
    'stays as it was from the commit that denies it',
    [plain('a'), { ...plain('b'), ...config('deny') }],
    [[[`${S} p c1`], [`${S} p c2 frozen`]], [`error workloads/db.yaml PlainSecret: ${DENIED}`]],
  ],
  [
    'goes when it is deleted',
    [plain('a'), { ...plain('a'), ...config('deny') }, { ...config('deny'), 'workloads/db.yaml': '' }],
    [[[`${S} p c1`], [`${S} p c2 frozen`], ['gone: /Secret/default/db c3 the source of root/p no longer has it']], []],
  ],
  [
    'is delivered when it is allowed again',
    [
      { ...plain('a'), ...config('deny') },
      { ...plain('a'), ...config('allow') },
    ],
    [[[], [`${S} p c2`]], []],
  ],
])('a plain Secret %s', (_what, steps, expected) => {
  expect(rendered(...steps)).toEqual(expected);
});

test('a value that only an override writes is denied as well', () => {
  const overrides = [{ patches: [{ type: 'MergePatch' as const, patch: 'stringData: {password: hunter2}' }] }];
  const files = { ...config('deny'), 'workloads/db.yaml': secret({}), 'p.yaml': placement('p', { overrides }) };
  expect(rendered(files)).toEqual([[[]], [`error workloads/db.yaml PlainSecret: ${DENIED}`]]);
});

const UNDECRYPTED =
  'warning workloads/db.yaml EncryptedObject: nothing decrypts Secret default/db on east: it is encrypted with SOPS, and a syncer decrypts nothing; let an operator in the cluster make it (SealedSecret, ExternalSecret)';

test.each<[string, 'External' | undefined, readonly string[]]>([
  ['told where a syncer applies it', undefined, [UNDECRYPTED]],
  ['not told where another tool does', 'External', []],
])('a SOPS file is delivered as it is, which is %s', (_what, delivery, expected) => {
  const fleet = { 'fleet.yaml': syncTarget('east', delivery === undefined ? {} : { delivery }) };
  const files = { ...fleet, ...config('deny'), 'workloads/db.yaml': secret({ data: { a: ENC }, sops: { mac: ENC } }) };
  expect(rendered(files)).toEqual([[[`${S} p c1`]], expected]);
});
