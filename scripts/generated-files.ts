// Every file that is made from code, with its text; written by generate.ts, compared by a test.
import { KIND_NAMES } from '../src/api/index.ts';
import { crdFile } from '../src/cli/crd-files.ts';
import { SCHEMA_FILE, SETTINGS_FILE, schemaText, settingsText } from '../src/cli/editor/index.ts';
import { referencePages } from './reference-pages.ts';
import { validatorsModule, validatorsTypes } from './validators.ts';

/** Folders whose files name the schema in a modeline. */
const FLEETS = ['demos/example-fleet'];

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
