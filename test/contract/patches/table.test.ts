// The table of strategic merge patches is what a real server's OpenAPI says. Skipped where there is no server of its version.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { patchTableModule } from '../../../scripts/patch-table.ts';
import { recordAt, textAt } from '../../../src/api/index.ts';
import { PATCH_TABLE_VERSION } from '../../../src/render/overrides/index.ts';
import { findAssets, kubectl, type RealClusters, startRealClusters } from '../../support/real-apiserver.ts';

const assets = findAssets();
const title = 'missing' in assets ? `the table (skipped: ${assets.missing})` : 'the table';
const FILE = join(import.meta.dirname, '../../../src/render/overrides/generated/patch-table.ts');

let clusters: RealClusters | undefined;
afterAll(() => clusters?.stop());

describe.skipIf('missing' in assets)(title, () => {
  test('is what the server says', async ({ skip }) => {
    clusters = await startRealClusters({ names: ['a'], controllers: false });
    const { kubeconfig } = clusters.cluster('a');
    const ask = async (path: string): Promise<unknown> => JSON.parse(await kubectl(kubeconfig, 'get', '--raw', path));
    const version = await ask('/version');
    const minor = `${textAt(version, 'major')}.${textAt(version, 'minor')}`;
    if (minor !== PATCH_TABLE_VERSION) skip(`the server is ${minor}, the table is of ${PATCH_TABLE_VERSION}`);
    const paths = Object.entries(recordAt(await ask('/openapi/v3'), 'paths')).sort(([a], [b]) => (a < b ? -1 : 1));
    const documents: unknown[] = [];
    // The documents of versions: those of groups have no kinds.
    for (const [name, path] of paths)
      if (/^(api|apis\/[^/]+)\/v\d+$/.test(name)) documents.push(await ask(textAt(path, 'serverRelativeURL')));
    expect(patchTableModule(documents, minor)).toBe(readFileSync(FILE, 'utf8'));
  });
});
