// The table at the bottom of a terminal, shown by a small terminal that understands what is written to it.
import { describe, expect, test } from 'vitest';
import { createLiveTable } from './live-table.ts';

/** Understands text, newline, carriage return, cursor up, erase to the end of the line and of the screen; wraps and scrolls. */
class Terminal {
  readonly columns: number;
  readonly rows: number;
  #lines: string[] = [''];
  #row = 0;
  #column = 0;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Everything that was ever scrolled away and what is on the screen, without trailing blanks. */
  get lines(): readonly string[] {
    return this.#lines.map((line) => line.trimEnd());
  }

  write(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what steers a terminal is read
    for (const [part, count, command] of text.matchAll(/\u001b\[(\d*)([AJK])|[\s\S]/gu)) {
      if (command === 'A') this.#row = Math.max(this.#top(), this.#row - Number(count));
      else if (command === 'K') this.#set(this.#line().slice(0, this.#column));
      else if (command === 'J') {
        this.#set(this.#line().slice(0, this.#column));
        this.#lines.length = this.#row + 1;
      } else if (part === '\r') this.#column = 0;
      else if (part === '\n') this.#next();
      else this.#put(part);
    }
  }

  #top(): number {
    return Math.max(0, this.#lines.length - this.rows);
  }

  #line(): string {
    return this.#lines[this.#row] ?? '';
  }

  #set(text: string): void {
    this.#lines[this.#row] = text;
  }

  #next(): void {
    this.#row += 1;
    this.#column = 0;
    if (this.#row === this.#lines.length) this.#lines.push('');
  }

  #put(character: string): void {
    if (this.#column === this.columns) this.#next();
    const line = [...this.#line().padEnd(this.#column)];
    line[this.#column] = character;
    this.#set(line.join(''));
    this.#column += 1;
  }
}

function show(columns: number, rows: number, steps: readonly (readonly [readonly string[], readonly string[]])[]) {
  const terminal = new Terminal(columns, rows);
  const live = createLiveTable(() => terminal);
  for (const [lines, table] of steps) terminal.write(live.draw(lines, table));
  return terminal.lines;
}

describe('lines scroll above, the table is drawn anew below', () => {
  test.each([
    {
      what: 'lines and a table',
      steps: [
        [['one'], ['A', 'B']],
        [['two'], ['A', 'C']],
      ],
      seen: ['one', 'two', 'A', 'C', ''],
    },
    {
      what: 'a table that grows',
      steps: [
        [[], ['A']],
        [['one'], ['A', 'B']],
      ],
      seen: ['one', 'A', 'B', ''],
    },
    {
      what: 'a table that shrinks',
      steps: [
        [[], ['A', 'B', 'C']],
        [['one'], ['Z']],
      ],
      seen: ['one', 'Z', ''],
    },
    {
      what: 'shorter rows over longer ones',
      steps: [
        [[], ['long row']],
        [['x'], ['y']],
      ],
      seen: ['x', 'y', ''],
    },
    {
      what: 'a line that wraps',
      steps: [
        [[], ['A', 'B']],
        [['123456789012'], ['A', 'B']],
      ],
      seen: ['1234567890', '12', 'A', 'B', ''],
    },
    {
      what: 'a row that is too long',
      steps: [
        [[], ['1234567890']],
        [['x'], ['abcdefghijk']],
      ],
      seen: ['x', 'abcdefgh…', ''],
    },
    {
      what: 'more rows than the screen has',
      steps: [
        [['one'], ['1', '2', '3', '4', '5', '6']],
        [['two'], ['1', '2', '3', '4', '5', '6']],
      ],
      seen: ['one', 'two', '1', '2', '3', '4', ''],
    },
  ] satisfies { what: string; steps: [string[], string[]][]; seen: string[] }[])('$what', ({ steps, seen }) => {
    expect(show(10, 5, steps)).toEqual(seen);
  });

  test('nothing is written when nothing changed', () => {
    const live = createLiveTable(() => ({ columns: 80, rows: 24 }));
    live.draw(['one'], ['A']);
    expect([live.draw([], ['A']), live.draw([], ['B'])]).toEqual(['', '\u001b[1A\rB\u001b[K\n\u001b[J']);
  });

  test('a terminal that became narrower has wrapped the rows: all of them are drawn over', () => {
    let columns = 80;
    const live = createLiveTable(() => ({ columns, rows: 24 }));
    live.draw([], ['a row of twenty-four', 'x']);
    columns = 10;
    expect(live.draw([], ['y'])).toBe('\u001b[3A\ry\u001b[K\n\u001b[J');
  });

  test('a table that was left stays where it is', () => {
    const live = createLiveTable(() => ({ columns: 80, rows: 24 }));
    live.draw([], ['A']);
    live.leave();
    expect(live.draw(['end'], [])).toBe('\rend\u001b[K\n\u001b[J');
  });
});
