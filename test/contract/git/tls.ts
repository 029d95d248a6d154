// Certificates for the tests' own servers, made anew with openssl: a CA, a server, a client, and ones that are not to be trusted.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

export interface TestCertificates {
  readonly caFile: string;
  readonly ca: string;
  readonly server: KeyPair;
  /** Names another host. */
  readonly otherHost: KeyPair;
  readonly expired: KeyPair;
  readonly client: KeyPair;
  /** Of a CA that nobody knows. */
  readonly stranger: KeyPair;
  /** For a client, signed by itself. */
  readonly selfSigned: KeyPair;
}

export interface KeyPair {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: string;
  readonly key: string;
}

const ADDRESS = 'subjectAltName=IP:127.0.0.1,DNS:localhost';

export async function makeCertificates(folder: string): Promise<TestCertificates> {
  const ca = await issue(folder, 'ca', { extension: 'basicConstraints=critical,CA:TRUE' });
  const strangeCa = await issue(folder, 'strange-ca', { extension: 'basicConstraints=critical,CA:TRUE' });
  return {
    caFile: ca.certFile,
    ca: ca.cert,
    server: await issue(folder, 'server', { by: ca, extension: ADDRESS }),
    otherHost: await issue(folder, 'other', { by: ca, extension: 'subjectAltName=DNS:elsewhere.example' }),
    expired: await issue(folder, 'expired', { by: ca, extension: ADDRESS, days: '-1' }),
    client: await issue(folder, 'client', { by: ca, extension: 'extendedKeyUsage=clientAuth' }),
    stranger: await issue(folder, 'stranger', { by: strangeCa, extension: ADDRESS }),
    selfSigned: await issue(folder, 'self', { extension: 'extendedKeyUsage=clientAuth' }),
  };
}

interface Issue {
  readonly by?: KeyPair;
  readonly extension: string;
  readonly days?: string;
}

async function issue(folder: string, name: string, { by, extension, days = '2' }: Issue): Promise<KeyPair> {
  const [certFile, keyFile, request, extensions] = ['pem', 'key', 'csr', 'ext'].map((end) =>
    join(folder, `${name}.${end}`),
  );
  if (certFile === undefined || keyFile === undefined || request === undefined || extensions === undefined)
    throw new Error('four names');
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', keyFile);
  openssl('req', '-new', '-key', keyFile, '-subj', `/CN=${name}`, '-out', request);
  await writeFile(extensions, `${extension}\n`);
  const signer =
    by === undefined ? ['-signkey', keyFile] : ['-CA', by.certFile, '-CAkey', by.keyFile, '-CAcreateserial'];
  openssl('x509', '-req', '-in', request, ...signer, '-days', days, '-extfile', extensions, '-out', certFile);
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
  return { certFile, keyFile, cert, key };
}
