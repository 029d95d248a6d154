// Measures both Git backends beside git itself doing the same work in the same run. Prints JSON; run it with node.
import { type ChildProcess, execFileSync, fork, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommitSha, type FileTree, fileBlob, treeFromPaths, walkFiles } from '../../src/api/index.ts';
import {
  GIT_BACKENDS,
  type GitBackend,
  type GitRepository,
  initRepository,
  openRepository,
  parseRefName,
} from '../../src/git/index.ts';
import { serveGit } from '../contract/git/http-server.ts';

const [FOLDERS, FILES_PER_FOLDER] = [1_000, 20];
const FILES = FOLDERS * FILES_PER_FOLDER;
const MAIN = parseRefName('refs/heads/main');
const never = new AbortController().signal;
const runs = Number(process.argv[2] ?? 7);
const AUTHOR = { name: 'bench', email: 'bench@localhost' };

interface Ratio {
  readonly ours: number;
  readonly git: number;
  readonly ratio: number;
}

function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

type Work = (run: number) => Promise<unknown> | unknown;

async function clocked(work: Work, run: number): Promise<number> {
  const start = performance.now();
  await work(run);
  return performance.now() - start;
}

/** Both by turns, so that other work on the machine meets both; the first turn is the warm-up. */
async function paired(ours: Work, git: Work): Promise<Ratio> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let run = -1; run < runs; run += 1) {
    const [a, b] = [await clocked(ours, run), await clocked(git, run)];
    if (run >= 0) mine.push(a);
    if (run >= 0) theirs.push(b);
  }
  const [a, b] = [median(mine), median(theirs)];
  process.stderr.write(`${rounded(a)} ms, git ${rounded(b)} ms\n`);
  return { ours: rounded(a), git: rounded(b), ratio: rounded(a / b, 2) };
}

function pathOf(index: number): string {
  return `targets/t${index % FOLDERS}/apps/file-${index}.yaml`;
}

function content(index: number, version: string): string {
  const lines = Array.from(
    { length: 14 },
    (_, line) => `  key-${line}: value ${index * 31 + line} of version ${version}`,
  );
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: file-${index}\ndata:\n${lines.join('\n')}\n`;
}

/** `changed` files of the fleet are of that version, the others of version 0. */
function fleet(changed: number, version: string): FileTree {
  const files = Array.from({ length: FILES }, (_, index) => {
    return [pathOf(index), fileBlob(content(index, index < changed ? version : '0'))] as const;
  });
  return treeFromPaths(files);
}

function git(path: string, args: readonly string[], input = ''): Buffer {
  const done = spawnSync('git', ['-C', path, ...args], { input, maxBuffer: 1e9 });
  if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

async function commitAndPublish(repository: GitRepository, tree: FileTree, from: CommitSha): Promise<CommitSha> {
  const time = new Date(1_700_000_000_000);
  const to = await repository.writeCommit({ tree, parents: [from], message: 'bench\n', author: AUTHOR, time }, never);
  const result = await repository.publish([{ ref: MAIN, from, to }], never);
  if (result.kind !== 'published') throw new Error(JSON.stringify(result));
  return to;
}

async function tipOf(repository: GitRepository): Promise<CommitSha> {
  const tip = (await repository.refs([MAIN], never)).get(MAIN);
  if (tip === undefined) throw new Error('no head');
  return tip;
}

async function readAll(path: string, backend: GitBackend): Promise<void> {
  const repository = await openRepository({ url: path, backend }, never);
  const tree = await repository.tree((await repository.commit(await tipOf(repository), never)).tree, never);
  const blobs = await repository.blobs(
    [...walkFiles(tree)].map(([, blob]) => blob.id),
    never,
  );
  if (blobs.size !== FILES) throw new Error(`read ${blobs.size}`);
  await repository.close();
}

/** As a shell would: the ids of all files of the commit, and their content. */
function readAllByGit(path: string): void {
  const ids = git(path, ['ls-tree', '-r', '--format=%(objectname)', 'main']).toString();
  const size = git(path, ['cat-file', '--batch', '--buffer'], ids).length;
  if (size < FILES * 600) throw new Error(`git read ${size} bytes`);
}

function importByGit(path: string, changed: number, version: string): void {
  const files = Array.from({ length: changed }, (_, index) => {
    const text = content(index, version);
    return `M 100644 inline ${pathOf(index)}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const head = 'commit refs/heads/main\ncommitter b <b@localhost> 1700000000 +0000\ndata 6\nbench\n';
  git(path, ['fast-import', '--quiet'], `${head}from refs/heads/main^0\n${files.join('')}`);
}

/** A bare repository with the fleet as one commit, in one pack. */
async function seeded(path: string): Promise<string> {
  await initRepository(path, 'main');
  const repository = await openRepository({ url: path, backend: 'native' }, never);
  const time = new Date(1_700_000_000_000);
  const to = await repository.writeCommit(
    { tree: fleet(0, '0'), parents: [], message: 'bench\n', author: AUTHOR, time },
    never,
  );
  await repository.publish([{ ref: MAIN, from: undefined, to }], never);
  await repository.close();
  git(path, ['gc', '-q']);
  return path;
}

function copied(from: string, to: string): string {
  execFileSync('cp', ['-r', from, to]);
  return to;
}

async function reading(backend: GitBackend, seed: string, folder: string): Promise<Record<string, Ratio>> {
  const packed = await paired(
    () => readAll(seed, backend),
    () => readAllByGit(seed),
  );
  const path = join(folder, `loose-${backend}.git`);
  await initRepository(path, 'main');
  const [pack = ''] = execFileSync('sh', ['-c', `ls ${seed}/objects/pack/*.pack`], { encoding: 'utf8' }).split('\n');
  spawnSync('git', ['-C', path, 'unpack-objects', '-q'], { input: readFileSync(pack) });
  git(path, ['update-ref', MAIN, git(seed, ['rev-parse', 'main']).toString().trim()]);
  const loose = await paired(
    () => readAll(path, backend),
    () => readAllByGit(path),
  );
  rmSync(path, { recursive: true });
  return { 'read 20,000 files, one pack': packed, 'read 20,000 files, loose': loose };
}

interface Served {
  readonly url: string;
  /** Requests since the last time that this was asked. */
  requests(): Promise<number>;
  close(): void;
}

interface Scene {
  /** What is served. */
  readonly root: string;
  readonly clones: string;
  readonly server: Served;
  /** Another repository in the root. */
  copy(name: string): string;
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('message', resolve));
}

/** In a process of its own, so that it takes nothing from whoever is measured. */
async function served(root: string): Promise<Served> {
  const child = fork(import.meta.filename, ['serve', root]);
  const url = String(await answerOf(child));
  const requests = async () => {
    const answer = answerOf(child);
    child.send('count');
    return Number(await answer);
  };
  return { url, requests, close: () => child.kill() };
}

async function serve(root: string): Promise<void> {
  const server = await serveGit(root);
  process.on('message', () => process.send?.(server.authorizations.splice(0).length));
  process.send?.(server.url);
}

/** On disk: git imports a commit of the same files. Remote: it imports it into a clone and pushes. */
async function writing(backend: GitBackend, scene: Scene): Promise<Record<string, Ratio>> {
  const result: Record<string, Ratio> = {};
  for (const over of ['disk', 'http'] as const) {
    const names = { ours: `${backend}-${over}-ours.git`, git: `${backend}-${over}-git.git` };
    const [ours, theirs] = [scene.copy(names.ours), scene.copy(names.git)];
    const url = over === 'disk' ? ours : `${scene.server.url}/${names.ours}`;
    const repository = await openRepository({ url, backend }, never);
    let tip = await tipOf(repository);
    const clone = over === 'disk' ? theirs : join(scene.clones, names.git);
    if (over === 'http') git(scene.clones, ['clone', '-q', '--bare', `${scene.server.url}/${names.git}`, clone]);
    for (const changed of [1, 100]) {
      const trees = Array.from({ length: runs + 1 }, (_, run) => fleet(changed, `${changed}-${run}`));
      const commitOurs = async (run: number) => {
        tip = await commitAndPublish(repository, trees[run + 1] ?? fleet(1, 'x'), tip);
      };
      const commitTheirs = (run: number) => {
        importByGit(clone, changed, `${changed}-${run}`);
        if (over === 'http') git(clone, ['push', '-q', '--atomic', 'origin', 'main']);
      };
      result[`commit and publish ${changed} changed files, ${over}`] = await paired(commitOurs, commitTheirs);
    }
    await repository.close();
    git(ours, ['fsck', '--strict', '--no-dangling']);
  }
  return result;
}

/** A `git` in front of the real one that counts how often it is started. */
function countingGit(folder: string): { readonly path: string; count(): number } {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const [bin, log] = [join(folder, 'bin'), join(folder, 'started')];
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), `#!/bin/sh\necho x >> ${log}\nexec ${real} "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  writeFileSync(log, '');
  const count = () => {
    const { length } = readFileSync(log);
    writeFileSync(log, '');
    return length / 2;
  };
  return { path: `${bin}:${process.env['PATH']}`, count };
}

/** A look at all refs of a hub when there is no news: how long it takes, and what is started and asked for it. */
async function polling(backend: GitBackend, scene: Scene): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  const name = `poll-${backend}.git`;
  const path = scene.copy(name);
  for (const [over, url] of [
    ['disk', path],
    ['http', `${scene.server.url}/${name}`],
  ] as const) {
    const repository = await openRepository({ url, backend }, never);
    const look = () => repository.refs(['refs/heads/', 'refs/tmc/'], never);
    const time = await paired(look, () => git(scene.clones, ['ls-remote', '-q', url]));
    const before = process.env['PATH'];
    const counter = countingGit(mkdtempSync(join(scene.clones, 'count-')));
    process.env['PATH'] = counter.path;
    await scene.server.requests();
    await look();
    result[`look without news, ${over}`] = {
      ...time,
      processes: counter.count(),
      requests: await scene.server.requests(),
    };
    process.env['PATH'] = before;
    await repository.close();
  }
  return result;
}

async function bench(folder: string): Promise<Record<string, unknown>> {
  const [root, clones] = [join(folder, 'served'), join(folder, 'clones')];
  for (const made of [root, clones]) mkdirSync(made);
  const seed = await seeded(join(folder, 'seed.git'));
  const server = await served(root);
  const scene: Scene = { root, clones, server, copy: (name) => copied(seed, join(root, name)) };
  const results: Record<string, unknown> = { unit: 'ms, median', runs, node: process.version };
  try {
    for (const backend of GIT_BACKENDS) {
      results[backend] = {
        ...(await reading(backend, seed, folder)),
        ...(await writing(backend, scene)),
        ...(await polling(backend, scene)),
      };
    }
  } finally {
    server.close();
  }
  return results;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tmc-git-bench-'));
  try {
    process.stdout.write(`${JSON.stringify(await bench(folder), null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await (process.argv[2] === 'serve' ? serve(process.argv[3] ?? '') : main());
