// tmc render shows manifests to people without the values of Secrets, and gives them to programs as they are.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeContext } from '../../test/support/cli-context.ts';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { canonicalYaml } from '../api/index.ts';
import { runTmc } from './program.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tmc-render-'));
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'default' } };
  const objects = [configMap('x', { v: '1' }), canonicalYaml({ ...secret, stringData: { password: 'hunter2' } })];
  await writeFile(join(dir, 'fleet.yaml'), [syncTarget('east'), placement('web')].join('---\n'));
  await mkdir(join(dir, 'workloads'));
  await writeFile(join(dir, 'workloads/objects.yaml'), objects.join('---\n'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const CONFIG_MAP =
  '---\n# east/default/configmap_x.yaml\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n  namespace: default\ndata:\n  v: "1"\n';
const secretWith = (value: string): string =>
  `---\n# east/default/secret_db.yaml\napiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n  namespace: default\nstringData:\n  password: ${value}\n`;

test.each([
  ['on a terminal', { columns: 80, rows: 24 }, '(hidden)'],
  ['in a pipe', undefined, 'hunter2'],
])('values of Secrets %s', async (_where, size, value) => {
  const context = fakeContext({ cwd: dir, ...(size === undefined ? {} : { size }) });
  const code = await runTmc(context, ['render', '-C', dir]);
  expect([code, context.written.out]).toEqual([0, CONFIG_MAP + secretWith(value)]);
});
