// Validation policies of the fleet: what objects must have, judged as they are made.
import { fieldAt, type KubeObject, pointerPath, type TargetId } from '../../api/index.ts';
import type { Model } from '../../load/index.ts';
import type { TargetView } from '../overrides/index.ts';
import type { Judged, Objection, TargetJudge } from '../refusals/index.ts';
import { isForCluster, isForPlacement, isForWorkload, valuesAt } from './scope.ts';

type Policy = Model['config']['objects']['validations'][number];

function lacking(object: KubeObject, field: 'labels' | 'annotations', keys: readonly string[] = []): readonly string[] {
  const what = field === 'labels' ? 'label' : 'annotation';
  const missing = keys.filter((key) => (fieldAt(object.metadata[field], key) ?? '') === '');
  return missing.map((key) => `no ${what} ${key}`);
}

/** What is wrong with an object; undefined when nothing is. */
function faultOf(policy: Policy, object: KubeObject): string | undefined {
  const { requiredLabels, requiredAnnotations, requiredFields = [], forbiddenFields = [], message } = policy;
  const isThere = (path: string): boolean => valuesAt(object, pointerPath(path)).length > 0;
  const faults = [
    ...lacking(object, 'labels', requiredLabels),
    ...lacking(object, 'annotations', requiredAnnotations),
    ...requiredFields.filter((path) => !isThere(path)).map((path) => `no ${path}`),
    ...forbiddenFields.filter(isThere),
  ];
  if (faults.length === 0) return undefined;
  return `it has ${faults.join(', ')}${message === undefined ? '' : `: ${message}`}`;
}

interface Verdict<Claim> {
  readonly policy: Policy;
  readonly objection: Objection<Claim>;
}

function verdictsOn<Claim extends Judged>(claim: Claim, policies: readonly Policy[]): readonly Verdict<Claim>[] {
  const { placement, workload } = claim;
  const own = policies.filter((policy) => isForPlacement(policy, placement) && isForWorkload(policy, workload));
  if (own.length === 0) return [];
  const object = claim.object();
  return own.flatMap((policy): readonly Verdict<Claim>[] => {
    const says = faultOf(policy, object);
    if (says === undefined) return [];
    const effect = policy.action === 'deny' ? 'refuse' : 'warn';
    return [{ policy, objection: { claim, effect, cause: { code: 'ValidationFailed', policy: policy.name, says } } }];
  });
}

/** None without policies. Clusters that share a claim share its verdicts. */
export function validationJudges<Claim extends Judged>(
  policies: readonly Policy[],
  viewOf: (target: TargetId) => TargetView | undefined,
): readonly TargetJudge<Claim>[] {
  if (policies.length === 0) return [];
  const known = new Map<Claim, readonly Verdict<Claim>[]>();
  const verdicts = (claim: Claim): readonly Verdict<Claim>[] => {
    const found = known.get(claim) ?? verdictsOn(claim, policies);
    known.set(claim, found);
    return found;
  };
  return [
    (target, claims) => {
      const view = viewOf(target);
      if (view === undefined) return [];
      const there = new Set(policies.filter((policy) => isForCluster(policy, view)));
      return [...claims.values()]
        .flat()
        .flatMap(verdicts)
        .flatMap(({ policy, objection }) => (there.has(policy) ? [objection] : []));
    },
  ];
}
