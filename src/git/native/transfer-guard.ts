// Watches a conversation of git from outside, for git has no limits for these: until a connection stands, and bytes that come in.
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TransientError, UserError } from '../../api/index.ts';
import type { RemoteLimits } from '../port.ts';
import type { GitResult } from './git-process.ts';
import type { HttpTrace } from './http-trace.ts';

const LOOK_EVERY_MS = 200;

export interface Guarded {
  readonly gitDir: string;
  readonly url: string;
  readonly limits: RemoteLimits;
  readonly trace: HttpTrace;
  /** True when git has nothing more to do once the answer is there: it waits for ever for one that ends too early. */
  readonly endsWithAnswer: boolean;
}

/** Runs git with a signal that fires when a limit is passed; its reason is the error. Half a pack is not left behind. */
export async function guarded(
  { gitDir, url, limits, trace, endsWithAnswer }: Guarded,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<GitResult>,
): Promise<GitResult> {
  const stop = new AbortController();
  const before = new Set((await incoming(gitDir)).keys());
  const connect = setTimeout(() => {
    if (trace.isConnecting) stop.abort(notConnected(url, limits.connectMs));
  }, limits.connectMs);
  const look = setInterval(() => {
    if (endsWithAnswer && performance.now() - (trace.endedAt ?? Number.POSITIVE_INFINITY) > limits.idleMs)
      stop.abort(nothingMore(url, limits.idleMs));
    void incoming(gitDir).then((packs) => {
      for (const [name, bytes] of packs)
        if (!before.has(name) && bytes > limits.downloadBytes) stop.abort(tooLarge(url, limits.downloadBytes));
    });
  }, LOOK_EVERY_MS);
  let whole = false;
  try {
    const result = await run(AbortSignal.any([signal, stop.signal]));
    whole = result.code === 0;
    return result;
  } finally {
    clearTimeout(connect);
    clearInterval(look);
    // Git leaves it for weeks. A process beside us that fetches at this very moment would have to try again.
    if (!whole)
      for (const name of (await incoming(gitDir)).keys())
        if (!before.has(name)) await rm(join(packFolder(gitDir), name), { force: true });
  }
}

/** Packs that come in, with their bytes so far; they bear such names until they are whole. */
async function incoming(gitDir: string): Promise<ReadonlyMap<string, number>> {
  const names: readonly string[] = await readdir(packFolder(gitDir)).catch(() => []);
  const found = new Map<string, number>();
  for (const name of names.filter((each) => each.startsWith('tmp_pack_'))) {
    const size = await stat(join(packFolder(gitDir), name)).then(
      (file) => file.size,
      () => undefined,
    );
    if (size !== undefined) found.set(name, size);
  }
  return found;
}

function packFolder(gitDir: string): string {
  return join(gitDir, 'objects', 'pack');
}

function notConnected(url: string, milliseconds: number): TransientError {
  return new TransientError(
    'Timeout',
    `cannot reach ${url}: no connection within ${milliseconds / 1000} s; check address, network and proxy, it is tried again`,
    { data: { location: url, milliseconds } },
  );
}

function nothingMore(url: string, milliseconds: number): TransientError {
  return new TransientError(
    'Timeout',
    `cannot push to ${url}: the answer ended too early, and nothing came for ${milliseconds / 1000} s; it is tried again`,
    { data: { location: url, milliseconds } },
  );
}

function tooLarge(url: string, bytes: number): UserError {
  return new UserError(
    'GitTooLarge',
    `cannot fetch from ${url}: it sends more than ${bytes} bytes at once; raise --git-max-download, or make the repository smaller`,
    { data: { location: url, bytes } },
  );
}
