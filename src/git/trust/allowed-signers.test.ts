// The file of allowed signers: lines for SSH, blocks for PGP, nothing else.
import { expect, test } from 'vitest';
import { parseAllowedSigners } from './allowed-signers.ts';

const KEY = Buffer.concat(
  ['ssh-ed25519', 'x'.repeat(32)].flatMap((field) => [Buffer.from([0, 0, 0, field.length]), Buffer.from(field)]),
).toString('base64');
const SSH = `alice@example.com namespaces="git" ssh-ed25519 ${KEY}`;
const block = (body: string) => `-----BEGIN PGP PUBLIC KEY BLOCK-----\n${body}\n-----END PGP PUBLIC KEY BLOCK-----\n`;

test.each([
  { what: 'SSH alone, with comments', text: `# who may\n\n${SSH}\n`, ssh: `${SSH}\n`, pgp: '' },
  { what: 'PGP alone', text: block('\naGVsbG8=\n=abcd'), ssh: '', pgp: 'hello' },
  {
    what: 'PGP with headers, in two blocks',
    text: block('Version: x\n\naGVs\nbG8=\n=abcd') + block('\nIQ=='),
    ssh: '',
    pgp: 'hello!',
  },
  {
    what: 'both, with line ends of Windows',
    text: `${SSH}\r\n${block('\naGVsbG8=').replaceAll('\n', '\r\n')}`,
    ssh: `${SSH}\n`,
    pgp: 'hello',
  },
])('$what', ({ text, ssh, pgp }) => {
  const { sshLines, pgpKeys } = parseAllowedSigners(text);
  expect({ ssh: sshLines, pgp: Buffer.from(pgpKeys).toString() }).toEqual({ ssh, pgp });
});

test.each([
  { what: 'nothing', text: '', why: 'it names nobody' },
  { what: 'comments alone', text: '# nobody\n', why: 'it names nobody' },
  { what: 'a line that is no key', text: `${SSH}\nbob\n`, why: 'its line 2 names no SSH key' },
  {
    what: 'a key that is cut off',
    text: `${SSH}\nbob ssh-ed25519 ${KEY.slice(0, -7)}\n`,
    why: 'its line 2 has a key that is cut off or damaged',
  },
  {
    what: 'a key of another type',
    text: `bob ssh-rsa ${KEY}\n`,
    why: 'its line 1 has a key that is cut off or damaged',
  },
  { what: 'a line behind a block', text: `${block('\naGVs')}\nbob\n`, why: 'its line 6 names no SSH key' },
  {
    what: 'a block that is cut off',
    text: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\naGVs\n',
    why: 'its line 1 names no SSH key',
  },
])('$what is refused', ({ text, why }) => {
  expect(() => parseAllowedSigners(text)).toThrow(why);
});

test('its digest tells a changed file', () => {
  const [a, b] = [SSH, `${SSH}\n# more`].map((text) => parseAllowedSigners(text).digest);
  expect(a).not.toBe(b);
});
