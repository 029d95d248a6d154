// A story of placement over some passes, told in one line a pass: where each Placement is, what leaves and why, when to look again.
import { type Observation, type PlacementDecision, type PlacementId, parsePlacementId } from '../../src/api/index.ts';
import { createPlaceMemo, place } from '../../src/placement/index.ts';
import { type Files, NOW, type PassResult, type PassState, ready, runStages } from './pass.ts';

/** One pass; what a step does not say is as in the step before, but for `available`. */
export interface Step {
  /** Seconds after the beginning. */
  readonly at: number;
  /** Where copies are available: `{ a: ['web'] }`; `all`: wherever a Placement is. */
  readonly available?: Readonly<Record<string, readonly string[]>> | 'all';
  /** Targets that are silent, since which second. */
  readonly silent?: Readonly<Record<string, number>>;
  readonly files?: Files;
  readonly without?: readonly string[];
}

function seconds(time: string | Date): number {
  return (new Date(time).getTime() - NOW.getTime()) / 1000;
}

export function at(second: number): string {
  return new Date(NOW.getTime() + second * 1000).toISOString().replace('.000', '');
}

function silence(second: number): Partial<Observation> {
  const since = at(second);
  return {
    ready: { status: false, reason: 'HeartbeatLost', message: 'no heartbeat', since },
    unreachableSince: since,
  };
}

function told(decision: PlacementDecision): string {
  const { selected, leaving, unscheduled } = decision;
  const copies = selected.map(({ target, tolerating = [] }) =>
    [target, ...tolerating.map((t) => ` (tolerates ${t.taint} since ${seconds(t.since)})`)].join(''),
  );
  const parts = [
    `on ${copies.join('+') || 'nothing'}`,
    ...leaving.map(({ target, code, replacedSince }) => {
      const clock = replacedSince === undefined ? 'waits' : `since ${seconds(replacedSince)}`;
      return `${target} leaves (${code}, ${clock})`;
    }),
    ...(unscheduled === undefined ? [] : [unscheduled.reason]),
  ];
  return parts.join(', ');
}

export interface Telling {
  /** One line a pass. */
  readonly lines: readonly string[];
  readonly last: PassResult;
}

/** Runs the passes, each on what the one before left. Twice each: a second time must change nothing. */
export function tell(targets: readonly string[], beginning: Files, steps: readonly Step[]): Telling {
  let state: PassState | undefined;
  let files = beginning;
  let silent: Readonly<Record<string, number>> = {};
  let last: PassResult | undefined;
  // A hub remembers: on the same input it must decide as one that starts anew.
  const memo = createPlaceMemo();
  let remembered: PassResult['placed']['decisions'] = new Map();
  const lines = steps.map((step, index) => {
    files = Object.fromEntries(
      Object.entries({ ...files, ...step.files }).filter(([path]) => step.without?.includes(path) !== true),
    );
    silent = step.silent ?? silent;
    const placements = [...(last?.placed.decisions.keys() ?? [])];
    const availableAt = (target: string): readonly PlacementId[] => {
      if (silent[target] !== undefined) return [];
      if (step.available === 'all') return placements;
      return (step.available?.[target] ?? []).map((name) => parsePlacementId(`root/${name}`));
    };
    const observations = targets.map((target) => {
      const since = silent[target];
      return ready(target, { available: availableAt(target), ...(since === undefined ? {} : silence(since)) });
    });
    const run = (from: PassState | undefined): PassResult =>
      runStages(files, { observations, state: from, now: new Date(NOW.getTime() + step.at * 1000), commit: index + 1 });
    const result = run(state);
    const again = run(result.state).placed;
    const seen = new Map(observations.map((o) => [o.target, o]));
    const now = new Date(NOW.getTime() + step.at * 1000);
    remembered = place({ model: result.model, previous: remembered, observations: seen, now }, memo).decisions;
    state = result.state;
    last = result;
    const { decisions, diagnostics, nextDeadline } = result.placed;
    const lasting = [...again.decisions].every(([id, d]) => told(d) === told(decisions.get(id) ?? d));
    const isRemembered = [...remembered].every(([id, d]) => told(d) === told(decisions.get(id) ?? d));
    const each = [...decisions.values()].map((d) => (decisions.size === 1 ? told(d) : `${d.placement}: ${told(d)}`));
    return [
      each.join('; '),
      ...diagnostics.map(({ code }) => `[${code}]`),
      ...(nextDeadline === undefined ? [] : [`look again at ${seconds(nextDeadline)}`]),
      ...(isRemembered ? [] : ['A HUB THAT REMEMBERS DECIDES OTHERWISE']),
      ...(lasting ? [] : ['THE SAME PASS AGAIN DECIDES OTHERWISE']),
    ].join(', ');
  });
  if (last === undefined) throw new Error('a story has steps');
  return { lines, last };
}
