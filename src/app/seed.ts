// The first commit of a new fleet repository: the files of a folder, and with the example also a well-known real application when it lies at hand.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalYaml, type FileNode, fileBlob, treeFromPaths, UserError } from '../api/index.ts';
import { formatMessage, type GitRepository } from '../git/index.ts';
import type { Clock } from '../infra/index.ts';
import type { FleetRefs } from './refs.ts';

const EXAMPLE_FLEET = fileURLToPath(new URL('../../demos/example-fleet', import.meta.url));
/** Eleven services as their authors publish them; not needed, used when it is there. */
const REAL_APPLICATION = fileURLToPath(
  new URL('../../../shared/realworld/microservices-demo/release/kubernetes-manifests.yaml', import.meta.url),
);

const MAX_FILES = 10_000;
/** A clone's repository, and the state of earlier trials: this very one, when it lies in the fleet's folder. */
const NOT_OURS = new Set(['.git', '.tmc']);

async function filesUnder(directory: string, prefix = ''): Promise<(readonly [string, FileNode])[]> {
  const files: (readonly [string, FileNode])[] = [];
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_OURS.has(entry.name) || files.length > MAX_FILES) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) files.push(...(await filesUnder(path, `${prefix}${entry.name}/`)));
    else if (entry.isFile()) files.push([prefix + entry.name, fileBlob(await readFile(path))]);
  }
  return files;
}

async function realApplication(): Promise<(readonly [string, FileNode])[]> {
  const manifests = await readFile(REAL_APPLICATION).catch(() => undefined);
  if (manifests === undefined) return [];
  const placement = {
    apiVersion: 'workload.kcp.io/v1alpha1',
    kind: 'Placement',
    metadata: { name: 'online-boutique' },
    spec: {
      source: { path: 'workloads/online-boutique' },
      strategy: 'OneToAny',
      locationSelector: { labelSelector: { matchLabels: { region: 'us' } } },
    },
  };
  return [
    ['workloads/online-boutique/kubernetes-manifests.yaml', fileBlob(manifests)],
    ['placements/online-boutique.yaml', fileBlob(canonicalYaml(placement))],
  ];
}

/** Throws `Usage` for a folder that cannot be read: before anything is made. */
export async function checkFleetDir(fleetDir: string): Promise<void> {
  try {
    await readdir(fleetDir);
  } catch (cause) {
    throw new UserError('Usage', `reading the fleet in ${fleetDir}: it is no readable folder; check --fleet`, {
      cause,
    });
  }
}

/**
 * Commits the files to the source branch unless it exists already. Answers what was committed, or undefined when it was there.
 * @param fleetDir a folder with the fleet's files; undefined = the example fleet
 */
export async function seedRepository(
  { git, refs, clock }: { readonly git: GitRepository; readonly refs: FleetRefs; readonly clock: Clock },
  fleetDir: string | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  if ((await git.refs([refs.source], signal)).has(refs.source)) return undefined;
  const files = await filesUnder(fleetDir ?? EXAMPLE_FLEET);
  if (fleetDir === undefined) files.push(...(await realApplication()));
  const message = formatMessage({
    subject: fleetDir === undefined ? 'Example fleet' : 'First fleet',
    trailers: new Map(),
  });
  const author = { name: 'tmc up', email: 'up@tmc.local' };
  const commit = await git.writeCommit(
    { tree: treeFromPaths(files), parents: [], message, author, time: clock.now() },
    signal,
  );
  await git.publish([{ ref: refs.source, from: undefined, to: commit }], signal);
  return fleetDir ?? 'example fleet';
}
