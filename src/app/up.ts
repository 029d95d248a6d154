// The whole system in one process: a bare repository, the hub, and a cluster with its syncer for each SyncTarget.
import { type TargetId, UserError } from '../api/index.ts';
import { type GitRepository, initRepository, openRepository } from '../git/index.ts';
import { type Clock, type Loop, systemClock } from '../infra/index.ts';
import { openProgramBuilder } from '../tools/index.ts';
import { createHubContext, type HubContext } from './hub-context.ts';
import { startHubLoop } from './hub-loop.ts';
import { type FleetRefs, fleetRefs } from './refs.ts';
import { checkFleetDir, seedRepository } from './seed.ts';
import { createSpokes, type Spokes } from './spokes.ts';
import { openStateDir, type StateDir } from './state-dir.ts';
import type { UpOptions } from './up-options.ts';
import { readKubeconfigFile } from './user-files.ts';
import { programVersion } from './version.ts';
import { watchRepository } from './watch-repository.ts';

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

/** What the user named is there; told before anything is made. */
async function checkOptions({ fleetDir, kubeconfigs }: UpOptions): Promise<void> {
  if (fleetDir !== undefined) await checkFleetDir(fleetDir);
  for (const file of kubeconfigs?.values() ?? []) await readKubeconfigFile(file);
}

async function openParts(options: UpOptions): Promise<Parts> {
  await checkOptions(options);
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

/** Names on the command line that no SyncTarget bears; told once, for one may be added later. */
function checkNames({ clusters = new Set(), kubeconfigs, onEvent }: UpOptions, targets: readonly string[]): void {
  const asked = [
    ...[...clusters].map((n) => ['--clusters', n]),
    ...[...(kubeconfigs?.keys() ?? [])].map((n) => ['--kubeconfig', n]),
  ];
  for (const [option, name = ''] of asked) {
    if (targets.includes(name)) continue;
    const known = targets.join(', ') || 'none';
    const error = new UserError('Usage', `the fleet has no SyncTarget of that name; there are: ${known}`);
    onEvent({ kind: 'problem', where: `${option} ${name}`, error, retryMs: undefined });
  }
}

/** Lets every cluster run what the pass says exists: new SyncTargets get one, removed ones stop. */
function startHub(hub: HubContext, spokes: () => Spokes, options: UpOptions, stop: AbortController): Loop {
  let checked = false;
  return startHubLoop({
    hub,
    signal: stop.signal,
    pollMs: POLL_MS,
    onPass: (outcome, tookMs) => {
      options.onEvent({ kind: 'pass', outcome, tookMs });
      if (outcome.kind !== 'done') return;
      const targets = [...outcome.rendered.targets.keys()];
      if (!checked) checkNames(options, targets);
      checked = true;
      spokes().follow(targets);
    },
    onError: (error, retryMs) => options.onEvent({ kind: 'problem', where: 'hub', error, retryMs }),
  });
}

export async function startSystem(options: UpOptions): Promise<UpSystem> {
  const { git, stateDir, refs, clock, stop } = await openParts(options);
  const { onEvent } = options;
  const version = programVersion();
  const seeded = await seedRepository({ git, refs, clock }, options.fleetDir, stop.signal).catch(async (error) => {
    await git.close();
    await stateDir.release();
    throw error;
  });
  onEvent({ kind: 'repository', path: stateDir.repository, backend: git.backend, seeded });

  const hub = createHubContext({
    git,
    clock,
    refs,
    version,
    builder: openProgramBuilder({ searchPath: process.env['PATH'] ?? '' }),
  });
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
