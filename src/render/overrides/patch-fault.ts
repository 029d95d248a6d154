// Why a patch does not apply, as a value. A class, so that no object that is patched can be taken for one.

export class PatchFault {
  /** What is wrong and where; quotes nothing of the object but names of fields. */
  readonly says: string;

  constructor(says: string) {
    this.says = says;
  }
}
