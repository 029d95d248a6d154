// Filter: a target to which no object of the source may go, as the annotations of the objects say.
import { clusterChoice, EXCLUDE_CLUSTERS, TARGET_CLUSTERS, type TargetId } from '../../api/index.ts';
import type { Demand } from '../demand.ts';
import type { Filter } from './types.ts';

/** What the objects say, each once: many say the same. */
function choicesOf({ workloads }: Demand): readonly ((target: TargetId) => boolean)[] {
  const choices = new Map<string, (target: TargetId) => boolean>();
  for (const { object } of workloads) {
    const { annotations } = object.metadata;
    const key = JSON.stringify([annotations?.[TARGET_CLUSTERS], annotations?.[EXCLUDE_CLUSTERS]]);
    if (!choices.has(key)) choices.set(key, clusterChoice(object));
  }
  return [...choices.values()];
}

export const clusterAnnotationsFilter: Filter = {
  name: 'cluster-annotations',
  description: 'is a cluster to which an object of the source may go, as far as annotations on the objects say',
  asked: 'always',
  codes: { ExcludedByAnnotations: 'annotations keep every object of the source away from it' },
  prepare: ({ demand }) => {
    if (!demand.isRestricted) return undefined;
    const choices = choicesOf(demand);
    const message = `no object of the source may go there (${TARGET_CLUSTERS}, ${EXCLUDE_CLUSTERS})`;
    const failure = { code: 'ExcludedByAnnotations', message };
    return ({ target }) => (choices.some((mayGoTo) => mayGoTo(target)) ? undefined : failure);
  },
};
