// The whole system in one process: a bare repository, the hub, and a cluster with its syncer for each SyncTarget.
import type { TargetId } from '../api/index.ts';
import { type GitBackend, type GitRepository, initRepository, openRepository } from '../git/index.ts';
import { type Clock, type Loop, systemClock } from '../infra/index.ts';
import { createHubContext, type HubContext } from './hub-context.ts';
import { startHubLoop } from './hub-loop.ts';
import { type FleetRefs, fleetRefs } from './refs.ts';
import { seedRepository } from './seed.ts';
import { createSpokes, type Spokes } from './spokes.ts';
import { openStateDir, type StateDir } from './state-dir.ts';
import type { UpEvent } from './up-events.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';

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

export interface UpSystem {
  readonly repository: string;
  readonly kubeconfig: string;
  /** Finishes the current writes and stops everything; resolves within about 10 s. */
  close(): Promise<void>;
}

/** Between two looks at the refs when no event came; file events make the usual reaction a matter of milliseconds. */
const POLL_MS = 15_000;

interface Parts {
  readonly git: GitRepository;
  readonly stateDir: StateDir;
  readonly refs: FleetRefs;
  readonly clock: Clock;
  readonly stop: AbortController;
}

async function openParts(options: UpOptions): Promise<Parts> {
  const stop = new AbortController();
  const stateDir = await openStateDir(options.stateDir);
  try {
    await initRepository(stateDir.repository, 'main');
    const git = await openRepository({ url: stateDir.repository, backend: options.backend }, stop.signal);
    return { git, stateDir, refs: fleetRefs(), clock: systemClock(), stop };
  } catch (error) {
    await stateDir.release();
    throw error;
  }
}

/** Lets every cluster run what the pass says exists: new SyncTargets get one, removed ones stop. */
function startHub(hub: HubContext, spokes: () => Spokes, options: UpOptions, stop: AbortController): Loop {
  return startHubLoop({
    hub,
    signal: stop.signal,
    pollMs: POLL_MS,
    onPass: (outcome, tookMs) => {
      options.onEvent({ kind: 'pass', outcome, tookMs });
      if (outcome.kind === 'done') spokes().follow([...outcome.rendered.targets.keys()]);
    },
    onError: (error, retryMs) => options.onEvent({ kind: 'problem', where: 'hub', error, retryMs }),
  });
}

export async function startSystem(options: UpOptions): Promise<UpSystem> {
  const { git, stateDir, refs, clock, stop } = await openParts(options);
  const { onEvent } = options;
  const version = programVersion();
  const seeded = await seedRepository({ git, refs, clock }, options.fleetDir, stop.signal);
  onEvent({ kind: 'repository', path: stateDir.repository, backend: git.backend, seeded: seeded !== undefined });

  const hub = createHubContext({ git, clock, refs, version });
  const hear = (target: TargetId): void => {
    hub.hear(target);
    loop.trigger();
  };
  const spokes: Spokes = createSpokes({ ...options, git, stateDir, refs, clock, version, hear });
  const loop = startHub(hub, () => spokes, options, stop);
  const onChange = (): void => {
    loop.trigger();
    spokes.trigger();
  };
  const watch = await watchRepository(git, onChange, stop.signal);
  return {
    repository: stateDir.repository,
    kubeconfig: stateDir.mergedKubeconfig,
    async close() {
      // Syncers first: their last reports are still worth a pass.
      await spokes.close();
      stop.abort();
      await loop.done;
      await watch[Symbol.asyncDispose]();
      await git.close();
      await stateDir.release();
    },
  };
}
