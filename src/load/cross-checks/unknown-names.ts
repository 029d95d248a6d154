// Cross-check: the Locations and SyncTargets that objects name exist.
import type { WorkspacePath } from '../../api/index.ts';
import { exportChoices, workspacesSeen } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding, Subject } from './finding.ts';
import { exportNames, importNames, placementNames, type WrittenName } from './names.ts';
import { unknownName } from './unknown-name.ts';

/** What is named in an object, and where such names are looked up. */
interface Naming {
  readonly subject: Subject;
  readonly names: readonly WrittenName[];
  readonly workspaces: () => readonly WorkspacePath[];
}

function* namings(facts: Facts): Generator<Naming> {
  const { placements, resourceExports, resourceImports } = facts.model;
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
    'Locations and SyncTargets that Placements, exports and imports name exist, in a workspace that is in sight',
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
