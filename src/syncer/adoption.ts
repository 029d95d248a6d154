// Whether taking over an object that others made would change it: its live state against a dry run of our apply. Paths only, never values.
import { isDeepStrictEqual } from 'node:util';
import { isRecord, type KubeObject } from '../api/index.ts';
import { KEY_LABEL, LOCATOR_ANNOTATION, PLACEMENT_ANNOTATION, SINCE_COMMIT_ANNOTATION } from './ownership.ts';

const LIMIT = 20;
const OUR_MARKS = new Set([KEY_LABEL, LOCATOR_ANNOTATION, PLACEMENT_ANNOTATION, SINCE_COMMIT_ANNOTATION]);
/** What the server keeps for itself and moves with any write. */
const BOOKKEEPING = new Set(['managedFields', 'resourceVersion', 'generation', 'creationTimestamp', 'uid', 'selfLink']);

export interface Difference {
  readonly path: string;
}

/** Where an apply would change the object, our marks and the server's bookkeeping apart; at most 20. */
export function adoptionDifferences(live: KubeObject, dryRun: KubeObject): readonly Difference[] {
  const found: Difference[] = [];
  compare(comparable(live), comparable(dryRun), '', found);
  return found;
}

function comparable(object: KubeObject): unknown {
  const { status: _status, metadata, ...rest } = object;
  const kept = Object.entries(metadata).filter(([key]) => !BOOKKEEPING.has(key));
  const { labels, annotations, ...meta } = Object.fromEntries(kept);
  return { ...rest, metadata: { ...meta, labels: withoutMarks(labels), annotations: withoutMarks(annotations) } };
}

function withoutMarks(entries: unknown): unknown {
  if (!isRecord(entries)) return {};
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !OUR_MARKS.has(key)));
}

function compare(a: unknown, b: unknown, path: string, found: Difference[]): void {
  if (found.length >= LIMIT || isDeepStrictEqual(a, b)) return;
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of [...keys].sort())
      compare(a[key], b[key], path + (/^[\w-]+$/.test(key) ? `.${key}` : `[${key}]`), found);
    return;
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    a.forEach((item, i) => void compare(item, b[i], `${path}[${i}]`, found));
    return;
  }
  found.push({ path });
}
