// A `git` first in PATH that writes down how it is called, then is the real one.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';

export interface GitCall {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface GitRecorder extends AsyncDisposable {
  /** In no order. What git starts itself is not among them. */
  calls(): Promise<readonly GitCall[]>;
}

/** Until it is disposed of, each git that is started through PATH is recorded. */
export async function recordGit(folder: string): Promise<GitRecorder> {
  const home = await mkdtemp(join(folder, 'recorded-'));
  const [bin, log] = [join(home, 'bin'), join(home, 'log')];
  await mkdir(bin);
  await mkdir(log);
  const path = process.env['PATH'] ?? '';
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\nprintf '%s\\0' "$@" > '${log}'/$$.args\nenv -0 > '${log}'/$$.env\nexec '${real}' "$@"\n`;
  await writeFile(join(bin, 'git'), script, { mode: 0o755 });
  vi.stubEnv('PATH', `${bin}:${path}`);
  const read = async (name: string) => (await readFile(join(log, name), 'utf8')).split('\0').slice(0, -1);
  return {
    calls: async () => {
      const names = (await readdir(log)).filter((name) => name.endsWith('.args'));
      return await Promise.all(
        names.map(async (name) => ({
          args: await read(name),
          env: Object.fromEntries((await read(name.replace('.args', '.env'))).map(variable)),
        })),
      );
    },
    [Symbol.asyncDispose]: async () => {
      vi.stubEnv('PATH', path);
    },
  };
}

function variable(line: string): readonly [string, string] {
  const equals = line.indexOf('=');
  return [line.slice(0, equals), line.slice(equals + 1)];
}
