// Public face of the refusals: why an object is not delivered to a target, and who says so.
export { type Judged, judged, type Objection, type ObjectJudge, type TargetJudge } from './judge.ts';
export { type FaultPlace, Refusal, type RefusalCause, type Remark } from './refusal.ts';
export { causeKey, describeCause, findingText, positionOf } from './words.ts';
