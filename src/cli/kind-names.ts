// Names of kinds on the command line, as kubectl takes them: plural, singular, short or kind name, in any case, also with their group.
import { KIND_NAMES, KINDS, type KindName, UserError } from '../api/index.ts';

/** What can be listed: every kind of ours, and the workload objects of a fleet. */
export type ListedKind = KindName | 'Workload';

/** In the order of tables and help: what people look at most comes first. */
export const LISTED_KINDS: readonly ListedKind[] = [
  'SyncTarget',
  'Location',
  'Placement',
  'Workload',
  ...KIND_NAMES.filter((kind) => !['SyncTarget', 'Location', 'Placement'].includes(kind)),
];

interface Names {
  readonly plural: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
}

/** Of any kind that can be listed. */
export function namesOf(kind: ListedKind): Names {
  return kind === 'Workload' ? { plural: 'workloads', singular: 'workload', shortNames: ['wl'] } : KINDS[kind];
}

function isNamed(kind: ListedKind, wanted: string): boolean {
  const { plural, singular, shortNames } = namesOf(kind);
  if ([plural, singular, ...shortNames].includes(wanted)) return true;
  if (kind === 'Workload') return false;
  const { group, version } = KINDS[kind];
  return [plural, singular].some((name) => wanted === `${name}.${group}` || wanted === `${name}.${version}.${group}`);
}

/** `synctargets (st), locations (loc), …` */
export function listNames(kinds: readonly ListedKind[]): string {
  return kinds
    .map((kind) => {
      const { plural, shortNames } = namesOf(kind);
      return shortNames.length === 0 ? plural : `${plural} (${shortNames.join(', ')})`;
    })
    .join(', ');
}

/** The kinds that `st,placements` names, each once. Throws `Usage` with all there are for a name that is none of them. */
export function parseKinds<K extends ListedKind>(attempt: string, text: string, among: readonly K[]): readonly K[] {
  const found = text.split(',').map((part) => {
    const wanted = part.trim().toLowerCase();
    const kind = among.find((candidate) => isNamed(candidate, wanted));
    if (kind !== undefined) return kind;
    throw new UserError('Usage', `${attempt} ${part.trim() || text}: no such kind; there are ${listNames(among)}`);
  });
  return [...new Set(found)];
}
