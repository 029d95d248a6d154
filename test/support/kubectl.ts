// Runs the real kubectl, which judges what our own client and server do.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAssets } from './envtest-assets.ts';

/** Runs kubectl and answers its stdout; rejects with its stderr when it fails. */
export function kubectl(kubeconfig: string, ...args: readonly string[]): Promise<string> {
  return kubectlInput(kubeconfig, '', ...args);
}

/** As `kubectl`, with text on its stdin (`-f -`). */
export async function kubectlInput(kubeconfig: string, input: string, ...args: readonly string[]): Promise<string> {
  const assets = findAssets();
  if ('missing' in assets) throw new Error(assets.missing);
  const dir = mkdtempSync(join(tmpdir(), 'kubectl-'));
  const config = join(dir, 'kubeconfig');
  writeFileSync(config, kubeconfig, { mode: 0o600 });
  try {
    return await new Promise<string>((resolve, reject) => {
      const env = { PATH: '/usr/bin:/bin', HOME: dir };
      const options = { env, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };
      const child = execFile(
        join(assets.dir, 'kubectl'),
        [`--kubeconfig=${config}`, ...args],
        options,
        (error, stdout, stderr) => {
          if (error === null) resolve(stdout);
          else reject(new Error(`kubectl ${args.join(' ')} failed: ${stderr.trim() || error.message}`));
        },
      );
      child.stdin?.end(input);
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
