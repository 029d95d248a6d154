// PGP signatures over commits, checked by gpgv against a keyring of its own: no trust database, no network.
import { runTool } from './run-tool.ts';
import { type SignatureVerdict, untrusted } from './verdict.ts';

export interface PgpCheck {
  readonly folder: string;
  /** A binary keyring. */
  readonly keyringFile: string;
  readonly signatureFile: string;
  readonly payload: Uint8Array;
}

/** Words of the status output (GnuPG's doc/DETAILS) that speak against a signature, whatever the exit code. */
const REFUSALS: Readonly<Record<string, string>> = {
  BADSIG: 'that does not fit its content',
  EXPSIG: 'that has expired',
  EXPKEYSIG: 'of a key that has expired',
  REVKEYSIG: 'of a key that was revoked',
  NO_PUBKEY: 'of a key that is not among the allowed signers',
  ERRSIG: 'that cannot be checked',
};

interface Status {
  readonly word: string;
  readonly rest: string;
}

function statusLines(stdout: string): readonly Status[] {
  return [...stdout.matchAll(/^\[GNUPG:\] (\S+) ?(.*)$/gm)].map(([, word = '', rest = '']) => ({ word, rest }));
}

/** Trusted when there is one good signature by a key of the ring that is neither expired nor revoked. */
export function judgePgpStatus(stdout: string): SignatureVerdict {
  const lines = statusLines(stdout);
  const count = (word: string): number => lines.filter((line) => line.word === word).length;
  const refusal = Object.keys(REFUSALS).find((word) => count(word) > 0);
  if (refusal !== undefined) {
    const line = ['VALIDSIG', refusal].flatMap((word) => lines.find((l) => l.word === word) ?? [])[0];
    const named = line?.rest.split(' ', 1)[0];
    return untrusted(`has a PGP signature ${REFUSALS[refusal]}${named ? ` (key ${named})` : ''}`);
  }
  const valid = lines.find((line) => line.word === 'VALIDSIG')?.rest.split(' ') ?? [];
  const good = lines.find((line) => line.word === 'GOODSIG')?.rest ?? '';
  const key = valid[9] ?? valid[0];
  if (count('GOODSIG') !== 1 || count('VALIDSIG') !== 1 || key === undefined)
    return untrusted('has a PGP signature that cannot be checked');
  return { kind: 'trusted', signer: good.slice(good.indexOf(' ') + 1), key: `PGP key ${key}` };
}

export async function checkPgpSignature(check: PgpCheck, signal: AbortSignal): Promise<SignatureVerdict> {
  const options = ['--status-fd', '1', '--weak-digest', 'SHA1', '--keyring', check.keyringFile];
  const args = [...options, '--', check.signatureFile, '-'];
  const { stdout, code } = await runTool({ program: 'gpgv', args, input: check.payload, folder: check.folder }, signal);
  const verdict = judgePgpStatus(stdout);
  return verdict.kind === 'trusted' && code !== 0 ? untrusted('has a PGP signature that gpgv refuses') : verdict;
}
