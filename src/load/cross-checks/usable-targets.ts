// Cross-check: at least one cluster that a Placement can choose takes new work.
import { compareText, formatTaint, type Placement, type SyncTarget, untolerated } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { type Choice, choiceKey, choicesOf, chosenLocations } from './choices.ts';
import { type Facts, serves, type TargetGroup } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { some } from './words.ts';

/** Why a cluster takes no new work of the Placement, by what is written alone. */
function refusal({ spec }: SyncTarget, placement: Placement): string | undefined {
  if (spec.unschedulable === true) return 'unschedulable';
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

/** `unschedulable: east, west; untolerated taint a=b:NoSchedule: north`. */
function refusals(facts: Facts, choices: readonly Choice[], placement: Sourced<Placement>): string {
  const names = new Map<string, Set<string>>();
  for (const { object, workspace } of chosenLocations(facts, choices)) {
    for (const id of facts.tree().get(`${workspace}/${object.metadata.name}`)?.members ?? []) {
      const target = facts.model.syncTargets.get(id);
      if (target === undefined || !serves(target, placement.workspace)) continue;
      const reason = refusal(target.object, placement.object) ?? '';
      names.set(reason, (names.get(reason) ?? new Set()).add(id));
    }
  }
  return [...names].map(([reason, ids]) => `${reason}: ${some([...ids].sort(compareText))}`).join('; ');
}

export const usableTargets: CrossCheck = {
  name: 'usable-targets',
  description:
    'not all clusters that a Placement can choose are unschedulable or have taints that it does not tolerate',
  *find(facts) {
    const chosen = new Map<string, readonly TargetGroup[]>();
    for (const subject of facts.model.placements.values()) {
      if (subject.object.spec.suspend === true) continue;
      const choices = choicesOf(facts, subject);
      const key = `${subject.workspace} ${choiceKey(choices)}`;
      const groups = chosen.get(key) ?? groupsChosen(facts, choices, subject);
      chosen.set(key, groups);
      const isUsable = groups.some(({ object }) => refusal(object, subject.object) === undefined);
      if (groups.length === 0 || isUsable) continue;
      yield {
        code: 'NoUsableTarget',
        severity: 'warning',
        subject,
        path: 'spec',
        sameAs: key,
        message: () =>
          `no cluster that the Placement can choose takes new work (${refusals(facts, choices, subject)}); uncordon one or tolerate its taint; what is there already stays`,
      };
    }
  },
};
