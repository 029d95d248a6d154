// Cross-check: at least one cluster that a Placement can choose takes new work.
import { formatTaint, lazy, type Placement, untolerated } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { serves, type TargetGroup } from './catalogue.ts';
import { type Choice, chosenLocations } from './choices.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { some } from './words.ts';

/** Why a cluster takes no new work of the Placement, by what is written alone. */
function refusal({ object: { spec }, heldBy }: TargetGroup, placement: Placement): string | undefined {
  if (spec.unschedulable === true) return 'unschedulable';
  if (heldBy.length > 0) return `held by ${heldBy.join(', ')}, which this version does not act on yet`;
  const taint = untolerated(placement, spec.taints ?? []).find(({ effect }) => effect !== 'PreferNoSchedule');
  return taint && `untolerated taint ${formatTaint(taint)}`;
}

function groupsChosen(
  facts: Facts,
  choices: readonly Choice[],
  { workspace }: Sourced<Placement>,
): readonly TargetGroup[] {
  const locations = chosenLocations(facts, choices);
  const groups = locations.map((location) => facts.groupsOf(`${location.workspace}/${location.object.metadata.name}`));
  return [...new Set(groups.flatMap((group) => [...group]))].filter((group) => serves(group, workspace));
}

const FEW = 3;

/** `unschedulable: east, west; untolerated taint a=b:NoSchedule: north`. */
function refusals(facts: Facts, choices: readonly Choice[], placement: Sourced<Placement>): string {
  const names = new Map<string, Set<string>>();
  for (const { object, workspace } of chosenLocations(facts, choices)) {
    for (const id of facts.tree().get(`${workspace}/${object.metadata.name}`)?.members ?? []) {
      const target = facts.model.syncTargets.get(id);
      if (target === undefined || !serves(target, placement.workspace)) continue;
      const reason = refusal(target, placement.object) ?? '';
      names.set(reason, (names.get(reason) ?? new Set()).add(id));
    }
  }
  const reasons = [...names].map(([reason, ids]) => `${reason}: ${some(ids)}`);
  const rest = reasons.length > FEW ? [`${reasons.length - FEW} more`] : [];
  return [...reasons.slice(0, FEW), ...rest].join('; ');
}

/** What is to be told of Placements that choose alike and tolerate alike; undefined: there is a cluster for them. */
function refused(facts: Facts, choices: readonly Choice[], placement: Sourced<Placement>): (() => string) | undefined {
  const groups = groupsChosen(facts, choices, placement);
  if (groups.length === 0 || groups.some((group) => refusal(group, placement.object) === undefined)) return undefined;
  return lazy(
    () =>
      `no cluster that the Placement can choose takes new work (${refusals(facts, choices, placement)}); ` +
      'uncordon one or tolerate its taint; what is there already stays',
  );
}

export const usableTargets: CrossCheck = {
  name: 'usable-targets',
  reads: 'documents',
  description:
    'not all clusters that a Placement can choose are unschedulable or have taints that it does not tolerate',
  *find(facts) {
    const known = new Map<string, (() => string) | undefined>();
    for (const subject of facts.model.placements.values()) {
      const { suspend, constraints } = subject.object.spec;
      if (suspend === true) continue;
      const choices = facts.choicesOf(subject);
      const key = `${facts.choiceKey(subject)} ${JSON.stringify(constraints?.tolerations ?? [])}`;
      const message = known.has(key) ? known.get(key) : refused(facts, choices, subject);
      known.set(key, message);
      if (message === undefined) continue;
      yield { code: 'NoUsableTarget', severity: 'warning', subject, path: 'spec', sameAs: key, message };
    }
  },
};
