// The file that names whose signatures count: lines of ssh-keygen's ALLOWED SIGNERS form, and PGP public keys in armor.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UserError } from '../../api/index.ts';

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
const KEY_TYPE = /(^|[\s,])(sk-)?(ssh|ecdsa)-[a-z0-9@.-]+\s+[A-Za-z0-9+/]+=*/;

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

/** Throws a TypeError with the reason for a text that names nobody. */
export function parseAllowedSigners(text: string): AllowedSigners {
  const blocks = [...text.matchAll(BLOCK)].map(([, body = '']) => unarmored(body));
  // Blocks leave empty lines, so that numbers stay.
  const rest = text.replace(BLOCK, (block) => block.replace(/[^\n]/g, '')).split(/\r?\n/);
  const isKey = (line: string): boolean => line.trim() !== '' && !line.trimStart().startsWith('#');
  const lines = rest.filter(isKey);
  const odd = rest.findIndex((line) => isKey(line) && !KEY_TYPE.test(line));
  // By its number alone: somebody may have named the file of a secret.
  if (odd >= 0) throw new TypeError(`its line ${odd + 1} names no SSH key`);
  if (lines.length === 0 && blocks.length === 0) throw new TypeError('it names nobody');
  return {
    digest: createHash('sha256').update(text).digest('hex'),
    sshLines: lines.map((line) => `${line}\n`).join(''),
    pgpKeys: Buffer.concat(blocks),
  };
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
      `reading the allowed signers in ${file} failed; it must hold lines "name ssh-ed25519 AAAA…" or PGP public keys in armor, and be readable (--allowed-signers)`,
      { cause },
    );
  }
}
