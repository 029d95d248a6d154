// Where a field of a loaded object is written: for findings that are made after parsing.
import { nearestField } from '../api/index.ts';
import type { Sourced, SourcePosition } from './model.ts';

/** The place of a field, `spec.locationSelectors[0].path`; of one that is not written its nearest ancestor, else the object's. */
export function fieldPosition(
  { position, positions }: Pick<Sourced<unknown>, 'position' | 'positions'>,
  path: string,
): SourcePosition {
  return { ...position, ...nearestField(positions, path) };
}
