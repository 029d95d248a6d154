// Refusal: why an object cannot, or must not, be delivered to a target.
import type { DiagnosticCode, RefusalCode } from '../../api/index.ts';

/** Where a text is written that does not apply: in the Placement, or in an annotation of the object itself. */
export type FaultPlace =
  | { readonly in: 'placement'; readonly path: string }
  | { readonly in: 'object'; readonly annotation: string };

interface Cause<Code extends DiagnosticCode> {
  /** Of the finding. */
  readonly code: Code;
  /** What is wrong, without the object's name. */
  readonly says: string;
}

/** The text that does not apply. */
interface OverrideFailed extends Cause<'OverrideFailed'> {
  readonly place: FaultPlace;
}

/** A change of a transformation policy that does not apply. */
interface TransformFailed extends Cause<'TransformFailed'> {
  readonly policy: string;
  /** Index of the change. */
  readonly at: number;
}

/** What a validation policy asks is not there, or is. */
interface ValidationFailed extends Cause<'ValidationFailed'> {
  readonly policy: string;
}

/** What an admission policy says; `binding` is empty where it is about the policy itself. */
interface OfPolicy<Code extends DiagnosticCode> extends Cause<Code> {
  readonly policy: string;
  readonly binding: string;
}

/** By code, which is also the reason that a Placement is not ready; how each is told stands in `words.ts`. */
export type RefusalCause =
  | OverrideFailed
  | TransformFailed
  | ValidationFailed
  | OfPolicy<'PolicyDenied'>
  | Cause<Extract<RefusalCode, 'NamespaceCollision' | 'PlainSecret' | 'KindNotAllowed' | 'ClusterFull'>>;

/** What is told of an object that is delivered. */
export type Remark =
  | RefusalCause
  | Cause<'EncryptedObject' | 'UnmappedName'>
  | OfPolicy<'PolicyWarned' | 'PolicyAudited' | 'PolicyNotEvaluated'>;

/** A class: what is made of an object, or this, and an object may have any fields. */
export class Refusal {
  readonly cause: RefusalCause;

  constructor(cause: RefusalCause) {
    this.cause = cause;
  }
}
