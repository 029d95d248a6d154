// A finding about a name that nothing in sight has: where the thing is, or what is near.
import type { WorkspacePath } from '../../api/index.ts';
import type { NamedKind } from './catalogue.ts';
import type { Facts } from './facts.ts';
import type { Finding, Subject } from './finding.ts';
import { some } from './words.ts';

export interface UnknownName {
  readonly subject: Subject;
  readonly path: string;
  readonly of: NamedKind;
  readonly name: string;
  /** Where such names are looked up. */
  readonly workspaces: readonly WorkspacePath[];
  /** Without it the object certainly does not work. */
  readonly isFatal: boolean;
}

function homesOf({ model }: Facts, { of, name }: UnknownName): readonly WorkspacePath[] {
  const all = of === 'Location' ? model.locations.values() : model.syncTargets.values();
  return [...all].flatMap(({ object, workspace }) => (object.metadata.name === name ? [workspace] : []));
}

function hintOf(facts: Facts, unknown: UnknownName): string {
  const homes = homesOf(facts, unknown);
  if (homes.length > 0) return `there is one in workspace ${some(homes)} only, which is not seen from here`;
  return facts.words.suggestion(unknown.name, facts.namesOf(unknown.of, unknown.workspaces));
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
