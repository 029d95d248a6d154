// Key and certificate files that somebody named: there, of a sane size, and private ones readable by nobody else.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { open } from 'node:fs/promises';
import { UserError } from '../../api/index.ts';
import { errnoOf } from '../git-error.ts';
import { openRights } from '../private-file.ts';

const MAX_BYTES = 1024 * 1024;

/** The text of a file that an option names. Throws `Usage` when it cannot be read. */
export async function readNamedFile(option: string, path: string): Promise<string> {
  return (await readWithStats(option, path)).text;
}

/** The text of a PEM file with certificates. Throws `Usage` for anything else: curl would only say that something is wrong. */
export async function readCertificates(option: string, path: string): Promise<string> {
  const text = await readNamedFile(option, path);
  firstCertificate(option, path, text);
  return text;
}

function firstCertificate(option: string, path: string, text: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch (cause) {
    throw refused(option, path, 'it holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)', cause);
  }
}

export interface ClientCertificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate of ours with the private key that belongs to it, which may be in the same file. */
export async function readClientCertificate(certFile: string, keyFile: string | undefined): Promise<ClientCertificate> {
  const [certOption, keyOption] = ['--git-client-cert-file', '--git-client-key-file'];
  const cert = await readNamedFile(certOption, certFile);
  const certificate = firstCertificate(certOption, certFile, cert);
  const key = await checkKeyFile(keyOption, keyFile ?? certFile);
  if (!isKeyOf(certificate, key))
    throw refused(keyOption, keyFile ?? certFile, `it is not the key of the certificate in ${certFile}; name its own`);
  return { cert, key };
}

function isKeyOf(certificate: X509Certificate, key: string): boolean {
  try {
    return certificate.checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

/**
 * Checks a private key: readable by its owner alone (by a group too where the owner is another, as Kubernetes mounts
 * Secrets), and without a passphrase, which nobody could enter. Answers its text.
 */
export async function checkKeyFile(option: string, path: string): Promise<string> {
  const { text, found } = await readWithStats(option, path);
  if (!/PRIVATE KEY-----/.test(text))
    throw refused(option, path, 'it holds no private key; name the private half, not the .pub file');
  const rights = openRights(found);
  if (rights !== undefined)
    throw refused(option, path, `others may read it (mode ${rights}); allow only its owner (chmod 600)`);
  if (isEncrypted(text))
    throw refused(option, path, 'it has a passphrase that nobody can enter; make a key without one for tmc');
  return text;
}

async function readWithStats(option: string, path: string) {
  try {
    await using file = await open(path);
    const found = await file.stat();
    if (!found.isFile()) throw refused(option, path, 'it is no file');
    if (found.size > MAX_BYTES) throw refused(option, path, 'it is too large for a key or certificate');
    return { text: await file.readFile('utf8'), found };
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
