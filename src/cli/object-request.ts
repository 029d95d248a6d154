// What `tmc get` and `tmc describe` are asked for: kinds, and names of theirs.
import { UserError } from '../api/index.ts';
import { LISTED_KINDS, type ListedKind, namesOf, parseKinds } from './kind-names.ts';
import { type FleetObjects, KIND_VIEWS, type Row } from './kinds/index.ts';
import { printable } from './output/index.ts';

export interface ObjectRequest {
  readonly kind: ListedKind;
  /** Undefined: all of the kind. */
  readonly names: readonly string[] | undefined;
}

const ALL = 'all';

function kindsOf(attempt: string, text: string): readonly ListedKind[] {
  return text.trim().toLowerCase() === ALL ? LISTED_KINDS : parseKinds(attempt, text, LISTED_KINDS);
}

/**
 * `pl`, `st,pl`, `all`, `pl shop web`, `pl/shop st/east`. Throws `Usage` for kinds that there are not.
 * @param attempt for messages: `getting`
 */
export function parseRequest(attempt: string, args: readonly string[]): readonly ObjectRequest[] {
  const [first = '', ...rest] = args;
  if (!first.includes('/')) {
    const names = rest.length === 0 ? undefined : rest;
    return kindsOf(attempt, first).map((kind) => ({ kind, names }));
  }
  const named = new Map<ListedKind, string[]>();
  for (const arg of args) {
    const slash = arg.indexOf('/');
    if (slash < 0) throw new UserError('Usage', `${attempt} ${arg}: write kind/name, as for ${first}`);
    for (const kind of kindsOf(attempt, arg.slice(0, slash))) {
      named.set(kind, [...(named.get(kind) ?? []), arg.slice(slash + 1)]);
    }
  }
  return [...named].map(([kind, names]) => ({ kind, names }));
}

export interface FoundRows {
  readonly kind: ListedKind;
  readonly rows: readonly Row[];
  /** Names that nothing has. */
  readonly missing: readonly string[];
  /** Names that there are, for the message about the missing ones. */
  readonly known: readonly string[];
}

/** A workload is called `deployment/web`, and by its name alone as well. */
function isCalled({ name, cells }: Row, wanted: string): boolean {
  return name === wanted || cells['NAME'] === wanted;
}

/** @param counts which rows are meant at all: those of a workspace, those with a label */
export function findRows(
  fleet: FleetObjects,
  { kind, names }: ObjectRequest,
  counts: (row: Row) => boolean,
  now: Date,
): FoundRows {
  const all = KIND_VIEWS[kind].rows(fleet, now).filter(counts);
  const rows = names === undefined ? all : all.filter((row) => names.some((name) => isCalled(row, name)));
  const missing = (names ?? []).filter((name) => !rows.some((row) => isCalled(row, name)));
  return { kind, rows, missing, known: all.map(({ name }) => name) };
}

/** Throws `ResourceNotFound` when a name that was asked for is not there. */
export function mustHaveAll(attempt: string, found: readonly FoundRows[]): void {
  for (const { kind, missing, known } of found) {
    if (missing.length === 0) continue;
    const shown = known.length > 10 ? [...known.slice(0, 10), '…'] : known;
    const what = `${namesOf(kind).plural} ${missing.join(', ')}`;
    const there = printable(shown.join(', ')) || 'none';
    throw new UserError('ResourceNotFound', `${attempt} ${what}: not found; there are: ${there}`);
  }
}
