// Findings about what is in the source and never read: links to directories, and submodules.
import { posix } from 'node:path/posix';
import { type Diagnostic, type FileBlob, type FileTree, nodeAt } from '../api/index.ts';

/** Of very many the first are told. */
const MAX_TOLD = 100;

const AT = { code: 'UnsupportedEntry', severity: 'warning', line: 1, column: 1 } as const;

function told(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const [last] = findings.slice(MAX_TOLD - 1);
  if (last === undefined || findings.length === MAX_TOLD) return findings;
  const rest = `${last.message} (and ${findings.length - MAX_TOLD} more like this)`;
  return [...findings.slice(0, MAX_TOLD - 1), { ...last, message: rest }];
}

/** Where a link leads within the tree: its path, or undefined when that is outside. */
function destination(link: string, text: string): string | undefined {
  const path = posix.normalize(posix.join(posix.dirname(link), text)).replace(/\/$/, '');
  return text.startsWith('/') || path === '..' || path.startsWith('../') ? undefined : path;
}

function linkMessage(tree: FileTree, link: string, text: string | undefined): string | undefined {
  const path = text === undefined ? undefined : destination(link, text);
  const node = path === undefined ? undefined : path === '.' ? tree : nodeAt(tree, path);
  const remedy = 'put the directory itself there, or exclude the link with .tmcignore';
  if (node?.kind === 'tree') {
    return `a symbolic link to the directory ${path} is not followed, its files are read there only; ${remedy}`;
  }
  // A link to a file that is no YAML is nobody's business; without an ending it may be a directory elsewhere.
  if (node !== undefined || posix.extname(link) !== '') return undefined;
  return `a symbolic link that leads out of the repository, or to nothing, is not followed; ${remedy}`;
}

/** Links that may lead to directories with manifests. */
export function linkFindings(
  tree: FileTree,
  links: ReadonlyMap<string, FileBlob>,
  textOf: (blob: FileBlob) => string | undefined,
): readonly Diagnostic[] {
  const findings = [...links].flatMap(([file, blob]): Diagnostic[] => {
    const message = linkMessage(tree, file, textOf(blob));
    return message === undefined ? [] : [{ ...AT, message, file }];
  });
  return told(findings);
}

export function submoduleFindings(submodules: readonly string[]): readonly Diagnostic[] {
  const message =
    'a submodule is not read: this repository names only a commit of another; put the manifests themselves here, or exclude it with .tmcignore';
  return told(submodules.map((file) => ({ ...AT, message, file })));
}
