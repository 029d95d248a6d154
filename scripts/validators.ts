// src/load/generated/validators.mjs: ajv's standalone code for each kind, so that nothing is compiled when the program starts.
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { documentSchema, KIND_NAMES } from '../src/api/index.ts';
import { shareParts } from './share-parts.ts';

const HEADER = '// Made by scripts/generate.ts (npm run generate) from src/api/kinds; do not edit.\n';

/** ajv writes \`require\` for its two helpers even into modules. */
const HELPER = /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;?/g;

/** Id of the schema that holds what several have. */
const SHARED = 'shared';

/** The text of the module: one exported function for each kind. */
export function validatorsModule(): string {
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    unicodeRegExp: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
    inlineRefs: false,
    messages: false,
  });
  const { schemas, parts } = shareParts(new Map(KIND_NAMES.map((kind) => [kind, documentSchema(kind)])), SHARED);
  ajv.addSchema({ $id: SHARED, $defs: parts });
  for (const [kind, schema] of schemas) ajv.addSchema({ $id: kind, ...schema });
  const code = standalone.default(ajv, Object.fromEntries(KIND_NAMES.map((kind) => [kind, kind])));
  const helpers: string[] = [];
  const body = code.replaceAll(HELPER, (_, name: string, path: string) => {
    const imported = path.split('/').at(-1) ?? path;
    if (!helpers.some((h) => h.includes(path))) helpers.push(`import ${imported} from '${path}.js';`);
    // Node and bundlers differ in what the default import of a CommonJS module is.
    return `const ${name} = ${imported}.default ?? ${imported};`;
  });
  return `${HEADER}${helpers.join('\n')}\n${body.replace('"use strict";', '')}\n`;
}

/** Its types, which tsc cannot find in JavaScript. */
export function validatorsTypes(): string {
  const each = KIND_NAMES.map((kind) => `export const ${kind}: ValidateFunction;\n`);
  return `${HEADER}import type { ValidateFunction } from 'ajv';\n\n${each.join('')}`;
}
