// Quick reading of YAML in the plain form in which we write it. All else is left to the full reader: it never differs, it only passes.
import { isRecord } from '../kube-object.ts';
import { isPlainText } from './plain-text.ts';

/** The text is YAML of another form, or none. */
class NotPlain extends Error {}

const KEY = /^[A-Za-z][\w./-]{0,99}$/;
const ELSEWHERE = /[^\n -~]/;
const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/;
/** Deeper nesting is for the full reader, which has a limit. */
const MAX_INDENT = 100;

/**
 * The value of a text that is one mapping in ASCII, block style with two blanks a level, keys plain and once, every
 * scalar on its line; undefined for any other text. What it answers is what `readYaml` would have answered.
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  if (!text.endsWith('\n') || ELSEWHERE.test(text)) return undefined;
  const lines = text.slice(0, -1).split('\n');
  try {
    const reader = new Reader(lines);
    const value = reader.block(0);
    return reader.isAtEnd && isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class Reader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length;
  }

  /** A mapping or a list that begins on this line in this column. */
  block(column: number): unknown {
    if (!this.#begins(column) || column > MAX_INDENT) throw new NotPlain();
    return this.#line.startsWith('- ', column) ? this.#list(column) : this.#mapping(column);
  }

  get #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  /** The line has its first letter in this column. */
  #begins(column: number): boolean {
    const line = this.#line;
    return line.length > column && line.search(/[^ ]/) === column;
  }

  /** The first key may stand behind the dash of a list. */
  #mapping(column: number): Record<string, unknown> {
    const mapping: Record<string, unknown> = {};
    do {
      const line = this.#line;
      const colon = line.indexOf(':', column);
      const key = line.slice(column, colon);
      if (colon < 0 || !KEY.test(key) || !isPlainText(key) || Object.hasOwn(mapping, key)) throw new NotPlain();
      this.#at += 1;
      mapping[key] = colon === line.length - 1 ? this.block(column + 2) : scalarAfter(line, colon + 1);
    } while (this.#begins(column) && !this.#line.startsWith('- ', column));
    return mapping;
  }

  #list(column: number): readonly unknown[] {
    const list: unknown[] = [];
    do {
      const line = this.#line;
      const isQuoted = line[column + 2] === '"' || line[column + 2] === "'";
      if (!isQuoted && (line.endsWith(':') || line.includes(': ', column + 2))) list.push(this.#mapping(column + 2));
      else {
        this.#at += 1;
        list.push(scalarAfter(line, column + 1));
      }
    } while (this.#begins(column) && this.#line.startsWith('- ', column));
    return list;
  }
}

/** What stands behind the one blank at this offset. */
function scalarAfter(line: string, offset: number): unknown {
  const text = line.slice(offset + 1);
  if (line[offset] !== ' ') throw new NotPlain();
  if (isPlainText(text)) return text;
  if (INTEGER.test(text)) return Number(text);
  switch (text) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    case '[]':
      return [];
    case '{}':
      return {};
    default:
      return quoted(text);
  }
}

function quoted(text: string): string {
  const single = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  if (!text.startsWith('"')) throw new NotPlain();
  try {
    // Every escape of JSON means the same in YAML.
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string' && value.isWellFormed()) return value;
  } catch {
    // An escape that only YAML has.
  }
  throw new NotPlain();
}
