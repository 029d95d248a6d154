// tmc render: the trees the hub would write, as files or on stdout. Needs no hub and no cluster.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type FileTree, UserError, walkFiles } from '../../api/index.ts';
import { fleetRefs, renderOffline } from '../../app/index.ts';
import { cacheDirOf } from '../cache-dir.ts';
import { type CliContext, counted, EXIT, type ExitCode, type SourceOptions, tellDiagnostics } from '../context.ts';
import { chosenRepo } from '../repo.ts';

export interface RenderCommandOptions extends SourceOptions {
  readonly target?: string;
  readonly out?: string;
}

async function writeTree(directory: string, tree: FileTree): Promise<number> {
  let count = 0;
  for (const [path, blob] of walkFiles(tree)) {
    if (blob.bytes === undefined) continue;
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, blob.bytes);
    count += 1;
  }
  return count;
}

async function writeAll(out: string, targets: readonly (readonly [string, FileTree])[]): Promise<number> {
  try {
    let files = 0;
    for (const [target, tree] of targets) files += await writeTree(join(out, target), tree);
    return files;
  } catch (cause) {
    throw new UserError('Usage', `writing into ${out}: it cannot be written; check the path, rights and disk`, {
      cause,
    });
  }
}

function print(context: CliContext, name: string, tree: FileTree): void {
  for (const [path, blob] of walkFiles(tree)) {
    if (blob.bytes === undefined || !path.startsWith('manifests/')) continue;
    context.out(`---\n# ${name}/${path.slice('manifests/'.length)}\n${new TextDecoder().decode(blob.bytes)}`);
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
  const result = await renderOffline({ repo, rev: options.rev, refs, cacheDir, signal: context.signal }, new Date());
  tellDiagnostics(context, result.diagnostics);
  const targets = chosen(result.targets, options.target);
  if (options.out !== undefined) {
    const out = resolve(context.cwd, options.out);
    const files = await writeAll(out, targets);
    const told = `wrote ${counted(files, 'file')} for ${counted(targets.length, 'target')} into ${options.out}\n`;
    if (options.quiet !== true) context.err(told);
  } else {
    for (const [target, tree] of targets) print(context, target, tree);
  }
  return result.diagnostics.some((d) => d.severity === 'error') ? EXIT.invalid : EXIT.ok;
}
