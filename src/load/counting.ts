// Custom kinds that count: by the fleet's own rules, else by the scale subresource that their definition declares.
import {
  type Counting,
  isRecord,
  listAt,
  POD_TEMPLATE,
  parseApiVersion,
  recordAt,
  type TmcConfigDocument,
  textAt,
} from '../api/index.ts';
import type { PlacementConfig, Workload } from './model.ts';
import type { Owned } from './scope.ts';

type ReplicaRule = NonNullable<NonNullable<TmcConfigDocument['placement']>['replicaRules']>[number];

/** `/spec/replicas` */
function pathOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

/** Undefined: the rule says that nothing of the kind is counted. */
export function countingByRule(rule: ReplicaRule): Counting | undefined {
  const { replicas, podTemplate, scales, minReplicas, maxReplicas } = rule;
  if (replicas !== undefined) {
    const template = podTemplate === undefined ? POD_TEMPLATE : pathOf(podTemplate);
    return { kind: 'replicas', count: pathOf(replicas), template };
  }
  if (scales === undefined || maxReplicas === undefined) return undefined;
  const least = minReplicas === undefined ? [] : pathOf(minReplicas);
  return { kind: 'autoscaler', scales: pathOf(scales), least, most: pathOf(maxReplicas), leastOtherwise: 0 };
}

/** What the server itself takes: fields by name alone, below `spec`. */
const SCALE_PATH = /^\.spec(\.[A-Za-z0-9_-]+)+$/;

/** By `<group>/<version>/<Kind>` of the definition. */
function countingByDefinition({ object }: Owned): readonly (readonly [string, Counting])[] {
  const { spec } = object;
  const [group, kind] = [textAt(spec, 'group'), textAt(recordAt(spec, 'names'), 'kind')];
  return listAt(spec, 'versions').flatMap((version) => {
    const scale = recordAt(recordAt(version, 'subresources'), 'scale');
    const path = textAt(scale, 'specReplicasPath');
    if (!SCALE_PATH.test(path)) return [];
    const count = path.split('.').slice(1);
    return [[`${group}/${textAt(version, 'name')}/${kind}`, { kind: 'replicas', count, template: POD_TEMPLATE }]];
  });
}

export interface CountingResolver {
  /** All that the answers depend on, as one text. */
  readonly facts: string;
  countingOf(workload: Pick<Workload, 'object' | 'workspace'>): Counting | undefined;
}

/** The nearest definition counts, from the workspace upward; a rule of the fleet comes before all of them. */
export function countingResolver(
  definitions: readonly Owned[],
  { counting: rules }: Pick<PlacementConfig, 'counting'>,
): CountingResolver {
  const byRule = new Map(rules);
  const defined = new Map<string, Counting>(
    definitions.flatMap((owned) => {
      const kinds = isRecord(owned.object.spec) ? countingByDefinition(owned) : [];
      return kinds.map(([kind, counting]) => [`${owned.workspace} ${kind}`, counting] as const);
    }),
  );
  const facts = rules.length + defined.size === 0 ? '' : JSON.stringify([rules, [...defined]]);
  if (facts === '') return { facts, countingOf: () => undefined };
  return {
    facts,
    countingOf({ object: { apiVersion, kind }, workspace }) {
      const { group } = parseApiVersion(apiVersion);
      if (byRule.has(`${group}/${kind}`)) return byRule.get(`${group}/${kind}`);
      for (let at: string = workspace; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf(':'), 0))) {
        const counting = defined.get(`${at} ${apiVersion}/${kind}`);
        if (counting !== undefined) return counting;
      }
      return undefined;
    },
  };
}
