import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OWN_KEYS } from './own-keys.ts';

const SOURCES = join(import.meta.dirname, '..');

/** Texts of the product outside of this folder. */
function sources(): string {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const product = files.filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('load'),
  );
  return product.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('\n');
}

test('keys that are said to be acted on, or written by the syncer, stand in its code, and no other', () => {
  const code = sources();
  const used = (key: string): boolean => code.includes(`'${key}'`) || code.includes(`\`${key}$`);
  const keys = OWN_KEYS.filter(({ by }) => by !== 'kcp').map((own) => [
    own.key,
    own.by === 'tmc' || (own.by === 'people' && own.isActedOn),
  ]);
  expect(keys.map(([key]) => [key, used(String(key))])).toEqual(keys);
});
