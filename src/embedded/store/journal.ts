// The journal: one JSON line per change, so that state survives the end of the process, however it ends.
import { closeSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { type Doc, isDoc, number, text } from '../json/index.ts';

/*
 * Guarantee: a line is handed to the operating system before the request that caused it is answered, so an answered
 * write survives `kill -9` of the process. It is not synced to disk: a power failure may lose the last seconds.
 */
export type JournalEntry =
  | { readonly op: 'put'; readonly revision: number; readonly resource: string; readonly object: Doc }
  | {
      readonly op: 'delete';
      readonly revision: number;
      readonly resource: string;
      readonly namespace: string;
      readonly name: string;
    }
  /** First line of a compacted journal: the revision that was reached. */
  | { readonly op: 'revision'; readonly revision: number };

function toEntry(line: Doc): JournalEntry | undefined {
  const revision = number(line['revision'], -1);
  const resource = text(line['resource']);
  const object = line['object'];
  if (revision < 0) return undefined;
  if (line['op'] === 'revision') return { op: 'revision', revision };
  if (line['op'] === 'put' && isDoc(object)) return { op: 'put', revision, resource, object };
  if (line['op'] !== 'delete') return undefined;
  return { op: 'delete', revision, resource, namespace: text(line['namespace']), name: text(line['name']) };
}

function parseLine(line: string): JournalEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isDoc(value) ? toEntry(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Entries of a journal's text, and how many bytes of it are whole lines; what follows a torn or foreign line is not read. */
export function parseJournal(bytes: Buffer): { entries: JournalEntry[]; validBytes: number } {
  const entries: JournalEntry[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10, start); end >= 0; end = bytes.indexOf(10, start)) {
    const entry = parseLine(bytes.toString('utf8', start, end));
    if (entry === undefined) break;
    entries.push(entry);
    start = end + 1;
  }
  return { entries, validBytes: start };
}

function formatLine(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

export class Journal {
  readonly #path: string;
  #file: number;
  #lines: number;

  private constructor(path: string, file: number, lines: number) {
    this.#path = path;
    this.#file = file;
    this.#lines = lines;
  }

  /** Opens or makes the file and reads what it holds; a torn last line is cut off. */
  static open(path: string): { journal: Journal; entries: readonly JournalEntry[] } {
    const file = openSync(path, 'a+', 0o600);
    const { entries, validBytes } = parseJournal(readFileSync(file));
    ftruncateSync(file, validBytes);
    return { journal: new Journal(path, file, entries.length), entries };
  }

  append(entry: JournalEntry): void {
    writeSync(this.#file, formatLine(entry));
    this.#lines += 1;
  }

  /** True when most lines are history: time to compact. */
  isLong(liveObjects: number): boolean {
    return this.#lines > 2_000 + liveObjects * 4;
  }

  /** Replaces the file by one with these entries alone: written beside it, then renamed over it. */
  compact(entries: readonly JournalEntry[]): void {
    const temporary = `${this.#path}.compact`;
    const file = openSync(temporary, 'w', 0o600);
    for (const entry of entries) writeSync(file, formatLine(entry));
    closeSync(file);
    renameSync(temporary, this.#path);
    closeSync(this.#file);
    this.#file = openSync(this.#path, 'a+', 0o600);
    this.#lines = entries.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}
