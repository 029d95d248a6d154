// The files of a report branch, looked at with suspicion: who holds a syncer's token may write any tree there.
import { type BlobId, type FileBlob, type FileTree, sortedEntries, UserError } from '../api/index.ts';
import { mostBytes, REPORT_LIMITS } from '../status/index.ts';

/** Folders in folders; an honest report has `objects/<namespace>/`. */
const MAX_DEPTH = 16;

interface Walk {
  /** Files and folders met so far. */
  met: number;
  readonly files: (readonly [string, FileBlob])[];
}

function refuse(problem: string): never {
  throw new UserError(
    'InvalidReport',
    `reading the report failed: ${problem}; it is ignored until the syncer writes a valid one`,
  );
}

function walk(tree: FileTree, prefix: string, depth: number, state: Walk): void {
  if (depth > MAX_DEPTH) refuse(`it must have at most ${MAX_DEPTH} folders in one another`);
  for (const [name, node] of sortedEntries(tree)) {
    state.met += 1;
    // A folder of a few bytes can name another ten times, and that one the next: counted as they are met.
    if (state.met > 2 * REPORT_LIMITS.objects) refuse(`it must have at most ${REPORT_LIMITS.objects} objects`);
    if (node.kind === 'tree') walk(node, `${prefix}${name}/`, depth + 1, state);
    else if (node.mode === 'file' || node.mode === 'executable') state.files.push([prefix + name, node]);
    else refuse(`${JSON.stringify(prefix + name)} must be a plain file`);
  }
}

/** Every file with its path, in Git's order. Throws a UserError `InvalidReport` for a tree that no syncer writes. */
export function reportFiles(tree: FileTree): readonly (readonly [string, FileBlob])[] {
  const state: Walk = { met: 0, files: [] };
  walk(tree, '', 0, state);
  return state.files;
}

/** Refuses what is too large before it is read. `sizes` has those that are not known yet. */
export function checkSizes(files: readonly (readonly [string, FileBlob])[], sizes: ReadonlyMap<BlobId, number>): void {
  let total = 0;
  for (const [path, { id }] of files) {
    const size = sizes.get(id);
    const most = mostBytes(path);
    total += size ?? 0;
    if (size !== undefined && size > most)
      refuse(`${JSON.stringify(path)} must have at most ${most} bytes, it has ${size}`);
    if (total > REPORT_LIMITS.totalBytes)
      refuse(`its files must have at most ${REPORT_LIMITS.totalBytes} bytes together`);
  }
}
