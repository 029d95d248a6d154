// Stories of Jobs that move: three targets that are opened, closed and drained, what their syncers confirm, and what lies where.
import { canonicalYaml, completionId, type PlacementId, removalId, type TargetIndex } from '../../src/api/index.ts';
import { syncTarget } from './documents.ts';
import { type Files, NOW, notReady, type PassResult, type PassState, ready, runStages } from './pass.ts';

export const TARGETS = ['east', 'west', 'north'];

export function object(apiVersion: string, kind: string, annotations?: Readonly<Record<string, string>>): string {
  const metadata = { name: kind.toLowerCase(), namespace: 'shop', ...(annotations && { annotations }) };
  return canonicalYaml({ apiVersion, kind, metadata });
}

export const JOB: Files = { 'workloads/job.yaml': object('batch/v1', 'Job') };
export const CRON_JOB: Files = { 'workloads/cronjob.yaml': object('batch/v1', 'CronJob') };
export const DEPLOYMENT: Files = { 'workloads/deployment.yaml': object('apps/v1', 'Deployment') };

/** What a step does not say is as before, but for `gone` and `available`. */
export interface JobStep {
  /** How each target stands: `open`, `closed` to new work, or `drained`. */
  readonly east?: Standing;
  readonly west?: Standing;
  readonly north?: Standing;
  readonly files?: Files;
  readonly without?: readonly string[];
  /** Targets whose syncers confirm all removals that the pass before ordered. */
  readonly gone?: readonly string[];
  /** Where all that is there is available. */
  readonly available?: readonly string[];
  /** Where the Jobs that are there have succeeded. */
  readonly done?: readonly string[];
  readonly silent?: readonly string[];
}

export type Standing = 'open' | 'closed' | 'drained' | 'absent';

function targetFile(name: string, standing: Standing, isHashed: boolean): Files {
  if (standing === 'absent') return {};
  const drained = { taints: [{ key: 't', effect: 'NoExecute' }] } as const;
  const spec = { open: {}, closed: { unschedulable: true }, drained }[standing];
  const mapping = isHashed ? ({ namespaceMapping: 'Hashed' } as const) : {};
  return { [`${name}.yaml`]: syncTarget(name, { ...spec, ...mapping }) };
}

/** Of which it has any object at all: others cannot be available. */
function presentPlacements(index: TargetIndex | undefined): readonly PlacementId[] {
  return [...new Set([...(index?.objects ?? []), ...(index?.completed ?? [])].flatMap((one) => one.placements))].sort();
}

function jobsOf({ objects }: TargetIndex) {
  return objects.filter(({ ref }) => ref.group === 'batch' && ref.kind === 'Job');
}

/** @param hashed targets whose namespaces are hashed. */
export function jobPasses(steps: readonly JobStep[], hashed: readonly string[] = []): readonly PassResult[] {
  let state: PassState | undefined;
  let files: Files = {};
  let standings: Record<string, Standing> = { east: 'open', west: 'closed', north: 'closed' };
  return steps.map((step, at) => {
    const { east, west, north, gone = [], available = [], done = [], silent = [], without = [] } = step;
    standings = { ...standings, ...(east && { east }), ...(west && { west }), ...(north && { north }) };
    files = Object.fromEntries(Object.entries({ ...files, ...step.files }).filter(([path]) => !without.includes(path)));
    const observations = TARGETS.map((target) => {
      if (silent.includes(target)) return notReady(target);
      const index = [...(state?.rendered.indexes.values() ?? [])].find((i) => i.target === target);
      return ready(target, {
        gone: gone.includes(target) ? (index?.removals ?? []).map(removalId) : [],
        available: available.includes(target) ? presentPlacements(index) : [],
        ...(done.includes(target) && index ? { completed: jobsOf(index).map(completionId) } : {}),
      });
    });
    const fleet = Object.entries(standings).map(([name, standing]) =>
      targetFile(name, standing, hashed.includes(name)),
    );
    const source = Object.assign({}, ...fleet, files);
    const now = new Date(NOW.getTime() + at * 10_000);
    const result = runStages(source, { observations, state, now, commit: at + 1 });
    state = result.state;
    return result;
  });
}
