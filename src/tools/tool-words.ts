// What a tool says about its failure, fit to be told: bounded, on one line, without values that somebody handed in.
import { isRecord, readYaml } from '../api/index.ts';

const MAX_MESSAGE = 1_000;
/** Shorter values are everyday words. */
const MIN_SECRET = 4;

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (isRecord(value)) for (const item of Object.values(value)) yield* textsIn(item);
}

/** All texts of values: in a file that cannot be read every word of it. */
export function valueTexts(values: unknown, files: readonly Uint8Array[]): readonly string[] {
  const fromFiles = files.flatMap((bytes) => {
    const text = new TextDecoder().decode(bytes);
    const { documents, problems } = readYaml(text);
    if (problems.length > 0) return text.split(/[\s"':,]+/);
    return documents.flatMap(({ value }) => [...textsIn(value)]);
  });
  const all = [...textsIn(values), ...fromFiles].flatMap((text) => [text, ...text.split('\n')]);
  const hidden = new Set(all.map((text) => text.trim()).filter((text) => text.length >= MIN_SECRET));
  return [...hidden].sort((a, b) => b.length - a.length);
}

/** Before a line of a log: it has the time, and would be another each time. */
const LOG_PREFIX = /^[EWIF]\d{4} [\d:.]+ +\d+ [\w.-]+:\d+\] /;
const WRAPPED = /^"command failed" err=("(?:[^"\\]|\\.)*")$/;

/** One line without what changes from run to run. */
function plain(line: string): string {
  const text = line
    .trim()
    .replace(LOG_PREFIX, '')
    .replace(/^time=\S+ /, '');
  const [, quoted] = WRAPPED.exec(text) ?? [];
  if (quoted === undefined) return text.replace(/^[Ee]rror: /, '');
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

export function toolWords(stderr: string, hidden: readonly string[]): string {
  let text = stderr.slice(0, 16 * MAX_MESSAGE);
  for (const secret of hidden) text = text.replaceAll(secret, '…');
  const line = text
    .split('\n')
    .map(plain)
    .filter((part) => part !== '' && !/^Use --debug/.test(part))
    .join(' · ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  if (line === '') return 'it said nothing';
  return line.length <= MAX_MESSAGE ? line : `${line.slice(0, MAX_MESSAGE).toWellFormed()}…`;
}
