// How an object chooses Locations: in which workspaces, by which selector, and what that gives.
import type {
  LabelSelector,
  Location,
  LocationSelector,
  Placement,
  ResourceExport,
  WorkspacePath,
} from '../../api/index.ts';
import type { Sourced } from '../model.ts';
import type { Catalogue } from './catalogue.ts';

/** One selector of Locations. */
export interface Choice {
  /** Field of the selector; '' when none is written and all Locations of the own workspace are meant. */
  readonly path: string;
  /** What is written of workspaces. */
  readonly pattern: string | undefined;
  readonly workspaces: readonly WorkspacePath[];
  readonly selector: LabelSelector;
}

function choice(
  catalogue: Catalogue,
  own: WorkspacePath,
  path: string,
  { path: pattern, labelSelector }: LocationSelector,
): Choice {
  const workspaces = pattern === undefined ? [own] : catalogue.workspacesMatching(pattern);
  return { path, pattern, workspaces, selector: labelSelector ?? {} };
}

/** Every selector of a Placement; what matches one of them is selected. */
export function choicesOf(
  catalogue: Catalogue,
  { object: { spec }, workspace }: Sourced<Placement>,
): readonly Choice[] {
  const { locationSelector: one, locationSelectors: more = [] } = spec;
  const choices = [
    ...(one === undefined ? [] : [choice(catalogue, workspace, 'spec.locationSelector', one)]),
    ...more.map((selector, at) => choice(catalogue, workspace, `spec.locationSelectors[${at}]`, selector)),
  ];
  return choices.length > 0 ? choices : [choice(catalogue, workspace, '', {})];
}

export function exportChoices(
  catalogue: Catalogue,
  { object: { spec }, workspace }: Sourced<ResourceExport>,
): readonly Choice[] {
  const { locationSelector } = spec.target;
  return locationSelector === undefined
    ? []
    : [choice(catalogue, workspace, 'spec.target.locationSelector', locationSelector)];
}

/** The own workspace and those chosen from: names of Locations and SyncTargets are looked up there. */
export function workspacesSeen(own: WorkspacePath, choices: readonly Choice[]): readonly WorkspacePath[] {
  return [...new Set([own, ...choices.flatMap(({ workspaces }) => workspaces)])];
}

/** What the choices give, each Location once. */
export function chosenLocations(catalogue: Catalogue, choices: readonly Choice[]): readonly Sourced<Location>[] {
  const chosen = choices.flatMap(({ workspaces, selector }) => catalogue.locationsIn(workspaces).matching(selector));
  return choices.length === 1 ? chosen : [...new Set(chosen)];
}

/** Equal for Placements that choose alike, and are written alike. */
export function choiceKey(choices: readonly Choice[]): string {
  return JSON.stringify(choices.map(({ workspaces, selector }) => [workspaces, selector]));
}
