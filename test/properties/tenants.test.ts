// Two tenants on shared clusters, edited at random: what one does, or breaks, is nothing to the other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canonicalYaml,
  type IndexEntry,
  type Observation,
  parsePlacementId,
  refKey,
  removalId,
  type TargetIndex,
  workspaceOfPlacement,
} from '../../src/api/index.ts';
import { location, syncTarget, workspace } from '../support/documents.ts';
import {
  type Files,
  NOW,
  notReady,
  type PassResult,
  type PassState,
  ready,
  runStages,
  textOf,
} from '../support/pass.ts';
import {
  BROKEN,
  type Edit,
  edited,
  edits,
  filesOf,
  type Said,
  said,
  type World,
  worlds,
} from '../support/random-world.ts';

const TENANTS = ['red', 'blue'] as const;
type Tenant = (typeof TENANTS)[number];
const TARGETS = ['a', 'b', 'c', 'd'];

/** Preferences alone choose: with another profile it counts, too, how much a cluster has, of whomever. */
const CONFIG = canonicalYaml({
  apiVersion: 'config.tmc.io/v1alpha1',
  kind: 'TMCConfig',
  metadata: { name: 'default' },
  placement: { defaultStrategy: 'weighted' },
});

/** Four clusters of `root` that serve everybody. */
const SHARED: Files = {
  'config.yaml': CONFIG,
  ...Object.fromEntries(
    TARGETS.map((name, at) => [
      `${name}.yaml`,
      syncTarget(name, { workspaces: [{ name: 'all', path: 'root:**' }] }, { location: at % 2 ? 'us' : 'eu' }),
    ]),
  ),
  ...Object.fromEntries(['eu', 'us'].map((name) => [`l/${name}.yaml`, location(name, {}, { region: name })])),
  'red/workspace.yaml': workspace('red'),
  'blue/workspace.yaml': workspace('blue'),
};

/** The placements and objects of a world as a tenant's; each in namespaces of its own, unless they are to collide. */
function tenantFiles(tenant: Tenant, world: World, collide: boolean): Files {
  const files = Object.entries(filesOf(world)).filter(([path]) => !/target-|\/(eu|us)(~\d*)?\.yaml/.test(path));
  return Object.fromEntries(
    files.map(([path, text]) => {
      const chosen = text.includes('locationSelector:\n')
        ? text.replace('locationSelector:\n', 'locationSelector:\n    path: root\n')
        : text.replace(/^(kind: Placement[\s\S]*?spec:\n)/m, '$1  locationSelector:\n    path: root\n');
      const own = chosen.replace(/namespace: (\w+)/, collide ? 'namespace: $1' : `namespace: ${tenant}-$1`);
      return [`${tenant}/${path}`, own.replace(/^ {2}v: /m, `  of: ${tenant}\n  v: `)];
    }),
  );
}

function observed({ silent, available, confirm }: Said, state: PassState | undefined): readonly Observation[] {
  return TARGETS.map((name, at) => {
    const index = [...(state?.rendered.indexes.values() ?? [])].find((i) => i.target === name);
    const placements = TENANTS.flatMap((tenant) => ['p', 'q', 'r'].map((p) => parsePlacementId(`root:${tenant}/${p}`)));
    return silent & (1 << at)
      ? notReady(name)
      : ready(name, {
          available: placements.filter((_, p) => available & (1 << (at + (p % 3) * 4))),
          gone: confirm ? (index?.removals ?? []).map(removalId) : [],
        });
  });
}

type Step = readonly [Edit, Edit, Said];
const steps = fc.array(fc.tuple(edits, edits, said), { minLength: 2, maxLength: 6 });

/** Runs the steps: the first edit of each is red's, the second blue's. */
function run(
  start: Readonly<Record<Tenant, World>>,
  list: readonly Step[],
  { collide, extra = {} }: { readonly collide: boolean; readonly extra?: Files },
): readonly PassResult[] {
  const world = { ...start };
  let state: PassState | undefined;
  return list.map(([red, blue, heard], at) => {
    world.red = edited(world.red, red);
    world.blue = edited(world.blue, blue);
    const files = {
      ...SHARED,
      ...tenantFiles('red', world.red, collide),
      ...tenantFiles('blue', world.blue, collide),
      ...(at === 0 ? {} : extra),
    };
    const now = new Date(NOW.getTime() + at * 10_000);
    const result = runStages(files, { observations: observed(heard, state), state, commit: at + 1, now });
    state = result.state;
    return result;
  });
}

const ownersOf = ({ placements }: IndexEntry): readonly string[] => [...new Set(placements.map(workspaceOfPlacement))];

/** What the clusters have of a workspace, and what is to be removed of it. */
function partOf(own: string, { indexes }: PassResult): unknown {
  return [...indexes].map(([target, { objects, removals }]) => [
    target,
    objects.filter((o) => ownersOf(o).includes(own)),
    removals.filter((r) => (r.workspace ?? 'root') === own),
  ]);
}

const pair = fc.record({ red: worlds, blue: worlds });

test('a broken file of one tenant changes nothing for the other, in no pass', () => {
  fc.assert(
    fc.property(pair, steps, (start, list) => {
      const calm = run(start, list, { collide: false });
      const broken = run(start, list, { collide: false, extra: { 'blue/broken.yaml': BROKEN } });
      expect(broken.map((r) => partOf('root:red', r))).toEqual(calm.map((r) => partOf('root:red', r)));
    }),
    { numRuns: 25 },
  );
});

test('while a file of a tenant is broken nothing of it is removed but a copy whose move is complete', () => {
  fc.assert(
    fc.property(pair, steps, (start, list) => {
      const results = run(start, list, { collide: false, extra: { 'blue/broken.yaml': BROKEN } });
      for (const [at, result] of results.entries()) {
        if (at === 0) continue;
        const reasons = [...result.indexes.values()]
          .flatMap((i) => i.removals.filter((r) => r.workspace === 'root:blue' && r.commit === commitOf(at)))
          .map((r) => r.reason);
        expect(reasons.filter((reason) => !/ moved to /.test(reason))).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

function commitOf(at: number): string {
  return (at + 1).toString(16).padStart(40, '0');
}

/** By target and object: whose it is, or whose tombstone is still open. */
function holders(index: TargetIndex): ReadonlyMap<string, string> {
  const open = index.removals.map((r) => [refKey(r.ref), String(r.workspace ?? 'root')] as const);
  const has = index.objects.flatMap((o) => ownersOf(o).map((owner) => [refKey(o.ref), owner] as const));
  return new Map([...open, ...has]);
}

test('an object is of one workspace, and goes to the other only when the syncer says that it is gone, or when it moves', () => {
  fc.assert(
    fc.property(pair, steps, (start, list) => {
      const results = run(start, list, { collide: true });
      for (const [at, result] of results.entries()) {
        for (const [target, index] of result.indexes) {
          expect(index.objects.filter((o) => ownersOf(o).length > 1)).toEqual([]);
          const before = results[at - 1]?.indexes.get(target);
          if (before === undefined) continue;
          const confirmed = list[at]?.[2].confirm === true && !(list[at]?.[2].silent & (1 << TARGETS.indexOf(target)));
          const former = holders(before);
          for (const entry of index.objects) {
            const [owner] = ownersOf(entry);
            const was = former.get(refKey(entry.ref));
            if (owner === undefined || was === undefined || was === owner || confirmed) continue;
            const old = before.objects.find((o) => refKey(o.ref) === refKey(entry.ref));
            const isLetGo = old?.placements.every((p) => !result.placed.decisions.has(p)) ?? was === 'root';
            const isNew = entry.placements.every((p) => results[at - 1]?.placed.decisions.has(p) !== true);
            expect([target, refKey(entry.ref), was, owner, isLetGo && isNew]).toEqual([
              target,
              refKey(entry.ref),
              was,
              owner,
              true,
            ]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('no cluster gets anything of a tenant but from that tenant', () => {
  fc.assert(
    fc.property(pair, steps, (start, list) => {
      for (const { indexes, tree } of run(start, list, { collide: true })) {
        const texts = textOf(tree);
        for (const [target, { objects }] of indexes) {
          for (const entry of objects) {
            const [owner] = ownersOf(entry);
            const of = /^ {2}of: (\w+)$/m.exec(texts[`targets/${target}/${entry.path}`] ?? '')?.[1];
            if (owner !== undefined) expect(owner).toBe(`root:${of}`);
          }
        }
      }
    }),
    { numRuns: 25 },
  );
});
