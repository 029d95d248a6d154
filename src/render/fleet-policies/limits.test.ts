import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../../test/support/documents.ts';
import { indexesOf, runPasses } from '../../../test/support/index-view.ts';
import type { Files } from '../../../test/support/pass.ts';
import { config, type Resources, renderFindings } from '../../../test/support/policy-fleet.ts';

const FLEET: Files = { 'fleet.yaml': syncTarget('east'), 'p.yaml': placement('p') };
/** So many objects, each in its own namespace or all in one. */
const objects = (count: number, prefix: string, namespace = (_: number): string => 'default'): Files => ({
  [`workloads/${prefix}.yaml`]: Array.from({ length: count }, (_, at) => {
    return configMap(`${prefix}${String(at).padStart(3, '0')}`, {}, namespace(at));
  }).join('---\n'),
});
const FATE = 'until it is corrected, what is there of it stays as it is, and nothing new is delivered';

/** How many objects of each prefix are there after each pass, and what was found last. */
function counted(...steps: readonly Files[]) {
  const results = runPasses(
    ['east'],
    steps.map((files) => ({ files: { ...FLEET, ...files } })),
  );
  const counts = indexesOf('east', results).map((lines) =>
    ['a', 'b'].map((prefix) => lines.filter((line) => line.includes(`configmap_${prefix}`)).length),
  );
  return [counts, renderFindings(results.at(-1)).map((text) => text.replace(/^(.*?)ClusterFull/, 'ClusterFull'))];
}

const limit = (resources: Resources): Files => config(resources);
const full = (what: string, field: string, most: number, there: number): string =>
  `ClusterFull: there is no room for ${what} on east: resources.${field} of TMCConfig is ${most}, and ${there} are there; ${FATE}`;

test.each<[string, readonly Files[], unknown]>([
  ['as many as there may be', [{ ...objects(100, 'a'), ...limit({ maxResourcesPerCluster: 100 }) }], [[[100, 0]], []]],
  [
    'more than there may be: the first come',
    [{ ...objects(98, 'a'), ...objects(4, 'b'), ...limit({ maxResourcesPerCluster: 100 }) }],
    [[[98, 2]], [full('ConfigMap default/b002, ConfigMap default/b003', 'maxResourcesPerCluster', 100, 0)]],
  ],
  [
    'of what is there all stay, though they are more',
    [objects(102, 'b'), { ...objects(102, 'b'), ...objects(1, 'a'), ...limit({ maxResourcesPerCluster: 100 }) }],
    [
      [
        [0, 102],
        [0, 102],
      ],
      [full('ConfigMap default/a000', 'maxResourcesPerCluster', 100, 102)],
    ],
  ],
  [
    'room that somebody made is used in the pass after',
    [
      { ...objects(99, 'b'), ...limit({ maxResourcesPerCluster: 100 }) },
      { ...objects(98, 'b'), ...objects(2, 'a'), ...limit({ maxResourcesPerCluster: 100 }) },
      { ...objects(98, 'b'), ...objects(2, 'a'), ...limit({ maxResourcesPerCluster: 100 }) },
    ],
    [
      [
        [0, 99],
        [1, 98],
        [2, 98],
      ],
      [],
    ],
  ],
  [
    'namespaces',
    [
      {
        ...objects(12, 'a', (at) => `n${at + 10}`),
        ...objects(2, 'b', () => 'n10'),
        ...limit({ maxNamespacesPerCluster: 10 }),
      },
    ],
    [[[10, 2]], [full('ConfigMap n20/a010, ConfigMap n21/a011', 'maxNamespacesPerCluster', 10, 0)]],
  ],
])('%s', (_what, steps, expected) => {
  expect(counted(...steps)).toEqual(expected);
});
