// Whether a commit was signed by somebody who may: the tools, the file of allowed signers, and what was found out already.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { CommitSha } from '../../api/index.ts';
import { unreadable } from '../git-error.ts';
import { objectIdOf } from '../objects/index.ts';
import type { ObjectReader } from '../port.ts';
import { type AllowedSigners, readAllowedSigners } from './allowed-signers.ts';
import { checkPgpSignature } from './pgp-signature.ts';
import { runTool } from './run-tool.ts';
import { parseSignedCommit, type SignedCommit } from './signed-commit.ts';
import { checkSshSignature } from './ssh-signature.ts';
import { REFUSED_FOR_MS, type SignatureVerdict, untrusted } from './verdict.ts';

export interface CommitVerifier {
  /** Changes when the file of allowed signers does, which is read anew here. Throws `Usage` when it cannot be. */
  refresh(): Promise<string>;
  /** By the file as it was refreshed last. `at`: when the key must have been valid. */
  verify(git: ObjectReader, id: CommitSha, at: Date, signal: AbortSignal): Promise<SignatureVerdict>;
  close(): Promise<void>;
}

const MAX_REMEMBERED = 10_000;

/** Throws `Usage` for a bad file, `SigningToolMissing` when a tool that its keys need is not there. */
export async function openCommitVerifier(file: string, signal: AbortSignal): Promise<CommitVerifier> {
  const allowed = await readAllowedSigners(file);
  const folder = await mkdtemp(join(tmpdir(), 'tmc-trust-'));
  const verifier = new ToolVerifier(file, folder);
  try {
    await checkTools(allowed, folder, signal);
    await verifier.refresh();
    return verifier;
  } catch (error) {
    await verifier.close();
    throw error;
  }
}

/** Both answer with a bad exit code, but they answer. */
async function checkTools(allowed: AllowedSigners, folder: string, signal: AbortSignal): Promise<void> {
  const input = new Uint8Array();
  if (allowed.sshLines !== '')
    await runTool({ program: 'ssh-keygen', args: ['-Y', 'find-principals'], input, folder }, signal);
  if (allowed.pgpKeys.length > 0) await runTool({ program: 'gpgv', args: ['--version'], input, folder }, signal);
}

class ToolVerifier implements CommitVerifier {
  readonly #file: string;
  readonly #folder: string;
  readonly #verdicts = new LRUCache<CommitSha, SignatureVerdict>({ max: MAX_REMEMBERED });
  #allowed: AllowedSigners | undefined;

  constructor(file: string, folder: string) {
    this.#file = file;
    this.#folder = folder;
  }

  async refresh(): Promise<string> {
    const allowed = await readAllowedSigners(this.#file);
    if (allowed.digest === this.#allowed?.digest) return allowed.digest;
    await writeFile(this.#path('allowed'), allowed.sshLines, { mode: 0o600 });
    await writeFile(this.#path('keyring.gpg'), allowed.pgpKeys, { mode: 0o600 });
    this.#allowed = allowed;
    this.#verdicts.clear();
    return allowed.digest;
  }

  async verify(git: ObjectReader, id: CommitSha, at: Date, signal: AbortSignal): Promise<SignatureVerdict> {
    const known = this.#verdicts.get(id);
    if (known !== undefined) return known;
    const bytes = await git.commitBytes(id, signal);
    // The signature speaks of these bytes; that they are this commit is ours to see.
    if (objectIdOf('commit', bytes) !== id)
      throw unreadable('the repository', `commit ${id} has other content`, { id });
    const verdict = await this.#judge(parseSignedCommit(bytes), at, signal);
    this.#verdicts.set(id, verdict, verdict.kind === 'trusted' ? {} : { ttl: REFUSED_FOR_MS });
    return verdict;
  }

  async #judge(commit: SignedCommit, at: Date, signal: AbortSignal): Promise<SignatureVerdict> {
    if (commit.kind === 'unsigned') return untrusted('is not signed');
    if (commit.kind === 'refused') return untrusted(commit.why);
    const { format, payload, signature } = commit;
    if (format === 'ssh' && this.#allowed?.sshLines === '')
      return untrusted('is signed by SSH, and no SSH key is among the allowed signers');
    if (format === 'pgp' && this.#allowed?.pgpKeys.length === 0)
      return untrusted('is signed by PGP, and no PGP key is among the allowed signers');
    const signatureFile = this.#path(`${randomUUID()}.sig`);
    const folder = this.#folder;
    try {
      await writeFile(signatureFile, signature, { mode: 0o600 });
      return format === 'ssh'
        ? await checkSshSignature({ folder, allowedFile: this.#path('allowed'), signatureFile, payload, at }, signal)
        : await checkPgpSignature({ folder, keyringFile: this.#path('keyring.gpg'), signatureFile, payload }, signal);
    } finally {
      await rm(signatureFile, { force: true });
    }
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
