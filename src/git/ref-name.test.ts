// Ref names: a table of what is refused, and git itself as the judge of random ones.
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefName, parseRefName } from './ref-name.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

test.each([
  'refs/heads/main',
  'refs/heads/tmc/targets/org.team.east',
  'refs/tmc/last',
  'refs/heads/feature/änderung',
  'refs/heads/a-b_c.d+e=f@g',
])('%s is a ref name', (name) => {
  expect(parseRefName(name)).toBe(name);
});

test.each([
  ['', 'start with refs/'],
  ['main', 'start with refs/'],
  ['HEAD', 'start with refs/'],
  ['--upload-pack=x', 'start with refs/'],
  ['refs/heads/--force', 'dash'],
  ['refs/heads/-x', 'dash'],
  ['refs/heads/', 'empty part'],
  ['refs//main', 'empty part'],
  ['refs/heads/.hidden', 'dot'],
  ['refs/heads/a..b', 'two dots'],
  ['refs/heads/a.', 'ends in a dot'],
  ['refs/heads/a.lock', '.lock'],
  ['refs/heads/a.lock/b', '.lock'],
  ['refs/heads/a@{1}', '@{'],
  ['refs/heads/a b', 'space'],
  ['refs/heads/a\tb', 'space'],
  ['refs/heads/a\nb', 'space'],
  ['refs/heads/a\0b', 'space'],
  ['refs/heads/a~1', 'space'],
  ['refs/heads/a^', 'space'],
  ['refs/heads/a:b', 'space'],
  ['refs/heads/a?', 'space'],
  ['refs/heads/*', 'space'],
  ['refs/heads/[a]', 'space'],
  ['refs/heads/a\\b', 'space'],
  ['refs/heads/\ud800', 'Unicode'],
  [`refs/heads/${'a'.repeat(251)}`, '250 bytes'],
  [`refs/${'abc/'.repeat(300)}x`, '1000 bytes'],
])('%j is refused', (name, reason) => {
  expect(() => parseRefName(name)).toThrow(
    expect.objectContaining({ code: 'UnsafePath', category: 'user', message: expect.stringContaining(reason) }),
  );
});

test.skipIf(!hasGit)('nothing is taken that git refuses', () => {
  const piece = fc.constantFrom(
    'a',
    '.',
    '..',
    '/',
    '-',
    '@',
    '@{',
    '{',
    '~',
    '^',
    ':',
    '?',
    '*',
    '[',
    '\\',
    ' ',
    '.lock',
    'lock',
    'é',
    '\u007f',
    '\u0001',
  );
  const name = fc.array(piece, { maxLength: 7 }).map((parts) => `refs/heads/${parts.join('')}`);
  const taken = fc.sample(name, 1_500).filter(isRefName);
  expect(taken.length).toBeGreaterThan(20);
  // One process judges all: `update-ref` refuses a bad name before it looks for the object.
  const judged = spawnSync(
    'sh',
    ['-c', 'while IFS= read -r name; do git check-ref-format "$name" || printf "%s\\n" "$name"; done'],
    { input: `${[...new Set(taken)].slice(0, 60).join('\n')}\n` },
  );
  expect(judged.stdout.toString()).toBe('');
});
