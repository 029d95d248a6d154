// Tree objects: bytes to entries and back.
import {
  type EntryFlaw,
  entryNameFault,
  type FileMode,
  type FileNode,
  modeOf,
  shownName,
  sortedEntries,
} from '../../api/index.ts';

export interface RawTreeEntry {
  readonly name: string;
  readonly mode: FileMode | 'tree';
  readonly id: string;
}

export interface RawTree {
  /** In stored order, each name once. */
  readonly entries: readonly RawTreeEntry[];
  /** What else is written there. */
  readonly flaws: readonly EntryFlaw[];
}

const MODES: Readonly<Record<string, FileMode | 'tree'>> = {
  '40000': 'tree',
  '040000': 'tree',
  '120000': 'symlink',
  '160000': 'submodule',
};

const ID_BYTES = 20;

// Old repositories have more modes of files than git writes now; as git does, only the owner's right to execute is read.
function modeNamed(text: string): FileMode | 'tree' | undefined {
  const owner = /^100([0-7])[0-7]{2}$/.exec(text)?.[1];
  if (owner === undefined) return MODES[text];
  return (Number(owner) & 1) === 1 ? 'executable' : 'file';
}

/** Throws TypeError when the bytes are no tree. What is wrong with single entries is told, and they are left out. */
export function parseRawTree(bytes: Uint8Array): RawTree {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const draft: Draft = { entries: new Map(), twice: new Set(), flaws: [] };
  let sorted = true;
  let before: Buffer = Buffer.alloc(0);
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(0x20, at);
    const nul = space < 0 ? -1 : buffer.indexOf(0, space);
    const end = nul + 1 + ID_BYTES;
    if (nul < 0 || end > buffer.length) throw new TypeError(`tree object is cut off at byte ${at}`);
    const modeText = buffer.toString('latin1', at, space);
    const mode = modeNamed(modeText);
    const name = buffer.toString('utf8', space + 1, nul);
    const fault = entryNameFault(name) ?? (mode === undefined ? `it has the mode ${shownName(modeText)}` : undefined);
    if (fault !== undefined) draft.flaws.push({ kind: 'unsafe', name, isTree: mode === 'tree', why: fault });
    else if (mode !== undefined) add(draft, { name, mode, id: buffer.toString('hex', nul + 1, end) });
    const key = sortKey(buffer.subarray(space + 1, nul), mode);
    sorted &&= Buffer.compare(before, key) <= 0;
    [before, at] = [key, end];
  }
  if (!sorted) draft.flaws.push(UNSORTED);
  return { entries: [...draft.entries.values()], flaws: draft.flaws };
}

interface Draft {
  readonly entries: Map<string, RawTreeEntry>;
  readonly twice: Set<string>;
  readonly flaws: EntryFlaw[];
}

const UNSORTED: EntryFlaw = { kind: 'order', name: '', isTree: true, why: 'its entries are not in the order of Git' };
const TWICE = 'its folder has two entries of that name';

// Which of two entries of one name counts is for each tool to guess, so none does.
function add({ entries, twice, flaws }: Draft, entry: RawTreeEntry): void {
  const { name } = entry;
  const other = entries.get(name);
  if (other === undefined && !twice.has(name)) {
    entries.set(name, entry);
    return;
  }
  entries.delete(name);
  if (twice.has(name)) return;
  twice.add(name);
  flaws.push({ kind: 'unsafe', name, isTree: other?.mode === 'tree' || entry.mode === 'tree', why: TWICE });
}

function sortKey(name: Buffer, mode: FileMode | 'tree' | undefined): Buffer {
  return mode === 'tree' ? Buffer.concat([name, SLASH]) : name;
}
const SLASH = Buffer.from('/');

/** The bytes of the tree object with these entries, in Git's order. */
export function formatRawTree(entries: ReadonlyMap<string, FileNode>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, node] of sortedEntries({ entries })) {
    parts.push(Buffer.from(`${modeOf(node)} ${name}\0`), Buffer.from(node.id, 'hex'));
  }
  return Buffer.concat(parts);
}
