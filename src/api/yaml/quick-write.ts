// Quick writing of canonical YAML where its scalars are simple: the same bytes as the library's, without its document tree.
import { isRecord } from '../kube-object.ts';
import { isPlainText } from './plain-text.ts';

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
  /** Texts that need quotes come again and again: times above all. */
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
    if (typeof value === 'string' ? isPlainText(value) : typeof value === 'boolean' || Number.isSafeInteger(value)) {
      this.text += ` ${Object.is(value, -0) ? '-0' : value}\n`;
      return true;
    }
    // A text of several lines is written by its depth.
    if (value === undefined || (typeof value === 'string' && value.includes('\n'))) return false;
    const known = this.#hard.get(value) ?? this.#writing.scalarOf(value);
    this.#hard.set(value, known);
    this.text += ` ${known}\n`;
    return true;
  }
}
