// Cross-check: the Locations and SyncTargets that objects name exist.
import { ROOT_WORKSPACE, type WorkspacePath } from '../../api/index.ts';
import { exportChoices, workspacesSeen } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding, Subject } from './finding.ts';
import { exportNames, importNames, placementNames, policyNames, type WrittenName } from './names.ts';
import { unknownName } from './unknown-name.ts';

/** What is named in an object, and where such names are looked up. */
interface Naming {
  readonly subject: Subject;
  readonly names: readonly WrittenName[];
  readonly workspaces: () => readonly WorkspacePath[];
}

function* namings(facts: Facts): Generator<Naming> {
  const { placements, resourceExports, resourceImports, configDocument, workspaces } = facts.model;
  if (configDocument !== undefined) {
    const { object } = configDocument;
    const subject = { ...configDocument, object: { ...object, metadata: { name: object.metadata?.name ?? 'fleet' } } };
    const names = policyNames(object);
    // Clusters of all workspaces; Locations of the top only.
    yield {
      subject,
      names: names.filter((name) => name.of === 'SyncTarget'),
      workspaces: () => [...workspaces.keys()],
    };
    yield { subject, names: names.filter((name) => name.of === 'Location'), workspaces: () => [ROOT_WORKSPACE] };
  }
  for (const subject of placements.values()) {
    const seen = (): readonly WorkspacePath[] => workspacesSeen(subject.workspace, facts.choicesOf(subject));
    yield { subject, names: placementNames(subject.object), workspaces: seen };
  }
  for (const subject of resourceExports.values()) {
    const seen = (): readonly WorkspacePath[] => workspacesSeen(subject.workspace, exportChoices(facts, subject));
    yield { subject, names: exportNames(subject.object), workspaces: seen };
  }
  for (const subject of resourceImports.values()) {
    yield { subject, names: importNames(subject.object), workspaces: () => [subject.workspace] };
  }
}

export const unknownNames: CrossCheck = {
  name: 'unknown-names',
  reads: 'documents',
  description:
    'Locations and SyncTargets that Placements, exports, imports and policies of the fleet name exist, in a workspace that is in sight',
  *find(facts): Generator<Finding> {
    for (const { subject, names, workspaces: seen } of namings(facts)) {
      if (names.length === 0) continue;
      const workspaces = seen();
      for (const { path, name, of, list, isNeeded } of names) {
        const known = facts.namesOf(of, workspaces);
        if (known.has(name)) continue;
        const isFatal = isNeeded && !list.some((other) => known.has(other));
        yield unknownName(facts, { subject, path, of, name, workspaces, isFatal });
      }
    }
  },
};
