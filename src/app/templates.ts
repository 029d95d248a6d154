// Templates of new fleets: folders with the files that a fleet begins with.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText, UserError } from '../api/index.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates', import.meta.url));
/** What every fleet begins with. */
const COMMON = 'common';
/** Stands in files of templates for the id of the fleet. */
const ID_MARK = 'set-by-tmc-init';

export interface FleetTemplate {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
}

async function templateNames(): Promise<readonly string[]> {
  const entries = await readdir(TEMPLATES, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.filter((name) => name !== COMMON).sort(compareText);
}

/** The first paragraph below the title of its README. */
async function aboutOf(name: string): Promise<string> {
  const readme = await readFile(join(TEMPLATES, name, 'README.md'), 'utf8');
  return (readme.split('\n\n')[1] ?? '').replaceAll('\n', ' ').trim();
}

/** In the order of their names. */
export async function listTemplates(): Promise<readonly FleetTemplate[]> {
  return Promise.all((await templateNames()).map(async (name) => ({ name, about: await aboutOf(name) })));
}

async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort(compareText).map(async (path): Promise<[string, string]> => {
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')];
    }),
  );
  return new Map(files);
}

/** Files of a new fleet by path, in the order of paths. Throws `Usage` for a template that there is not. */
export async function templateFiles(name: string, fleetId: string): Promise<ReadonlyMap<string, string>> {
  const known = await templateNames();
  if (!known.includes(name)) {
    const remedy = `there are ${known.join(', ')} (tmc init --list)`;
    throw new UserError('Usage', `making a fleet from ${name}: no template of that name; ${remedy}`);
  }
  const files = new Map([...(await filesBelow(join(TEMPLATES, COMMON))), ...(await filesBelow(join(TEMPLATES, name)))]);
  return new Map(
    [...files].sort(([a], [b]) => compareText(a, b)).map(([path, text]) => [path, text.replaceAll(ID_MARK, fleetId)]),
  );
}
