// A private folder for one build: the files it may read, an empty home, and an environment that leads nowhere else.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InvariantError } from '../api/index.ts';

export interface Workshop extends AsyncDisposable {
  /** Where the files lie. */
  readonly source: string;
  readonly env: Readonly<Record<string, string>>;
  /** Puts a file beside the source; answers its path. */
  put(name: string, bytes: Uint8Array): Promise<string>;
  /** Without the paths of this folder. */
  cleaned(text: string): string;
}

/** Nothing listens there: what goes by proxy goes nowhere. */
const NOWHERE = 'http://127.0.0.1:1';

function environment(folder: string, searchPath: string, memoryBytes: number): Readonly<Record<string, string>> {
  const home = join(folder, 'home');
  const folders = ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'].map((n) => [n, home]);
  const helm = ['CONFIG_HOME', 'CACHE_HOME', 'DATA_HOME', 'PLUGINS'].map((n) => [`HELM_${n}`, join(home, n)]);
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((n) => [
    n,
    NOWHERE,
  ]);
  return {
    PATH: searchPath,
    HOME: home,
    USERPROFILE: home,
    TMPDIR: join(folder, 'tmp'),
    KUBECONFIG: join(home, 'none'),
    ...Object.fromEntries([...folders, ...helm, ...proxies]),
    GOPROXY: 'off',
    // Git, should a tool call it, may use no way to anywhere.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    GOMEMLIMIT: String(Math.floor(memoryBytes * 0.75)),
    LC_ALL: 'C',
    TZ: 'UTC',
  };
}

const BAD_PART = /^(?:|\.|\.\.)$/;

/** A path among the files; what a tree holds has no such names, or our own reading is wrong. */
function checked(path: string): string {
  if (path.split('/').some((part) => BAD_PART.test(part)) || path.includes('\0'))
    throw new InvariantError('Internal', `writing files for a build: ${JSON.stringify(path)} is no path within it`);
  return path;
}

async function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, checked(path)))));
  for (const one of folders) await mkdir(one, { recursive: true, mode: 0o700 });
  // `wx`: a name that is there already, as on file systems without case, is told instead of overwritten.
  for (const [path, bytes] of files) await writeFile(join(folder, path), bytes, { mode: 0o600, flag: 'wx' });
}

/** Gone with everything in it when it is disposed of. */
export async function openWorkshop(
  files: ReadonlyMap<string, Uint8Array>,
  { searchPath, memoryBytes }: { readonly searchPath: string; readonly memoryBytes: number },
): Promise<Workshop> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tmc-build-')));
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const source = join(folder, 'source');
  for (const name of ['source', 'home', 'tmp', 'beside']) await mkdir(join(folder, name), { mode: 0o700 });
  await writeAll(source, files);
  const kept = opened.move();
  return {
    source,
    env: environment(folder, searchPath, memoryBytes),
    async put(name, bytes) {
      const path = join(folder, 'beside', name);
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' });
      return path;
    },
    cleaned: (text) => text.replaceAll(`${source}/`, '').replaceAll(source, '.').replaceAll(`${folder}/`, ''),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
