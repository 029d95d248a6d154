// Cross-check: the workspaces that objects name, by path or pattern, exist.
import { isWithinWorkspace, type WorkspacePath } from '../../api/index.ts';
import { exportChoices } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck, Finding, Subject } from './finding.ts';

interface WrittenPattern {
  readonly subject: Subject;
  readonly path: string;
  readonly pattern: string;
}

function* patterns(facts: Facts): Generator<WrittenPattern> {
  const { syncTargets, placements, resourceExports } = facts.model;
  for (const subject of syncTargets.values()) {
    for (const [at, { name, path }] of (subject.object.spec.workspaces ?? []).entries()) {
      const field = path === undefined ? 'name' : 'path';
      yield { subject, path: `spec.workspaces[${at}].${field}`, pattern: path ?? `${subject.workspace}:${name}` };
    }
  }
  for (const subject of placements.values()) {
    const { workspace } = subject.object.spec.source;
    if (workspace !== undefined) yield { subject, path: 'spec.source.workspace', pattern: workspace };
    for (const { path, pattern } of facts.choicesOf(subject)) {
      if (pattern !== undefined) yield { subject, path: `${path}.path`, pattern };
    }
  }
  for (const subject of resourceExports.values()) {
    for (const { path, pattern } of exportChoices(facts, subject)) {
      if (pattern !== undefined) yield { subject, path: `${path}.path`, pattern };
    }
  }
}

function unknown({ model, words }: Facts, { subject, path, pattern }: WrittenPattern): Finding {
  const note = model.unreadable.size > 0 ? ' (a file cannot be read now, and may hold its Workspace)' : '';
  const says = pattern.includes('*') ? 'matches no workspace' : 'is no workspace';
  const message = (): string =>
    `${path}: ${pattern} ${says}; ${words.suggestion(pattern, new Set(model.workspaces.keys()))}${note}`;
  return { code: 'UnknownReference', severity: 'warning', subject, path, sameAs: pattern, message };
}

/** A Placement takes objects of its own workspace and of those below. */
function outside({ subject, path, pattern }: WrittenPattern): Finding | undefined {
  const { workspace } = subject;
  if (path !== 'spec.source.workspace' || isWithinWorkspace(pattern as WorkspacePath, workspace)) return undefined;
  const message = (): string =>
    `${path}: a Placement of ${workspace} delivers objects of ${workspace} and of the workspaces below, not of ${pattern}; write the Placement there`;
  return { code: 'ForeignSource', severity: 'error', subject, path, sameAs: pattern, message };
}

export const workspacePaths: CrossCheck = {
  name: 'workspace-paths',
  reads: 'documents',
  description:
    'workspaces that are named, by path or pattern, exist; the source of a Placement lies in its own workspace or below',
  *find(facts) {
    for (const written of patterns(facts)) {
      const isKnown = facts.workspacesMatching(written.pattern).length > 0;
      const finding = isKnown ? outside(written) : unknown(facts, written);
      if (finding !== undefined) yield finding;
    }
  },
};
