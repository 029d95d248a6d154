// Commit objects, honest and crafted, taken apart.
import { expect, test } from 'vitest';
import { parseSignedCommit } from './signed-commit.ts';

const HEAD = `tree ${'a'.repeat(40)}\nauthor A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n`;
const SSH = '-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n';
const PGP = '-----BEGIN PGP SIGNATURE-----\n\niHUE\n=abcd\n-----END PGP SIGNATURE-----\n';

function header(key: string, armor: string): string {
  return `${key} ${armor.trimEnd().replaceAll('\n', '\n ')}\n`;
}

test.each([
  {
    what: 'by SSH',
    text: `${HEAD}${header('gpgsig', SSH)}\nm\n`,
    format: 'ssh',
    signature: SSH,
    payload: `${HEAD}\nm\n`,
  },
  {
    what: 'by PGP',
    text: `${HEAD}${header('gpgsig', PGP)}\nm\n`,
    format: 'pgp',
    signature: PGP,
    payload: `${HEAD}\nm\n`,
  },
  {
    what: 'with a header behind it, and bytes that are no UTF-8',
    text: `${HEAD}${header('gpgsig', SSH)}encoding latin1\n\nm\u00e9\n`,
    format: 'ssh',
    signature: SSH,
    payload: `${HEAD}encoding latin1\n\nm\u00e9\n`,
  },
  {
    what: 'of a merge of a signed tag, whose own signature stays in the payload',
    text: `${HEAD}${header('mergetag', `object x\n\nt\n${PGP}`)}${header('gpgsig', SSH)}\nm\n`,
    format: 'ssh',
    signature: SSH,
    payload: `${HEAD}${header('mergetag', `object x\n\nt\n${PGP}`)}\nm\n`,
  },
])('a signature $what', ({ text, format, signature, payload }) => {
  const parsed = parseSignedCommit(Buffer.from(text, 'latin1'));
  expect(
    parsed.kind === 'signed' ? { ...parsed, payload: Buffer.from(parsed.payload).toString('latin1') } : parsed,
  ).toEqual({ kind: 'signed', format, signature, payload });
});

test.each([
  { what: 'no signature', text: `${HEAD}\nm\n` },
  { what: 'one in the message only', text: `${HEAD}\nm\n\n${header('gpgsig', SSH)}` },
  { what: 'one in the header of a merged tag only', text: `${HEAD}${header('mergetag', `t\n${SSH}`)}\nm\n` },
])('$what is unsigned', ({ text }) => {
  expect(parseSignedCommit(Buffer.from(text))).toEqual({ kind: 'unsigned' });
});

test.each([
  { what: 'two headers', signatures: header('gpgsig', SSH) + header('gpgsig', PGP), why: 'more than one signature' },
  { what: 'one for other ids', signatures: header('gpgsig-sha256', SSH), why: 'another kind of repository' },
  { what: 'two signatures in one header', signatures: header('gpgsig', SSH + SSH), why: 'neither one by SSH nor' },
  { what: 'text around it', signatures: header('gpgsig', `x\n${SSH}`), why: 'neither one by SSH nor' },
  {
    what: 'X.509',
    signatures: header('gpgsig', SSH.replaceAll('SSH SIGNATURE', 'SIGNED MESSAGE')),
    why: 'neither one',
  },
  { what: 'nothing in it', signatures: 'gpgsig \n', why: 'neither one by SSH nor' },
  {
    what: 'a huge one',
    signatures: header('gpgsig', SSH.replace('U1NI', 'U1NI'.repeat(10_000))),
    why: 'has a signature of 40',
  },
])('$what: refused', ({ signatures, why }) => {
  const parsed = parseSignedCommit(Buffer.from(`${HEAD}${signatures}\nm\n`));
  expect(parsed).toEqual({ kind: 'refused', why: expect.stringContaining(why) });
});

test('a commit of a megabyte is not handed to a tool', () => {
  expect(parseSignedCommit(Buffer.alloc(1024 * 1024 + 1))).toMatchObject({ kind: 'refused' });
});
