// Quick reading of YAML in the forms that we and most people write. All else is left to the full reader: it never differs, it only passes.
import { isRecord } from '../kube-object.ts';
import { type FieldPositions, MAX_FIELDS } from './fields.ts';
import type { Position } from './position.ts';
import { blockTextAt, indentOf, isBlockText } from './quick-block-text.ts';
import { isFlowAt, type Notice, valueAt } from './quick-flow.ts';
import { textOfLines } from './quick-lines.ts';
import { keyAt, NotPlain, skipBlanks } from './quick-scalar.ts';

/** Signs that no reader disputes; tabs are judged where they stand. */
const ELSEWHERE = /[^\n\t -~]/;
/** Letters of other scripts: no controls, no kinds of blanks, no line ends but ours, no half characters. */
const FOREIGN = /[^\n\t -~\u00a1-\u167f\u2010-\u2027\u2030-\u205e\u2190-\u2fff\u3001-\ud7ff\u{1f000}-\u{1ffff}]/u;
/** Far below what the full reader refuses: what it says of such texts is not repeated here. */
const MAX_LENGTH = 500_000;
const MAX_DEPTH = 40;
const MAX_DOCUMENTS = 1_000;

export interface PlainDocument {
  readonly value: Record<string, unknown>;
  readonly start: Position;
  /** Where its fields are written; empty unless asked for. */
  readonly fields: FieldPositions;
}

/**
 * The documents of a text: mappings in block style with plain or quoted keys, each once, scalars and flow collections on
 * their line, texts, comments; undefined for any other text. What it answers is what the full reader would have.
 */
export function readPlainDocuments(text: string, withFields = false): readonly PlainDocument[] | undefined {
  if (text.length > MAX_LENGTH || (ELSEWHERE.test(text) && FOREIGN.test(text))) return undefined;
  try {
    return new Reader(text, withFields).documents();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** The value of a text that is one such document. */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  const documents = readPlainDocuments(text);
  return documents?.length === 1 ? documents[0]?.value : undefined;
}

class Reader {
  readonly #lines: readonly string[];
  /** The last line has its line end. */
  readonly #isEnded: boolean;
  /** Fields of the current document; undefined: nobody asks for them. */
  #fields: Map<string, Position> | undefined;
  /** Notices a field of the current line. */
  readonly #notice: Notice | undefined;
  /** The line that is read next: neither blank nor a comment, or behind the end. */
  #at = -1;
  #line = '';
  /** Column of its first sign; -1 behind the end and at the marker of a document. */
  #indent = -1;

  constructor(text: string, withFields: boolean) {
    this.#isEnded = text.endsWith('\n');
    this.#lines = (this.#isEnded ? text.slice(0, -1) : text).split('\n');
    if (withFields)
      this.#notice = (path, offset) => this.#fields?.set(path, { line: this.#at + 1, column: offset + 1 });
    this.#advance(0);
  }

  documents(): readonly PlainDocument[] {
    const documents: PlainDocument[] = [];
    while (this.#at < this.#lines.length) {
      if (this.#line === '---') this.#advance(this.#at + 1);
      const start = { line: this.#at + 1, column: 1 };
      this.#fields = new Map();
      const value = this.#block(0, '', 0);
      const tooMany = documents.length >= MAX_DOCUMENTS || this.#fields.size >= MAX_FIELDS;
      if (!isRecord(value) || tooMany || this.#indent >= 0) throw new NotPlain();
      documents.push({ value, start, fields: Object.fromEntries(this.#fields) });
    }
    if (documents.length === 0) throw new NotPlain();
    return documents;
  }

  /** Goes to the first line from here that says something. */
  #advance(from: number): void {
    for (let at = from; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] ?? '';
      const column = indentOf(line);
      if (column === line.length || line.charCodeAt(column) === 0x23) continue;
      this.#at = at;
      this.#line = line;
      this.#indent = line === '---' ? -1 : column;
      return;
    }
    this.#at = this.#lines.length;
    this.#line = '';
    this.#indent = -1;
  }

  #isListAt(column: number): boolean {
    return this.#line.startsWith('- ', column);
  }

  /** A mapping or a list that begins on this line in this column. */
  #block(column: number, path: string, depth: number): unknown {
    if (this.#indent !== column || depth > MAX_DEPTH) throw new NotPlain();
    return this.#isListAt(column) ? this.#list(column, path, depth) : this.#mapping(column, path, depth);
  }

  /** The first key may stand behind the dash of a list. */
  #mapping(column: number, path: string, depth: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    do {
      const found = keyAt(this.#line, column);
      if (found === undefined || Object.hasOwn(mapping, found.key)) throw new NotPlain();
      const inner = this.#notice === undefined ? '' : path === '' ? found.key : `${path}.${found.key}`;
      mapping[found.key] = this.#valueOf(column, found.end + 1, inner, depth);
    } while (this.#indent === column && !this.#isListAt(column));
    if (this.#indent > column) throw new NotPlain();
    return mapping;
  }

  #list(column: number, path: string, depth: number): readonly unknown[] {
    const list: unknown[] = [];
    do {
      const offset = this.#textFrom(column + 1);
      if (offset < 0) throw new NotPlain();
      const inner = this.#notice === undefined ? '' : `${path}[${list.length}]`;
      this.#notice?.(inner, offset);
      if (keyAt(this.#line, offset) !== undefined) list.push(this.#mapping(offset, inner, depth + 1));
      else list.push(this.#scalar(offset, column, inner));
    } while (this.#indent === column && this.#isListAt(column));
    if (this.#indent > column) throw new NotPlain();
    return list;
  }

  /** Offset of the first sign from here on; -1: nothing but blanks or a comment follows. */
  #textFrom(offset: number): number {
    const at = skipBlanks(this.#line, offset);
    return at === this.#line.length || (this.#line.charCodeAt(at) === 0x23 && at > offset) ? -1 : at;
  }

  /** What stands behind the colon of a key that stands in this column. */
  #valueOf(column: number, offset: number, path: string, depth: number): unknown {
    const at = this.#textFrom(offset);
    if (at >= 0) {
      this.#notice?.(path, isFlowAt(this.#line, at) ? column : at);
      return this.#scalar(at, column, path);
    }
    const [key, end] = [this.#at, skipBlanks(this.#line, offset)];
    this.#advance(this.#at + 1);
    // A list may stand in the column of its key.
    const isBlock = this.#indent > column || (this.#indent === column && this.#isListAt(column));
    if (this.#notice !== undefined) this.#fields?.set(path, { line: key + 1, column: (isBlock ? column : end) + 1 });
    return isBlock ? this.#block(this.#indent, path, depth + 1) : null;
  }

  /** Index of the line behind a text: the lines that are indented further than its collection go on with it. */
  #endOfText(parent: number): number {
    let end = this.#at + 1;
    for (let at = end; at < this.#lines.length; at += 1) {
      const line = this.#lines[at] ?? '';
      const column = indentOf(line);
      if (column === line.length) continue;
      if (column <= parent || line.charCodeAt(column) === 0x23) break;
      end = at + 1;
    }
    return end;
  }

  #scalar(offset: number, parent: number, path: string): unknown {
    if (isBlockText(this.#line, offset)) return this.#blockText(offset, parent);
    const end = this.#endOfText(parent);
    const more = this.#lines.slice(this.#at + 1, end);
    const value =
      more.length === 0
        ? valueAt(this.#line, offset, path, this.#notice)
        : textOfLines([this.#line.slice(offset), ...more]);
    this.#advance(end);
    return value;
  }

  #blockText(offset: number, parent: number): string {
    const { value, next } = blockTextAt(this.#lines, this.#at, offset, parent);
    // Without a line end behind it, readers differ about its own.
    if (next === this.#lines.length && !this.#isEnded) throw new NotPlain();
    this.#advance(next);
    return value;
  }
}
