// What is told of hashed namespaces: a mapping that cannot change while objects are there, and names that two namespaces share.
import {
  type Diagnostic,
  formatRef,
  formatSyncTarget,
  nearestField,
  type TargetId,
  type TargetIndex,
} from '../api/index.ts';
import type { Model } from '../load/index.ts';
import { type Claim, refThere } from './claims.ts';
import type { TargetMapping } from './mapping/index.ts';
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

/** Why an object cannot be delivered: its namespace there is another one's as well. Nobody can tell whose objects would be whose. */
export function collisionOf(target: TargetId, claim: Claim, mapping: TargetMapping | undefined): string | undefined {
  if (mapping === undefined || mapping.collisions.size === 0) return undefined;
  const { namespace, name } = refThere(claim);
  const locators = mapping.collisions.get(namespace ?? name);
  if (locators === undefined) return undefined;
  const both = locators.map((one) => `${one.namespace} of ${one.workspace}`).join(' and ');
  return `${formatRef(claim.workload.ref)} is not delivered to ${target}: the namespaces ${both} are both called ${namespace ?? name} there; rename one`;
}
