// read: the two sides as they are now, the target's branch and the cluster, as one Situation.
import type { Clock } from '../infra/index.ts';
import type { Branch } from './branch.ts';
import type { Inventory } from './inventory.ts';
import type { Memory } from './memory.ts';
import type { Situation, SyncerSettings } from './situation.ts';

export interface Sources {
  readonly settings: SyncerSettings;
  readonly branch: Branch;
  readonly inventory: Inventory;
  readonly clock: Clock;
  /** Told when the branch cannot be read now; what was followed stays in force. */
  readonly onProblem: (error: unknown) => void;
}

/** Never throws but for a stop: a branch or a cluster that does not answer is part of the situation. */
export async function read(
  { settings, branch, inventory, clock, onProblem }: Sources,
  memory: Memory,
  signal: AbortSignal,
): Promise<Situation> {
  const problem = await branch.refresh(signal);
  if (problem !== undefined) onProblem(problem);
  const { desired, refused } = branch.followed;
  const cluster = await inventory.look(desired?.kinds ?? [], desired?.index.syncTarget.key, signal);
  return { settings, desired, refused, cluster, live: inventory, memory, now: clock.now() };
}
