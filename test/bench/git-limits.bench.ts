// Measures how the built-in Git backend fares as a repository grows, beside the native one. Prints JSON; run it with node.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileBlob, treeFromPaths, walkFiles } from '../../src/api/index.ts';
import { GIT_BACKENDS, type GitBackend, initRepository, openRepository, parseRefName } from '../../src/git/index.ts';

const FILES = 2_000;
const MEGABYTE = 1024 * 1024;
const MAIN = parseRefName('refs/heads/main');
const never = new AbortController().signal;

interface Growth {
  readonly what: string;
  readonly packs?: number;
  readonly packMegabytes?: number;
  readonly loose?: number;
}

const GROWTHS: readonly Growth[] = [
  { what: 'one pack of 1 MB' },
  ...[10, 50, 200].map((packs) => ({ what: `${packs} packs`, packs })),
  ...[64, 256, 512].map((packMegabytes) => ({ what: `a pack of ${packMegabytes} MB`, packMegabytes })),
  ...[10_000, 50_000, 200_000].map((loose) => ({ what: `${loose} loose objects`, loose })),
];

function importInto(path: string, input: string | Buffer): void {
  const args = ['-C', path, '-c', 'fastimport.unpackLimit=0', 'fast-import', '--quiet'];
  const done = spawnSync('git', args, { input, maxBuffer: 1e9 });
  if (done.status !== 0) throw new Error(String(done.stderr));
}

function content(index: number, version: number): string {
  const lines = Array.from({ length: 14 }, (_, line) => `  key-${line}: value ${index * 31 + line} of ${version}`);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: file-${index}\ndata:\n${lines.join('\n')}\n`;
}

function commitOf(from: number, to: number, version: number): string {
  const files = Array.from({ length: to - from }, (_, offset) => {
    const text = content(from + offset, version);
    const path = `targets/t${(from + offset) % 100}/file-${from + offset}.yaml`;
    return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  });
  const onto = version === 0 ? '' : 'from refs/heads/main^0\n';
  return `commit refs/heads/main\ncommitter b <b@localhost> ${version} +0000\ndata 6\nbench\n${onto}${files.join('')}`;
}

/** The fleet, and beside it what makes the repository large: more packs, more bytes in one, or loose objects. */
async function grown(path: string, { packs = 1, packMegabytes = 0, loose = 0 }: Growth): Promise<void> {
  await initRepository(path, 'main');
  const ballast = Array.from({ length: packMegabytes }, () =>
    Buffer.concat([Buffer.from(`blob\ndata ${MEGABYTE}\n`), randomBytes(MEGABYTE), Buffer.from('\n')]),
  );
  importInto(path, Buffer.concat([...ballast, Buffer.from(commitOf(0, FILES, 0))]));
  for (let pack = 1; pack < packs; pack += 1) importInto(path, commitOf(0, 20, pack));
  for (let index = 0; index < loose; index += 1) {
    const id = createHash('sha1').update(String(index)).digest('hex');
    mkdirSync(join(path, 'objects', id.slice(0, 2)), { recursive: true });
    // Nobody asks for them; that they are there is what is measured.
    writeFileSync(join(path, 'objects', id.slice(0, 2), id.slice(2)), '');
  }
}

/** Run in a process of its own, as a hub would be started: one look at all files, then commits of one file. */
async function measure(path: string, backend: GitBackend): Promise<Record<string, number>> {
  const start = performance.now();
  const repository = await openRepository({ url: path, backend }, never);
  let from = (await repository.refs([MAIN], never)).get(MAIN);
  if (from === undefined) throw new Error('no head');
  const tree = await repository.tree((await repository.commit(from, never)).tree, never);
  const files = [...walkFiles(tree)];
  await repository.blobs(new Set(files.map(([, blob]) => blob.id)), never);
  const read = performance.now() - start;
  const times: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const begun = performance.now();
    const changed = treeFromPaths([...files, ['changed.yaml', fileBlob(`run: ${run}\n`)]]);
    const author = { name: 'bench', email: 'bench@localhost' };
    const commit = { tree: changed, parents: [from], message: 'bench\n', author, time: new Date(1_700_000_000_000) };
    const to = await repository.writeCommit(commit, never);
    await repository.publish([{ ref: MAIN, from, to }], never);
    from = to;
    times.push(performance.now() - begun);
  }
  await repository.close();
  const megabytes = process.memoryUsage.rss() / MEGABYTE;
  const commit = times.toSorted((a, b) => a - b)[3] ?? 0;
  return {
    'read all, ms': Math.round(read),
    'commit one file, ms': Math.round(commit),
    'RSS, MB': Math.round(megabytes),
  };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tmc-limits-'));
  const results: Record<string, unknown> = {};
  try {
    for (const growth of GROWTHS) {
      const path = join(folder, 'r.git');
      await grown(path, growth);
      const row = GIT_BACKENDS.map((backend) => {
        const args = [import.meta.filename, 'measure', path, backend];
        return [backend, JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))] as const;
      });
      results[growth.what] = Object.fromEntries(row);
      process.stderr.write(`${growth.what}: ${JSON.stringify(results[growth.what])}\n`);
      rmSync(path, { recursive: true });
    }
    process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isBackend(text: string | undefined): text is GitBackend {
  return GIT_BACKENDS.some((backend) => backend === text);
}

const [, , mode, path = '', backend] = process.argv;
if (mode === 'measure' && isBackend(backend)) process.stdout.write(JSON.stringify(await measure(path, backend)));
else await main();
