// A finding about a name that nothing in sight has: where the thing is, or what is near.
import { compareText, type WorkspacePath } from '../../api/index.ts';
import type { Facts } from './facts.ts';
import type { Finding, Subject } from './finding.ts';
import { some, suggestion } from './words.ts';

export interface UnknownName {
  readonly subject: Subject;
  readonly path: string;
  readonly of: 'Location' | 'SyncTarget';
  readonly name: string;
  /** Where such names are looked up. */
  readonly workspaces: readonly WorkspacePath[];
  /** Without it the object certainly does not work. */
  readonly isFatal: boolean;
}

interface Thing {
  readonly object: { readonly metadata: { readonly name: string } };
  readonly workspace: WorkspacePath;
}

/** All things of the kind that are in sight. */
function* inSight(facts: Facts, { of, workspaces }: UnknownName): Generator<Thing> {
  yield* of === 'Location' ? facts.locationsIn(workspaces).all : facts.syncTargetsFor(workspaces).all;
}

function all({ model }: Facts, of: UnknownName['of']): readonly Thing[] {
  return [...(of === 'Location' ? model.locations : model.syncTargets).values()];
}

function hintOf(facts: Facts, unknown: UnknownName): string {
  const { name, of } = unknown;
  const others = all(facts, of).filter(({ object }) => object.metadata.name === name);
  if (others.length > 0) {
    const where = [...new Set(others.map(({ workspace }) => workspace))].sort(compareText);
    return `there is one in workspace ${some(where)} only, which is not seen from here`;
  }
  return suggestion(
    name,
    [...inSight(facts, unknown)].map(({ object }) => object.metadata.name),
  );
}

/** Behind a finding about something that is missing. */
export function unreadableNote(facts: Facts, workspaces: readonly WorkspacePath[]): string {
  return workspaces.some(facts.isUnreadable) ? ' (a file there cannot be read now, and may hold it)' : '';
}

export function unknownName(facts: Facts, unknown: UnknownName): Finding {
  const { subject, path, of, name, workspaces, isFatal } = unknown;
  const note = unreadableNote(facts, workspaces);
  const message = (): string =>
    `${path} names the ${of} ${name}, which does not exist; ${hintOf(facts, unknown)}${note}`;
  const severity = isFatal && note === '' ? 'error' : 'warning';
  return { code: 'UnknownReference', severity, subject, path, sameAs: `${of} ${name}`, message };
}
