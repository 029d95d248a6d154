// Key and certificate files that somebody named: there, of a sane size, and private ones readable by nobody else.
import { open } from 'node:fs/promises';
import { UserError } from '../../api/index.ts';
import { errnoOf } from '../git-error.ts';

const MAX_BYTES = 1024 * 1024;
const GROUP = 0o070;
const OTHERS = 0o007;

/** The text of a file that an option names. Throws `Usage` when it cannot be read. */
export async function readNamedFile(option: string, path: string): Promise<string> {
  return (await readWithMode(option, path)).text;
}

/**
 * Checks a private key: readable by its owner alone (by a group too where the owner is another, as Kubernetes mounts
 * Secrets), and without a passphrase, which nobody could enter. Answers its text.
 */
export async function checkKeyFile(option: string, path: string): Promise<string> {
  const { text, mode, ours } = await readWithMode(option, path);
  const open = mode & (ours ? GROUP | OTHERS : OTHERS);
  if (process.platform !== 'win32' && open !== 0) {
    const octal = (mode & 0o777).toString(8).padStart(4, '0');
    throw refused(option, path, `others may read it (mode ${octal}); allow only its owner (chmod 600)`);
  }
  if (!/PRIVATE KEY-----/.test(text))
    throw refused(option, path, 'it holds no private key; name the private half, not the .pub file');
  if (isEncrypted(text))
    throw refused(option, path, 'it has a passphrase that nobody can enter; make a key without one for tmc');
  return text;
}

async function readWithMode(option: string, path: string) {
  try {
    await using file = await open(path);
    const found = await file.stat();
    if (!found.isFile()) throw refused(option, path, 'it is no file');
    if (found.size > MAX_BYTES) throw refused(option, path, 'it is too large for a key or certificate');
    return { text: await file.readFile('utf8'), mode: found.mode, ours: found.uid === process.getuid?.() };
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const why = errnoOf(cause) === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
    throw refused(option, path, `${why}; check the path and its rights`, cause);
  }
}

// PEM says so in words; OpenSSH's own format names the cipher after its magic word.
function isEncrypted(text: string): boolean {
  if (/ENCRYPTED/.test(text)) return true;
  const body = /-----BEGIN OPENSSH PRIVATE KEY-----([^-]*)/.exec(text)?.[1];
  if (body === undefined) return false;
  const bytes = Buffer.from(body, 'base64');
  return bytes.toString('latin1', 0, 15) === 'openssh-key-v1\0' && bytes.toString('latin1', 19, 23) !== 'none';
}

function refused(option: string, path: string, why: string, cause?: unknown): UserError {
  return new UserError('Usage', `cannot use ${option} ${path}: ${why}`, { data: { file: path }, cause });
}
