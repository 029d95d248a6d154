// The file of allowed signers: lines for SSH, blocks for PGP, nothing else.
import { expect, test } from 'vitest';
import { parseAllowedSigners } from './allowed-signers.ts';

const SSH = 'alice@example.com namespaces="git" ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEBX05ZNHaR1PQiExAWC7eVzsmWnfmX0';
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
