// src/load/generated/validators.mjs: ajv's standalone code for each kind, so that nothing is compiled when the program starts.
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { documentSchema, KIND_NAMES } from '../src/api/index.ts';
import { shareParts } from './share-parts.ts';

const HEADER = '// Made by scripts/generate.ts (npm run generate) from src/api/kinds; do not edit.\n';

/** ajv writes \`require\` for its two helpers even into modules. */
const HELPER = /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;?/g;

interface Rewrite {
  readonly why: string;
  readonly from: RegExp;
  readonly to: string;
}

/** What ajv writes is right, and written again here in less: the module is read at every start, and each document passes it. */
const REWRITES: readonly Rewrite[] = [
  {
    why: 'characters are counted only where there are more code units than characters may be',
    from: /(func\d+)\((data\d*)\) > (\d+)/g,
    to: '$2.length > $3 && $1($2) > $3',
  },
  { why: 'a text is empty when it has no code unit', from: /func\d+\((data\d*)\) < 1\b/g, to: '$1.length < 1' },
  {
    why: 'of the place in the schema, only whether it is in a union is asked',
    from: /schemaPath:"[^"]*?((?:\/anyOf\/\d+\/)?)[^"/]*"/g,
    to: 'schemaPath:"$1"',
  },
  {
    why: 'one function adds an error',
    from: /const (err\d+) = (\{[^;]*\});\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
    to: 'vErrors = withError(vErrors, $2);',
  },
];

const WITH_ERROR = `function withError(errors, error){
if(errors === null)return [error];
errors.push(error);
return errors;
}
`;

function rewritten(code: string): string {
  let text = code;
  for (const { why, from, to } of REWRITES) {
    const next = text.replaceAll(from, to);
    if (next === text) throw new Error(`ajv writes other code than was known: nothing is changed by "${why}"`);
    text = next;
  }
  return text;
}

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
  return `${HEADER}${helpers.join('\n')}\n${WITH_ERROR}${rewritten(body.replace('"use strict";', ''))}\n`;
}

/** Its types, which tsc cannot find in JavaScript. */
export function validatorsTypes(): string {
  const each = KIND_NAMES.map((kind) => `export const ${kind}: ValidateFunction;\n`);
  return `${HEADER}import type { ValidateFunction } from 'ajv';\n\n${each.join('')}`;
}
