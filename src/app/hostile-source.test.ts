// What somebody with a Git of his own may push to the source: each bad entry freezes what it hides, and nothing else.
import { afterEach, describe, expect, test } from 'vitest';
import { hasGit } from '../../test/support/has-git.ts';
import { createHubRepo, type HubRepo, SIGNAL } from '../../test/support/hub-repo.ts';
import { reportAllWell } from '../../test/support/hub-reports.ts';
import { file, folder, type RawEntry, type RawRepo, rawRepo } from '../../test/support/raw-repo.ts';
import type { Diagnostic } from '../api/index.ts';
import { GIT_BACKENDS } from '../git/index.ts';
import { type PassOutcome, runPass } from './hub.ts';

const TARGET =
  'apiVersion: workload.kcp.io/v1alpha1\nkind: SyncTarget\nmetadata: {name: east, labels: {region: eu}}\nspec: {workloadCluster: {name: east}}\n';
const LOCATION =
  'apiVersion: workload.kcp.io/v1alpha1\nkind: Location\nmetadata: {name: eu, labels: {region: eu}}\nspec: {instanceSelector: {matchLabels: {region: eu}}}\n';
const PLACEMENT =
  'apiVersion: workload.kcp.io/v1alpha1\nkind: Placement\nmetadata: {name: all}\nspec:\n  locationSelector: {labelSelector: {matchLabels: {region: eu}}}\n  strategy: OneToMany\n  numberOfClusters: 1\n  source: {selector: {labelSelector: {matchLabels: {app: shop}}}}\n';
const configMap = (name: string, value: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: shop, labels: {app: shop}}\ndata: {value: ${value}}\n`;

let repo: HubRepo;
afterEach(() => repo.close());

interface World {
  readonly raw: RawRepo;
  /** Objects of the folder `apps` and of the root, by file. */
  readonly id: (text: string) => Promise<string>;
  /** A commit of the source with this folder `apps`, in which `other.yaml` says `value`. */
  readonly push: (apps: readonly RawEntry[], value: string, more?: readonly RawEntry[]) => Promise<void>;
}

async function world(backend: (typeof GIT_BACKENDS)[number]): Promise<World> {
  repo = await createHubRepo(backend);
  const raw = rawRepo(repo.path);
  const id = (text: string): Promise<string> => raw.object('blob', text);
  const fleet = await id([TARGET, LOCATION, PLACEMENT].join('---\n'));
  return {
    raw,
    id,
    push: async (apps, value, more = []) => {
      const other = file('other.yaml', await id(configMap('other', value)));
      const root = await raw.tree(folder('apps', await raw.tree(...apps)), file('fleet.yaml', fleet), other, ...more);
      const parent = (await repo.git.refs([repo.hub.refs.source], SIGNAL)).get(repo.hub.refs.source);
      const commit = await raw.commit(root, parent === undefined ? [] : [parent], `Say ${value}\n`);
      await raw.point(repo.hub.refs.source, commit);
    },
  };
}

function done(outcome: PassOutcome): Extract<PassOutcome, { kind: 'done' }> {
  return outcome.kind === 'done' ? outcome : expect.fail(outcome.kind);
}

/** The cluster is ready only once it was heard. */
async function started(): Promise<void> {
  done(await runPass(repo.hub, SIGNAL));
  await reportAllWell(repo, 'east');
}

/** What the target is to have after a pass, by name, with the value; and what was found. */
async function passed() {
  const { rendered, diagnostics } = done(await runPass(repo.hub, SIGNAL));
  const index = rendered.indexes.get('east' as never);
  const files = await repo.read(`${repo.hub.refs.targetPrefix}east` as never);
  const values = Object.entries(files).flatMap(([path, text]) => {
    const [, name] = /configmap_(\w+)\.yaml$/.exec(path) ?? [];
    const value = /value: (\w+)/.exec(text)?.[1];
    return name === undefined || value === undefined ? [] : [`${name}=${value}`];
  });
  const told = diagnostics.map((d: Diagnostic) => `${d.severity} ${d.file}: ${d.code}: ${d.message}`);
  return { objects: values.sort(), removals: index?.removals, told };
}

const UNSAFE =
  'take it out of the branch (receive.fsckObjects on the server keeps most such things out); what was read of it before stays in force';

interface Case {
  readonly what: string;
  /** What becomes of the folder that had `a.yaml` and `b.yaml`. */
  readonly apps: (world: World, a: string, b: string) => Promise<readonly RawEntry[]> | readonly RawEntry[];
  readonly told: readonly unknown[];
  readonly native?: true;
}

const CASES: readonly Case[] = [
  {
    what: 'a name that leads out, in place of a file',
    apps: (_, a, b) => [file('../a.yaml', a), file('b.yaml', b)],
    told: [`error apps/..\\u002fa.yaml: UnsafeEntry: this file is not read: it has a path separator in it; ${UNSAFE}`],
  },
  {
    what: 'a folder that is called .git elsewhere, in place of a file',
    apps: async ({ raw }, a, b) => [file('b.yaml', b), folder('git~1', await raw.tree(file('hooks.yaml', a)))],
    told: [`error apps/git~1: UnsafeEntry: this directory is not read: some system takes it for .git; ${UNSAFE}`],
  },
  {
    what: 'a name that writes a line of its own',
    apps: (_, a, b) => [file('b.yaml', b), file('c\nerror: all is well.yaml', a)],
    told: [
      `error apps/c\\u000aerror: all is well.yaml: UnsafeEntry: this file is not read: it has a control character in it; ${UNSAFE}`,
    ],
  },
  {
    native: true,
    what: 'one name twice',
    apps: async ({ id }, a, b) => [
      file('a.yaml', a),
      file('a.yaml', await id(configMap('evil', 'x'))),
      file('b.yaml', b),
    ],
    told: [`error apps/a.yaml: UnsafeEntry: this file is not read: its folder has two entries of that name; ${UNSAFE}`],
  },
  {
    what: 'a mode that nobody knows',
    apps: (_, a, b) => [file('a.yaml', a, '107777'), file('b.yaml', b)],
    told: [`error apps/a.yaml: UnsafeEntry: this file is not read: it has the mode 107777; ${UNSAFE}`],
  },
  {
    what: 'a file whose object is a folder',
    apps: async ({ raw }, _a, b) => [file('a.yaml', await raw.tree()), file('b.yaml', b)],
    told: [
      expect.stringMatching(
        /^error apps\/a.yaml: UnreadableEntry: .*or no file there.* \(the last good content stays in force\)$/,
      ),
    ],
  },
  {
    what: 'a file that is not in the repository',
    apps: (_, _a, b) => [file('a.yaml', '1'.repeat(40)), file('b.yaml', b)],
    told: [
      expect.stringMatching(
        /^error apps\/a.yaml: UnreadableEntry: .*not in the repository.* \(the last good content stays in force\)$/,
      ),
    ],
  },
  {
    native: true,
    what: 'a file that is damaged',
    apps: async ({ raw, id }, _a, b) => {
      const text = configMap('a', '2');
      const bad = await id(text);
      await raw.damage(bad, Buffer.from(`blob ${text.length}\0`));
      return [file('a.yaml', bad), file('b.yaml', b)];
    },
    told: [expect.stringMatching(/^error apps\/a.yaml: UnreadableEntry: .* \(the last good content stays in force\)$/)],
  },
  {
    what: 'a file of 40 MB',
    apps: async ({ raw }, _a, b) => [
      file('a.yaml', await raw.object('blob', Buffer.alloc(40_000_000))),
      file('b.yaml', b),
    ],
    told: [
      'error apps/a.yaml: FileTooLarge: the file has 40000000 bytes, at most 8388608 are read; split it, or exclude it with .tmcignore (the last good content stays in force)',
    ],
  },
];

describe.each(GIT_BACKENDS)('%s', (backend) => {
  const it = test.skipIf(backend === 'native' && !hasGit());

  // The contract of the backends shows that both tell of such entries alike.
  it.each(backend === 'native' ? CASES.filter(({ native }) => native === true) : CASES)(
    '$what: nothing is removed, everything else goes on, and it ends when it is taken out',
    async (one) => {
      const at = await world(backend);
      const [a, b] = [await at.id(configMap('a', '1')), await at.id(configMap('b', '1'))];
      await at.push([file('a.yaml', a), file('b.yaml', b)], '1');
      await started();
      expect(await passed()).toEqual({ objects: ['a=1', 'b=1', 'other=1'], removals: [], told: [] });

      await at.push(await one.apps(at, a, b), '2');
      for (const _ of ['at once', 'and again']) {
        expect(await passed()).toEqual({ objects: ['a=1', 'b=1', 'other=2'], removals: [], told: one.told });
      }

      await at.push([file('b.yaml', b)], '3');
      const after = await passed();
      expect(after).toMatchObject({ objects: ['b=1', 'other=3'], told: [] });
      expect(after.removals).toMatchObject([{ ref: { name: 'a' } }]);
    },
  );

  it('what an entry hides is in force, not only kept: its Placement goes on with what is new', async () => {
    const at = await world(backend);
    await at.push([], '1');
    await started();
    await passed();
    await at.push([], '2', [file('fleet.yaml', await at.id('another: fleet\n'))]);
    expect(await passed()).toEqual({
      objects: ['other=2'],
      removals: [],
      told: [
        expect.stringMatching(/^warning \.: UnsafeEntry: its entries are not in the order of Git/),
        `error fleet.yaml: UnsafeEntry: this file is not read: its folder has two entries of that name; ${UNSAFE}`,
      ],
    });
  });

  it('a folder that is lost keeps all it held, and is read when it is back', async () => {
    const at = await world(backend);
    const [a, b] = [await at.id(configMap('a', '1')), await at.id(configMap('b', '1'))];
    await at.push([file('a.yaml', a), file('b.yaml', b)], '1');
    await started();
    await passed();
    const c = await at.id(configMap('c', '1'));
    const lost = await at.raw.tree(file('a.yaml', a), file('b.yaml', b), file('c.yaml', c));
    await at.push([file('a.yaml', a), file('b.yaml', b), file('c.yaml', c)], '2');
    await at.raw.damage(lost, new Uint8Array());
    expect(await passed()).toEqual({
      objects: ['a=1', 'b=1', 'other=2'],
      removals: [],
      told: [
        expect.stringMatching(
          /^error apps: UnreadableEntry: this directory cannot be read: .*; what was read of it before/,
        ),
      ],
    });
    await at.raw.tree(file('a.yaml', a), file('b.yaml', b), file('c.yaml', c));
    expect(await passed()).toEqual({ objects: ['a=1', 'b=1', 'c=1', 'other=2'], removals: [], told: [] });
  });

  it('a trillion folders in a kilobyte, with and without files, are refused as one source', async () => {
    const at = await world(backend);
    await at.push([file('a.yaml', await at.id(configMap('a', '1')))], '1');
    await started();
    await passed();
    for (const bottom of [await at.raw.tree(), await at.raw.tree(file('x.yaml', await at.id(configMap('x', '1'))))]) {
      let bomb: string = bottom;
      const ten = (id: string) => Array.from({ length: 10 }, (_, index) => folder(`d${index}`, id));
      for (let level = 0; level < 12; level += 1) bomb = await at.raw.tree(...ten(bomb));
      await at.push([], '2', [folder('zz', bomb)]);
      const { objects, removals, told } = await passed();
      expect({ objects, removals }).toEqual({ objects: ['a=1', 'other=1'], removals: [] });
      expect(told).toEqual([
        expect.stringMatching(
          /^error undefined: SourceTooLarge: more than [12]00000 (directories|YAML and JSON files): nothing of this source is read/,
        ),
      ]);
    }
  });
});
