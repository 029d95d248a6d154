// What is told of hashed namespaces: a mapping that cannot change while objects are there, and names that two namespaces share.
import { type Diagnostic, formatSyncTarget, nearestField, type TargetId, type TargetIndex } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { MadeClaim } from './claims.ts';
import { refThere } from './delivery.ts';
import type { Mappings } from './mapping/index.ts';
import type { TargetJudge } from './refusals/index.ts';
import { mappingOf, type Registry } from './registry.ts';

/** SyncTargets whose mapping was changed while their cluster holds objects: it stays as it was, for all of them. */
export function keptMappings(
  registry: Registry,
  { syncTargets }: Model,
  indexes: ReadonlyMap<TargetId, TargetIndex>,
): readonly Diagnostic[] {
  return [...syncTargets].flatMap(([target, { object, position, positions }]): Diagnostic[] => {
    const inForce = registry.get(target)?.namespaceMapping;
    if (inForce === mappingOf(object)) return [];
    const { objects = [], removals = [] } = indexes.get(target) ?? {};
    const held = objects.length === 0 ? `${removals.length} removals wait there` : `it holds ${objects.length} objects`;
    const message =
      `spec.namespaceMapping of SyncTarget ${target} stays ${inForce ?? 'Same'} while ${held}: with another mapping ` +
      'every namespaced object would be removed and made anew in another namespace. Write it as it was, and make another ' +
      'SyncTarget for the new mapping; or empty this one first, with a NoExecute taint';
    const at = nearestField(positions, 'spec.namespaceMapping');
    return [
      {
        code: 'NamespaceMappingKept',
        severity: 'error',
        message,
        object: formatSyncTarget(target),
        ...position,
        ...at,
      },
    ];
  });
}

/** Refuses what would go into a namespace that another one has as well: nobody could tell whose objects are whose. */
export function collisionJudge(mappings: Mappings): TargetJudge<MadeClaim> {
  return function* judge(target, claims) {
    const collisions = mappings.collisions();
    if (collisions.size === 0 || mappings.of(target) === undefined) return;
    for (const list of claims.values()) {
      for (const claim of list) {
        const { namespace, name } = refThere(claim);
        const shared = collisions.get(namespace ?? name);
        if (shared === undefined || claim.mapped === undefined) continue;
        const both = shared.map((one) => `${one.namespace} of ${one.workspace}`).join(' and ');
        const says = `the namespaces ${both} are both called ${namespace ?? name} there; rename one`;
        yield { claim, cause: { code: 'NamespaceCollision', says }, effect: 'refuse' };
      }
    }
  };
}
