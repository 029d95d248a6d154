// What cross-checks ask of a model: its catalogue, what each object chooses, and every selector.
import { lazy, memo, type Placement } from '../../api/index.ts';
import type { Model, Sourced } from '../model.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { type Choice, choiceKey, choicesOf, exportChoices } from './choices.ts';
import {
  exportSelectors,
  locationSelectors,
  placementSelectors,
  sourceSelectors,
  type WrittenSelector,
} from './selectors.ts';
import { createWords, type Words } from './words.ts';
import type { WorkloadCatalogue } from './workload-catalogue.ts';

/** Names that one check compares with wrong ones: some tens of milliseconds at most. */
const MOST_COMPARED = 50_000;

export interface Facts extends Catalogue {
  readonly words: Words;
  /** Every selector of Locations in a Placement; what matches one of them is selected. */
  readonly choicesOf: (placement: Sourced<Placement>) => readonly Choice[];
  /** Equal for Placements that choose alike, of workspaces that are served alike. */
  readonly choiceKey: (placement: Sourced<Placement>) => string;
  /** Those that choose Locations and SyncTargets. In the order of the model, those of one object side by side. */
  readonly targetSelectors: () => readonly WrittenSelector[];
  /** Those that choose workload objects and Namespaces. */
  readonly sourceSelectors: () => readonly WrittenSelector[];
}

/** @param workloads what was found out of the same workload objects before. */
export function factsOf(model: Model, workloads?: WorkloadCatalogue): Facts {
  const catalogue = catalogueOf(model, workloads);
  const chosen = memo((placement: Sourced<Placement>) => choicesOf(catalogue, placement));
  return {
    ...catalogue,
    words: createWords(MOST_COMPARED),
    choicesOf: chosen,
    choiceKey: memo((placement) => `${placement.workspace} ${choiceKey(chosen(placement))}`),
    targetSelectors: lazy(() => [
      ...[...model.locations.values()].flatMap((one) => [...locationSelectors(catalogue, one)]),
      ...[...model.placements.values()].flatMap((one) => [...placementSelectors(catalogue, one, chosen(one))]),
      ...[...model.resourceExports.values()].flatMap((one) => {
        return [...exportSelectors(catalogue, one, exportChoices(catalogue, one))];
      }),
    ]),
    sourceSelectors: lazy(() => [...model.placements.values()].flatMap((one) => [...sourceSelectors(catalogue, one)])),
  };
}

/** The same for one check more: what it may spend on near names depends on no other check. */
export function forOneCheck(facts: Facts): Facts {
  return { ...facts, words: createWords(MOST_COMPARED) };
}
