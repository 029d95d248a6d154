// Commit objects: bytes to a Commit and back. Written byte for byte the same by every backend, so ids are equal.
import { type CommitSha, InvariantError, parseCommitSha, parseTreeId } from '../../api/index.ts';
import { parseTrailers } from '../message.ts';
import type { Commit, NewCommit } from '../port.ts';

/** Throws TypeError when the bytes are no commit. */
export function parseRawCommit(id: CommitSha, bytes: Uint8Array): Commit {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const gap = buffer.indexOf('\n\n');
  const headers = parseHeaders(buffer.toString('utf8', 0, gap < 0 ? buffer.length : gap));
  const tree = headers.get('tree')?.[0];
  if (tree === undefined) throw new TypeError(`commit ${id} names no tree`);
  const author = parsePerson(headers.get('author')?.[0] ?? '');
  const committer = parsePerson(headers.get('committer')?.[0] ?? '');
  const message = gap < 0 ? '' : decode(buffer.subarray(gap + 2), headers.get('encoding')?.[0]);
  return {
    id,
    tree: parseTreeId(tree),
    parents: (headers.get('parent') ?? []).map(parseCommitSha),
    message,
    trailers: parseTrailers(message),
    time: committer.time,
    author: { name: author.name, email: author.email },
  };
}

// A line that starts with a blank continues the one before it (signatures); nobody here reads those.
function parseHeaders(text: string): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    if (space <= 0) continue;
    const key = line.slice(0, space);
    headers.set(key, [...(headers.get(key) ?? []), line.slice(space + 1)]);
  }
  return headers;
}

function parsePerson(text: string): { readonly name: string; readonly email: string; readonly time: Date } {
  const match = /^(.*?) ?<([^>]*)>(?: (-?\d+) [+-]\d{4})?/.exec(text);
  const seconds = Number(match?.[3] ?? 0);
  // Dates outside what a Date can hold are met in damaged imports.
  const time = new Date(Math.abs(seconds) <= 8.64e12 ? seconds * 1000 : 0);
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', time };
}

function decode(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return bytes.toString('utf8');
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

/** The bytes of the commit object. Throws InvariantError for what would make a commit that Git cannot read. */
export function formatRawCommit(commit: NewCommit): Buffer {
  const seconds = Math.floor(commit.time.getTime() / 1000);
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw broken('its time is no date after 1970');
  if (commit.message.includes('\0') || !/[^\n]\n$/.test(commit.message)) {
    throw broken('its message must not be empty, must end in one newline and must have no NUL');
  }
  const person = `${personName(commit.author.name)} <${personEmail(commit.author.email)}> ${seconds} +0000`;
  const headers = [
    `tree ${commit.tree.id}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person}`,
    `committer ${person}`,
  ];
  return Buffer.from(`${headers.join('\n')}\n\n${commit.message}`, 'utf8');
}

/** The commit with a signature over it in the header where git looks for one: the last, each line after its first indented. */
export function withSignature(bytes: Buffer, signature: string): Buffer {
  const gap = bytes.indexOf('\n\n');
  const header = `\ngpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}`;
  return Buffer.concat([bytes.subarray(0, gap), Buffer.from(header), bytes.subarray(gap)]);
}

function broken(why: string): InvariantError {
  return new InvariantError('Internal', `cannot make a commit: ${why}; please report this`);
}

// The same characters that git itself leaves out of a name or an address.
function withoutCrud(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[<>\n\0]/g, '').replace(/^[\x00-\x20.,:;"\\']+|[\x00-\x20.,:;"\\']+$/g, '');
}

function personName(name: string): string {
  const clean = withoutCrud(name);
  if (clean === '') throw broken('its author has no name');
  return clean;
}

function personEmail(email: string): string {
  return withoutCrud(email);
}
