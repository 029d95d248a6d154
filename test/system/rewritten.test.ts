// Branches that somebody rewrites, sets back, deletes or edits under a running fleet: told, put back, and nothing is lost in a cluster.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommitSha, isRecord, treeFromPaths, walkFiles } from '../../src/api/index.ts';
import { parseRefName, type RefName } from '../../src/git/index.ts';
import { eventually, REFS, settled, startTestSystem, type TestSystem } from '../support/system.ts';

const fleetDir = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));
const SIGNAL = new AbortController().signal;
/** More than the guard lets go at once. */
const MANY = 40;
const AUTHOR = { name: 'somebody', email: 'somebody@example.com' };

const many = Array.from(
  { length: MANY },
  (_, at) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: many-${at}, namespace: shop}\ndata: {at: "${at}"}\n`,
).join('---\n');

describe('branches that are not as they were left', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await startTestSystem({ backend: 'isomorphic', fleetDir });
    await settled(system);
    await settled(system, await system.edit({ 'workloads/shop/many.yaml': many }));
  }, 120_000);
  afterAll(() => system?.close());

  const tip = async (ref: RefName): Promise<CommitSha | undefined> => (await system.git.refs([ref], SIGNAL)).get(ref);

  async function move(ref: RefName, to: CommitSha | undefined): Promise<void> {
    const published = await system.git.publish([{ ref, from: await tip(ref), to, replace: true }], SIGNAL);
    expect(published).toEqual({ kind: 'published' });
  }

  async function codes(): Promise<readonly string[]> {
    const data = await system.data(REFS.status, 'diagnostics.yaml');
    const items = isRecord(data) && Array.isArray(data['items']) ? data['items'] : [];
    return items.map((item: { readonly code: string }) => item.code);
  }

  const delivered = async (): Promise<number> => {
    const found = await Promise.all(
      Array.from({ length: MANY }, (_, at) => system.get('eu-west', 'v1', 'ConfigMap', `many-${at}`, 'shop')),
    );
    return found.filter((object) => object !== undefined).length;
  };

  test('a force-push that loses most of the fleet is told and withheld, also a second one; with what was lost all is well', async () => {
    const before = (await tip(REFS.source)) ?? expect.fail();
    const { tree } = await system.git.commit(before, SIGNAL);
    const files = new Map(walkFiles(await system.git.tree(tree, SIGNAL)));
    files.delete('workloads/shop/many.yaml');
    for (const message of ['Start anew\n', 'Start anew once more\n']) {
      const commit = { tree: treeFromPaths(files), parents: [], message, author: AUTHOR, time: new Date() };
      const orphan = await system.git.writeCommit(commit, SIGNAL);
      await move(REFS.source, orphan);
      await eventually(
        () => system.read(REFS.status, 'index.json'),
        (text) => text?.includes(orphan) === true,
      );
      await eventually(codes, (found) => found.includes('SourceRewritten') && found.includes('PruneWithheld'));
      expect(await delivered()).toBe(MANY);
    }
    await move(REFS.source, before);
    await eventually(codes, (found) => !found.includes('PruneWithheld'));
    await settled(system, before);
    expect(await delivered()).toBe(MANY);
  }, 90_000);

  test.each([
    ['the rendered branch', REFS.rendered],
    ['the branch of a target', parseRefName(`${REFS.targetPrefix}eu-west`)],
    ['the status branch', REFS.status],
    ['a report branch', parseRefName(`${REFS.reportPrefix}eu-west`)],
  ])(
    '%s that is deleted or replaced by something else is written again',
    async (_what, ref) => {
      const paths = await system.paths(ref);
      const foreign = await system.git.writeCommit(
        { tree: treeFromPaths([]), parents: [], message: 'Mine\n', author: AUTHOR, time: new Date() },
        SIGNAL,
      );
      // A syncer writes for its heartbeat only, when nothing changes: that one is waited for once.
      for (const to of ref.startsWith(REFS.reportPrefix) ? [foreign] : [undefined, foreign]) {
        await move(ref, to);
        await eventually(
          async () => [...(await system.paths(ref))].join(),
          (found) => found === paths.join(),
          60_000,
        );
      }
      await settled(system);
      expect(await delivered()).toBe(MANY);
    },
    150_000,
  );
});
