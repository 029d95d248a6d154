// Tree objects: bytes to entries and back.
import { type FileMode, type FileNode, modeOf, sortedEntries } from '../../api/index.ts';

export interface RawTreeEntry {
  readonly name: string;
  readonly mode: FileMode | 'tree';
  readonly id: string;
}

// 100664 is met in old repositories; Git itself reads it as an ordinary file.
const MODES: Readonly<Record<string, FileMode | 'tree'>> = {
  '40000': 'tree',
  '040000': 'tree',
  '100644': 'file',
  '100664': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

const ID_BYTES = 20;

/** The entries in stored order. Throws TypeError when the bytes are no tree. Names that are no UTF-8 hold U+FFFD. */
export function parseRawTree(bytes: Uint8Array): readonly RawTreeEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: RawTreeEntry[] = [];
  for (let at = 0; at < buffer.length; ) {
    const space = buffer.indexOf(0x20, at);
    const nul = space < 0 ? -1 : buffer.indexOf(0, space);
    const end = nul + 1 + ID_BYTES;
    if (nul < 0 || end > buffer.length) throw new TypeError(`tree object is cut off at byte ${at}`);
    const mode = MODES[buffer.toString('latin1', at, space)];
    if (mode === undefined) throw new TypeError(`tree object has an unknown mode at byte ${at}`);
    entries.push({ name: buffer.toString('utf8', space + 1, nul), mode, id: buffer.toString('hex', nul + 1, end) });
    at = end;
  }
  return entries;
}

/** The bytes of the tree object with these entries, in Git's order. */
export function formatRawTree(entries: ReadonlyMap<string, FileNode>): Buffer {
  const parts: Buffer[] = [];
  for (const [name, node] of sortedEntries({ entries })) {
    parts.push(Buffer.from(`${modeOf(node)} ${name}\0`), Buffer.from(node.id, 'hex'));
  }
  return Buffer.concat(parts);
}
