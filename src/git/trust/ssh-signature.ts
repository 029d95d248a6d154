// SSH signatures over commits, made and checked by ssh-keygen as git does it (PROTOCOL.sshsig, name space `git`).
import { runTool, type ToolResult, toolMissing } from './run-tool.ts';
import { type SignatureVerdict, untrusted } from './verdict.ts';

const NAMESPACE = 'git';

export interface SshCheck {
  readonly folder: string;
  /** Files in the folder. */
  readonly allowedFile: string;
  readonly signatureFile: string;
  readonly payload: Uint8Array;
  /** When the signature must have been good, for keys that are valid for a time only. */
  readonly at: Date;
}

/** `20260102030405`, in the time zone that the tool is run in (UTC). */
function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, '').slice(0, 14);
}

const NOTHING = new Uint8Array();

async function ask(
  check: SshCheck,
  args: readonly string[],
  input: Uint8Array,
  signal: AbortSignal,
): Promise<ToolResult> {
  const result = await runTool({ program: 'ssh-keygen', args, input, folder: check.folder }, signal);
  // Before 8.9 it knows neither the question nor the time.
  if (/unknown option|illegal option|^usage:|Unsupported operation|Invalid option/im.test(result.stderr))
    throw toolMissing('ssh-keygen', new Error(result.stderr.slice(0, 200)));
  return result;
}

/** The key that made the signature, when it fits the payload at all: `ED25519 key SHA256:…`. */
async function keyOf(check: SshCheck, signal: AbortSignal): Promise<string | undefined> {
  const args = ['-Y', 'check-novalidate', '-n', NAMESPACE, '-s', check.signatureFile];
  const { code, stdout } = await ask(check, args, check.payload, signal);
  return code === 0 ? /with (\S+ key \S+)/.exec(stdout)?.[1] : undefined;
}

/** Trusted when a line of the file names the key for Git at that time, and the signature fits. */
export async function checkSshSignature(check: SshCheck, signal: AbortSignal): Promise<SignatureVerdict> {
  const time = `-Overify-time=${timestamp(check.at)}`;
  const files = ['-f', check.allowedFile, '-s', check.signatureFile];
  const found = await ask(check, ['-Y', 'find-principals', ...files, time], NOTHING, signal);
  const principals = found.code === 0 ? found.stdout.split('\n').filter((line) => line !== '') : [];
  for (const principal of principals) {
    const args = ['-Y', 'verify', '-n', NAMESPACE, ...files, '-I', principal, time];
    const verified = await ask(check, args, check.payload, signal);
    const key = /^Good "git" signature .* with (\S+ key \S+)$/m.exec(verified.stdout)?.[1];
    if (verified.code === 0 && key !== undefined) return { kind: 'trusted', signer: principal, key };
  }
  const key = await keyOf(check, signal);
  if (key === undefined) return untrusted('has an SSH signature that does not fit its content');
  const expired = /key has expired|key is not yet valid/.test(found.stderr);
  return untrusted(
    expired
      ? `is signed with ${key}, which was not valid at ${check.at.toISOString()} by the allowed signers`
      : `is signed with ${key}, which is not among the allowed signers for Git`,
  );
}

/** The armored signature over the payload. The key file must need no passphrase. */
export async function makeSshSignature(
  keyFile: string,
  payload: Uint8Array,
  folder: string,
  signal: AbortSignal,
): Promise<ToolResult> {
  const args = ['-Y', 'sign', '-n', NAMESPACE, '-f', keyFile];
  return await runTool({ program: 'ssh-keygen', args, input: payload, folder }, signal);
}
