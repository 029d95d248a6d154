// What placement says of each target of a small fleet: the filter that refuses it, or its score.
import {
  type Amounts,
  digestOf,
  type Observation,
  type PlacementDecision,
  type PlacementId,
  stockOf,
  type TargetId,
  workloadsOf,
} from '../../src/api/index.ts';
import { DEFAULT_CONFIG, type Model, type PlacementConfig } from '../../src/load/index.ts';
import {
  createLedger,
  demandOf,
  type Evaluation,
  evaluate,
  type Ledger,
  passOf,
  scoresOf,
} from '../../src/placement/index.ts';
import { type Files, NOW, ready, runStages } from './pass.ts';

export interface Judgement {
  readonly model: Model;
  readonly id: PlacementId;
  readonly observations?: readonly Observation[];
  readonly previous?: PlacementDecision | undefined;
  /** Default: that of the earlier decision, so that the spec counts as unchanged. */
  readonly isEdited?: boolean;
  readonly config?: Partial<PlacementConfig>;
  readonly ledger?: Ledger;
  readonly now?: Date;
}

export function evaluated(judgement: Judgement): Evaluation {
  const { model, id, observations = [], previous, isEdited = false, config, now = NOW } = judgement;
  const placement = model.placements.get(id)?.object;
  if (placement === undefined) throw new Error(`no Placement ${id}`);
  const demand = demandOf(placement.spec, workloadsOf(id, placement.spec.source, stockOf(model.workloads)));
  const own = digestOf(placement.spec);
  const specDigest = isEdited ? own : (previous?.specDigest ?? own);
  const settings = { ...DEFAULT_CONFIG.placement, ...config };
  const seen = new Map<TargetId, Observation>(observations.map((o) => [o.target, o]));
  const before = new Map(previous === undefined ? [] : [[id, previous]]);
  const ledger = judgement.ledger ?? createLedger();
  const pass = passOf({ model, previous: before, observations: seen, ledger, now, config: settings });
  return evaluate({ id, placement, specDigest, demand, previous, pass });
}

/** One line for each target: `taints UntoleratedTaint: …`, or `fits in eu, score 0` without what stickiness gives. */
export function verdicts(judgement: Judgement): readonly string[] {
  const { fits, rejections, context } = evaluated(judgement);
  return [
    ...rejections.map(({ filter, code, message }) => `${filter} ${code}: ${message}`),
    ...fits.map((fit) => {
      const { stickiness: _, ...scores } = scoresOf(fit, context);
      return `fits in ${fit.location}, score ${Object.values(scores).reduce((sum, points) => sum + points, 0)}`;
    }),
  ];
}

/** The verdicts about the targets of a fleet for its first placement, in the order of targets. */
export function verdictsIn(
  files: Files,
  {
    heldTargets = [],
    ...extra
  }: Partial<Omit<Judgement, 'model' | 'id'>> & { readonly heldTargets?: readonly string[] } = {},
): readonly string[] {
  const { model } = runStages(files, { heldTargets });
  const [id] = model.placements.keys();
  if (id === undefined) throw new Error('the files hold no Placement');
  const { rejections, fits } = evaluated({ model, id, ...extra });
  const lines = verdicts({ model, id, ...extra });
  const targets = [...rejections, ...fits].map(({ target }) => target);
  return targets.map((target, at) => `${target}: ${lines[at]}`).sort();
}

/** The decision of a fleet that has one target, `east`, and chose it. */
export function chosenOn(files: Files): PlacementDecision {
  const { placed } = runStages(files, { observations: [ready('east')] });
  const [decision] = placed.decisions.values();
  if (decision?.selected.length !== 1) throw new Error('east is not chosen');
  return decision;
}

function decisionOn(placement: string, targets: readonly string[]): PlacementDecision {
  const held = { location: 'l', score: 0, reason: '', since: '' };
  return {
    placement: placement as PlacementId,
    generation: 1,
    specDigest: digestOf(''),
    sourceDigest: digestOf(''),
    selected: targets.map((target) => ({ ...held, target: target as TargetId })),
    leaving: [],
    candidates: targets.length,
    rejected: [],
  };
}

const NOTHING = {
  workloads: [],
  apis: [],
  provides: new Set<string>(),
  pods: new Map(),
  requests: {},
  isRestricted: false,
};

/** One that holds so much on a target, as another placement there does. */
export function ledgerWith(target: string, requests: Amounts, provides: readonly string[] = []): Ledger {
  const ledger = createLedger();
  const decision = decisionOn('root/other', [target]);
  ledger.record(decision.placement, decision, { ...NOTHING, requests, provides: new Set(provides) });
  return ledger;
}

/** One with so many placements on each target. */
export function ledgerHolding(counts: Readonly<Record<string, number>>): Ledger {
  const ledger = createLedger();
  for (let at = 0; Object.values(counts).some((count) => count > at); at += 1) {
    const targets = Object.keys(counts).filter((target) => (counts[target] ?? 0) > at);
    const decision = decisionOn(`root/other${at}`, targets);
    ledger.record(decision.placement, decision, NOTHING);
  }
  return ledger;
}

/** Points of the fitting targets for the first placement, by scorer, without what stickiness gives. */
export function scoresIn(
  files: Files,
  extra: Partial<Omit<Judgement, 'model' | 'id'>> = {},
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { model } = runStages(files);
  const [id] = model.placements.keys();
  if (id === undefined) throw new Error('the files hold no Placement');
  const observations = extra.observations ?? [...model.syncTargets.keys()].map((target) => ready(target));
  const { fits, context } = evaluated({ model, id, ...extra, observations });
  return Object.fromEntries(
    fits.map((fit) => {
      const { stickiness: _, ...scores } = scoresOf(fit, context);
      return [fit.target, scores];
    }),
  );
}
