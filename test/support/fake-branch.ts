// A target's branch and a report branch in memory: what the syncer's ports need of Git.
import {
  type BlobId,
  type ClusterReport,
  type CommitSha,
  canonicalYaml,
  digestOf,
  type FileTree,
  fileBlob,
  formatTargetIndex,
  type Heartbeat,
  type IndexEntry,
  type KubeObject,
  parseCommitSha,
  parsePlacementId,
  type Removal,
  ROOT_WORKSPACE,
  refKey,
  refOf,
  type TargetId,
  type TargetIndex,
  targetId,
  targetKey,
  treeFromPaths,
  walkFiles,
} from '../../src/api/index.ts';
import type { DesiredReader, ReportWriter } from '../../src/syncer/index.ts';

export const TARGET: TargetId = targetId(ROOT_WORKSPACE, 'east');
export const TARGET_UID = '11111111-1111-5111-8111-111111111111';
export const TARGET_KEY = targetKey(ROOT_WORKSPACE, 'east');
export const COMMIT: CommitSha = parseCommitSha('a'.repeat(40));

const STAGES = ['CustomResourceDefinition', 'Namespace', 'Secret', 'ConfigMap', 'Service', 'Deployment'];

function stageOf(kind: string): number {
  const stage = STAGES.indexOf(kind);
  return stage < 0 ? STAGES.length : stage;
}

function manifestBlob(object: KubeObject): ReturnType<typeof fileBlob> {
  return fileBlob(canonicalYaml(object));
}

export function entryOf(object: KubeObject): IndexEntry {
  const ref = refOf(object);
  return {
    ref,
    path: `${refKey(ref).replaceAll('/', '_')}.yaml`,
    digest: manifestBlob(object).id,
    placements: [parsePlacementId('root/web')],
    stage: stageOf(ref.kind),
    sinceCommit: COMMIT,
    sinceTime: '2026-01-01T00:00:00Z',
  };
}

export function removalOf(object: KubeObject, extra: Partial<Removal> = {}): Removal {
  const ref = refOf(object);
  const base = {
    ref,
    stage: stageOf(ref.kind),
    reason: 'gone from the source',
    commit: COMMIT,
    notBefore: '2026-01-01T00:00:00Z',
  };
  return { ...base, ...extra };
}

export function indexOf(objects: readonly KubeObject[], removals: readonly Removal[] = []): TargetIndex {
  const entries = objects.map(entryOf).sort((a, b) => a.stage - b.stage || (a.path < b.path ? -1 : 1));
  const syncTarget = { workspace: ROOT_WORKSPACE, name: 'east', key: TARGET_KEY, uid: TARGET_UID };
  return { target: TARGET, syncTarget, objects: entries, removals };
}

/** The files of a target's branch. */
export function branchTree(index: TargetIndex | string, objects: readonly KubeObject[]): FileTree {
  const text = typeof index === 'string' ? index : formatTargetIndex(index);
  const manifests = objects.map((object) => [`manifests/${entryOf(object).path}`, manifestBlob(object)] as const);
  return treeFromPaths([['index.yaml', fileBlob(text)], ...manifests]);
}

export class FakeBranch implements DesiredReader {
  readonly #blobs = new Map<BlobId, Uint8Array>();
  readonly #trees = new Map<CommitSha, FileTree>();
  #head: CommitSha | undefined;
  /** Thrown by every call while set. */
  failure: Error | undefined;
  /** Looks at the head do not end. */
  hang = false;

  publish(objects: readonly KubeObject[], removals: readonly Removal[] = []): CommitSha {
    return this.publishTree(branchTree(indexOf(objects, removals), objects));
  }

  publishTree(tree: FileTree): CommitSha {
    const commit = parseCommitSha(digestOf([tree.id, this.#trees.size]));
    for (const [, blob] of walkFiles(tree)) this.#blobs.set(blob.id, blob.bytes ?? new Uint8Array());
    this.#trees.set(commit, tree);
    this.#head = commit;
    return commit;
  }

  moveTo(commit: CommitSha | undefined): void {
    this.#head = commit;
  }

  async head(signal: AbortSignal): Promise<CommitSha | undefined> {
    if (this.hang)
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    if (this.failure !== undefined) throw this.failure;
    return this.#head;
  }

  async tree(commit: CommitSha): Promise<FileTree> {
    if (this.failure !== undefined) throw this.failure;
    const tree = this.#trees.get(commit);
    if (tree === undefined) throw new Error(`no commit ${commit}`);
    return tree;
  }

  async blobs(ids: Iterable<BlobId>): Promise<ReadonlyMap<BlobId, Uint8Array>> {
    if (this.failure !== undefined) throw this.failure;
    return new Map(
      [...ids].flatMap((id) => {
        const bytes = this.#blobs.get(id);
        return bytes === undefined ? [] : [[id, bytes] as const];
      }),
    );
  }
}

export class FakeReports implements ReportWriter {
  readonly written: { readonly report: ClusterReport; readonly heartbeat: Heartbeat }[] = [];
  failure: Error | undefined;

  async write(report: ClusterReport, heartbeat: Heartbeat): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    this.written.push({ report, heartbeat });
  }
}
