// Takes credentials out of texts: by where they stand (URLs, headers, queries), and by every form of those we know.
import { redactUrl } from '../location.ts';

const BASE64_BITS = 6;

/** A secret as it may appear in a text: as it is, encoded for URLs, and within any base64. */
export function formsOf(secret: string): readonly string[] {
  if (secret === '') return [];
  const url = encodeURIComponent(secret);
  const forms = [secret, url, url.toLowerCase(), JSON.stringify(secret).slice(1, -1), ...base64Cores(secret)];
  return [...new Set(forms)];
}

// Base64 of a text that holds the secret depends on where in it the secret begins: three ways, of which the characters in
// the middle, made of the secret alone, are the same whatever stands around. Both alphabets.
function base64Cores(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 8) / BASE64_BITS);
    const last = Math.floor(((before + bytes.length) * 8) / BASE64_BITS);
    const core = text.slice(first, last);
    // What is shorter says nothing of the secret, and would be found everywhere.
    return core.length < 4 ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** The text without these secrets, user names in URLs, values of queries, and what headers with credentials hold. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = redactUrl(text)
    .replace(
      /((?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:(?:basic|bearer|digest|negotiate|token)\s+)?)[^\s"'\]]+/gi,
      '$1***',
    )
    .replace(/\b((?:set-)?cookie|private-token|x-[a-z-]*(?:token|key))(["']?\s*[:=]\s*)[^\r\n]+/gi, '$1$2***');
  for (const secret of secrets.toSorted((a, b) => b.length - a.length)) {
    if (secret !== '') clean = clean.replaceAll(secret, '***');
  }
  return clean;
}
