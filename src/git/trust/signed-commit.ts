// A commit object taken apart into what was signed and the signature over it.

export type SignatureFormat = 'ssh' | 'pgp';

export type SignedCommit =
  | { readonly kind: 'unsigned' }
  /** A signature that is not looked at further; `why` completes "the commit …". */
  | { readonly kind: 'refused'; readonly why: string }
  | {
      readonly kind: 'signed';
      readonly format: SignatureFormat;
      /** The commit's bytes without the header that holds the signature. */
      readonly payload: Uint8Array;
      /** Armored, ends in a newline. */
      readonly signature: string;
    };

// A tool is handed no more than this; real commits are a thousandth of it.
const MAX_COMMIT = 1024 * 1024;
const MAX_SIGNATURE = 32 * 1024;

const FORMATS: readonly { readonly format: SignatureFormat; readonly name: string }[] = [
  { format: 'ssh', name: 'SSH SIGNATURE' },
  { format: 'pgp', name: 'PGP SIGNATURE' },
];

interface Header {
  readonly key: string;
  /** As it stands in the object, with its continuation lines. */
  readonly lines: readonly string[];
}

function headersOf(text: string): readonly Header[] {
  const headers: { key: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith(' ')) headers.at(-1)?.lines.push(line);
    else headers.push({ key: line.split(' ', 1)[0] ?? '', lines: [line] });
  }
  return headers;
}

/** The armored text of a header value: its first line without the key, the others without the blank before them. */
function armorOf({ key, lines }: Header): string {
  return `${lines
    .map((line, index) => line.slice(index === 0 ? key.length + 1 : 1))
    .join('\n')
    .trimEnd()}\n`;
}

function formatOf(signature: string): SignatureFormat | undefined {
  const found = FORMATS.find(({ name }) => signature.startsWith(`-----BEGIN ${name}-----\n`));
  if (found === undefined || !signature.endsWith(`\n-----END ${found.name}-----\n`)) return undefined;
  // Of two signatures in one header, a tool may check one and a reader believe the other.
  return signature.match(/^-----BEGIN /gm)?.length === 1 ? found.format : undefined;
}

/** Never throws: what is odd is refused, in words. The bytes are those of a commit object without Git's own header. */
export function parseSignedCommit(bytes: Uint8Array): SignedCommit {
  if (bytes.byteLength > MAX_COMMIT) return { kind: 'refused', why: `is larger than ${MAX_COMMIT} bytes` };
  // Latin-1 keeps every byte as it is.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const gap = text.indexOf('\n\n');
  const headers = headersOf(gap < 0 ? text : text.slice(0, gap));
  const signatures = headers.filter(({ key }) => key.startsWith('gpgsig'));
  const [header] = signatures;
  if (header === undefined) return { kind: 'unsigned' };
  if (signatures.length > 1 || header.key !== 'gpgsig')
    return { kind: 'refused', why: 'has more than one signature, or one of another kind of repository' };
  const signature = armorOf(header);
  if (signature.length > MAX_SIGNATURE) return { kind: 'refused', why: `has a signature of ${signature.length} bytes` };
  const format = formatOf(signature);
  if (format === undefined)
    return { kind: 'refused', why: 'has a signature that is neither one by SSH nor one by PGP' };
  const kept = headers.filter((h) => h !== header).flatMap(({ lines }) => lines);
  const payload = Buffer.from(kept.join('\n') + (gap < 0 ? '' : text.slice(gap)), 'latin1');
  return { kind: 'signed', format, payload, signature };
}
