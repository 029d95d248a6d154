// Who is asked in a pass about objects that could be made, and what becomes of claims that are refused.
import { refKey, type TargetId, type TargetIndex } from '../api/index.ts';
import type { Model } from '../load/index.ts';
import type { MadeClaim, RefusedClaim, TargetClaims } from './claims.ts';
import { refThere } from './delivery.ts';
import { kindJudges, limitJudges, validationJudges } from './fleet-policies/index.ts';
import { policyJudges } from './judge-policies.ts';
import { secretJudges, sopsJudges } from './judge-secrets.ts';
import { serviceNameJudge } from './judge-service-names.ts';
import type { Mappings } from './mapping/index.ts';
import { collisionJudge } from './mapping-findings.ts';
import type { RenderMemo } from './memo.ts';
import type { RefusalFindings } from './refusal-findings.ts';
import type { ObjectJudge, TargetJudge } from './refusals/index.ts';
import { targetViews } from './target-views.ts';

export interface Judges {
  readonly ofObjects: readonly ObjectJudge[];
  /** None unless the repository has what they judge by: nobody else waits for them. */
  readonly ofTargets: readonly TargetJudge<MadeClaim>[];
}

/** What was, and is, on the targets. */
interface Circumstances {
  readonly before: ReadonlyMap<TargetId, TargetIndex>;
  readonly mappings: Mappings;
}

/** Those that the repository asks for. */
export function judgesOf(model: Model, { before, mappings }: Circumstances, memo: RenderMemo): Judges {
  const { objects } = model.config;
  const { ofFleet } = targetViews(model);
  return {
    ofObjects: [...kindJudges(objects), ...secretJudges(model)],
    ofTargets: [
      ...validationJudges<MadeClaim>(objects.validations, ofFleet),
      ...limitJudges<MadeClaim>(objects, before),
      ...sopsJudges(model),
      ...policyJudges(model, memo),
      ...(mappings.any ? [collisionJudge(mappings), serviceNameJudge(model, mappings)] : []),
    ],
  };
}

/** What is wanted on a target, when its judges were heard; everything that they and others have against objects is told. */
export function withObjections(
  target: TargetId,
  wanted: TargetClaims,
  judges: Judges['ofTargets'],
  findings: RefusalFindings,
): TargetClaims {
  for (const [, claim] of wanted.refused) findings.add(target, { claim, cause: claim.cause, effect: 'refuse' });
  const objections = judges.flatMap((judge) => [...judge(target, wanted.claims)]);
  for (const objection of objections) findings.add(target, objection);
  const against = objections.flatMap((o) => (o.effect === 'refuse' ? [[o.claim, o.cause] as const] : []));
  return against.length === 0 ? wanted : withoutRefused(wanted, new Map(against));
}

function withoutRefused(
  { claims, refused }: TargetClaims,
  against: ReadonlyMap<MadeClaim, RefusedClaim['cause']>,
): TargetClaims {
  const kept = [...claims].map(([key, list]) => [key, list.filter((claim) => !against.has(claim))] as const);
  const more = [...against].map(([{ workload, mapped, placement, placements, workspace }, cause]) => {
    const claim = { workload, placement, placements, workspace, ...(mapped && { mapped }) };
    return [refKey(refThere(claim)), { ...claim, cause }] as const;
  });
  return { claims: new Map(kept.filter(([, list]) => list.length > 0)), refused: [...refused, ...more] };
}
