// Parses a source file into what the architecture rules look at: its imports and its syntax tree.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree with TypeScript nodes); fields are checked where they are read. */
export interface SyntaxNode {
  readonly type: string;
  /** Offset in the text. */
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Import {
  /** As written, `../api/index.ts` or `node:fs`. */
  readonly specifier: string;
  /** Path of the imported file from the repository root; undefined for packages and Node's own modules. */
  readonly target: string | undefined;
  /** True when nothing is loaded at run time: `import type`, `export type`, `import('x').T` in a type. */
  readonly typeOnly: boolean;
  /** Local names of what is imported as a value. */
  readonly names: readonly string[];
  /** 1-based. */
  readonly line: number;
}

export interface SourceFile {
  /** From the repository root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  readonly imports: readonly Import[];
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The child node under a field, or undefined. */
export function childAt(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The child nodes in a list field; empty when there is none. */
function childrenAt(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The node and all below it, parents first, each with its parent and the field it stands in. */
export function* walk(
  node: SyntaxNode,
  parent?: SyntaxNode,
  field = '',
): Generator<{ readonly node: SyntaxNode; readonly parent: SyntaxNode | undefined; readonly field: string }> {
  yield { node, parent, field };
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child, node, name);
    }
  }
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function isTypeOnly(node: SyntaxNode): boolean {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
}

function valueNames(node: SyntaxNode): readonly string[] {
  if (isTypeOnly(node)) return [];
  const specifiers = childrenAt(node, 'specifiers').filter((specifier) => !isTypeOnly(specifier));
  return specifiers.map((specifier) => String(childAt(specifier, 'local')?.['name'] ?? ''));
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importsOf(path: string, text: string, program: SyntaxNode): readonly Import[] {
  const imports: Import[] = [];
  for (const { node } of walk(program)) {
    if (!IMPORTING.has(node.type)) continue;
    const source = childAt(node, 'source') ?? childAt(node, 'argument');
    if (source === undefined) continue;
    const literal = childAt(source, 'literal') ?? source;
    const specifier = typeof literal['value'] === 'string' ? literal['value'] : '<computed>';
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    const line = lineAt(text, node.start);
    imports.push({ specifier, target, typeOnly: isTypeOnly(node), names: valueNames(node), line });
  }
  return imports;
}

export function parseSource(path: string, text: string): SourceFile {
  const program: unknown = parseAst(text, { lang: 'ts' }, path);
  if (!isNode(program)) throw new TypeError(`the parser gave no syntax tree for ${path}`);
  return { path, text, program, imports: importsOf(path, text, program) };
}

/** All `.ts` files under the folders (from `root`), parsed, ordered by path; generated files are left out. */
export function readSources(root: string, folders: readonly string[]): readonly SourceFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/(^|\/)generated\//.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return paths.sort().map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}
