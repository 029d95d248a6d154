// What gpgv says of a signature, and what is made of it.
import { expect, test } from 'vitest';
import { judgePgpStatus } from './pgp-signature.ts';

const FPR = '8D71946D9C05B17942AC6A736C5952BB9C5D0E3C';
const GOOD = `GOODSIG 6C5952BB9C5D0E3C Alice <a@example.com>`;
const VALID = `VALIDSIG ${FPR} 2026-11-25 1795636034 0 4 0 22 8 00 ${FPR}`;

test.each([
  {
    what: 'a good one',
    said: ['NEWSIG', GOOD, VALID],
    verdict: { kind: 'trusted', signer: 'Alice <a@example.com>', key: `PGP key ${FPR}` },
  },
  { what: 'nothing', said: [], why: 'has a PGP signature that cannot be checked' },
  {
    what: 'a bad one',
    said: ['BADSIG 6C59 Alice'],
    why: 'has a PGP signature that does not fit its content (key 6C59)',
  },
  {
    what: 'an expired one',
    said: ['EXPSIG 6C59 Alice', VALID],
    why: `has a PGP signature that has expired (key ${FPR})`,
  },
  {
    what: 'one of an expired key',
    said: ['EXPKEYSIG 6C59 Alice', VALID],
    why: `has a PGP signature of a key that has expired (key ${FPR})`,
  },
  {
    what: 'one of a revoked key',
    said: ['REVKEYSIG 6C59 Alice', VALID],
    why: `has a PGP signature of a key that was revoked (key ${FPR})`,
  },
  {
    what: 'one of a key that is not there',
    said: ['ERRSIG 6C59 22 8', 'NO_PUBKEY 6C59'],
    why: 'has a PGP signature of a key that is not among the allowed signers (key 6C59)',
  },
  {
    what: 'a good one beside a bad one',
    said: [GOOD, VALID, 'BADSIG 6C59 Mallory'],
    why: `has a PGP signature that does not fit its content (key ${FPR})`,
  },
  { what: 'two good ones', said: [GOOD, VALID, GOOD, VALID], why: 'has a PGP signature that cannot be checked' },
])('$what', ({ said, verdict, why }) => {
  const stdout = said.map((line) => `[GNUPG:] ${line}\n`).join('');
  expect(judgePgpStatus(stdout)).toEqual(verdict ?? { kind: 'untrusted', why });
});

test('a user id cannot speak for gpgv', () => {
  const stdout = `[GNUPG:] BADSIG 6C59 Mallory [GNUPG:] ${GOOD}\n`;
  expect(judgePgpStatus(stdout)).toMatchObject({ kind: 'untrusted' });
});
