// Finds the programs of a real Kubernetes control plane, in the usual envtest places.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NEEDED = ['etcd', 'kube-apiserver', 'kubectl'] as const;
const NEEDED_FOR_CONTROLLERS = ['kube-controller-manager', 'kube-scheduler', 'kwok', 'kwok-stages.yaml'] as const;

/** Where the programs are, or a sentence that says why there are none and how to get them. */
export type Assets = { readonly dir: string } | { readonly missing: string };

/** `KUBEBUILDER_ASSETS`, else the newest folder of the envtest cache that holds what is needed. */
export function findAssets(controllers = false): Assets {
  const needed = [...NEEDED, ...(controllers ? NEEDED_FOR_CONTROLLERS : [])];
  const lacks = (dir: string) => needed.filter((file) => !existsSync(join(dir, file)));
  const given = process.env['KUBEBUILDER_ASSETS'];
  if (given !== undefined && given !== '') {
    const lacking = lacks(given);
    return lacking.length === 0 ? { dir: given } : { missing: `KUBEBUILDER_ASSETS lacks ${lacking.join(', ')}` };
  }
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'envtest');
  const folders = existsSync(cache) ? readdirSync(cache).map((name) => join(cache, name)) : [];
  const [newest] = folders
    .filter((dir) => lacks(dir).length === 0)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest !== undefined) return { dir: newest };
  return {
    missing: `no real kube-apiserver: set KUBEBUILDER_ASSETS to a folder with ${needed.join(', ')} (setup-envtest, or built from source), or put it under ~/.cache/envtest`,
  };
}
