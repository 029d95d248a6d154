// What one target gets of one object: the object as it is written, after every step that changes it on its way there.
import { digestOf, hasSpecDiff, type KubeObject, type Share, type TargetKey, withShare } from '../api/index.ts';
import type { Workload } from '../load/index.ts';
import { cleaned } from './cleaning/index.ts';
import type { PolicyThere } from './fleet-policies/index.ts';
import { mapObject, mappingKey, type TargetMapping } from './mapping/index.ts';
import { applyOverride, applySpecDiff, type CompiledOverride, isForObject, specDiffFor } from './overrides/index.ts';
import { Refusal } from './refusals/index.ts';

/** What is changed on a target; equal changes give equal bytes. */
export interface Changes {
  /** Policies of the fleet that are for the target, in order. */
  readonly policies: readonly PolicyThere[];
  /** Overrides of the Placement that are for the target, in order. */
  readonly overrides: readonly CompiledOverride[];
  /** For objects that themselves say how they differ there. */
  readonly targetKey: () => TargetKey;
  /** Of an object that is divided: what the target has of it. */
  readonly share?: Share | undefined;
  /** Where namespaces are hashed. */
  readonly mapping?: TargetMapping | undefined;
}

type Step = (object: KubeObject, workload: Workload, changes: Changes) => KubeObject | Refusal;

/** Later ones win. */
const STEPS: readonly Step[] = [transformed, overridden, diverging, divided, cleaned, mapped];

/** The fleet before the Placement, which has the last word. */
function transformed(given: KubeObject, workload: Workload, { policies }: Changes): KubeObject | Refusal {
  let object = given;
  for (const { isFor, apply } of policies) {
    if (!isFor(workload)) continue;
    const result = apply(object);
    if (result instanceof Refusal) return result;
    object = result;
  }
  return object;
}

/** After one override or several. */
export function overridden(
  given: KubeObject,
  workload: Workload,
  { overrides }: Pick<Changes, 'overrides'>,
): KubeObject | Refusal {
  let object = given;
  for (const compiled of overrides) {
    if (!isForObject(compiled.override, workload)) continue;
    const result = applyOverride({ object, counting: workload.counting }, compiled);
    if (result instanceof Refusal) return result;
    object = result;
  }
  return object;
}

/** What it says is read in the source: no override writes such an annotation. */
function diverging(object: KubeObject, workload: Workload, { targetKey }: Changes): KubeObject | Refusal {
  if (!hasSpecDiff(workload.object) && !hasSpecDiff(object)) return object;
  return applySpecDiff(object, specDiffFor(workload.object, targetKey()), targetKey());
}

/** What was divided counts, whatever number an override writes. */
function divided(object: KubeObject, { counting }: Workload, { share }: Changes): KubeObject {
  return share === undefined ? object : withShare({ object, counting }, share);
}

/** Last: all that people write speaks of the namespaces of the source. */
function mapped(object: KubeObject, workload: Workload, { mapping }: Changes): KubeObject {
  return mapping === undefined ? object : mapObject(object, workload, mapping);
}

/** The object for a target, or why it cannot be made; what is given stays as it is. */
export function rendition(workload: Workload, changes: Changes): KubeObject | Refusal {
  let { object } = workload;
  for (const step of STEPS) {
    const result = step(object, workload, changes);
    if (result instanceof Refusal) return result;
    object = result;
  }
  return object;
}

/** Equal for renditions that are made of the same: the digest of the object alone, when nothing is changed. */
export function renditionKey(workload: Workload, changes: Changes): string {
  const { policies, overrides, targetKey, share, mapping } = changes;
  const fleet = policies.filter(({ isFor }) => isFor(workload)).map(({ key }) => key);
  const own = overrides.filter(({ override }) => isForObject(override, workload)).map(({ digest }) => digest);
  const diff = hasSpecDiff(workload.object) ? [specDiffFor(workload.object, targetKey()) ?? null] : [];
  const isPlain = fleet.length === 0 && own.length === 0 && diff.length === 0;
  // A policy may make another object for each target: digests of digests would cost more than all else.
  const changed = `${fleet.join(' ')}|${own.join(' ')}${diff.length === 0 ? '' : `|${digestOf(diff)}`}`;
  const whole = isPlain ? workload.digest : `${workload.digest} ${changed}`;
  // Where the numbers of a custom kind lie is not in the object.
  const isWritten = workload.counting === undefined || (isPlain && share === undefined);
  const numbered = isWritten ? whole : `${whole} ${JSON.stringify(workload.counting)}`;
  const made = mapping === undefined ? numbered : `${numbered} in ${mappingKey(workload, mapping)}`;
  if (share === undefined) return made;
  // Of what is divided each target asks anew: a digest would cost more than the numbers are long.
  const { count, completions = '', least = '' } = share;
  return `${made} ${count} ${completions} ${least}`;
}
