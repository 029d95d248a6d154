// Everything in a namespace, of whatever kind the server serves at this moment: kinds that nobody told us of count too.
import { compareText, explainError, type KubeObject, TmcError } from '../api/index.ts';
import type { ApiResource } from '../kube/index.ts';
import { isAlwaysFurniture, isFurniture, kindName, needsWhole } from './furniture.ts';
import { endsCycle, type Hands } from './hands.ts';

/** Objects that count, and what could not be looked for; for people. */
export interface Findings {
  readonly objects: readonly KubeObject[];
  readonly unseen: readonly string[];
}

/** Enough of one kind to name some. */
const LIMIT = 20;
const KINDS_TOLD = 10;

/**
 * One list per kind, asked only when the namespace is about to be deleted. What appears after its list is lost with the
 * namespace: the server knows no delete on condition of emptiness.
 */
export async function objectsIn(namespace: string, hands: Hands, signal: AbortSignal): Promise<Findings> {
  const resources = await hands.throttle.run(() => hands.client.resources(signal), signal);
  const holding = resources.filter(mayHold);
  const objects: KubeObject[] = [];
  const failed = new Map<ApiResource, unknown>(
    holding
      .filter(({ verbs }) => !verbs.includes('list'))
      .map((resource) => [resource, 'the server offers no list of them']),
  );
  const asked = holding.filter((resource) => !failed.has(resource));
  await hands.throttle.forEach(asked, async (resource) => {
    try {
      objects.push(...(await lookFor(resource, namespace, hands, signal)));
    } catch (error) {
      if (endsCycle(error)) throw error;
      failed.set(resource, error);
    }
  });
  return { objects, unseen: unseenBecause(failed) };
}

/** A namespace takes along what can be deleted. What cannot (metrics, package lists) is computed, not kept. */
function mayHold(resource: ApiResource): boolean {
  const { namespaced, verbs } = resource;
  const deletable = verbs.includes('delete') || verbs.includes('deletecollection');
  return namespaced && deletable && !isAlwaysFurniture(resource);
}

async function lookFor(
  resource: ApiResource,
  namespace: string,
  { client, throttle, clock }: Hands,
  signal: AbortSignal,
): Promise<readonly KubeObject[]> {
  const options = { namespace, metadataOnly: !needsWhole(resource) };
  const list = (some: { readonly limit?: number }) =>
    throttle.run(() => client.list(resource, { ...options, ...some }, signal), signal);
  const counts = (object: KubeObject) => !isFurniture(object, clock.now());
  const first = await list({ limit: LIMIT });
  const found = first.filter(counts);
  // A full page of furniture says nothing of what comes after it.
  return found.length > 0 || first.length < LIMIT ? found : (await list({})).filter(counts);
}

/** One sentence per reason, which names the kinds. */
function unseenBecause(failed: ReadonlyMap<ApiResource, unknown>): readonly string[] {
  const byReason = Map.groupBy(failed, ([, error]) => reasonOf(error));
  return [...byReason].map(([reason, kinds]) => `${namesOf(kinds.map(([kind]) => kind))} ${reason}`).sort(compareText);
}

function reasonOf(error: unknown): string {
  if (error instanceof TmcError && error.code === 'ClusterForbidden')
    return 'may not be listed by this syncer: extend its role';
  return `cannot be listed: ${explainError(error)}`;
}

function namesOf(resources: readonly ApiResource[]): string {
  const names = resources.map(kindName).sort(compareText);
  const more = names.length > KINDS_TOLD ? ` and ${names.length - KINDS_TOLD} more kinds` : '';
  return `${names.slice(0, KINDS_TOLD).join(', ')}${more}`;
}
