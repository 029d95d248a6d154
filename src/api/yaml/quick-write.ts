// Quick writing of canonical YAML where its scalars are simple: the same bytes as the library's, without its document tree.
import { isRecord } from '../kube-object.ts';
import { isPlainText, isQuotedText } from './plain-text.ts';

export type Entries = readonly (readonly [key: string, value: unknown])[];

export interface QuickWriting {
  /** Entries of a mapping in canonical order; `top`: of the whole document. */
  readonly entriesOf: (mapping: Record<string, unknown>, top: boolean) => Entries;
  /** A scalar as the library writes it: for those that are not simple. */
  readonly scalarOf: (value: unknown) => string;
}

/** Undefined: something in it is for the library as a whole. */
export function writePlainYaml(value: unknown, writing: QuickWriting): string | undefined {
  if (!isRecord(value)) return undefined;
  const writer = new Writer(writing);
  return writer.mapping(writing.entriesOf(value, true), '') ? writer.text : undefined;
}

class Writer {
  readonly #writing: QuickWriting;
  /** What only the library knows how to write often comes again. */
  readonly #hard = new Map<unknown, string>();
  text = '';

  constructor(writing: QuickWriting) {
    this.#writing = writing;
  }

  /** False: it cannot be written here. The first key goes behind what is written, the others behind `pad`. */
  mapping(entries: Entries, pad: string, first = pad): boolean {
    let before = first;
    for (const [key, value] of entries) {
      if (!isPlainText(key) || key.length > 100) return false;
      this.text += `${before}${key}:`;
      if (!this.#value(value, pad)) return false;
      before = pad;
    }
    return entries.length > 0;
  }

  #value(value: unknown, pad: string): boolean {
    const inner = `${pad}  `;
    if (Array.isArray(value)) return this.#list(value, inner);
    if (!isRecord(value)) return this.#scalar(value);
    const entries = this.#writing.entriesOf(value, false);
    this.text += entries.length === 0 ? ' {}\n' : '\n';
    return entries.length === 0 || this.mapping(entries, inner);
  }

  #list(list: readonly unknown[], pad: string): boolean {
    this.text += list.length === 0 ? ' []\n' : '\n';
    return list.every((item) => {
      this.text += `${pad}-`;
      if (Array.isArray(item)) return false;
      if (!isRecord(item)) return this.#scalar(item);
      return this.mapping(this.#writing.entriesOf(item, false), `${pad}  `, ' ');
    });
  }

  #scalar(value: unknown): boolean {
    const written = simpleScalar(value) ?? this.#hardScalar(value);
    if (written === undefined) return false;
    this.text += ` ${written}\n`;
    return true;
  }

  #hardScalar(value: unknown): string | undefined {
    // A text of several lines is written by its depth.
    if (value === undefined || (typeof value === 'string' && value.includes('\n'))) return undefined;
    const known = this.#hard.get(value) ?? this.#writing.scalarOf(value);
    this.#hard.set(value, known);
    return known;
  }
}

function simpleScalar(value: unknown): string | undefined {
  if (typeof value === 'boolean') return String(value);
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'string') return undefined;
  if (isPlainText(value)) return value;
  return isQuotedText(value) ? `"${value}"` : undefined;
}
