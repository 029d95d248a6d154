// The rules about single files: how they begin, how long they are, what they export and mock.
import { type Finding, folderOf, isTest, productFiles, type Rule } from './rule.ts';
import { childAt, lineAt, type SourceFile, type SyntaxNode, walk } from './source-file.ts';

const MAX_LINES = 350;
/** The stage runners: one line a stage, no branch but early return. */
const RUNNERS: readonly string[] = ['src/app/hub.ts', 'src/syncer/agent.ts'];
const MAX_RUNNER_LINES = 80;

function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function tooLong(files: readonly SourceFile[], max: number): readonly Finding[] {
  return files
    .map((file) => ({ file: file.path, line: 1, found: `${lineCount(file.text)} lines, at most ${max}` }))
    .filter((_, at) => lineCount(files[at]?.text ?? '') > max);
}

/** Findings at the nodes that `judge` names. */
function eachNode(files: readonly SourceFile[], judge: (node: SyntaxNode) => string | undefined): readonly Finding[] {
  return files.flatMap((file) =>
    [...walk(file.program)].flatMap(({ node }) => {
      const found = judge(node);
      return found === undefined ? [] : [{ file: file.path, line: lineAt(file.text, node.start), found }];
    }),
  );
}

const lines = (count: number): string => '// x\n'.repeat(count);

const fileLength: Rule = {
  name: `a file has at most ${MAX_LINES} lines`,
  remedy: 'split it: one reason for each file',
  find: (files) => tooLong(files, MAX_LINES),
  broken: [{ shows: 'one line too many', files: { 'src/api/a.ts': lines(MAX_LINES + 1) }, at: ['src/api/a.ts:1'] }],
  kept: [{ shows: 'just as many', files: { 'src/api/a.ts': lines(MAX_LINES) } }],
};

const runnerLength: Rule = {
  name: `a stage runner has at most ${MAX_RUNNER_LINES} lines`,
  remedy: 'keep one line a stage there; what a stage does belongs to its own folder',
  find: (files) =>
    tooLong(
      files.filter((file) => RUNNERS.includes(file.path)),
      MAX_RUNNER_LINES,
    ),
  broken: [
    { shows: 'a long hub', files: { 'src/app/hub.ts': lines(MAX_RUNNER_LINES + 1) }, at: ['src/app/hub.ts:1'] },
    { shows: 'a long agent', files: { 'src/syncer/agent.ts': lines(200) }, at: ['src/syncer/agent.ts:1'] },
  ],
  kept: [{ shows: 'other files', files: { 'src/app/wire.ts': lines(200), 'src/app/hub.ts': lines(80) } }],
};

const firstLine: Rule = {
  name: 'a file begins with a comment that says its one reason',
  remedy: 'write a first line `// …` (after `#!` if there is one): what the file is for, in one sentence',
  find: (files) =>
    files
      .filter((file) => !isTest(file.path) && !/^(#![^\n]*\n)?\/\/ \S/.test(file.text))
      .map((file) => ({ file: file.path, line: 1, found: JSON.stringify(file.text.split('\n')[0]) })),
  broken: [
    { shows: 'code first', files: { 'src/api/a.ts': 'export const a = 1;\n// a' }, at: ['src/api/a.ts:1'] },
    { shows: 'an empty comment', files: { 'src/api/a.ts': '//\nexport const a = 1;' }, at: ['src/api/a.ts:1'] },
    {
      shows: 'a doc comment of the first export',
      files: { 'src/api/a.ts': '/** a */\nexport {};' },
      at: ['src/api/a.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'a sentence, also below a #! line',
      files: { 'src/api/a.ts': '// A.', 'scripts/b.ts': '#!/usr/bin/env node\n// B.' },
    },
  ],
};

const defaultExports: Rule = {
  name: 'nothing is exported as default',
  remedy: 'export it by its name',
  find: (files) =>
    eachNode(
      files.filter((file) => !file.path.endsWith('.config.ts')),
      (node) => {
        if (node.type === 'ExportDefaultDeclaration') return 'export default';
        return node.type === 'ExportSpecifier' && childAt(node, 'exported')?.['name'] === 'default'
          ? 'export { … as default }'
          : undefined;
      },
    ),
  broken: [
    {
      shows: 'both forms',
      files: { 'src/api/a.ts': 'export default 1;', 'src/api/b.ts': 'const b = 1;\nexport { b as default };' },
      at: ['src/api/a.ts:1', 'src/api/b.ts:2'],
    },
  ],
  kept: [
    {
      shows: 'a configuration',
      files: { 'vitest.config.ts': 'export default {};', 'src/api/a.ts': 'export const a = 1;' },
    },
  ],
};

const MOCKING: ReadonlySet<string> = new Set(['mock', 'doMock', 'unmock', 'doUnmock']);

const moduleMocks: Rule = {
  name: 'no module is mocked',
  remedy: 'pass a fake of the port in (test/support), or test the real thing',
  find: (files) =>
    eachNode(files, (node) => {
      const callee = node.type === 'CallExpression' ? childAt(node, 'callee') : undefined;
      const method = callee === undefined ? undefined : childAt(callee, 'property')?.['name'];
      if (callee === undefined || childAt(callee, 'object')?.['name'] !== 'vi') return undefined;
      return typeof method === 'string' && MOCKING.has(method) ? `vi.${method}(…)` : undefined;
    }),
  broken: [
    {
      shows: 'a path, and an import expression',
      files: {
        'src/api/a.test.ts': "vi.mock('../git/index.ts');\nvi.doMock(import('./b.ts'));",
      },
      at: ['src/api/a.test.ts:1', 'src/api/a.test.ts:2'],
    },
  ],
  kept: [{ shows: 'fake timers and functions', files: { 'src/api/a.test.ts': 'vi.useFakeTimers();\nvi.fn();' } }],
};

const consoleUse: Rule = {
  name: 'the product does not write to the console by itself',
  remedy: 'log through src/infra, print through the output of src/cli',
  find: (files) =>
    eachNode(productFiles(files), (node) =>
      node.type === 'MemberExpression' && childAt(node, 'object')?.['name'] === 'console' ? 'console' : undefined,
    ),
  broken: [{ shows: 'a stray line', files: { 'src/kube/a.ts': '\nconsole.log(1);' }, at: ['src/kube/a.ts:2'] }],
  kept: [
    { shows: 'a script', files: { 'scripts/a.ts': 'console.log(1);', 'src/cli/b.ts': 'process.stdout.write("x");' } },
  ],
};

const KEBAB_PATH = /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/;

const fileNames: Rule = {
  name: 'files and folders are named in kebab-case',
  remedy: 'rename it: a noun or verb-noun of the domain, lower case with dashes',
  find: (files) =>
    files.filter((file) => !KEBAB_PATH.test(file.path)).map((file) => ({ file: file.path, line: 1, found: file.path })),
  broken: [
    {
      shows: 'capitals and underscores',
      files: { 'src/api/KubeObject.ts': '', 'src/my_folder/a.ts': '' },
      at: ['src/api/KubeObject.ts:1', 'src/my_folder/a.ts:1'],
    },
  ],
  kept: [{ shows: 'kebab-case', files: { 'src/api/kube-object.ts': '', 'src/api/kube-object.test.ts': '' } }],
};

/** Folders that others import nothing from: cli is the top. */
const FACELESS: ReadonlySet<string> = new Set(['cli']);

const publicFaceExists: Rule = {
  name: 'every folder of src has a public face',
  remedy: 'give the folder an index.ts that exports what other folders need',
  find: (files) => {
    const paths = new Set(files.map((file) => file.path));
    const folders = new Set(productFiles(files).flatMap((file) => folderOf(file.path) ?? []));
    return [...folders]
      .map((folder) => ({ folder, index: `src/${folder}/index.ts` }))
      .filter(({ folder, index }) => !FACELESS.has(folder) && !paths.has(index))
      .map(({ index }) => ({ file: index, line: 1, found: 'missing' }));
  },
  broken: [
    {
      shows: 'a folder without index',
      files: { 'src/git/a.ts': '', 'src/git/b/index.ts': '' },
      at: ['src/git/index.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'a folder with one, and cli',
      files: { 'src/git/a.ts': '', 'src/git/index.ts': '', 'src/cli/tmc.ts': '' },
    },
  ],
};

export const SHAPE_RULES: readonly Rule[] = [
  fileLength,
  runnerLength,
  firstLine,
  defaultExports,
  moduleMocks,
  consoleUse,
  fileNames,
  publicFaceExists,
];
