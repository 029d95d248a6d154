// Signs commits with an SSH key. The key stays in its file: ssh-keygen reads it, nobody here does.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UserError } from '../../api/index.ts';
import type { CommitSigner } from '../port.ts';
import { openRights } from '../private-file.ts';
import { makeSshSignature } from './ssh-signature.ts';

const SIGNATURE = /^-----BEGIN SSH SIGNATURE-----\n[A-Za-z0-9+/=\n]+-----END SSH SIGNATURE-----\n$/;

function unusable(file: string, why: string, cause?: unknown): UserError {
  const message = `signing with the key in ${file} is not possible: ${why} (--signing-key)`;
  return new UserError('Usage', message, { cause });
}

async function checkRights(file: string): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw unusable(file, 'it cannot be read; check the path and its rights', cause);
  });
  if (!found.isFile()) throw unusable(file, 'it is no file');
  const rights = openRights(found);
  if (rights !== undefined)
    throw unusable(file, `others may read it, its rights are ${rights}; make them 0400 (chmod 400)`);
}

/** Signs once to see that it can. Throws `Usage` for a key that cannot be used, `SigningToolMissing` without ssh-keygen. */
export async function openCommitSigner(keyFile: string, signal: AbortSignal): Promise<CommitSigner> {
  const file = resolve(keyFile);
  await checkRights(file);
  const folder = await mkdtemp(join(tmpdir(), 'tmc-sign-'));
  const signer: CommitSigner = {
    sign: async (payload, signSignal) => {
      const { code, stdout } = await makeSshSignature(file, payload, folder, signSignal);
      // What the tool says to a file that is no key may hold a piece of it: it stays out.
      if (code !== 0 || !SIGNATURE.test(stdout))
        throw unusable(file, 'ssh-keygen cannot sign with it; it must be an SSH private key without a passphrase');
      return stdout;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
  try {
    await signer.sign(new TextEncoder().encode('test\n'), signal);
    return signer;
  } catch (error) {
    await signer.close();
    throw error;
  }
}
