// What placement says of each target of a small fleet: the filter that refuses it, or its score.
import {
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
import { NOW } from './pass.ts';

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
