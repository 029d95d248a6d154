// A process that dies at its n-th change of the disk: from then on nothing it does arrives, not even tidying up.
import fs from 'node:fs';
import type { FileHandle, open as openFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

class Died extends Error {}

const CHANGES = [
  'appendFile',
  'copyFile',
  'link',
  'mkdir',
  'rename',
  'rm',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'writeFile',
] as const;
const HANDLE_CHANGES = ['appendFile', 'sync', 'truncate', 'write', 'writeFile'] as const;

export interface Death {
  /** Changes that were made, or would have been. */
  readonly changes: () => number;
  readonly died: () => boolean;
}

/** Half of what was to be written arrives: what a full disk, or a power cut, makes of a file. */
function half(data: unknown): unknown {
  if (typeof data === 'string') return data.slice(0, Math.floor(data.length / 2));
  return data instanceof Uint8Array ? data.subarray(0, Math.floor(data.length / 2)) : data;
}

/** Runs the work in a process that dies at its change number `at` (from 1). Other work of this process must rest meanwhile. */
export async function dyingAt(at: number, work: () => Promise<unknown>): Promise<Death> {
  let count = 0;
  const died = (): boolean => count >= at;
  const promises: Record<string, unknown> = fs.promises as never;
  const saved = new Map<string, unknown>();

  /** Throws when it is the end; before that the last thing done may be done by half. */
  async function change(last: () => Promise<unknown>): Promise<void> {
    count += 1;
    if (count < at) return;
    if (count === at) await last().catch(() => undefined);
    throw new Died();
  }
  function wrap(name: string): void {
    const original = promises[name] as (...args: unknown[]) => Promise<unknown>;
    saved.set(name, original);
    promises[name] = async (...args: unknown[]) => {
      await change(async () => (name === 'writeFile' ? await original(args[0], half(args[1]), args[2]) : undefined));
      return await original(...args);
    };
  }
  function wrapHandle(handle: FileHandle): FileHandle {
    for (const name of HANDLE_CHANGES) {
      const original = (handle[name] as (...args: unknown[]) => Promise<unknown>).bind(handle);
      Object.assign(handle, {
        [name]: async (...args: unknown[]) => {
          await change(async () => (name === 'writeFile' ? await original(half(args[0])) : undefined));
          return await original(...args);
        },
      });
    }
    return handle;
  }

  for (const name of CHANGES) wrap(name);
  saved.set('open', promises['open']);
  promises['open'] = async (path: string, flags: string | undefined, mode: number | undefined) => {
    if (flags === undefined || flags === 'r') return await openFileAs(saved, path, flags, mode);
    await change(async () => undefined);
    return wrapHandle(await openFileAs(saved, path, flags, mode));
  };
  syncBuiltinESMExports();
  try {
    await work().catch((error: unknown) => {
      if (!died()) throw error;
    });
  } finally {
    Object.assign(promises, Object.fromEntries(saved));
    syncBuiltinESMExports();
  }
  return { changes: () => count, died };
}

async function openFileAs(
  saved: ReadonlyMap<string, unknown>,
  path: string,
  flags: string | undefined,
  mode: number | undefined,
): Promise<FileHandle> {
  return await (saved.get('open') as typeof openFile)(path, flags, mode);
}
