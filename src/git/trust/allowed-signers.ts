// The file that names whose signatures count: lines of ssh-keygen's ALLOWED SIGNERS form, and PGP public keys in armor.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UserError } from '../../api/index.ts';
import { errnoOf } from '../git-error.ts';

export interface AllowedSigners {
  /** Changes with the content. */
  readonly digest: string;
  /** For `ssh-keygen -f`; empty when no SSH key is named. */
  readonly sshLines: string;
  /** A binary keyring for `gpgv`; empty when there is no PGP key. */
  readonly pgpKeys: Uint8Array;
}

const MAX_BYTES = 4 * 1024 * 1024;
const BLOCK = /^-----BEGIN PGP PUBLIC KEY BLOCK-----\s*$([\s\S]*?)^-----END PGP PUBLIC KEY BLOCK-----\s*$/gm;
const KEY = /(?:^|[\s,])((?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+)\s+([A-Za-z0-9+/]+=*)/;

/** Armor is base64 between an empty line and the checksum (RFC 9580 section 6). */
function unarmored(block: string): Buffer {
  const lines = block
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trim());
  const blank = lines.indexOf('');
  const headerEnd = lines.some((line) => line.includes(': ')) ? blank : -1;
  const body = lines.slice(headerEnd + 1).filter((line) => line !== '' && !line.startsWith('='));
  return Buffer.from(body.join(''), 'base64');
}

/** Undefined: it is whole. A key is fields with their length before them, the first of them its type (RFC 4253 section 6.6). */
function faultOf(line: string): string | undefined {
  const [, type, base64 = ''] = KEY.exec(line) ?? [];
  if (type === undefined) return 'names no SSH key';
  const blob = Buffer.from(base64, 'base64');
  const damaged = 'has a key that is cut off or damaged';
  let [at, first]: [number, string | undefined] = [0, undefined];
  while (at < blob.length) {
    if (at + 4 > blob.length) return damaged;
    const end = at + 4 + blob.readUInt32BE(at);
    if (end > blob.length) return damaged;
    first ??= blob.toString('latin1', at + 4, end);
    at = end;
  }
  return first === type ? undefined : damaged;
}

/** Throws a TypeError with the reason for a text that names nobody. */
export function parseAllowedSigners(text: string): AllowedSigners {
  const blocks = [...text.matchAll(BLOCK)].map(([, body = '']) => unarmored(body));
  // Blocks leave empty lines, so that numbers stay.
  const rest = text.replace(BLOCK, (block) => block.replace(/[^\n]/g, '')).split(/\r?\n/);
  const isKey = (line: string): boolean => line.trim() !== '' && !line.trimStart().startsWith('#');
  const lines = rest.filter(isKey);
  for (const [index, line] of rest.entries()) {
    const fault = isKey(line) ? faultOf(line) : undefined;
    // By its number alone: somebody may have named the file of a secret.
    if (fault !== undefined) throw new TypeError(`its line ${index + 1} ${fault}`);
  }
  if (lines.length === 0 && blocks.length === 0) throw new TypeError('it names nobody');
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    sshLines: lines.map((line) => `${line}\n`).join(''),
    pgpKeys: Buffer.concat(blocks),
  };
}

function faultIn(cause: unknown): string {
  if (cause instanceof TypeError) return cause.message;
  const code = errnoOf(cause);
  if (code === 'ENOENT') return 'it is not there';
  return `it cannot be read${code === undefined ? '' : ` (${code})`}, check its rights`;
}

/** Throws `Usage` for a file that cannot be read or names nobody: then nothing is trusted, and nothing is done. */
export async function readAllowedSigners(file: string): Promise<AllowedSigners> {
  try {
    const text = await readFile(file, 'utf8');
    if (text.length > MAX_BYTES) throw new TypeError(`it is larger than ${MAX_BYTES} bytes`);
    return parseAllowedSigners(text);
  } catch (cause) {
    throw new UserError(
      'Usage',
      `reading the allowed signers in ${file} failed: ${faultIn(cause)}; it must hold lines "name ssh-ed25519 AAAA…" or PGP public keys in armor (--allowed-signers)`,
      { cause },
    );
  }
}
