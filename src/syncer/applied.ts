// Applied: what is remembered of the last successful apply of one object.
import type { BlobId, KubeObject, Outcome } from '../api/index.ts';
import { changesIn, type FieldSet } from './owned-fields.ts';

export interface Applied {
  readonly fingerprint: string;
  readonly digest: BlobId;
  readonly outcome: Outcome;
  readonly uid: string;
  /** What we own of it, as the server said. */
  readonly fields: FieldSet;
  /** A state in which all that we own was right; drift is measured against it. */
  readonly good: KubeObject;
}

/** True when this very object is as it was applied, with this content. */
export function isIntact(live: KubeObject, applied: Applied | undefined, fingerprint: string): boolean {
  if (applied?.fingerprint !== fingerprint || applied.uid !== live.metadata.uid) return false;
  return changesIn(applied.fields, applied.good, live).length === 0;
}
