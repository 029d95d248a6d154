// Every file that is made from code, with its text; written by generate.ts, compared by a test.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_NAMES } from '../src/api/index.ts';
import { crdFile } from '../src/cli/crd-files.ts';
import { SCHEMA_FILE, SETTINGS_FILE, schemaText, settingsText } from '../src/cli/editor/index.ts';
import { referencePages } from './reference-pages.ts';
import { ROOT } from './run-program.ts';
import { validatorsModule, validatorsTypes } from './validators.ts';

/** Folders whose files name the schema in a modeline. */
const FLEETS = ['demos/example-fleet', ...readdirSync(join(ROOT, 'templates')).map((name) => `templates/${name}`)];

/** Path from the repository root to the text of the file. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const crds = KIND_NAMES.map(crdFile).map(({ name, text }) => [`charts/crds/${name}`, text] as const);
  const editor = FLEETS.flatMap((fleet) => [
    [`${fleet}/${SCHEMA_FILE}`, schemaText()] as const,
    [`${fleet}/${SETTINGS_FILE}`, settingsText(undefined, SETTINGS_FILE)] as const,
  ]);
  return new Map([
    ...referencePages(),
    ...crds,
    ...editor,
    ['src/load/generated/validators.mjs', validatorsModule()],
    ['src/load/generated/validators.d.mts', validatorsTypes()],
  ]);
}
