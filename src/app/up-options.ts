// What `tmc up` is told.
import type { GitBackend } from '../git/index.ts';
import type { UpEvent } from './up-events.ts';

export interface UpOptions {
  readonly stateDir: string;
  /** Files of the first commit; undefined = the example fleet. Not used when the repository exists. */
  readonly fleetDir?: string | undefined;
  /** Only these SyncTargets get a cluster; undefined = all. */
  readonly clusters?: ReadonlySet<string> | undefined;
  /** Real clusters: kubeconfig files by SyncTarget. */
  readonly kubeconfigs?: ReadonlyMap<string, string>;
  /** Embedded clusters listen on this port and the next ones; undefined = any free ports. */
  readonly firstPort?: number | undefined;
  readonly backend?: GitBackend | undefined;
  readonly onEvent: (event: UpEvent) => void;
}
