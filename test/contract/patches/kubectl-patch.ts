// Runs `kubectl patch --local`: no server, no kubeconfig, one patch on many objects at once.
import { kubectlInput } from '../../support/kubectl.ts';

export type PatchFlag = 'json' | 'merge' | 'strategic';

/** The objects as kubectl patches them, in their order; rejects with its words when it refuses one of them. */
export async function kubectlPatch(
  objects: readonly unknown[],
  type: PatchFlag,
  patch: unknown,
): Promise<readonly unknown[]> {
  const input = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  const text = JSON.stringify(patch);
  const out = await kubectlInput('', input, 'patch', '--local', '-f', '-', `--type=${type}`, '-p', text, '-o', 'json');
  // One after the other, with nothing between them.
  return out.split(/(?<=^\}\n)(?=\{)/m).map((one): unknown => JSON.parse(one));
}
