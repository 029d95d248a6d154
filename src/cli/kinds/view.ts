// A table of one kind: the columns of the API first, then what only tmc knows.
import {
  age,
  isRecord,
  jsonPathValue,
  KINDS,
  type KindName,
  type Labels,
  type PrinterColumn,
  type WorkspacePath,
} from '../../api/index.ts';
import type { SourcePosition } from '../../load/index.ts';
import type { FleetObjects } from './fleet-objects.ts';

/** One object in a list. */
export interface Row {
  readonly workspace: WorkspacePath;
  /** As it is asked for. */
  readonly name: string;
  readonly labels: Labels | undefined;
  /** As `-o json` shows it. */
  readonly object: unknown;
  /** Where it is written; undefined for what no file of the source says. */
  readonly position: SourcePosition | undefined;
  /** By column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** Columns are shown in capitals. The API calls a column of exports and imports Name: it is another one than NAME. */
export interface KindView {
  readonly columns: readonly string[];
  /** What `-o wide` adds. */
  readonly wideColumns: readonly string[];
  rows(fleet: FleetObjects, now: Date): readonly Row[];
}

/** Those of `kubectl get`: the name, then the columns of the API. */
export function apiColumns(kind: KindName): readonly string[] {
  return ['NAME', ...KINDS[kind].columns.map(({ name }) => name)];
}

/** What the API server would show of a document. */
function apiCell({ jsonPath, type }: PrinterColumn, document: unknown, now: Date): string {
  const value = jsonPathValue(jsonPath, document);
  if (type === 'date') return age(value, now);
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

interface Listed {
  readonly workspace: WorkspacePath;
  readonly object: { readonly metadata?: { readonly name?: string; readonly labels?: Labels } };
  readonly position?: SourcePosition;
}

/** @param own cells that say more than the API's columns do, and those of columns of ours */
export function apiRow(
  kind: KindName,
  { workspace, object, position }: Listed,
  own: Readonly<Record<string, string>>,
  now: Date,
): Row {
  const name = object.metadata?.name ?? '';
  const cells = KINDS[kind].columns.map((column) => [column.name, apiCell(column, object, now)] as const);
  const labels = object.metadata?.labels;
  return { workspace, name, labels, object, position, cells: { NAME: name, ...Object.fromEntries(cells), ...own } };
}

interface Condition {
  readonly type?: unknown;
  readonly status?: unknown;
  readonly reason?: unknown;
  readonly message?: unknown;
}

/** A condition of a document; undefined counts as Unknown. */
export function conditionOf(document: unknown, type: string): Condition | undefined {
  const found = jsonPathValue(`.status.conditions[?(@.type=="${type}")]`, document);
  return isRecord(found) ? found : undefined;
}

export function readyOf(document: unknown): string {
  return String(conditionOf(document, 'Ready')?.status ?? 'Unknown');
}

/** Why it is not ready; '' when it is. */
export function reasonOf(document: unknown): string {
  const condition = conditionOf(document, 'Ready');
  if (condition === undefined || condition.status === 'True') return '';
  return [condition.reason, condition.message].filter((part) => typeof part === 'string').join(' ');
}

/** Names in a cell: of many the first, and how many more there are. */
export function names(all: readonly string[], none: string): string {
  const shown = all.slice(0, 5).join(',');
  if (all.length === 0) return none;
  return all.length > 5 ? `${shown} and ${all.length - 5} more` : shown;
}
