// What `tmc validate PATH…` means: which fleet the paths belong to, and what they are called in it.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../api/index.ts';
import { findRepository, isUrl } from '../app/index.ts';
import type { CliContext } from './context.ts';
import { chosenRepo } from './repo.ts';

/** True for the folder itself and what lies in it. */
function isBelow(path: string, folder: string): boolean {
  const between = relative(folder, path);
  return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}

async function folderOf(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? path : dirname(path);
  } catch {
    // Nothing there: what was meant is looked for in the chosen repository, and missed there.
    return undefined;
  }
}

/**
 * The fleet of the paths: -C when it is given; else the repository around the first path; without one the current
 * folder, or for a path elsewhere its folder.
 */
export async function fleetOf(
  context: CliContext,
  repo: string | undefined,
  paths: readonly string[],
): Promise<string> {
  const chosen = await chosenRepo(context, repo);
  const [first] = paths;
  if (repo !== undefined || first === undefined) return chosen;
  const folder = await folderOf(resolve(context.cwd, first));
  if (folder === undefined) return chosen;
  return (await findRepository(folder)) ?? (isBelow(folder, chosen) ? chosen : folder);
}

function isWithin(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}

/** A path that was asked for, as the fleet names it; '' is the whole fleet. */
export interface WantedPath {
  readonly path: string;
  /** True when any file of the fleet lies there. */
  readonly isRead: boolean;
}

/** Whether the file lies in any of the paths; without paths everything does. */
export function isWanted(file: string, wanted: readonly WantedPath[]): boolean {
  return wanted.length === 0 || wanted.some(({ path }) => isWithin(file, path));
}

/** The path relative to the fleet: as it is from the current folder, or from the fleet. Throws `Usage` when nothing is there. */
export function pathInFleet(path: string, repo: string, context: CliContext, files: readonly string[]): WantedPath {
  const bases = isUrl(repo) ? [] : [context.cwd, repo];
  const places = bases.map((base) => resolve(base, path));
  const inside = [
    ...places.filter((place) => isBelow(place, repo)).map((place) => relative(repo, place).split(sep).join('/')),
    path.replace(/^(\.\/)+|\/+$/g, ''),
  ];
  const read = inside.find((name) => files.some((file) => isWithin(file, name)));
  if (read !== undefined) return { path: read, isRead: true };
  const found = isUrl(repo)
    ? undefined
    : inside.find((name) => isBelow(resolve(repo, name), repo) && existsSync(resolve(repo, name)));
  if (found !== undefined) return { path: found, isRead: false };
  if (places.some((place) => existsSync(place)))
    throw new UserError('Usage', `validating ${path}: it lies outside of ${repo}; name its fleet with -C`);
  throw new UserError('Usage', `validating ${path}: no such file or folder in ${repo}`);
}
