// The file that holds the secrets of the hub's webhook: one a line, so that an old and a new one can be good at once.
import { readFile } from 'node:fs/promises';
import { UserError } from '../api/index.ts';

const MAX_SECRETS = 8;
/** Less can be guessed by trying. */
const MIN_LENGTH = 16;

/** Reads the file anew each time. Throws `Usage` for one that cannot be read or holds no proper secret; never tells one. */
export function webhookSecrets(file: string): () => Promise<readonly string[]> {
  return async () => {
    const fail = (why: string, cause?: unknown): UserError =>
      new UserError('Usage', `reading the webhook secrets in ${file}: ${why} (--webhook-secret-file)`, { cause });
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw fail('it cannot be read; check the path and its rights', cause);
    });
    const secrets = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (secrets.length === 0 || secrets.length > MAX_SECRETS)
      throw fail(`it has ${secrets.length} lines; write a secret on each of 1 to ${MAX_SECRETS}`);
    if (secrets.some((secret) => secret.length < MIN_LENGTH))
      throw fail(`a secret in it has fewer than ${MIN_LENGTH} characters; make one with \`openssl rand -hex 32\``);
    return secrets;
  };
}
