// Reading the files that a user named on the command line: kubeconfigs and access tokens.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../api/index.ts';
import { connectKubeconfig, type KubeClient } from '../kube/index.ts';

/** Its text. Throws `InvalidKubeconfig` when the file cannot be read. */
export async function readKubeconfigFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const message = `reading the kubeconfig ${file} failed; check the path and its rights`;
    throw new UserError('InvalidKubeconfig', message, { cause });
  }
}

/** A client for a context of the file (default: its current one); relative paths in it start from its folder. */
export async function connectKubeconfigFile(file: string, context?: string): Promise<KubeClient> {
  return connectKubeconfig(await readKubeconfigFile(file), context, { baseDir: dirname(resolve(file)) });
}

/** Reads the token anew each time, so that a rotated file is honoured. Undefined without a file. */
export function tokenReader(file: string | undefined): (() => Promise<string>) | undefined {
  if (file === undefined) return undefined;
  return async () => {
    try {
      return (await readFile(file, 'utf8')).trim();
    } catch (cause) {
      const message = `reading the access token in ${file} failed; check --git-token-file and the rights of the file`;
      throw new UserError('Usage', message, { cause });
    }
  };
}
