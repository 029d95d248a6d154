// Judges: what looks at objects that could be made, and may refuse them.
import type { KubeObject, ObjectRef, PlacementId, TargetId } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { Refusal, type RefusalCause, type Remark } from './refusal.ts';

/** Judges what was made of one object, whatever target it is for: asked once for all that get the same bytes. */
export interface ObjectJudge {
  /** Two judges of one key say the same of every object. */
  readonly key: string;
  readonly isFor: (ref: ObjectRef) => boolean;
  readonly judge: (object: KubeObject) => RefusalCause | undefined;
}

/** What judges of targets see of a claim. */
export interface Judged {
  readonly workload: Workload;
  /** What it is on the target, where that is something else. */
  readonly mapped?: { readonly ref: ObjectRef };
  readonly placement: PlacementId;
  /** As it is made; made anew at each call. */
  readonly object: () => KubeObject;
}

/** What a judge has against an object. `warn` is told, and the object is delivered. */
export type Objection<Claim> =
  | { readonly claim: Claim; readonly effect: 'refuse'; readonly cause: RefusalCause }
  | { readonly claim: Claim; readonly effect: 'warn'; readonly cause: Remark };

/**
 * Judges what is to be delivered to one target: all of it, by refKey, also what contends for one object. It is asked again in
 * each pass, of every target: what a verdict costs it remembers itself, by the id of the blob.
 */
export type TargetJudge<Claim> = (
  target: TargetId,
  claims: ReadonlyMap<string, readonly Claim[]>,
) => Iterable<Objection<Claim>>;

/** The object, or the first refusal. */
export function judged(object: KubeObject, judges: readonly ObjectJudge[]): KubeObject | Refusal {
  for (const { judge } of judges) {
    const cause = judge(object);
    if (cause !== undefined) return new Refusal(cause);
  }
  return object;
}
