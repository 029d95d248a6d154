// tmc render: the trees the hub would write, as files or on stdout. Needs no hub and no cluster.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileTree, UserError, walkFiles } from '../../api/index.ts';
import { fleetRefs, renderOffline } from '../../app/index.ts';
import { type CliContext, EXIT, type ExitCode, type GlobalOptions, tellDiagnostics } from '../context.ts';

export interface RenderCommandOptions extends GlobalOptions {
  readonly target?: string;
  readonly out?: string;
}

async function writeTree(directory: string, tree: FileTree): Promise<number> {
  let count = 0;
  for (const [path, blob] of walkFiles(tree)) {
    // Content that lies in the repository already (objects that were kept) is not read here.
    if (blob.bytes === undefined) continue;
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, blob.bytes);
    count += 1;
  }
  return count;
}

function print(context: CliContext, name: string, tree: FileTree): void {
  for (const [path, blob] of walkFiles(tree)) {
    if (blob.bytes === undefined || !path.startsWith('manifests/')) continue;
    context.out(`---\n# ${name}/${path.slice('manifests/'.length)}\n${new TextDecoder().decode(blob.bytes)}`);
  }
}

export async function renderCommand(context: CliContext, options: RenderCommandOptions): Promise<ExitCode> {
  const refs = fleetRefs(options.branch, options.refPrefix);
  const repo = options.repo ?? context.cwd;
  const result = await renderOffline({ repo, rev: options.rev, refs, signal: context.signal }, new Date());
  tellDiagnostics(context, result.diagnostics);
  const all = result.rendered.targets;
  const wanted = [...all].filter(([target]) => options.target === undefined || target === options.target);
  if (wanted.length === 0 && options.target !== undefined) {
    throw new UserError(
      'Usage',
      `rendering ${options.target}: no SyncTarget of that name; there are: ${[...all.keys()].join(', ') || 'none'}`,
    );
  }
  if (options.out !== undefined) {
    let files = 0;
    for (const [target, tree] of wanted) files += await writeTree(join(options.out, target), tree);
    if (options.quiet !== true) context.err(`wrote ${files} files for ${wanted.length} targets into ${options.out}\n`);
  } else {
    for (const [target, tree] of wanted) print(context, target, tree);
  }
  return result.diagnostics.some((d) => d.severity === 'error') ? EXIT.invalid : EXIT.ok;
}
