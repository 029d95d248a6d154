// What can be said of any document: its names, where it is written, its spec, its status, its conditions.
import { age, isRecord } from '../../api/index.ts';
import type { ListedKind } from '../kind-names.ts';
import type { Row } from '../kinds/index.ts';
import { field, tableBlock, yamlBlock } from './sections.ts';

function pairs(value: unknown, separator: string): readonly string[] {
  if (!isRecord(value)) return [];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${key}${separator}${String(text)}`);
}

/** Name, workspace, labels, annotations, place. */
export function head(kind: ListedKind, { name, workspace, object, position }: Row): string {
  const metadata = isRecord(object) && isRecord(object['metadata']) ? object['metadata'] : {};
  return [
    field('Name', [name]),
    field('Workspace', [workspace]),
    field('Kind', [kind]),
    field('Labels', pairs(metadata['labels'], '=')),
    field('Annotations', pairs(metadata['annotations'], ': ')),
    position === undefined ? '' : field('Written in', [`${position.file}:${position.line}`]),
  ].join('');
}

function without(value: unknown, ...keys: readonly string[]): unknown {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter(([key]) => !keys.includes(key));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What stands beside `metadata`: the spec, or the sections of a TMCConfig. */
export function intent(object: unknown): string {
  if (isRecord(object) && object['spec'] !== undefined) return yamlBlock('Spec', object['spec']);
  return yamlBlock('Settings', without(object, 'apiVersion', 'kind', 'metadata', 'status'));
}

/** The status, but for what has a section of its own. */
export function state(object: unknown, ...shownElsewhere: readonly string[]): string {
  const status = isRecord(object) ? object['status'] : undefined;
  return yamlBlock('Status', without(status, 'conditions', ...shownElsewhere));
}

export function conditions(object: unknown, now: Date): string {
  const status = isRecord(object) && isRecord(object['status']) ? object['status'] : {};
  const list: readonly unknown[] = Array.isArray(status['conditions']) ? status['conditions'] : [];
  const rows = list
    .filter(isRecord)
    .map(({ type, status: holds, lastTransitionTime, reason, message }) => [
      String(type),
      String(holds),
      age(lastTransitionTime, now),
      String(reason ?? ''),
      String(message ?? ''),
    ]);
  return tableBlock('Conditions', ['TYPE', 'STATUS', 'SINCE', 'REASON', 'MESSAGE'], rows);
}
