// What cross-checks ask of a model: its catalogue, what each object chooses, and every selector.
import type { Placement } from '../../api/index.ts';
import type { Model, Sourced } from '../model.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { type Choice, choiceKey, choicesOf, exportChoices } from './choices.ts';
import { lazy, memo } from './memo.ts';
import { exportSelectors, locationSelectors, placementSelectors, type WrittenSelector } from './selectors.ts';

export interface Facts extends Catalogue {
  /** Every selector of Locations in a Placement; what matches one of them is selected. */
  readonly choicesOf: (placement: Sourced<Placement>) => readonly Choice[];
  /** Equal for Placements that choose alike, of workspaces that are served alike. */
  readonly choiceKey: (placement: Sourced<Placement>) => string;
  /** In the order of the model, those of one object side by side. */
  readonly selectors: () => readonly WrittenSelector[];
}

export function factsOf(model: Model): Facts {
  const catalogue = catalogueOf(model);
  const chosen = memo((placement: Sourced<Placement>) => choicesOf(catalogue, placement));
  return {
    ...catalogue,
    choicesOf: chosen,
    choiceKey: memo((placement) => `${placement.workspace} ${choiceKey(chosen(placement))}`),
    selectors: lazy(() => [
      ...[...model.locations.values()].flatMap((one) => [...locationSelectors(catalogue, one)]),
      ...[...model.placements.values()].flatMap((one) => [...placementSelectors(catalogue, one, chosen(one))]),
      ...[...model.resourceExports.values()].flatMap((one) => {
        return [...exportSelectors(catalogue, one, exportChoices(catalogue, one))];
      }),
    ]),
  };
}
