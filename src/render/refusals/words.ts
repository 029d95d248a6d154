// What is said of each kind of refusal, and where that is written which it speaks of.
import { nearestField, type PlacementId } from '../../api/index.ts';
import type { Model, Sourced, SourcePosition, Workload } from '../../load/index.ts';
import type { Remark } from './refusal.ts';

/** Who was refused: an object of a Placement. */
interface Subject {
  readonly placement: PlacementId;
  readonly workload: Workload;
}

const POLICY_VERBS = {
  PolicyDenied: 'denies',
  PolicyWarned: 'warns of',
  PolicyAudited: 'has audited',
  PolicyNotEvaluated: 'is not evaluated for',
} as const;

function transformPath({ policy, at }: { readonly policy: string; readonly at: number }): string {
  return `resources.transformationPolicies.${policy}.transforms[${at}]`;
}

/** Who is against it, as the beginning of a sentence that goes on with the object. */
function openingOf(cause: Remark, ofPlacement: string): string {
  switch (cause.code) {
    case 'OverrideFailed': {
      const { place } = cause;
      const where = place.in === 'placement' ? `${place.path}${ofPlacement}` : `the annotation ${place.annotation}`;
      return `${where} does not apply to`;
    }
    case 'TransformFailed':
      return `${transformPath(cause)} of TMCConfig does not apply to`;
    case 'ValidationFailed':
      return `resources.validationPolicies.${cause.policy} of TMCConfig is not met by`;
    case 'KindNotAllowed':
      return 'no object of its kind may be delivered:';
    case 'ClusterFull':
      return 'there is no room for';
    case 'NamespaceCollision':
      return 'there is no namespace for';
    case 'PlainSecret':
      return 'safety.plainSecrets of TMCConfig denies';
    case 'EncryptedObject':
      return 'nothing decrypts';
    case 'UnmappedName':
      return 'nothing answers to a name in';
    case 'PolicyDenied':
    case 'PolicyWarned':
    case 'PolicyAudited':
    case 'PolicyNotEvaluated': {
      const bound = cause.binding === '' ? '' : ` with binding ${cause.binding}`;
      return `ValidatingAdmissionPolicy ${cause.policy}${bound} ${POLICY_VERBS[cause.code]}`;
    }
  }
}

/** `spec.overrides[0] of Placement root/p does not apply to Deployment default/web: there is no /spec/x`. */
export function describeCause(cause: Remark, placement: PlacementId, object: string): string {
  return `${openingOf(cause, ` of Placement ${placement}`)} ${object}: ${cause.says}`;
}

/** The same of a finding, which stands beside the Placement. */
export function findingText(cause: Remark, objects: string, targets: string): string {
  return `${openingOf(cause, '')} ${objects} on ${targets}: ${cause.says}`;
}

/** Equal for causes that are told as one, of one Placement. */
export function causeKey(cause: Remark): string {
  return [cause.code, openingOf(cause, ''), cause.says].join('\0');
}

/** Where the text is written that is to be changed. */
export function positionOf(cause: Remark, { placement, workload }: Subject, model: Model): SourcePosition | undefined {
  if (cause.code === 'TransformFailed') return placeIn(model.configDocument, transformPath(cause));
  if (cause.code !== 'OverrideFailed') return workload.position;
  const { place } = cause;
  if (place.in === 'object') {
    const at = nearestField(workload.positions ?? {}, `metadata.annotations.${place.annotation}`);
    return { ...workload.position, ...at };
  }
  return placeIn(model.placements.get(placement), place.path);
}

function placeIn(sourced: Sourced<unknown> | undefined, path: string): SourcePosition | undefined {
  return sourced && { ...sourced.position, ...nearestField(sourced.positions, path) };
}
