// Every file that is made from code, with its text; written by generate.ts, compared by a test.
import { canonicalYaml, crdOf, KIND_NAMES, KINDS } from '../src/api/index.ts';
import { referencePages } from './reference-pages.ts';
import { validatorsModule, validatorsTypes } from './validators.ts';

const YAML_HEADER = '# Made by scripts/generate.ts (npm run generate) from src/api/kinds; do not edit.\n';

/** Path from the repository root to the text of the file. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const crds = KIND_NAMES.map((kind) => {
    const { plural, group } = KINDS[kind];
    return [`charts/crds/${group}_${plural}.yaml`, `${YAML_HEADER}${canonicalYaml(crdOf(kind))}`] as const;
  });
  return new Map([
    ...referencePages(),
    ...crds,
    ['src/load/generated/validators.mjs', validatorsModule()],
    ['src/load/generated/validators.d.mts', validatorsTypes()],
  ]);
}
