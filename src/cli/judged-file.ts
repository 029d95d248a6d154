// Commands that judge documents of a file (`-f FILE`, `-f -`): one answer for each, and what cannot be judged stops no other.
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readYaml, UserError } from '../api/index.ts';
import type { CliContext } from './context.ts';

/** More is no file of somebody who wants an answer. */
const MAX_BYTES = 64 * 1024 * 1024;

export type Judged<T> = { readonly answer: T } | { readonly error: string };

async function textOf(source: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of source) {
    bytes += part.byteLength;
    if (bytes > MAX_BYTES)
      throw new UserError('Usage', `reading ${name}: it is larger than ${MAX_BYTES} bytes; split it`);
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}

async function read(context: CliContext, file: string): Promise<string> {
  if (file === '-') return textOf(context.input(), 'standard input');
  try {
    await using handle = await open(resolve(context.cwd, file));
    return await textOf(handle.createReadStream({ autoClose: false }), file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError('Usage', `reading ${file}: ${why}; check -f`, { cause: error });
  }
}

/** The objects and lists of JSON that stand one after the other. */
function* jsonValues(text: string): Generator<string> {
  let [depth, start, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isText && sign === '\\') at += 1;
    else if (sign === '"') isText = !isText;
    else if (!isText && (sign === '{' || sign === '[')) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (!isText && (sign === '}' || sign === ']')) {
      depth -= 1;
      if (depth === 0) yield text.slice(start, at + 1);
    }
  }
}

/** JSON that stands one value after the other is no YAML: it is taken apart first. */
function documentsOf(text: string, name: string): readonly unknown[] {
  if (/^\s*\{/.test(text)) {
    const values = [...jsonValues(text)];
    try {
      if (values.length > 1) return values.map((value): unknown => JSON.parse(value));
    } catch {
      // Then it is YAML in flow style, or broken: the reader says where.
    }
  }
  const { documents, problems } = readYaml(text);
  const [problem] = problems;
  if (problem !== undefined) {
    const { line, column } = problem;
    throw new UserError('Usage', `reading ${name}:${line}:${column}: ${problem.message}`);
  }
  return documents.map(({ value }) => value).filter((value) => value !== null);
}

/** Each document's answer, in their order. Throws `Usage` for a file that cannot be read at all. */
export async function judgeFile<T>(
  context: CliContext,
  file: string,
  judge: (document: unknown) => Judged<T>,
): Promise<readonly Judged<T>[]> {
  const name = file === '-' ? 'standard input' : file;
  const documents = documentsOf(await read(context, file), name);
  if (documents.length === 0) throw new UserError('Usage', `reading ${name}: it holds no document`);
  return documents.map(judge);
}

/** One document gives its answer, several a list. */
export function answersOf<T>(judged: readonly Judged<T>[]): unknown {
  const values = judged.map((one) => ('error' in one ? one : one.answer));
  return values.length === 1 ? values[0] : values;
}
