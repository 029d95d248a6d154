// The fenced code blocks of a Markdown page, with the language they name and whether the page says that they are not run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
  /** 1-based, of its first line of content. */
  readonly line: number;
  /** Set by a comment on the line before: `<!-- not run: needs a remote -->`. */
  readonly notRun: string | undefined;
}

export function blocksOf(markdown: string): readonly CodeBlock[] {
  const lines = markdown.split('\n');
  const blocks: CodeBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, fence, language = ''] = /^(`{3,}|~{3,})(\w*)\s*$/.exec(lines[at] ?? '') ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && line.startsWith(fence));
    const last = end < 0 ? lines.length : end;
    const notRun = /^<!-- not run: (.+) -->$/.exec(lines[at - 1] ?? '')?.[1];
    blocks.push({ language, text: `${lines.slice(at + 1, last).join('\n')}\n`, line: at + 2, notRun });
    at = last;
  }
  return blocks;
}

/** @param path of the page, from the root of the repository */
export function readBlocks(path: string): readonly CodeBlock[] {
  return blocksOf(readFileSync(join(ROOT, path), 'utf8'));
}
