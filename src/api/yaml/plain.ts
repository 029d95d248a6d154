// Plain scalars that are not what they look like: keys that are read as a boolean or a number, and the spellings of YAML 1.1.
import { isMap, isScalar, isSeq, type Node, type Document as ParsedDocument, Scalar } from 'yaml';
import type { Finding } from './checks.ts';
import { goFloat } from './go-float.ts';
import { YAML_LIMITS } from './limits.ts';

/** Something that is read otherwise than it is written. */
export interface Misread {
  readonly path: readonly (string | number)[];
  /** The last key of the path, or the value there. */
  readonly part: 'key' | 'value';
  /** As it is written. */
  readonly source: string;
  /** As kubectl and we read it: the text of a key, or a value. */
  readonly value: string | number | boolean;
  readonly offset: number;
}

export interface PlainScalars {
  /** In the order of the text; of very many the first. */
  readonly misread: readonly Misread[];
  readonly findings: readonly Finding[];
}

/** Nothing else can be anything but text. */
const MAYBE_NO_TEXT = /^(?:$|[-+.\d~]|(?:y|n|yes|no|on|off|true|false|null)$)/i;
const TRUE_OR_FALSE = /^(?:true|false)$/i;
/** `1_000`, and `0123`, which is octal; with an 8 or a 9 in it decimal. */
const ODD_NUMBER = /_|^[-+]?0\d/;

/** What a plain text is read as where a value stands. */
function resolved(source: string, { schema, options }: ParsedDocument): unknown {
  if (!MAYBE_NO_TEXT.test(source)) return source;
  const tag = schema.tags.find((t) => t.default === true && t.test?.test(source) === true);
  if (tag === undefined || tag.collection !== undefined) return source;
  const value = tag.resolve(source, () => undefined, options);
  const plain: unknown = isScalar(value) ? value.value : value;
  return typeof plain === 'number' && tag.tag.endsWith(':float') ? goFloat(plain) : plain;
}

/** The text that kubectl makes of a key; `undefined` with the reason when it makes none. */
function keyText(source: string, document: ParsedDocument): { readonly text: string } | { readonly fault: string } {
  const value = resolved(source, document);
  if (value === null) return { fault: `the key ${source === '' ? 'is missing' : `${source} is null`}` };
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    return { fault: `the key ${source} cannot be kept exactly` };
  return { text: String(value) };
}

class Walk implements PlainScalars {
  readonly misread: Misread[] = [];
  readonly findings: Finding[] = [];
  readonly #document: ParsedDocument;
  readonly #path: (string | number)[] = [];

  constructor(document: ParsedDocument) {
    this.#document = document;
    this.#visit(document.contents);
  }

  #visit(node: unknown): void {
    if (isScalar(node)) this.#value(node);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) this.#below(index, item);
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key)) this.#below(this.#key(key), value, key);
      }
    }
  }

  #below(step: string | number, node: unknown, key?: Scalar): void {
    this.#path.push(step);
    if (key !== undefined && key.source !== undefined && key.type === Scalar.PLAIN && key.value !== key.source) {
      this.#told('key', key, String(key.value));
    }
    this.#visit(node);
    this.#path.pop();
  }

  /** Gives the key the text that kubectl makes of it. */
  #key(key: Scalar): string {
    const { source = '', type, tag } = key;
    if (type !== Scalar.PLAIN || tag !== undefined || source === '<<') return String(key.value);
    const read = keyText(source, this.#document);
    if ('text' in read) key.value = read.text;
    else {
      const message = `${read.fault}; put it in quotes if it is text`;
      this.findings.push({ code: 'YamlSyntax', message, offset: key.range?.[0] ?? 0 });
    }
    return String(key.value);
  }

  #value(node: Scalar): void {
    const { source, value, type } = node;
    if (source === undefined || type !== Scalar.PLAIN) return;
    if (typeof value === 'boolean' && !TRUE_OR_FALSE.test(source)) this.#told('value', node, value);
    else if (typeof value === 'number' && ODD_NUMBER.test(source)) this.#told('value', node, value);
  }

  #told(part: Misread['part'], { source = '', range }: Scalar & Node, value: Misread['value']): void {
    if (this.misread.length >= YAML_LIMITS.misread) return;
    this.misread.push({ path: [...this.#path], part, source, value, offset: range?.[0] ?? 0 });
  }
}

/** Looks at every plain scalar of a document, and sets its keys to what kubectl reads. */
export function plainScalars(document: ParsedDocument): PlainScalars {
  return new Walk(document);
}
