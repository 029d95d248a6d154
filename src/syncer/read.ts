// read: the two sides as they are now, the target's branch and the cluster, as one Situation.
import type { Clock } from '../infra/index.ts';
import type { Branch } from './branch.ts';
import type { Inventory } from './inventory.ts';
import type { Memory } from './memory.ts';
import type { Nodes } from './nodes.ts';
import type { ServedApis } from './served-apis.ts';
import type { Situation, SyncerSettings } from './situation.ts';

export interface Sources {
  readonly settings: SyncerSettings;
  readonly branch: Branch;
  readonly inventory: Inventory;
  readonly nodes: Nodes;
  readonly served: ServedApis;
  readonly clock: Clock;
}

/** Never throws but for a stop: a branch or a cluster that does not answer is part of the situation. */
export async function read(
  { settings, branch, inventory, nodes, served, clock }: Sources,
  memory: Memory,
  signal: AbortSignal,
): Promise<Situation> {
  const { followed } = branch;
  const { desired } = followed;
  const answer = await inventory.look(desired?.kinds ?? [], desired?.index.syncTarget.key, signal);
  const { reachable } = answer;
  const has = reachable ? await nodes.look(signal) : nodes.rest();
  const serves = reachable ? await served.look(signal) : served.rest();
  const cluster = { ...answer, ...has, ...serves };
  return { settings, ...followed, cluster, live: inventory, memory, now: clock.now() };
}
