// tmc render: the trees the hub would write, as files or on stdout. Needs no hub and no cluster.
import { resolve } from 'node:path';
import {
  canonicalYaml,
  type FileTree,
  isKubeObject,
  readYaml,
  UserError,
  walkFiles,
  withoutReadableValues,
} from '../../api/index.ts';
import { fleetRefs, renderOffline } from '../../app/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import { type CliContext, counted, EXIT, type ExitCode, type SourceOptions, tellDiagnostics } from '../context.ts';
import { writeFiles } from '../output/index.ts';
import { accessOf } from '../remote-options.ts';
import { chosenRepo } from '../repo.ts';

export interface RenderCommandOptions extends SourceOptions {
  readonly target?: string;
  readonly out?: string;
}

/** Every file of every target, below a folder of its name. */
function* filesOf(targets: readonly (readonly [string, FileTree])[]): Generator<readonly [string, Uint8Array]> {
  for (const [target, tree] of targets) {
    for (const [path, blob] of walkFiles(tree)) if (blob.bytes !== undefined) yield [`${target}/${path}`, blob.bytes];
  }
}

/** A person who looks over the shoulder reads no values of Secrets; a pipe gets the manifest as it is. */
function shown(context: CliContext, text: string): string {
  if (context.terminal() === undefined || !text.includes('kind: Secret')) return text;
  const [document] = readYaml(text).documents;
  return isKubeObject(document?.value) ? canonicalYaml(withoutReadableValues(document.value)) : text;
}

function print(context: CliContext, name: string, tree: FileTree): void {
  for (const [path, blob] of walkFiles(tree)) {
    if (blob.bytes === undefined || !path.startsWith('manifests/')) continue;
    const text = shown(context, new TextDecoder().decode(blob.bytes));
    context.out(`---\n# ${name}/${path.slice('manifests/'.length)}\n${text}`);
  }
}

function chosen(
  targets: ReadonlyMap<string, FileTree>,
  target: string | undefined,
): readonly (readonly [string, FileTree])[] {
  const tree = target === undefined ? undefined : targets.get(target);
  if (target === undefined) return [...targets];
  if (tree !== undefined) return [[target, tree]];
  const known = [...targets.keys()].join(', ') || 'none';
  throw new UserError('Usage', `rendering ${target}: no SyncTarget of that name; there are: ${known}`);
}

export async function renderCommand(context: CliContext, options: RenderCommandOptions): Promise<ExitCode> {
  const refs = fleetRefs(options.branch, options.refPrefix);
  const cacheDir = cacheDirOf(context.env);
  const repo = await chosenRepo(context, options.repo);
  const access = accessOf(context, options);
  const source = { repo, rev: options.rev, refs, cacheDir, access, signal: context.signal };
  const result = await renderOffline(source, new Date());
  tellDiagnostics(context, result.diagnostics);
  const targets = chosen(result.targets, options.target);
  if (options.out !== undefined) {
    const files = await writeFiles(resolve(context.cwd, options.out), filesOf(targets));
    const told = `wrote ${counted(files, 'file')} for ${counted(targets.length, 'target')} into ${options.out}\n`;
    if (options.quiet !== true) context.err(told);
  } else {
    for (const [target, tree] of targets) print(context, target, tree);
  }
  return result.diagnostics.some((d) => d.severity === 'error') ? EXIT.invalid : EXIT.ok;
}
