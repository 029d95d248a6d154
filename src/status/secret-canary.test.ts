// A value of a Secret stands in the manifest that a cluster gets, and in nothing that is told of it.
import { expect, test } from 'vitest';
import { textOf } from '../../test/support/pass.ts';
import { fleetOf, placement, syncTarget } from '../../test/support/status-fleet.ts';
import { walkFiles } from '../api/index.ts';
import { aggregate } from './aggregate/index.ts';
import { statusTree } from './status-tree.ts';

const CANARY = 'canary-hunter2';
const ENCODED = Buffer.from(CANARY).toString('base64');
const secret = (data: object): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', namespace: 'shop' }, ...data });
const config = (plainSecrets: string): string =>
  JSON.stringify({ apiVersion: 'config.tmc.io/v1alpha1', kind: 'TMCConfig', safety: { plainSecrets } });
const patched = (type: string, patch: unknown): string =>
  placement('web', { overrides: [{ patches: [{ type, patch: JSON.stringify(patch) }] }] });

/** Where a Placement stands with all it says: what people write into a patch is no secret to whoever reads the Placement. */
const PLACEMENT = ['index.json', 'placements/root/web.yaml'];

test.each<[string, string, string, string, (readonly string[])?]>([
  ['that is delivered with a warning', 'warn', secret({ stringData: { a: CANARY } }), placement('web', {})],
  ['that is denied', 'deny', secret({ data: { a: ENCODED } }), placement('web', {})],
  [
    'that a patch tests',
    'warn',
    secret({ stringData: { a: CANARY } }),
    patched('JSONPatch', [{ op: 'test', path: '/stringData/a', value: `${CANARY}-2` }]),
    PLACEMENT,
  ],
  [
    'that a patch looks for',
    'warn',
    secret({ stringData: { a: CANARY } }),
    patched('JSONPatch', [{ op: 'add', path: '/stringData/a/b', value: CANARY }]),
    PLACEMENT,
  ],
  ['that a patch writes', 'deny', secret({}), patched('MergePatch', { stringData: { a: CANARY } }), PLACEMENT],
  [
    'in a file that cannot be read',
    'warn',
    `apiVersion: v1\nkind: Secret\nstringData: {a: ${CANARY}`,
    placement('web', {}),
  ],
  ['in a place where it is none', 'warn', secret({ metadata: { name: 'db', labels: [CANARY] } }), placement('web', {})],
])('nothing is told of a value %s', (_what, policy, text, web, known = []) => {
  const files = { 'tmc.yaml': config(policy), 'web/db.yaml': text, 'placements/web.yaml': web };
  const { pass, input } = fleetOf({ files: { ...files, 'synctargets/east.yaml': syncTarget('east') } });
  const told: Record<string, string> = {
    ...textOf(statusTree(aggregate(input))),
    diagnostics: JSON.stringify(input.diagnostics),
  };
  const rendered = [...walkFiles(pass.tree)].filter(([path]) => !/^(targets|frozen)\//.test(path));
  for (const [path, { bytes }] of rendered) told[path] = new TextDecoder().decode(bytes);
  const leaks = Object.keys(told).filter((path) => [CANARY, ENCODED].some((value) => told[path]?.includes(value)));
  expect([input.diagnostics.length > 0, leaks]).toEqual([true, known]);
});
