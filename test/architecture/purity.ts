// The rules that keep the pure folders pure: no I/O, no clock, no randomness, no surroundings.
import { PURE_FOLDERS } from './layers.ts';
import { type Finding, folderOf, productFiles, type Rule } from './rule.ts';
import { childAt, lineAt, type SourceFile, type SyntaxNode, walk } from './source-file.ts';

/** Node modules that compute and touch nothing. */
const PURE_BUILTINS: ReadonlySet<string> = new Set(['node:crypto', 'node:buffer', 'node:util', 'node:path/posix']);
/** Packages that compute and touch nothing. */
const PURE_PACKAGES: ReadonlySet<string> = new Set([
  '@marcbachmann/cel-js',
  'ajv',
  'ajv-formats',
  'ignore',
  'lru-cache',
  're2js',
  'yaml',
]);

function pureFiles(files: readonly SourceFile[]): readonly SourceFile[] {
  return productFiles(files).filter((file) => PURE_FOLDERS.has(folderOf(file.path) ?? ''));
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const pureImports: Rule = {
  name: 'api and the pure stages import no module that can do I/O',
  remedy: 'pass the data in; a package that only computes is added to PURE_PACKAGES (test/architecture/purity.ts)',
  find: (files) =>
    pureFiles(files).flatMap((file) =>
      file.imports
        .filter(({ target }) => target === undefined)
        .filter(({ specifier }) =>
          specifier.startsWith('node:') ? !PURE_BUILTINS.has(specifier) : !PURE_PACKAGES.has(packageOf(specifier)),
        )
        .map(({ specifier, line }) => ({ file: file.path, line, found: `import of ${specifier}` })),
    ),
  broken: [
    {
      shows: "Node's I/O modules, static, dynamic, by their old names, and as types",
      files: {
        'src/api/a.ts': "import { readFileSync } from 'node:fs';\nimport type { Socket } from 'node:net';",
        'src/load/b.ts': "export const f = () => import('node:child_process');\nimport { get } from 'http';",
      },
      at: ['src/api/a.ts:1', 'src/api/a.ts:2', 'src/load/b.ts:1', 'src/load/b.ts:2'],
    },
    {
      shows: 'packages that talk to the outside, and one by its inner path',
      files: {
        'src/render/a.ts': "import { request } from 'undici';\nimport x from '@kubernetes/client-node/dist/x.js';",
      },
      at: ['src/render/a.ts:1', 'src/render/a.ts:2'],
    },
  ],
  kept: [
    {
      shows: 'hashing and parsing, and I/O in an adapter',
      files: {
        'src/api/a.ts':
          "import { createHash } from 'node:crypto';\nimport { parse } from 'yaml';\nimport Ajv from 'ajv/dist/2020.js';",
        'src/git/a.ts': "import { readFileSync } from 'node:fs';",
      },
    },
  ],
};

/** Names that reach the surroundings. */
const SURROUNDINGS: ReadonlySet<string> = new Set([
  'process',
  'globalThis',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'randomUUID',
  'randomBytes',
  'randomInt',
  'console',
]);

/** Positions of an identifier that name a field instead of reading a variable. */
function isFieldName(parent: SyntaxNode | undefined, field: string): boolean {
  if (parent === undefined || parent['computed'] === true) return false;
  return field === 'property' || field === 'key' || parent.type.startsWith('TS');
}

function memberText(node: SyntaxNode): string {
  return `${String(childAt(node, 'object')?.['name'])}.${String(childAt(node, 'property')?.['name'])}`;
}

/** What an expression reaches outside of its arguments, `Date.now`, or undefined. */
function impurity(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): string | undefined {
  if (node.type === 'MemberExpression') {
    const text = memberText(node);
    return text === 'Date.now' || text === 'Math.random' ? text : undefined;
  }
  const isDate = childAt(node, 'callee')?.['name'] === 'Date';
  if (node.type === 'CallExpression' && isDate) return 'Date()';
  if (node.type === 'NewExpression' && isDate) {
    const withoutArgument = Array.isArray(node['arguments']) && node['arguments'].length === 0;
    return withoutArgument ? 'new Date()' : undefined;
  }
  if (node.type !== 'Identifier' || isFieldName(parent, field)) return undefined;
  const name = String(node['name']);
  return SURROUNDINGS.has(name) ? name : undefined;
}

function impurities(file: SourceFile): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { node, parent, field } of walk(file.program)) {
    const found = impurity(node, parent, field);
    if (found !== undefined) findings.push({ file: file.path, line: lineAt(file.text, node.start), found });
  }
  return findings;
}

const pureCode: Rule = {
  name: 'api and the pure stages read no clock, no randomness and nothing of the process',
  remedy: 'take `now`, an id or a setting as an argument',
  find: (files) => pureFiles(files).flatMap(impurities),
  broken: [
    {
      shows: 'the clock in each of its forms',
      files: {
        'src/status/a.ts':
          'export const a = Date.now();\nexport const b = new Date();\nexport const c = Date();\nexport const d = [1].map(Date.now);',
      },
      at: ['src/status/a.ts:1', 'src/status/a.ts:2', 'src/status/a.ts:3', 'src/status/a.ts:4'],
    },
    {
      shows: 'randomness, environment, timers, the console',
      files: {
        'src/api/a.ts':
          "export const a = Math.random();\nexport const b = process.env['X'];\nexport const c = () => setTimeout(() => 1, 1);\nexport const d = { console };",
      },
      at: ['src/api/a.ts:1', 'src/api/a.ts:2', 'src/api/a.ts:3', 'src/api/a.ts:4'],
    },
  ],
  kept: [
    {
      shows: 'dates with an argument, fields and words of those names, strings and comments',
      files: {
        'src/api/a.ts':
          "// Date.now() is forbidden\nexport const a = new Date(0);\nexport const b = Date.parse('x');\nexport const c = { process: 1 }.process;\nexport interface D { readonly performance: string }\nexport const e = 'process.env';",
      },
    },
    { shows: 'an adapter and a test', files: { 'src/git/a.ts': 'Date.now();', 'src/api/a.test.ts': 'Date.now();' } },
  ],
};

export const PURITY_RULES: readonly Rule[] = [pureImports, pureCode];
