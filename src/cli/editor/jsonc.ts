// JSON with comments and trailing commas, as editors keep their settings: read into values that know where they stand.

export interface JsoncMember {
  readonly key: string;
  readonly node: JsoncNode;
}

export interface JsoncNode {
  /** Offsets of its text. */
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Of an object, in their order. */
  readonly members?: readonly JsoncMember[];
}

/** Blanks and comments; a comment that never ends is none. */
const SPACE = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const STRING = /"(?:[^"\\\n]|\\.)*"/y;
const WORD = /-?[\w.+-]+/y;
/** Deeper settings are no settings. */
const MAX_DEPTH = 100;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fail(): never {
    const lines = this.#text.slice(0, this.#at).split('\n');
    throw new SyntaxError(`line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  /** Steps over blanks and comments, then over the character when it is there. */
  #skip(character: string): boolean {
    this.#match(SPACE);
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #scalar(pattern: RegExp): unknown {
    const from = this.#at;
    const found = this.#match(pattern);
    try {
      return JSON.parse(found ?? '');
    } catch {
      this.#at = from;
      return this.fail();
    }
  }

  /** Items until the closing bracket; a comma may stand behind the last. */
  #items<T>(close: string, item: () => T): readonly T[] {
    const items: T[] = [];
    while (!this.#skip(close)) {
      items.push(item());
      if (this.#skip(',')) continue;
      if (this.#skip(close)) break;
      this.fail();
    }
    return items;
  }

  #member(depth: number): JsoncMember {
    this.#match(SPACE);
    const key = String(this.#scalar(STRING));
    if (!this.#skip(':')) this.fail();
    return { key, node: this.node(depth) };
  }

  node(depth = 0): JsoncNode {
    if (depth > MAX_DEPTH) this.fail();
    this.#match(SPACE);
    const start = this.#at;
    if (this.#skip('{')) {
      const members = this.#items('}', () => this.#member(depth + 1));
      return { start, end: this.#at, members, value: Object.fromEntries(members.map((m) => [m.key, m.node.value])) };
    }
    if (this.#skip('[')) {
      const items = this.#items(']', () => this.node(depth + 1));
      return { start, end: this.#at, value: items.map((item) => item.value) };
    }
    const value = this.#scalar(this.#text[start] === '"' ? STRING : WORD);
    return { start, end: this.#at, value };
  }

  end(): void {
    this.#match(SPACE);
    if (this.#at < this.#text.length) this.fail();
  }
}

/** Throws a SyntaxError whose message is the place, `line 3, column 5`. */
export function readJsonc(text: string): JsoncNode {
  const reader = new Reader(text);
  const node = reader.node();
  reader.end();
  return node;
}
