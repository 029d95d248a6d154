// Targets with hashed namespaces over several passes: who contends with whom, what stays, and what may change.
import { describe, expect, test } from 'vitest';
import { configMap, placement, syncTarget, workspace } from '../../test/support/documents.ts';
import { findingsOf, runPasses } from '../../test/support/index-view.ts';
import { type Files, type PassResult, ready, runStages, textOf } from '../../test/support/pass.ts';
import {
  formatDiagnostic,
  formatRef,
  hashedNamespace,
  type PlacementSpec,
  parsePlacementId,
  parseTargetId,
  ROOT_WORKSPACE,
  removalId,
  sourceRef,
} from '../api/index.ts';
import { deliveries } from './deliveries.ts';
import { mappingsOf } from './mapping/index.ts';
import { createRenderMemo } from './memo.ts';

const EVERYBODY = { workspaces: [{ name: 'everybody', path: 'root:**' }] } as const;
const target = (name: string, mapping: 'Same' | 'Hashed', more: object = {}): Files => ({
  [`${name}.yaml`]: syncTarget(name, { ...EVERYBODY, namespaceMapping: mapping, ...more }),
});
const HASHED = /^kcp-[0-9a-z]{12}$/;

/** `east ConfigMap shop/x red` for each object, `-ConfigMap shop/x` for what is removed; `*` where its namespace is hashed. */
function held({ indexes }: PassResult): readonly string[] {
  const mark = (name: string | undefined): string => (HASHED.test(name ?? '') ? '*' : '');
  return [...indexes.values()].flatMap(({ target: at, objects, removals }) => [
    ...objects
      .filter(({ placements }) => placements.length > 0)
      .map((entry) => {
        const marks = [mark(entry.ref.namespace), entry.frozen ? ' frozen' : '', entry.withheld ? ' withheld' : ''];
        return `${at} ${formatRef(sourceRef(entry))}${marks.join('')} ${entry.placements.join()}`;
      }),
    ...removals
      .filter(({ ref }) => ref.kind !== 'Namespace')
      .map((one) => `${at} -${formatRef(sourceRef(one))}${mark(one.ref.namespace)}`),
  ]);
}

describe('two workspaces with one namespace', () => {
  const spec: Partial<PlacementSpec> = { source: { path: 'apps' }, locationSelector: { path: 'root' } };
  const tenant = (name: string): Files => ({
    [`${name}/workspace.yaml`]: workspace(name),
    [`${name}/shop.yaml`]: placement('shop', spec),
    [`${name}/apps/x.yaml`]: configMap('x', { of: name }, 'shop'),
  });
  const both: Files = { ...tenant('red'), ...tenant('blue') };

  test.each<[string, 'Same' | 'Hashed', readonly string[], number]>([
    ['contend on a Same target', 'Same', [], 2],
    [
      'do not know of each other on a Hashed one',
      'Hashed',
      ['east ConfigMap shop/x* root:blue/shop', 'east ConfigMap shop/x* root:red/shop'],
      0,
    ],
  ])('%s', (_what, mapping, objects, conflicts) => {
    const result = runStages({ ...both, ...target('east', mapping) }, { observations: [ready('east')] });
    expect([...held(result)].sort()).toEqual(objects);
    const found = result.renderDiagnostics.filter(({ code }) => code === 'ConflictingDeliverers');
    expect(Math.sign(found.length)).toBe(Math.sign(conflicts));
  });

  test('are kept apart when one Placement above delivers both, and meet where two deliver what one of them writes', () => {
    const above = (name: string, of: string): Files => ({
      [`${name}.yaml`]: placement(name, {
        source: { workspace: `root:${of}`, apiVersion: 'v1', kind: 'ConfigMap', namespace: 'shop', name: 'x' },
      }),
    });
    const tenants = Object.fromEntries(Object.entries(both).filter(([path]) => !path.endsWith('shop.yaml')));
    const files = { ...tenants, ...above('p', 'red'), ...above('q', 'blue'), ...above('r', 'blue') };
    const result = runStages({ ...files, ...target('east', 'Hashed') }, { observations: [ready('east')] });
    expect([...held(result)].sort()).toEqual(['east ConfigMap shop/x* root/p', 'east ConfigMap shop/x* root/q,root/r']);
  });

  test('of one hashed name: what is there stays, and neither gets anything new', () => {
    const first = runStages({ ...tenant('red'), ...target('east', 'Hashed') }, { observations: [ready('east')] });
    const files = { ...both, ...target('east', 'Hashed') };
    const { model, placed, state } = runStages(files, { observations: [ready('east')], state: first.state });
    const own = [...first.indexes.values()][0]?.objects.find(({ ref }) => ref.namespace)?.ref.namespace ?? '';
    const memo = createRenderMemo();
    const mappings = mappingsOf(state.rendered.registry, model.workloads, memo, () => own);
    const history = { decisions: placed.decisions, previousDecisions: first.placed.decisions };
    const input = { model, ...history, before: first.indexes, observations: new Map(), mappings };
    const { targets, diagnostics } = deliveries(input, memo);
    const [east] = targets.values();
    expect(
      [...(east?.delivered.values() ?? [])].map(({ workload, placements }) => [workload.frozen, placements]),
    ).toEqual([[true, ['root:red/shop']]]);
    const says = `the namespaces shop of root:blue and shop of root:red are both called ${own} there; rename one`;
    const fate = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';
    expect(diagnostics.map(formatDiagnostic)).toEqual(
      ['blue', 'red'].map(
        (name) =>
          `${name}/apps/x.yaml:1:1: NamespaceCollision: there is no namespace for ConfigMap shop/x on east: ${says}; ${fate}`,
      ),
    );
  });
});

const WEB: Files = {
  'web.yaml': placement('web', { strategy: 'OneToAny' }),
  'workloads/x.yaml': configMap('x', {}, 'shop'),
};
const NAMESPACES = (name: string): Files => ({
  [`workloads/${name}.yaml`]: `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}}\n`,
});
const drained = { taints: [{ key: 't', effect: 'NoExecute' }] };

describe('what is on its way', () => {
  test.each<[string, 'Same' | 'Hashed', 'Same' | 'Hashed', readonly string[]]>([
    ['from Same to Hashed', 'Same', 'Hashed', ['', '*']],
    ['from Hashed to Same', 'Hashed', 'Same', ['*', '']],
    ['from Hashed to Hashed', 'Hashed', 'Hashed', ['*', '*']],
  ])('%s stays until it is available where it goes, and is removed then', (_what, from, to, [a = '', b = '']) => {
    const start = { ...WEB, ...target('east', from), ...target('west', to, { unschedulable: true }) };
    const move = { ...WEB, ...target('east', from, drained), ...target('west', to) };
    const there = [ready('east'), ready('west', { available: [parsePlacementId('root/web')] })];
    const results = runPasses(
      ['east', 'west'],
      [
        { files: start },
        { files: move },
        { files: move, observations: there },
        { files: move, observations: there, at: 60 },
      ],
    );
    const [had, has] = [`east ConfigMap shop/x${a} root/web`, `west ConfigMap shop/x${b} root/web`];
    expect(results.map(held)).toEqual([[had], [had, has], [had, has], [`east -ConfigMap shop/x${a}`, has]]);
  });

  test('an override that does not apply keeps what is there, and a source that matches nothing too', () => {
    const broken = { overrides: [{ patches: [{ type: 'JSONPatch', patch: '- {op: remove, path: /spec}' }] }] } as const;
    const results = runPasses(
      ['east'],
      [
        { files: { ...WEB, ...target('east', 'Hashed') } },
        {
          files: {
            ...WEB,
            ...target('east', 'Hashed'),
            'web.yaml': placement('web', { strategy: 'OneToAny', ...broken }),
          },
        },
        { files: { ...WEB, ...target('east', 'Hashed'), 'web.yaml': placement('web', { source: { path: 'wrong' } }) } },
      ],
    );
    expect(results.map(held)).toEqual([
      ['east ConfigMap shop/x* root/web'],
      ['east ConfigMap shop/x* frozen root/web'],
      ['east ConfigMap shop/x* withheld root/web'],
    ]);
  });
});

describe('a mapping that is changed', () => {
  const files = (mapping: 'Same' | 'Hashed', more: object = {}): Files => ({
    ...WEB,
    ...target('east', mapping, more),
  });
  const empty = (mapping: 'Same' | 'Hashed'): Files => target('east', mapping);

  test.each<['Same' | 'Hashed', 'Same' | 'Hashed', string, string]>([
    ['Same', 'Hashed', '', '*'],
    ['Hashed', 'Same', '*', ''],
  ])('from %s to %s waits until the target is empty and its removals are confirmed', (was, is, before, after) => {
    const [first] = runPasses(['east'], [{ files: files(was) }]);
    const gone = (result: PassResult | undefined) =>
      [...(result?.indexes.values() ?? [])].flatMap(({ removals }) => removals.map(removalId));
    const upTo = runPasses(['east'], [{ files: files(was) }, { files: files(is) }, { files: empty(is) }]);
    const confirmed = gone(upTo.at(-1));
    expect([held(first as PassResult), confirmed.length]).toEqual([[`east ConfigMap shop/x${before} root/web`], 2]);
    const results = runPasses(
      ['east'],
      [
        { files: files(was) },
        { files: files(is) },
        { files: empty(is) },
        { files: empty(is), observations: [ready('east', { gone: confirmed })] },
        { files: empty(is) },
        { files: files(is) },
      ],
    );
    expect(results.map(held)).toEqual([
      [`east ConfigMap shop/x${before} root/web`],
      [`east ConfigMap shop/x${before} root/web`],
      [`east -ConfigMap shop/x${before}`],
      [],
      [],
      [`east ConfigMap shop/x${after} root/web`],
    ]);
    const told = findingsOf(results).map(
      (found) => found.filter((line) => line.includes('NamespaceMappingKept')).length,
    );
    expect(told).toEqual([0, 1, 1, 1, 0, 0]);
  });
});

describe('names are of the workspace and the namespace alone', () => {
  const written: Files = { ...WEB, 'workloads/y.yaml': configMap('y', {}, 'own'), ...NAMESPACES('own') };
  /** Digests by path. */
  const digestsOf = (result: PassResult | undefined, name: string): ReadonlyMap<string, string> =>
    new Map(result?.indexes.get(parseTargetId(name))?.objects.map(({ path, digest }) => [path, digest]));
  const locatorsOf = (result: PassResult | undefined): readonly string[] =>
    Object.entries(result === undefined ? {} : textOf(result.tree))
      .filter(([path]) => path.startsWith('targets/') && path.includes('namespace_'))
      .map(([, text]) => /"name":"(\w+)","uid":"([\w-]+)"/.exec(text)?.slice(1).join(' ') ?? '');

  test('targets share all files, but for Namespaces, which say where they are', () => {
    const files = {
      ...written,
      'web.yaml': placement('web'),
      ...target('east', 'Hashed'),
      ...target('west', 'Hashed'),
    };
    const [result] = runPasses(['east', 'west'], [{ files }]);
    const [east, west] = [digestsOf(result, 'east'), digestsOf(result, 'west')];
    expect([...west.keys()]).toEqual([...east.keys()]);
    const differing = [...east].filter(([path, digest]) => west.get(path) !== digest).map(([path]) => path);
    const names = ['own', 'shop'].map((namespace) => hashedNamespace({ workspace: ROOT_WORKSPACE, namespace }));
    expect([east.size, differing.sort()]).toEqual([4, names.map((name) => `_cluster/namespace_${name}.yaml`).sort()]);
    const uids = [...(result?.state.rendered.registry.values() ?? [])].map(({ name, uid }) => `${name} ${uid}`);
    expect([...locatorsOf(result)].sort()).toEqual([...uids, ...uids].sort());
  });

  test('so a SyncTarget that comes back finds the namespaces that it left, and its Namespaces say who it is now', () => {
    const files = { ...written, ...target('east', 'Hashed') };
    const results = runPasses(['east'], [{ files }, { files: written }, { files }]);
    const [first, , last] = results;
    expect([...digestsOf(last, 'east').keys()]).toEqual([...digestsOf(first, 'east').keys()]);
    const registrations = results.map(({ state }) => [...state.rendered.registry.values()][0]);
    expect(registrations.map((one) => one?.registration)).toEqual([1, 1, 2]);
    expect([locatorsOf(first), locatorsOf(last)]).toEqual(
      [registrations[0], registrations[2]].map((one) => Array(2).fill(`east ${one?.uid}`)),
    );
  });
});
