// Why an object cannot be made as its overrides say, and where that is written.

/** In the Placement, or in an annotation of the object itself. */
export type FaultPlace =
  | { readonly in: 'placement'; readonly path: string }
  | { readonly in: 'object'; readonly annotation: string };

/** A class, as `PatchFault`: an object may have any fields. */
export class OverrideFault {
  readonly place: FaultPlace;
  /** What is wrong, without the object's name. */
  readonly says: string;

  constructor(place: FaultPlace, says: string) {
    this.place = place;
    this.says = says;
  }
}
