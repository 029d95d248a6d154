// Which test tiers can run on this machine, and what to do to get the others.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run-program.ts';

export interface Tier {
  readonly name: string;
  /** What was found; undefined: the tier is skipped. */
  readonly found: string | undefined;
  /** How to get the tier when it is skipped. */
  readonly remedy: string;
}

/** The programs without which no control plane starts. */
const CONTROL_PLANE = ['etcd', 'kube-apiserver'] as const;

function holdsControlPlane(folder: string): boolean {
  return CONTROL_PLANE.every((name) => existsSync(join(folder, name)));
}

/**
 * The folder with etcd and kube-apiserver: KUBEBUILDER_ASSETS, else the newest complete one in the envtest cache.
 * A KUBEBUILDER_ASSETS that names something else is not replaced by the cache: it was asked for.
 */
export function findKubebuilderAssets(env: NodeJS.ProcessEnv): string | undefined {
  const asked = env['KUBEBUILDER_ASSETS'];
  if (asked !== undefined && asked !== '') return holdsControlPlane(asked) ? asked : undefined;
  const cache = join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'envtest');
  if (!existsSync(cache)) return undefined;
  const complete = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter(holdsControlPlane);
  complete.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs || (a < b ? -1 : 1));
  return complete[0];
}

function findGit(): string | undefined {
  const git = spawnSync('git', ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return git.status === 0 ? git.stdout.trim() : undefined;
}

export function findTiers(env: NodeJS.ProcessEnv): {
  readonly assets: string | undefined;
  readonly tiers: readonly Tier[];
} {
  const assets = findKubebuilderAssets(env);
  const realworld = join(ROOT, '..', 'shared', 'realworld');
  const tiers: Tier[] = [
    {
      name: 'real control plane',
      found: assets,
      remedy:
        'set KUBEBUILDER_ASSETS to a folder with etcd, kube-apiserver, kubectl and kube-controller-manager, or run ../shared/envtest/build where it exists',
    },
    { name: 'native git', found: findGit(), remedy: 'install git' },
    {
      name: 'real-world manifests',
      found: existsSync(realworld) ? '../shared/realworld' : undefined,
      remedy: 'put a checkout of the manifests at ../shared/realworld',
    },
  ];
  return { assets, tiers };
}
