// Files to begin with: the corpus, the demos, the fixtures, and manifests of others where a checkout of them lies beside the project.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalYaml } from '../../../../src/api/index.ts';
import { readCorpus } from '../../../support/api-corpus.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const REALWORLD = join(ROOT, '../shared/realworld');
const MAX_BYTES = 64 * 1024;
/** Enough of one folder: its files are much alike. */
const MAX_FILES = 400;

function yamlUnder(folder: string): readonly Uint8Array[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ya?ml|json)$/.test(file),
  );
  const every = Math.ceil(files.length / MAX_FILES);
  return files
    .sort()
    .filter((_, i) => i % every === 0)
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile() && statSync(file).size <= MAX_BYTES)
    .map((file) => new Uint8Array(readFileSync(file)));
}

/** Each case as a file of its own, as YAML and as JSON. */
function corpusFiles(): readonly Uint8Array[] {
  const texts = readCorpus().flatMap(({ object }) => [canonicalYaml(object), JSON.stringify(object, undefined, 2)]);
  return texts.map((text) => new TextEncoder().encode(text)).filter(({ length }) => length <= MAX_BYTES);
}

/** Set when there are no manifests of others on this machine. */
export const realworldMissing = existsSync(REALWORLD) ? undefined : 'no real-world manifests at ../shared/realworld';

export function ownFiles(): readonly Uint8Array[] {
  return [...corpusFiles(), ...yamlUnder(join(ROOT, 'demos')), ...yamlUnder(join(ROOT, 'fixtures'))];
}

export function realworldFiles(): readonly Uint8Array[] {
  return realworldMissing === undefined ? yamlUnder(REALWORLD) : [];
}
