// The page about validation lists every cross-check and every annotation as the code has them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CROSS_CHECKS } from '../../src/load/cross-checks/index.ts';
import { OWN_KEYS } from '../../src/load/own-keys.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/guide/validation.md'), 'utf8');

/** Rows of a table, by the heading that it stands under. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

test('every cross-check stands in the table, in its order and in its words', () => {
  const written = rowsUnder('What is checked across files').map(([name, description]) => [name, description]);
  expect(written).toEqual(CROSS_CHECKS.map(({ name, description }) => [`\`${name}\``, description]));
});

test('every annotation that people write stands in the table, and whether it is acted on', () => {
  const written = rowsUnder('Annotations that people write').map(([key = '', , acted]) => [key, acted]);
  const known = OWN_KEYS.flatMap((own) =>
    own.by === 'people'
      ? [[`\`${own.key}${own.key.endsWith('/') ? '<key>' : ''}\``, own.isActedOn ? 'yes' : 'not yet']]
      : [],
  );
  expect(written.toSorted()).toEqual(known.toSorted());
});
