// Carries out one removal: asks what is there at this very moment, asks all guards again, and deletes exactly that object.
import type { KubeObject } from '../api/index.ts';
import type { ApiResource } from '../kube/index.ts';
import type { RemovalResult, RemoveAction } from './changes.ts';
import { contentsOf } from './contents.ts';
import { explainFailure } from './failure.ts';
import type { Hands } from './hands.ts';
import { deletingMessage, stateOf } from './plan-removals.ts';
import { formatObjections, objectionsTo } from './prune-guard.ts';

/** Times that an object may change under us before it is left for later. */
const ATTEMPTS = 3;

type Verdict = Omit<RemovalResult, 'removal'>;

/** Never throws but for a stop and for a cluster that does not answer. */
export async function removeObject(action: RemoveAction, hands: Hands, signal: AbortSignal): Promise<RemovalResult> {
  const { removal } = action;
  try {
    return { removal, ...(await attempt(action, hands, signal)) };
  } catch (error) {
    const { outcome, message } = explainFailure(error);
    return { removal, state: outcome === 'Failed' ? 'Blocked' : 'Pending', message, again: 'later' };
  }
}

async function attempt(action: RemoveAction, hands: Hands, signal: AbortSignal): Promise<Verdict> {
  const { client, throttle } = hands;
  const { ref } = action.removal;
  const resource = await throttle.run(() => client.resolve(ref, signal), signal);
  if (resource === undefined)
    return { state: 'Gone', message: 'the cluster does not serve this kind', again: 'replan' };
  let live = action.live;
  for (let n = 0; n < ATTEMPTS; n += 1) {
    live ??= await throttle.run(() => client.get(resource, ref.name, ref.namespace, signal), signal);
    if (live === undefined) return { state: 'Gone', again: 'replan' };
    const verdict = await removeLive(live, resource, { action, hands, signal });
    if (verdict !== undefined) return verdict;
    live = undefined;
  }
  return { state: 'Pending', message: 'it changed each time it was about to be deleted; tried again', again: 'later' };
}

interface Context {
  readonly action: RemoveAction;
  readonly hands: Hands;
  readonly signal: AbortSignal;
}

/** Undefined: it changed in between, look again. */
async function removeLive(live: KubeObject, resource: ApiResource, context: Context): Promise<Verdict | undefined> {
  const { action, hands, signal } = context;
  if (live.metadata.deletionTimestamp !== undefined)
    return { state: 'Pending', message: deletingMessage(live), again: 'later' };
  const { grounds } = action;
  const objections = objectionsTo({ ...grounds, live });
  if (objections.length > 0)
    return { state: stateOf(objections), message: formatObjections(objections), again: 'later' };
  const contents = await contentsOf(live, hands, signal);
  const held = objectionsTo({ ...grounds, live, contents: contents.foreign, unseen: contents.unseen });
  if (held.length > 0) return { state: 'Blocked', message: formatObjections(held), again: 'later' };
  if (contents.leftovers.length > 0) {
    return {
      state: 'Pending',
      message: `waits until ${contents.leftovers.slice(0, 3).join(', ')} are cleaned up`,
      again: 'later',
    };
  }
  return deleteLive(live, resource, context);
}

async function deleteLive(
  live: KubeObject,
  resource: ApiResource,
  { hands, signal }: Context,
): Promise<Verdict | undefined> {
  const { uid, resourceVersion, name, namespace } = live.metadata;
  if (uid === undefined)
    return { state: 'Blocked', message: 'kept, because the server told no uid to delete it by', again: 'later' };
  const exactly = { uid, ...(resourceVersion === undefined ? {} : { resourceVersion }) };
  const answer = await hands.throttle.run(
    () => hands.client.delete(resource, name, namespace, exactly, signal),
    signal,
  );
  switch (answer) {
    case 'deleted':
      return { state: 'Pending', message: 'is being deleted', again: 'gone' };
    case 'notFound':
      return { state: 'Gone', again: 'replan' };
    case 'conflict':
      return undefined;
  }
}
