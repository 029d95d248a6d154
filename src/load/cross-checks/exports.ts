// Cross-check: what ResourceExports name is in the repository, and two of them do not contradict each other.
import {
  compareText,
  memo,
  type ResourceExport,
  type ResourceReference,
  type TargetId,
  targetId,
} from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { chosenLocations, exportChoices, workspacesSeen } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding } from './finding.ts';
import { objectLookup } from './object-lookup.ts';
import { resourcesOf } from './resources.ts';
import { unreadableNote } from './unknown-name.ts';
import { some } from './words.ts';

/** `deployments.apps shop/web`. */
export function formatReference({ group = '', resource, namespace, name }: ResourceReference): string {
  return `${resource}${group === '' ? '' : `.${group}`} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function* missing(facts: Facts): Generator<Finding> {
  const objects = objectLookup(facts);
  const resources = memo((workspace: Sourced<unknown>['workspace']) => resourcesOf(facts.workloadsIn(workspace).all));
  for (const subject of facts.model.resourceExports.values()) {
    const { object, workspace } = subject;
    const { group = '', resource, namespace, name } = object.spec.resource;
    const kind = resources(workspace).kindOf({ group, resource });
    const wanted = { group, kind: kind ?? '', namespace, name };
    if (kind !== undefined && objects.has(workspace, wanted)) continue;
    const hint = (): string =>
      kind === undefined
        ? `of this resource there is nothing; ${facts.words.suggestion(resource, resources(workspace).names(group))}`
        : objects.hint(workspace, wanted);
    const what = formatReference(object.spec.resource);
    const note = unreadableNote(facts, [workspace]);
    yield {
      code: 'UnknownReference',
      severity: note === '' ? 'error' : 'warning',
      subject,
      path: kind === undefined ? 'spec.resource.resource' : 'spec.resource.name',
      sameAs: `${workspace} ${what}`,
      message: () => `spec.resource names ${what}, which is not in the workspace ${workspace}; ${hint()}${note}`,
    };
  }
}

/** Ids of the SyncTargets that an export goes to. */
function targetsOf(facts: Facts, subject: Sourced<ResourceExport>): ReadonlySet<TargetId> {
  const { clusters = [], labelSelector } = subject.object.spec.target;
  const choices = exportChoices(facts, subject);
  const located = chosenLocations(facts, choices).flatMap(({ object, workspace }) => {
    return facts.tree().get(`${workspace}/${object.metadata.name}`)?.members ?? [];
  });
  const seen = facts.syncTargetsFor(workspacesSeen(subject.workspace, choices));
  const labelled = labelSelector === undefined ? [] : seen.matching(labelSelector);
  const named = new Set(clusters);
  const listed = clusters.length === 0 ? [] : seen.all.filter(({ object }) => named.has(object.metadata.name));
  const ids = [...labelled, ...listed].map(({ object, workspace }) => targetId(workspace, object.metadata.name));
  return new Set([...located, ...ids]);
}

type Exports = readonly Sourced<ResourceExport>[];

/** Exports of one object: of each that says something else than an earlier one to the same cluster, that one. */
function* contradictions(facts: Facts, exports: Exports): Generator<Finding> {
  const settled = new Map<TargetId, Sourced<ResourceExport>>();
  for (const subject of exports) {
    const policy = subject.object.spec.conflictResolution;
    const targets = [...targetsOf(facts, subject)].sort(compareText);
    const against = targets.filter((id) => (settled.get(id)?.object.spec.conflictResolution ?? policy) !== policy);
    const other = settled.get(against[0] ?? ('' as TargetId));
    for (const id of targets) if (!settled.has(id)) settled.set(id, subject);
    if (other === undefined) continue;
    const { name } = other.object.metadata;
    const message = (): string =>
      `spec.conflictResolution is ${policy}, and ResourceExport ${name} (${other.position.file}:${other.position.line}) says ${other.object.spec.conflictResolution} for the same object on ${some(against)}; let both say the same, or keep one`;
    const path = 'spec.conflictResolution';
    yield { code: 'ContradictoryExports', severity: 'warning', subject, path, sameAs: `${name} ${policy}`, message };
  }
}

export const exportedObjects: CrossCheck = {
  name: 'exported-objects',
  reads: 'both',
  description:
    'what a ResourceExport names is in its workspace, and no two say different things of one object on one cluster',
  *find(facts) {
    yield* missing(facts);
    const all = [...facts.model.resourceExports.values()];
    const byObject = Map.groupBy(
      all,
      ({ object, workspace }) => `${workspace} ${formatReference(object.spec.resource)}`,
    );
    for (const exports of byObject.values()) if (exports.length > 1) yield* contradictions(facts, exports);
  },
};
