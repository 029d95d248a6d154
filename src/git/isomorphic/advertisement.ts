// The list of refs with which a server opens a fetch (gitprotocol-pack(5), "Reference Discovery"), cut to what is wanted.
import { type CommitSha, parseCommitSha } from '../../api/index.ts';

export interface Advertisement {
  /** Full names to ids, as the server has them. */
  readonly refs: ReadonlyMap<string, CommitSha>;
  readonly capabilities: string;
}

const FLUSH = '0000';
const NO_REFS = `${'0'.repeat(40)} capabilities^{}`;

/** Undefined for other bytes, for lists of protocol version 2 too. */
export function parseAdvertisement(bytes: Buffer): Advertisement | undefined {
  const lines = packetLines(bytes);
  if (lines === undefined || !/^# service=git-upload-pack$/.test(lines.shift() ?? '')) return undefined;
  const refs = new Map<string, CommitSha>();
  let capabilities: string | undefined;
  for (const line of lines) {
    const [ref = '', said] = line.split('\0');
    if (capabilities === undefined && said === undefined) return undefined;
    capabilities ??= said ?? '';
    const match = /^([0-9a-f]{40}) (\S+)$/.exec(ref);
    if (match?.[1] !== undefined && match[2] !== undefined && ref !== NO_REFS)
      refs.set(match[2], parseCommitSha(match[1]));
  }
  return { refs, capabilities: capabilities ?? '' };
}

/** True when a list of refs is there to its end: one that is cut off would look like refs that were deleted. */
export function isWholeList(bytes: Buffer): boolean {
  return packetLines(bytes) !== undefined && bytes.subarray(-FLUSH.length).toString('latin1') === FLUSH;
}

function packetLines(bytes: Buffer): string[] | undefined {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.toString('latin1', at, at + 4);
    if (!/^[0-9a-f]{4}$/i.test(head)) return undefined;
    const length = Number.parseInt(head, 16);
    // Flush, delimiter and end of response hold nothing.
    if (length < 3) {
      at += 4;
      continue;
    }
    if (length < 4 || at + length > bytes.length) return undefined;
    lines.push(bytes.toString('utf8', at + 4, at + length).replace(/\n$/, ''));
    at += length;
  }
  return lines;
}

/**
 * A list of branches that lead to these ids, and of nothing else. isomorphic-git 1.44 fetches all branches of a list in one
 * conversation, but other refs only one by one, and throws away what it fetched when the list says not where HEAD is.
 */
export function formatAdvertisement({ capabilities }: Advertisement, ids: readonly CommitSha[]): Buffer {
  const kept = capabilities.split(' ').filter((each) => !each.startsWith('symref='));
  const told = [...kept, `symref=HEAD:${branchOf(0)}`].join(' ');
  const refs = ids.length === 0 ? [NO_REFS] : ids.map((id, index) => `${id} ${branchOf(index)}`);
  const lines = refs.map((ref, index) => (index === 0 ? `${ref}\0${told}\n` : `${ref}\n`));
  return Buffer.from([packet('# service=git-upload-pack\n'), FLUSH, ...lines.map(packet), FLUSH].join(''), 'utf8');
}

/** The name under which the list shows the id of this place. */
export function branchOf(index: number): string {
  return `refs/heads/wanted-${index}`;
}

/** A question for refs with all these prefixes, made of one with a single prefix (gitprotocol-v2(5), `ls-refs`). */
export function askForPrefixes(question: Buffer, prefixes: readonly string[]): Buffer {
  const asked = prefixes.map((prefix) => packet(`ref-prefix ${prefix}\n`)).join('');
  const text = question.toString('latin1').replace(/[0-9a-f]{4}ref-prefix [^\n]*0000$/, () => `${asked}${FLUSH}`);
  return Buffer.from(text, 'latin1');
}

function packet(text: string): string {
  return (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
}
