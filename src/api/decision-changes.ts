// What changed between two decisions of a Placement, with the reason each of them gives.
import { formatRejections, type LeavingTarget, type PlacementDecision, type SelectedTarget } from './decision.ts';
import type { TargetId } from './ids.ts';

/**
 * `chosen`, `leaving` (no longer chosen, its copy waits for the others), `left` (its copy is to be removed), `replaced` (the
 * others are available), `kept` (chosen before, for another reason now), `divided` (another number of replicas); of the whole: `edited`, `unscheduled`, `considered`
 * (other targets were looked at, or for other reasons refused), `renamed`, `removed`.
 */
export type DecisionChangeKind =
  | 'chosen'
  | 'leaving'
  | 'left'
  | 'replaced'
  | 'kept'
  | 'divided'
  | 'edited'
  | 'unscheduled'
  | 'considered'
  | 'renamed'
  | 'removed';

export interface DecisionChange {
  readonly kind: DecisionChangeKind;
  /** Absent when it is about the Placement as a whole. */
  readonly target?: TargetId;
  /** One sentence, as the decision has it. */
  readonly reason: string;
}

type Sides = { readonly before: PlacementDecision | undefined; readonly after: PlacementDecision };

function byTarget<T extends { readonly target: TargetId }>(list: readonly T[] | undefined): ReadonlyMap<TargetId, T> {
  return new Map((list ?? []).map((item) => [item.target, item]));
}

function ofSelected({ before, after }: Sides): readonly DecisionChange[] {
  const known = byTarget(before?.selected);
  return after.selected.flatMap(({ target, reason }: SelectedTarget): DecisionChange[] => {
    const earlier = known.get(target);
    if (earlier === undefined) return [{ kind: 'chosen', target, reason }];
    return earlier.reason === reason ? [] : [{ kind: 'kept', target, reason }];
  });
}

/** Numbers that are others now, of targets that were chosen before. */
function ofReplicas({ before, after }: Sides): readonly DecisionChange[] {
  const known = byTarget(before?.selected);
  return after.selected.flatMap(({ target, replicas = {} }): DecisionChange[] => {
    const earlier = known.get(target);
    if (earlier === undefined) return [];
    const keys = [...new Set([...Object.keys(earlier.replicas ?? {}), ...Object.keys(replicas)])].sort();
    const moved = keys.filter((key) => earlier.replicas?.[key] !== replicas[key]);
    const said = moved.map((key) => `${key} ${earlier.replicas?.[key] ?? 'whole'} → ${replicas[key] ?? 'whole'}`);
    return said.length === 0 ? [] : [{ kind: 'divided', target, reason: `replicas: ${said.join(', ')}` }];
  });
}

function ofLeaving({ before, after }: Sides): readonly DecisionChange[] {
  const known = byTarget(before?.leaving);
  return after.leaving.flatMap(({ target, reason, replacedSince }: LeavingTarget): DecisionChange[] => {
    const earlier = known.get(target);
    if (earlier === undefined) return [{ kind: 'leaving', target, reason }];
    const waits = replacedSince === undefined || earlier.replacedSince !== undefined;
    return waits ? [] : [{ kind: 'replaced', target, reason: 'every chosen target is available; its copy goes soon' }];
  });
}

function ofGone({ before, after }: Sides): readonly DecisionChange[] {
  const held = new Set([...after.selected, ...after.leaving].map(({ target }) => target));
  const left = (before?.leaving ?? []).map(({ target, reason }) => ({ target, reason }));
  const dropped = (before?.selected ?? []).map(({ target }) => ({
    target,
    reason: 'it is no target of this Placement any more',
  }));
  return [...left, ...dropped].filter(({ target }) => !held.has(target)).map((gone) => ({ kind: 'left', ...gone }));
}

function ofWhole({ before, after }: Sides): readonly DecisionChange[] {
  const changes: DecisionChange[] = [];
  if (before !== undefined && before.placement !== after.placement)
    changes.push({ kind: 'renamed', reason: `it was ${before.placement}` });
  else if (before !== undefined && before.generation !== after.generation)
    changes.push({ kind: 'edited', reason: `its spec was edited (generation ${after.generation})` });
  const { unscheduled } = after;
  if (unscheduled !== undefined && unscheduled.message !== before?.unscheduled?.message)
    changes.push({ kind: 'unscheduled', reason: unscheduled.message });
  return changes;
}

/** In a fixed order: the whole, then chosen, kept, divided, leaving and left targets. Empty for equal decisions. */
export function decisionChanges(
  before: PlacementDecision | undefined,
  after: PlacementDecision | undefined,
): readonly DecisionChange[] {
  if (after === undefined)
    return before === undefined ? [] : [{ kind: 'removed', reason: 'the Placement left the source' }];
  const sides = { before, after };
  const changes = [
    ...ofWhole(sides),
    ...ofSelected(sides),
    ...ofReplicas(sides),
    ...ofLeaving(sides),
    ...ofGone(sides),
  ];
  if (changes.length > 0 || before === undefined) return changes;
  const [was, is] = [formatRejections(before), formatRejections(after)];
  return was === is ? [] : [{ kind: 'considered', reason: is }];
}
