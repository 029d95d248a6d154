// `builds/` of the rendered branch: what each build gave last, with the digest of all that went into it.
import { type Digest, encodeName, encodePath, type FileBlob, type FileTree, fileBlob, nodeAt } from '../api/index.ts';
import type { WantedBuild } from '../load/index.ts';

const HEAD = /^# tmc build ([0-9a-f]{40})\n/;
const HEAD_LENGTH = '# tmc build \n'.length + 40;

/** Where the build lies below `builds/`: by the file that makes its directory a source, and of charts by Placement. */
export function keptPath({ marker, tool, placements }: Pick<WantedBuild, 'marker' | 'tool' | 'placements'>): string {
  const [placement = ''] = placements;
  return tool === 'helm' ? `${encodePath(marker)}/${encodeName(placement)}.yaml` : encodePath(marker);
}

export function keptBlob(digest: Digest, bytes: Uint8Array): FileBlob {
  return fileBlob(Buffer.concat([Buffer.from(`# tmc build ${digest}\n`), bytes]));
}

export interface KeptBuild {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** Undefined for what the hub did not write. */
export function readKept(content: Uint8Array): KeptBuild | undefined {
  const [, digest] = HEAD.exec(Buffer.from(content.subarray(0, HEAD_LENGTH)).toString('latin1')) ?? [];
  return digest === undefined ? undefined : { digest: digest as Digest, bytes: content.subarray(HEAD_LENGTH) };
}

export function keptNode(kept: FileTree, path: string): FileBlob | undefined {
  const node = nodeAt(kept, path);
  return node?.kind === 'blob' ? node : undefined;
}
