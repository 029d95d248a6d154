// Applies one object: creates what is absent, sets right what is ours, and takes over what others made only when its policy allows.
import { ConflictError, formatRef, type KubeObject } from '../api/index.ts';
import type { ApiResource } from '../kube/index.ts';
import { adoptionDifferences } from './adoption.ts';
import { isIntact } from './applied.ts';
import type { AppliedResult, ApplyAction, HeldResult, ObjectResult } from './changes.ts';
import { explainFailure } from './failure.ts';
import type { Hands } from './hands.ts';
import { formatChanges, isSoleWriter, managersIn } from './owned-fields.ts';
import {
  CONFLICT_POLICIES,
  CONFLICT_POLICY_ANNOTATION,
  claimOf,
  conflictPolicyOf,
  FIELD_MANAGER,
  isNamespace,
  markObject,
  type Owner,
  wasCreatedByUs,
} from './ownership.ts';

interface Attempt {
  readonly action: ApplyAction;
  readonly owner: Owner;
  readonly hands: Hands;
  readonly resource: ApiResource;
  readonly signal: AbortSignal;
}

/** Never throws but for a stop and for a cluster that does not answer; everything else is told in the result. */
export async function applyObject(
  action: ApplyAction,
  owner: Owner,
  hands: Hands,
  signal: AbortSignal,
): Promise<ObjectResult> {
  const { entry } = action;
  try {
    const resource = await hands.throttle.run(() => hands.client.resolve(entry.ref, signal), signal);
    if (resource === undefined) return notServed(action);
    const problem = scopeProblem(action, resource);
    if (problem !== undefined) return held(action, 'Failed', problem);
    return await applyTo(await lookUp(action, hands, resource, signal), { action, owner, hands, resource, signal });
  } catch (error) {
    return { ...explainFailure(error), kind: 'held', entry, fingerprint: action.fingerprint, again: 'later' };
  }
}

function held(action: ApplyAction, outcome: HeldResult['outcome'], message: string): HeldResult {
  return { kind: 'held', entry: action.entry, fingerprint: action.fingerprint, outcome, message, again: 'later' };
}

function notServed(action: ApplyAction): HeldResult {
  const { group, version, kind } = action.entry.ref;
  const served = group === '' ? version : `${group}/${version}`;
  const message = `ResourceNotServed: the cluster does not serve ${kind} in ${served}. Install its CRD; it is tried again.`;
  return { ...held(action, 'Waiting', message), notServed: true };
}

function scopeProblem({ entry: { ref } }: ApplyAction, { namespaced }: ApiResource): string | undefined {
  if (namespaced === (ref.namespace !== undefined)) return undefined;
  return namespaced
    ? `${formatRef(ref)} has no namespace, but the kind is namespaced. Name one in the manifest.`
    : `${formatRef(ref)} names a namespace, but the kind has none. Leave it out of the manifest.`;
}

/** The live object; undefined when there is none, or none can be there. */
async function lookUp(
  { entry: { ref }, live }: ApplyAction,
  { client, throttle, fresh }: Hands,
  resource: ApiResource,
  signal: AbortSignal,
): Promise<KubeObject | undefined> {
  if (live !== undefined || fresh.has(ref)) return live;
  return throttle.run(() => client.get(resource, ref.name, ref.namespace, signal), signal);
}

async function applyTo(live: KubeObject | undefined, attempt: Attempt): Promise<ObjectResult> {
  const { action, owner } = attempt;
  if (live === undefined) return create(attempt);
  if (live.metadata.deletionTimestamp !== undefined) {
    return held(action, 'Waiting', 'It is being deleted and not gone yet; it is created anew then.');
  }
  switch (claimOf(live, owner, action.applied?.uid)) {
    case 'ours':
      return setRight(live, attempt);
    case 'others':
      return held(
        action,
        'Conflict',
        `${formatRef(action.entry.ref)} is there already and belongs to another SyncTarget. Nothing was changed. Remove it there first.`,
      );
    case 'unclaimed':
      return takeOver(live, attempt);
  }
}

interface Write {
  readonly force: boolean;
  readonly created: boolean;
  readonly dryRun?: boolean;
}

async function write(
  { action, owner, hands, resource, signal }: Attempt,
  { force, created, dryRun }: Write,
): Promise<KubeObject> {
  const object = markObject(action.manifest, { entry: action.entry, owner, created });
  const options = { fieldManager: FIELD_MANAGER, force, ...(dryRun === undefined ? {} : { dryRun }) };
  const live = await hands.throttle.run(() => hands.client.apply(resource, object, options, signal), signal);
  if (dryRun !== true) hands.inventory.record(live);
  return live;
}

function applied(action: ApplyAction, outcome: AppliedResult['outcome'], live: KubeObject): AppliedResult {
  return { kind: 'applied', action, outcome, live };
}

/** Without force: what appeared in between is not ours to overwrite. */
async function create(attempt: Attempt): Promise<ObjectResult> {
  const { action, hands, resource, signal } = attempt;
  const { ref } = action.entry;
  try {
    const live = await write(attempt, { force: false, created: isNamespace(ref) });
    if (!isNamespace(ref)) return applied(action, 'Created', live);
    if (!isSoleWriter(live, FIELD_MANAGER))
      return applied(action, 'Adopted', await write(attempt, { force: true, created: false }));
    hands.fresh.addNamespace(ref.name);
    return applied(action, 'Created', live);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const live = await hands.throttle.run(() => hands.client.get(resource, ref.name, ref.namespace, signal), signal);
    if (live === undefined) throw error;
    return applyTo(live, attempt);
  }
}

async function setRight(before: KubeObject, attempt: Attempt): Promise<ObjectResult> {
  const { action, hands } = attempt;
  if (action.live === undefined && isIntact(before, action.applied, action.fingerprint)) {
    // The watch had not told of it yet; there is nothing to set right.
    hands.inventory.record(before);
    return applied(action, 'Unchanged', before);
  }
  const live = await write(attempt, { force: true, created: wasCreatedByUs(before) });
  const same =
    live.metadata.uid === before.metadata.uid && live.metadata.resourceVersion === before.metadata.resourceVersion;
  return applied(action, same ? 'Unchanged' : 'Configured', live);
}

async function takeOver(before: KubeObject, attempt: Attempt): Promise<ObjectResult> {
  const { action } = attempt;
  const policy = conflictPolicyOf(action.manifest);
  switch (policy) {
    case undefined:
      return held(
        action,
        'Failed',
        `Annotation ${CONFLICT_POLICY_ANNOTATION} must be one of ${CONFLICT_POLICIES.join(', ')}.`,
      );
    case 'Never':
      return held(
        action,
        'Conflict',
        `${thereAlready(action, before)}, and its conflict policy is Never. Nothing was changed.`,
      );
    case 'Force':
      return applied(action, 'Adopted', await write(attempt, { force: true, created: false }));
    case 'IfNoDiff':
      return adopt(before, attempt);
  }
}

/** Takes over what would not change: a dry run without force tells. */
async function adopt(before: KubeObject, attempt: Attempt): Promise<ObjectResult> {
  const { action } = attempt;
  try {
    const after = await write(attempt, { force: false, created: false, dryRun: true });
    const differences = adoptionDifferences(before, after);
    if (differences.length > 0) return held(action, 'Conflict', differs(action, before, formatChanges(differences)));
    return applied(action, 'Adopted', await write(attempt, { force: false, created: false }));
  } catch (error) {
    if (!(error instanceof ConflictError) || error.code !== 'ResourceConflict') throw error;
    const fields = String(error.data['fields'] ?? '')
      .split(', ')
      .filter((field) => field !== '');
    const what = fields.length === 0 ? 'fields that others own' : formatChanges(fields.map((path) => ({ path })));
    return held(action, 'Conflict', differs(action, before, what));
  }
}

function thereAlready({ entry }: ApplyAction, before: KubeObject): string {
  const managers = managersIn(before).slice(0, 3);
  return `${formatRef(entry.ref)} is there already${managers.length === 0 ? '' : ` (written by ${managers.join(', ')})`}`;
}

function differs(action: ApplyAction, before: KubeObject, what: string): string {
  return `${thereAlready(action, before)} and differs from the manifest: ${what}. Nothing was changed. Correct the manifest, or take it over with the annotation ${CONFLICT_POLICY_ANNOTATION}: Force.`;
}
