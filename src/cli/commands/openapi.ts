// tmc openapi: the schemas of our kinds, for other tools and for editors.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { openApiDocument, UserError } from '../../api/index.ts';
import { isBareRepository, isUrl, programVersion } from '../../app/index.ts';
import { type CliContext, EXIT, type ExitCode } from '../context.ts';
import { SCHEMA_FILE, SETTINGS_FILE, schemaText, settingsText } from '../editor/index.ts';
import { formatJson, formatYaml, writeFiles } from '../output/index.ts';
import { chosenRepo } from '../repo.ts';

export interface OpenApiOptions {
  readonly output: 'json' | 'yaml';
  readonly out?: string;
  readonly vscode?: boolean;
  readonly repo?: string;
  readonly quiet?: boolean;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UserError('Usage', `reading ${file} failed; check its rights`, { cause: error });
  }
}

/** Files that are as they should be already are not written. */
async function writeEditorFiles(context: CliContext, { repo, quiet }: OpenApiOptions): Promise<void> {
  const folder = await chosenRepo(context, repo);
  if (isUrl(folder) || (await isBareRepository(folder)))
    throw new UserError(
      'Usage',
      `writing editor settings into ${folder}: it is no folder with files; name a clone with -C`,
    );
  const settings = join(folder, SETTINGS_FILE);
  const wanted = [
    [SCHEMA_FILE, schemaText()],
    [SETTINGS_FILE, settingsText(await textOf(settings), settings)],
  ] as const;
  const found = await Promise.all(wanted.map(([path]) => textOf(join(folder, path))));
  const changed = wanted.filter(([, text], at) => text !== found[at]);
  await writeFiles(folder, changed);
  if (quiet === true) return;
  for (const file of wanted) context.err(`${changed.includes(file) ? 'wrote' : 'unchanged:'} ${file[0]}\n`);
}

export async function openapi(context: CliContext, options: OpenApiOptions): Promise<ExitCode> {
  const { output, out, vscode, quiet } = options;
  if (vscode === true) {
    if (out !== undefined)
      throw new UserError('Usage', '--vscode writes into the fleet repository (-C); leave --out out');
    await writeEditorFiles(context, options);
    return EXIT.ok;
  }
  const document = openApiDocument(programVersion());
  const text = output === 'json' ? formatJson(document) : formatYaml(document);
  if (out === undefined) {
    context.out(text);
    return EXIT.ok;
  }
  const file = resolve(context.cwd, out);
  await writeFiles(dirname(file), [[basename(file), text]]);
  if (quiet !== true) context.err(`wrote ${out}\n`);
  return EXIT.ok;
}
