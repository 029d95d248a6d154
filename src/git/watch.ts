// Tells within milliseconds that refs of a repository on disk may have changed. A hint: readers read the refs anew.
import { join } from 'node:path';
import { watch } from 'chokidar';
import { findGitDir } from './local-path.ts';

/** Ends with `await watch[Symbol.asyncDispose]()`, `await using`, or the signal. */
export type RefWatch = AsyncDisposable;

// One publish touches several files; a reader should wake once, yet not wait for ever while many publish.
const QUIET_MS = 20;
const LONGEST_MS = 100;

/**
 * Calls `onChange` once when the watch stands (what changed before that is not seen otherwise) and after each change,
 * at most every 20 ms. Watches `refs/` and `packed-refs`, never objects or files. Events can be lost: callers look on a
 * timer as well. Throws `RepositoryNotFound`; `onChange` must not throw.
 */
export async function watchRefs(path: string, onChange: () => void, signal: AbortSignal): Promise<RefWatch> {
  const gitDir = await findGitDir(path);
  signal.throwIfAborted();
  const hint = debounced(onChange);
  const watcher = watch([join(gitDir, 'refs'), join(gitDir, 'packed-refs')], {
    ignoreInitial: true,
    // Locks come and go with every move of a ref.
    ignored: (name) => name.endsWith('.lock'),
  });
  const close = async () => {
    signal.removeEventListener('abort', onAbort);
    hint.stop();
    await watcher.close();
  };
  const onAbort = () => void close();
  signal.addEventListener('abort', onAbort, { once: true });
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  watcher.on('ready', () => resolve());
  watcher.on('all', () => hint.call());
  // Out of watches, or a folder went: the reader's own look tells what is true.
  watcher.on('error', () => {
    resolve();
    hint.call();
  });
  signal.addEventListener('abort', () => resolve(), { once: true });
  await ready;
  hint.call();
  return { [Symbol.asyncDispose]: close };
}

interface Debounced {
  call(): void;
  stop(): void;
}

function debounced(work: () => void): Debounced {
  let timer: NodeJS.Timeout | undefined;
  let firstAt: number | undefined;
  let stopped = false;
  const run = () => {
    firstAt = undefined;
    work();
  };
  return {
    call: () => {
      if (stopped) return;
      const now = performance.now();
      firstAt ??= now;
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(QUIET_MS, firstAt + LONGEST_MS - now)));
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
