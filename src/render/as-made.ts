// What overrides that are for every target make of an object: for those who ask how much room it needs before anybody knows where it goes.
import type { KubeObject, PlacementSpec } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import { compileOverrides, isForObject } from './overrides/index.ts';
import { Refusal } from './refusals/index.ts';
import { overridden } from './rendition.ts';

/** What cannot be made so is taken as it is written. */
export function asMade({ overrides = [] }: PlacementSpec, workload: Workload): KubeObject {
  const everywhere = overrides.filter((one) => one.targets === undefined && isForObject(one, workload));
  if (everywhere.length === 0) return workload.object;
  const made = overridden(workload.object, workload, { overrides: compileOverrides(everywhere) });
  return made instanceof Refusal ? workload.object : made;
}
