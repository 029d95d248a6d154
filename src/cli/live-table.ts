// A table that stays at the bottom of a terminal while lines scroll above it.
import type { TerminalSize } from './context.ts';
import { cut } from './output/index.ts';

const UP = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : '');
const ERASE_TO_END_OF_LINE = '\u001b[K';
const ERASE_BELOW = '\u001b[J';

export interface LiveTable {
  /** The text that puts the lines above the table and draws the table anew; '' when nothing would change. */
  draw(lines: readonly string[], table: readonly string[]): string;
  /** The table stays where it is; what comes next is written below. */
  leave(): void;
}

/** Lines are overwritten in place, not erased first: nothing flickers. @param size the terminal's, as it is now */
export function createLiveTable(size: () => TerminalSize): LiveTable {
  let drawn: readonly string[] = [];
  return {
    draw(lines, table) {
      const { columns, rows } = size();
      // One column and one row stay free, so that no terminal wraps or scrolls what is drawn.
      const fitting = table.slice(0, Math.max(0, rows - 1)).map((text) => cut(text, Math.max(1, columns - 1)));
      if (lines.length === 0 && fitting.join('\n') === drawn.join('\n')) return '';
      // A terminal that became narrower has wrapped what stands there.
      const height = drawn.reduce((sum, text) => sum + Math.max(1, Math.ceil([...text].length / columns)), 0);
      drawn = fitting;
      const text = [...lines, ...fitting].map((l) => `${l}${ERASE_TO_END_OF_LINE}\n`).join('');
      return `${UP(Math.min(height, rows - 1))}\r${text}${ERASE_BELOW}`;
    },
    leave() {
      drawn = [];
    },
  };
}
