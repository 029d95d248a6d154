// `index.json` of the status branch: the whole FleetStatus, compact, for scripts, badges, and the hub's next pass.
import { canonicalJson, isRecord } from '../api/index.ts';
import type { FleetStatus, StatusItem, WorkloadCopy, WorkloadStatus } from './fleet-status.ts';
import { compareText } from './order.ts';

/** Moves when the form changes; a file of another version is not read. */
const FORM = 1;

/** One line per item, so that a change of one is a change of one line. `lineOf`: an item as it was written before, where that is known. */
export function indexJson(
  status: FleetStatus,
  lineOf: (item: WorkloadStatus | StatusItem<unknown>) => string = indexLine,
): string {
  const { syncTargets, locations, placements, resourceExports, resourceImports, workspaces } = status;
  const head = { form: FORM, sourceCommit: status.sourceCommit, renderedCommit: status.renderedCommit };
  const fields = [...Object.entries(head), ['summary', status.summary] as const].map(([k, v]) =>
    field(k, canonicalJson(v)),
  );
  const { workloads } = status;
  const lists = { syncTargets, locations, placements, resourceExports, resourceImports, workspaces, workloads };
  const rest = Object.entries(lists).map(([key, items]) => field(key, list(items.map(lineOf))));
  const diagnostics = field('diagnostics', list(status.diagnostics.map(canonicalJson)));
  return `{\n${[...fields, ...rest, diagnostics].join(',\n')}\n}\n`;
}

/** One item. */
export function indexLine(item: WorkloadStatus | StatusItem<unknown>): string {
  return canonicalJson('clusters' in item ? compact(item) : item);
}

function field(key: string, json: string): string {
  return `${JSON.stringify(key)}: ${json}`;
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}

/** Clusters where all is well are kept by name: they are nearly all of them. */
interface CompactWorkload extends Omit<WorkloadStatus, 'clusters'> {
  readonly healthy: readonly WorkloadCopy['target'][];
  readonly others: readonly WorkloadCopy[];
}

function compact({ clusters, ...rest }: WorkloadStatus): CompactWorkload {
  const healthy = clusters.filter(isPlain).map((copy) => copy.target);
  return { ...rest, healthy, others: clusters.filter((copy) => !isPlain(copy)) };
}

/** Applied and Healthy, with nothing more to say. */
function isPlain({ outcome, health, message, namespace }: WorkloadCopy): boolean {
  if (namespace !== undefined) return false;
  return outcome === 'Applied' && health.status === 'Healthy' && health.message === undefined && message === undefined;
}

function expand({ healthy, others, ...rest }: CompactWorkload): WorkloadStatus {
  const plain = healthy.map((target): WorkloadCopy => ({ target, outcome: 'Applied', health: { status: 'Healthy' } }));
  return { ...rest, clusters: [...plain, ...others].sort((a, b) => compareText(a.target, b.target)) };
}

/**
 * Reads what `indexJson` wrote. Undefined for anything else (damaged, or of another version): transition times then
 * begin anew. Only the hub may write the status branch, so the items themselves are trusted.
 */
export function fleetStatusFromIndexJson(text: string): FleetStatus | undefined {
  const value = parse(text);
  if (!isIndex(value)) return undefined;
  const { form: _form, workloads, ...rest } = value;
  return { ...ADDED_LATER, ...rest, workloads: workloads.map(expand) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the same as a file of another version.
    return undefined;
  }
}

/** Lists that files of earlier versions do not have. */
const ADDED_LATER = { resourceExports: [], resourceImports: [], workspaces: [] } as const;

interface IndexFile extends Omit<FleetStatus, 'workloads' | keyof typeof ADDED_LATER> {
  readonly form: number;
  readonly workloads: readonly CompactWorkload[];
}

const LISTS = ['syncTargets', 'locations', 'placements', 'workloads', 'diagnostics'] as const;

function isIndex(value: unknown): value is IndexFile {
  if (!isRecord(value) || value['form'] !== FORM || !isRecord(value['summary'])) return false;
  const { sourceCommit, renderedCommit } = value;
  if (typeof sourceCommit !== 'string' || typeof renderedCommit !== 'string') return false;
  const isList = (items: unknown): boolean => Array.isArray(items) && items.every(isRecord);
  const isListOrAbsent = (key: string): boolean => value[key] === undefined || isList(value[key]);
  return LISTS.every((key) => isList(value[key])) && Object.keys(ADDED_LATER).every(isListOrAbsent);
}
