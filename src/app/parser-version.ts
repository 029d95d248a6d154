// Names the code that parses and validates: what another version of it found out is not believed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { programVersion } from './version.ts';

/** Folders of the code that a parsed file depends on, and the packages that decide about it. */
const FOLDERS = ['../api', '../load'] as const;
export const PARSER_PACKAGES = ['ajv', 'ignore', 'yaml'] as const;

function packageVersion(name: string): string {
  const found: unknown = createRequire(import.meta.url)(`${name}/package.json`);
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

/** The program's version, and a digest of that code: while tmc is being written, its version says too little. */
export function parserVersion(): string {
  const digest = createHash('sha256').update(process.version);
  for (const name of PARSER_PACKAGES) digest.update(`\0${name} ${packageVersion(name)}`);
  for (const folder of FOLDERS) {
    const path = join(import.meta.dirname, folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.m?[jt]s$/.test(file),
    );
    for (const file of files.sort()) digest.update(`\0${file}\0`).update(readFileSync(join(path, file)));
  }
  return `${programVersion()} ${digest.digest('hex').slice(0, 32)}`;
}
