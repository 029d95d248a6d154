// What a Namespace or a CustomResourceDefinition still holds: deleting either deletes all of it, so nothing of others may be in it.
import { explainError, formatRef, type GroupVersionKind, isRecord, type KubeObject, refOf } from '../api/index.ts';
import { endsCycle, type Hands } from './hands.ts';
import { type Findings, objectsIn } from './namespace-contents.ts';
import { isCustomResourceDefinition, isNamespace } from './ownership.ts';

export interface Contents {
  /** What is there to stay; for people. */
  readonly foreign: readonly string[];
  /** Being cleaned up: deleted already, or owned by another object that goes first; for people. */
  readonly leftovers: readonly string[];
  /** What could not be looked for, and why; for people. */
  readonly unseen: readonly string[];
}

/** Instances that are asked for: the first says that the definition is in use, some more are named. */
const INSTANCES_TOLD = 20;

/** Asks the cluster. Throws for a stop and for a cluster that does not answer; any other failure leaves something unseen. */
export async function contentsOf(live: KubeObject, hands: Hands, signal: AbortSignal): Promise<Contents> {
  const { objects, unseen } = await find(live, hands, signal);
  const names = (some: readonly KubeObject[]) => some.map((object) => formatRef(refOf(object))).sort();
  return {
    foreign: names(objects.filter((object) => !isGoing(object))),
    leftovers: names(objects.filter(isGoing)),
    unseen,
  };
}

async function find(live: KubeObject, hands: Hands, signal: AbortSignal): Promise<Findings> {
  const ref = refOf(live);
  try {
    if (isNamespace(ref)) return await objectsIn(ref.name, hands, signal);
    if (isCustomResourceDefinition(ref)) return { objects: await instancesOf(live, hands, signal), unseen: [] };
    return { objects: [], unseen: [] };
  } catch (error) {
    if (endsCycle(error)) throw error;
    return { objects: [], unseen: [explainError(error)] };
  }
}

async function instancesOf(
  definition: KubeObject,
  { client, throttle }: Hands,
  signal: AbortSignal,
): Promise<readonly KubeObject[]> {
  const kind = definedKind(definition);
  const resource = kind && (await throttle.run(() => client.resolve(kind, signal), signal));
  if (resource === undefined) return [];
  const options = { limit: INSTANCES_TOLD, metadataOnly: true };
  return throttle.run(() => client.list(resource, options, signal), signal);
}

/** In any version that is served: all versions show the same objects. */
function definedKind({ spec }: KubeObject): GroupVersionKind | undefined {
  if (!isRecord(spec) || !isRecord(spec['names']) || !Array.isArray(spec['versions'])) return undefined;
  const served = spec['versions'].filter(isRecord).find((version) => version['served'] === true);
  if (served === undefined) return undefined;
  return { group: String(spec['group']), version: String(served['name']), kind: String(spec['names']['kind']) };
}

function isGoing({ metadata }: KubeObject): boolean {
  const owners = metadata['ownerReferences'];
  return metadata.deletionTimestamp !== undefined || (Array.isArray(owners) && owners.length > 0);
}
