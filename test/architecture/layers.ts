// The layer table, and the rules about who may import whom.
import { type Finding, folderOf, isTest, productFiles, type Rule } from './rule.ts';
import type { Import, SourceFile } from './source-file.ts';

const PURE_STAGES = ['load', 'placement', 'render', 'status'] as const;
/** Between api and the stages: what stages load at run time. */
const PURE_TOOLS = ['builtin', 'cel', 'policies'] as const;
const ADAPTERS = ['infra', 'git', 'kube', 'tools', 'embedded'] as const;
const BELOW_SYNCER = ['api', ...PURE_TOOLS, ...PURE_STAGES, ...ADAPTERS];

/** For each folder of src the folders it may import; this is the table of DESIGN section 11. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  api: [],
  cel: ['api'],
  builtin: ['api'],
  policies: ['api', 'builtin', 'cel'],
  load: ['api', ...PURE_TOOLS],
  placement: ['api', 'load'],
  render: ['api', ...PURE_TOOLS, 'load', 'placement'],
  status: ['api', 'cel', 'load', 'placement'],
  infra: ['api', ...PURE_STAGES],
  git: ['api', ...PURE_STAGES, 'infra'],
  kube: ['api', ...PURE_STAGES, 'infra'],
  tools: ['api', ...PURE_STAGES, 'infra'],
  embedded: ['api', 'builtin', ...PURE_STAGES, 'infra'],
  syncer: BELOW_SYNCER,
  sdk: BELOW_SYNCER,
  app: [...BELOW_SYNCER, 'syncer', 'sdk'],
  cli: [...BELOW_SYNCER, 'syncer', 'sdk', 'app'],
};

/** Folders without I/O, clock and randomness. */
export const PURE_FOLDERS: ReadonlySet<string> = new Set(['api', ...PURE_TOOLS, ...PURE_STAGES]);
const STAGES: ReadonlySet<string> = new Set(PURE_STAGES);

/** Findings about single imports; `judge` says what is wrong with one, or undefined. */
function eachImport(
  files: readonly SourceFile[],
  judge: (file: SourceFile, target: string, imported: Import) => string | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const file of files) {
    for (const imported of file.imports) {
      const found = imported.target === undefined ? undefined : judge(file, imported.target, imported);
      if (found !== undefined) findings.push({ file: file.path, line: imported.line, found });
    }
  }
  return findings;
}

const layers: Rule = {
  name: 'a folder imports only the folders that the layer table allows',
  remedy:
    'move the code to the layer that needs it, or pass it in as an argument or port (test/architecture/layers.ts)',
  find: (files) =>
    eachImport(productFiles(files), (file, target) => {
      const from = folderOf(file.path);
      const to = folderOf(target);
      if (from === undefined) return `${file.path} lies in no folder of src`;
      const allowed = MAY_IMPORT[from];
      if (allowed === undefined) return `the layer table has no folder ${from}`;
      if (to === undefined) return target === 'package.json' ? undefined : `${from} imports ${target}, outside of src`;
      return from === to || allowed.includes(to) ? undefined : `${from} imports ${to}`;
    }),
  broken: [
    {
      shows: 'a pure stage that imports an adapter, even a type',
      files: { 'src/load/a.ts': "import type { X } from '../git/index.ts';" },
      at: ['src/load/a.ts:1'],
    },
    {
      shows: 'adapters that import each other',
      files: { 'src/git/a.ts': "export * from '../kube/index.ts';" },
      at: ['src/git/a.ts:1'],
    },
    {
      shows: 'a stage that imports rightward',
      files: { 'src/placement/a.ts': "import type { X } from '../render/index.ts';" },
      at: ['src/placement/a.ts:1'],
    },
    {
      shows: 'a dynamic import upward, and one hidden in a type',
      files: {
        'src/api/a.ts':
          "// a\nexport const f = () => import('../cli/index.ts');\ntype T = import('../app/index.ts').T;",
      },
      at: ['src/api/a.ts:2', 'src/api/a.ts:3'],
    },
    {
      shows: 'an unknown folder and a file outside of src',
      files: {
        'src/util/a.ts': "import { x } from '../api/index.ts';",
        'src/kube/b.ts': "import { y } from '../../test/support/y.ts';",
      },
      at: ['src/kube/b.ts:1', 'src/util/a.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'lower layers, its own folder, and a test that reaches further',
      files: {
        'src/app/a.ts': "import { x } from '../git/index.ts';\nimport { b } from './b.ts';",
        'src/render/a.test.ts': "import { start } from '../embedded/index.ts';",
        'src/cli/version.ts': "import manifest from '../../package.json' with { type: 'json' };",
      },
    },
  ],
};

const typesBetweenStages: Rule = {
  name: 'pure stages import each other as types only',
  remedy: 'write `import type`; hand values over as arguments, or move what both need to src/api',
  find: (files) =>
    eachImport(productFiles(files), (file, target, imported) => {
      const [from, to] = [folderOf(file.path) ?? '', folderOf(target) ?? ''];
      const between = from !== to && STAGES.has(from) && STAGES.has(to);
      return between && !imported.typeOnly ? `${from} loads ${to} at run time` : undefined;
    }),
  broken: [
    {
      shows: 'a value import, and a type import in braces, which still loads the module',
      files: {
        'src/render/a.ts': "import { x } from '../placement/index.ts';\nimport { type Y } from '../load/index.ts';",
      },
      at: ['src/render/a.ts:1', 'src/render/a.ts:2'],
    },
    {
      shows: 'a re-export of values',
      files: { 'src/status/a.ts': "export { x } from '../load/index.ts';" },
      at: ['src/status/a.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'types from the left, values from api',
      files: {
        'src/render/a.ts':
          "import type { X } from '../placement/index.ts';\nexport type { Y } from '../load/index.ts';\nimport { z } from '../api/index.ts';",
      },
    },
  ],
};

/**
 * The folder that `target` enters when seen from `from`, unless it enters it through its index.ts.
 * A `generated` folder is a part of the folder around it, with no face of its own.
 */
function enteredPastIndex(from: string, target: string): string | undefined {
  const here = from.split('/').slice(0, -1);
  const there = target.replace('/generated/', '/').split('/');
  let common = 0;
  while (common < here.length && here[common] === there[common]) common += 1;
  const rest = there.slice(common);
  if (rest.length === 1 || (rest.length === 2 && rest[1] === 'index.ts')) return undefined;
  return there.slice(0, common + 1).join('/');
}

const publicFaces: Rule = {
  name: "a folder is imported through its index.ts, and so are its subfolders'",
  remedy: "import the folder's index.ts; export there what others need",
  find: (files) =>
    eachImport(
      files.filter((file) => file.path.startsWith('src/')),
      (file, target) => {
        const entered = target.startsWith('src/') ? enteredPastIndex(file.path, target) : undefined;
        return entered === undefined ? undefined : `${target} is imported past ${entered}/index.ts`;
      },
    ),
  broken: [
    {
      shows: 'a file of another folder, of a subfolder, and of a folder two levels down',
      files: {
        'src/syncer/a.ts': "import type { X } from '../git/port.ts';",
        'src/api/b.ts': "import { y } from './yaml/read.ts';",
        'src/cli/c.test.ts': "import { z } from '../placement/filters/index.ts';",
        'src/kube/d.ts': "import type { W } from '../embedded/generated/types.ts';",
      },
      at: ['src/api/b.ts:1', 'src/cli/c.test.ts:1', 'src/kube/d.ts:1', 'src/syncer/a.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'index files, neighbours, and files of an enclosing folder',
      files: {
        'src/placement/filters/a.ts':
          "import { x } from '../../api/index.ts';\nimport { y } from './b.ts';\nimport { z } from '../select.ts';\nimport { w } from '../scorers/index.ts';\nimport type { V } from './generated/types.ts';",
      },
    },
  ],
};

/** One cycle as the list of its files, the smallest path first; undefined when there is none. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return trail.slice(trail.indexOf(path));
    if (done.has(path)) return undefined;
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of [...edges.keys()].sort()) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

const cycles: Rule = {
  name: 'imports make no cycle',
  remedy: 'move what both files need to a third one that imports neither',
  find: (files) => {
    const product = productFiles(files);
    const edges = new Map(product.map((file) => [file.path, file.imports.flatMap((i) => i.target ?? [])]));
    const cycle = findCycle(edges);
    if (cycle === undefined) return [];
    return [{ file: cycle[0] ?? '', line: 1, found: [...cycle, cycle[0]].join(' -> ') }];
  },
  broken: [
    {
      shows: 'a ring of three, one edge of it a type',
      files: {
        'src/api/a.ts': "import { b } from './b.ts';",
        'src/api/b.ts': "import type { C } from './c.ts';",
        'src/api/c.ts': "export * from './a.ts';",
      },
      at: ['src/api/a.ts:1'],
    },
    {
      shows: 'a file that imports its own index.ts',
      files: { 'src/api/index.ts': "export * from './a.ts';", 'src/api/a.ts': "import { b } from './index.ts';" },
      at: ['src/api/a.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'a diamond',
      files: {
        'src/api/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
        'src/api/b.ts': "import { d } from './d.ts';",
        'src/api/c.ts': "import { d } from './d.ts';",
        'src/api/d.ts': 'export const d = 1;',
      },
    },
  ],
};

/** Adapters and agents: what they export is made in app and handed down. */
const CONSTRUCTED: ReadonlySet<string> = new Set(['git', 'kube', 'tools', 'embedded', 'syncer', 'sdk']);
const FACTORY = /^(open|create|connect|start|serve|init)[A-Z]/;

const construction: Rule = {
  name: 'only app constructs adapters and agents',
  remedy: 'take it as an argument typed by its port; make it in src/app',
  find: (files) =>
    eachImport(productFiles(files), (file, target, imported) => {
      const [from, to] = [folderOf(file.path), folderOf(target) ?? ''];
      if (from === 'app' || from === to || !CONSTRUCTED.has(to)) return undefined;
      const made = imported.names.filter((name) => FACTORY.test(name) || file.text.includes(`new ${name}(`));
      return made.length === 0 ? undefined : `${from} constructs ${made.join(', ')} of ${to}`;
    }),
  broken: [
    {
      shows: 'a command that opens a repository itself',
      files: { 'src/cli/a.ts': "import { openRepository } from '../git/index.ts';" },
      at: ['src/cli/a.ts:1'],
    },
    {
      shows: 'a syncer that makes its own client',
      files: { 'src/syncer/a.ts': "import { Client } from '../kube/index.ts';\nexport const c = new Client('x');" },
      at: ['src/syncer/a.ts:1'],
    },
  ],
  kept: [
    {
      shows: 'app, a type, a plain function, and a folder that makes its own',
      files: {
        'src/app/a.ts': "import { openRepository } from '../git/index.ts';",
        'src/cli/a.ts':
          "import type { Client } from '../kube/index.ts';\nimport { parseRefName } from '../git/index.ts';",
        'src/git/a.ts': "import { openIsomorphic } from './isomorphic/index.ts';",
      },
    },
  ],
};

const extensions: Rule = {
  name: 'a relative import names an existing kind of file with its extension, and imports are not computed',
  remedy: 'write the path as a literal that ends in .ts (Node runs the sources as they are)',
  find: (files) =>
    files
      .filter((file) => !isTest(file.path))
      .flatMap((file) =>
        file.imports
          .filter(({ specifier, target }) =>
            target === undefined ? specifier === '<computed>' : !/\.(ts|json)$|\/generated\/.*\.mjs$/.test(specifier),
          )
          .map(({ specifier, line }) => ({ file: file.path, line, found: `import of ${specifier}` })),
      ),
  broken: [
    {
      shows: 'no extension, the extension of the output, a path made at run time',
      files: {
        'src/api/a.ts':
          "import { b } from './b';\nimport { c } from './c.js';\nexport const d = (x: string) => import(x);",
      },
      at: ['src/api/a.ts:1', 'src/api/a.ts:2', 'src/api/a.ts:3'],
    },
  ],
  kept: [
    { shows: 'packages', files: { 'src/api/a.ts': "import { parse } from 'yaml';\nimport { b } from './b.ts';" } },
    { shows: 'generated code', files: { 'src/api/a.ts': "import * as made from './generated/made.mjs';" } },
  ],
};

export const LAYER_RULES: readonly Rule[] = [layers, typesBetweenStages, publicFaces, cycles, construction, extensions];
