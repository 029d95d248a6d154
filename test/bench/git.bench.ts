// Measures both Git backends on a repository on disk, beside git itself doing the same work. Prints JSON; run it with node.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BlobId, type CommitSha, type FileTree, fileBlob, treeFromPaths, walkFiles } from '../../src/api/index.ts';
import {
  GIT_BACKENDS,
  type GitBackend,
  type GitRepository,
  initRepository,
  openRepository,
  parseRefName,
} from '../../src/git/index.ts';

const FOLDERS = 100;
const FILES_PER_FOLDER = 20;
const MAIN = parseRefName('refs/heads/main');
const never = new AbortController().signal;
const runs = Number(process.argv[2] ?? 7);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

async function timed(count: number, work: (run: number) => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let run = -1; run < count; run += 1) {
    const start = performance.now();
    await work(run);
    // The first is the warm-up.
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}

function content(index: number, version: string): string {
  const lines = Array.from(
    { length: 12 },
    (_, line) => `  key-${line}: value ${index * 31 + line} of version ${version}`,
  );
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: file-${index}\ndata:\n${lines.join('\n')}\n`;
}

/** `changed` files of the fleet are of that version, the others of version 0. */
function fleet(changed: number, version: string): FileTree {
  const files = Array.from({ length: FOLDERS * FILES_PER_FOLDER }, (_, index) => {
    const path = `targets/t${index % FOLDERS}/apps/file-${index}.yaml`;
    return [path, fileBlob(content(index, index < changed ? version : '0'))] as const;
  });
  return treeFromPaths(files);
}

async function commitTree(
  repository: GitRepository,
  tree: FileTree,
  parents: readonly CommitSha[],
): Promise<CommitSha> {
  const author = { name: 'bench', email: 'bench@localhost' };
  return await repository.writeCommit(
    { tree, parents, message: 'bench\n', author, time: new Date(1_700_000_000_000) },
    never,
  );
}

async function commitAndPublish(repository: GitRepository, tree: FileTree): Promise<void> {
  const from = (await repository.refs([MAIN], never)).get(MAIN);
  const to = await commitTree(repository, tree, from === undefined ? [] : [from]);
  const result = await repository.publish([{ ref: MAIN, from, to }], never);
  if (result.kind !== 'published') throw new Error(JSON.stringify(result));
}

async function readAll(path: string, backend: GitBackend): Promise<void> {
  const repository = await openRepository({ url: path, backend }, never);
  const head = (await repository.refs([MAIN], never)).get(MAIN);
  if (head === undefined) throw new Error('no head');
  const tree = await repository.tree((await repository.commit(head, never)).tree, never);
  const ids: BlobId[] = [...walkFiles(tree)].map(([, blob]) => blob.id);
  const blobs = await repository.blobs(ids, never);
  if (blobs.size !== FOLDERS * FILES_PER_FOLDER) throw new Error(`read ${blobs.size}`);
  await repository.close();
}

function readAllByGit(path: string): void {
  const names = execFileSync('git', ['-C', path, 'rev-list', '--objects', '--no-object-names', '-1', 'main']);
  spawnSync('git', ['-C', path, 'cat-file', '--batch', '--buffer'], { input: names, maxBuffer: 1e9 });
}

function commitByGit(path: string, changed: number, version: string): void {
  const files = Array.from({ length: changed }, (_, index) => {
    const text = content(index, version);
    return `M 100644 inline targets/t${index % FOLDERS}/apps/file-${index}.yaml\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const head =
    'commit refs/heads/main\ncommitter bench <b@localhost> 1700000000 +0000\ndata 6\nbench\nfrom refs/heads/main^0\n';
  const done = spawnSync('git', ['-C', path, 'fast-import', '--quiet'], { input: head + files.join('') });
  if (done.status !== 0) throw new Error(done.stderr.toString());
}

async function measure(backend: GitBackend, folder: string): Promise<Record<string, number>> {
  const path = join(folder, `${backend}.git`);
  await initRepository(path, 'main');
  const result: Record<string, number> = {};
  const repository = await openRepository({ url: path, backend }, never);
  await commitAndPublish(repository, fleet(0, '0'));
  for (const changed of [1, 100, 2_000]) {
    const trees = Array.from({ length: runs + 1 }, (_, run) => fleet(changed, `${changed}-${run}`));
    result[`commit ${changed} + publish`] = await timed(runs, (run) =>
      commitAndPublish(repository, trees[run + 1] ?? fleet(1, 'x')),
    );
    result[`commit ${changed} + publish, git fast-import`] = await timed(runs, (run) =>
      commitByGit(path, changed, `git-${changed}-${run}`),
    );
  }
  const unchanged = fleet(1, 'unchanged');
  await commitAndPublish(repository, unchanged);
  result['commit nothing new'] = await timed(runs, () => commitTree(repository, unchanged, []));
  await repository.close();
  result['open and read 2000, loose and packs'] = await timed(runs, () => readAll(path, backend));
  execFileSync('git', ['-C', path, 'gc', '-q']);
  result['open and read 2000, one pack'] = await timed(runs, () => readAll(path, backend));
  result['read 2000 by git, one pack'] = await timed(runs, () => readAllByGit(path));
  return result;
}

const folder = mkdtempSync(join(tmpdir(), 'tmc-git-bench-'));
try {
  const results: Record<string, unknown> = { unit: 'ms, median', runs, node: process.version };
  for (const backend of GIT_BACKENDS) results[backend] = await measure(backend, folder);
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
