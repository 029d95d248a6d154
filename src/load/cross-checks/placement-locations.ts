// Cross-check: a Placement has clusters to choose from.
import type { Placement } from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import { serves } from './catalogue.ts';
import { type Choice, chosenLocations } from './choices.ts';
import { contradiction } from './contradiction.ts';
import type { Facts } from './facts.ts';
import type { CrossCheck } from './finding.ts';
import { labelFault } from './label-fault.ts';
import { unreadableNote } from './unknown-name.ts';
import { some } from './words.ts';

/** Another check tells what is wrong with one of the choices. */
function isExplained(facts: Facts, choices: readonly Choice[]): boolean {
  return choices.some(({ workspaces, selector }) => {
    const index = facts.locationsIn(workspaces);
    if (workspaces.length === 0 || contradiction(selector) !== undefined) return true;
    return index.all.length > 0 && labelFault(selector, index, facts.words) !== undefined;
  });
}

function noLocation(facts: Facts, choices: readonly Choice[]): string {
  const workspaces = [...new Set(choices.flatMap((choice) => choice.workspaces))];
  if (facts.locationsIn(workspaces).all.length > 0) {
    return 'no Location has all the labels that the Placement selects by; correct the selector, or label one';
  }
  const elsewhere = [...new Set([...facts.model.locations.values()].map(({ workspace }) => workspace))];
  const hint = elsewhere.length === 0 ? '' : `, or choose Locations of ${some(elsewhere)} by locationSelector.path`;
  return `there is no Location and no SyncTarget in ${some(workspaces)}; add a SyncTarget${hint}`;
}

/** Why the choices give no cluster to a workspace; undefined when they give one. */
function emptiness(facts: Facts, choices: readonly Choice[], { workspace }: Sourced<Placement>): string | undefined {
  const locations = chosenLocations(facts, choices);
  if (locations.length === 0) return isExplained(facts, choices) ? undefined : noLocation(facts, choices);
  const groups = locations.map((location) => facts.groupsOf(`${location.workspace}/${location.object.metadata.name}`));
  if (groups.some((some) => [...some].some((group) => serves(group, workspace)))) return undefined;
  const names = some(locations.map(({ object }) => object.metadata.name));
  return groups.every(({ size }) => size === 0)
    ? `the Placement selects ${names}, of which no SyncTarget is a member; label SyncTargets, or correct the instanceSelector`
    : `the Placement selects ${names}, of which no SyncTarget serves ${workspace}; name it in spec.workspaces of a SyncTarget`;
}

export const placementLocations: CrossCheck = {
  name: 'placement-locations',
  reads: 'documents',
  description: 'what a Placement selects has at least one Location, and a SyncTarget in it that serves its workspace',
  *find(facts) {
    const reasons = new Map<string, string | undefined>();
    for (const subject of facts.model.placements.values()) {
      if (subject.object.spec.suspend === true) continue;
      const choices = facts.choicesOf(subject);
      const key = facts.choiceKey(subject);
      const reason = reasons.has(key) ? reasons.get(key) : emptiness(facts, choices, subject);
      reasons.set(key, reason);
      if (reason === undefined) continue;
      const note = unreadableNote(facts, [subject.workspace]);
      const path = choices[0]?.path || 'spec';
      yield {
        code: 'SelectsNothing',
        severity: 'warning',
        subject,
        path,
        sameAs: reason,
        message: () => reason + note,
      };
    }
  },
};
