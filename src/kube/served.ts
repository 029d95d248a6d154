// Everything that a server serves now: two questions where it knows aggregated discovery, else one per group version.
import { compareText, formatApiVersion, type GroupVersionKind, isRecord, TransientError } from '../api/index.ts';
import { readResources } from './discovery.ts';
import { kubeFailureOf } from './errors.ts';
import { groupVersionPath } from './paths.ts';
import type { ApiResource } from './port.ts';
import type { Transport } from './transport.ts';

/** From Kubernetes 1.30, and as a beta from 1.26; older servers answer plain JSON. */
const AGGREGATED = ['v2', 'v2beta1']
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .concat('application/json')
  .join(',');

interface GroupVersion {
  readonly group: string;
  readonly version: string;
}

interface ServedVersion extends GroupVersion {
  /** Undefined: the server behind it does not answer, so nobody knows. */
  readonly resources: readonly ApiResource[] | undefined;
}

/** See `KubeClient.resources`. */
export async function servedResources(transport: Transport, signal: AbortSignal): Promise<readonly ApiResource[]> {
  return preferred(await servedVersions(transport, signal));
}

/** See `KubeClient.kinds`. */
export async function servedKinds(transport: Transport, signal: AbortSignal): Promise<readonly GroupVersionKind[]> {
  const versions = await servedVersions(transport, signal);
  return versions.flatMap(({ resources }) => resources ?? []);
}

async function servedVersions(transport: Transport, signal: AbortSignal): Promise<readonly ServedVersion[]> {
  const roots = await Promise.all(['/api', '/apis'].map((path) => readRoot(transport, path, signal)));
  const versions = roots.flat();
  const silent = versions.filter(({ resources }) => resources === undefined).map(formatApiVersion);
  if (silent.length > 0) throw incomplete(transport.server, silent);
  return versions;
}

async function readRoot(transport: Transport, path: string, signal: AbortSignal): Promise<readonly ServedVersion[]> {
  const what = 'Discovering everything that is served';
  const answer = await transport.json({ verb: 'discovery', method: 'GET', path, what, accept: AGGREGATED }, signal);
  if (isRecord(answer) && answer['kind'] === 'APIGroupDiscoveryList') return readAggregated(answer);
  return Promise.all(groupVersionsOf(answer, what).map((gv) => readVersion(transport, gv, signal)));
}

function readAggregated(list: Record<string, unknown>): readonly ServedVersion[] {
  return records(list['items']).flatMap((item) => {
    const group = isRecord(item['metadata']) ? textOf(item['metadata']['name']) : '';
    return records(item['versions']).map((served) => readServed({ group, version: textOf(served['version']) }, served));
  });
}

/** `Stale`: what the server behind it told when it last answered, or nothing at all when it never did. */
function readServed(gv: GroupVersion, served: Record<string, unknown>): ServedVersion {
  if (served['freshness'] !== 'Current') return { ...gv, resources: undefined };
  // The same fields by other names; what has no verbs only carries its subresources.
  const resources = records(served['resources']).map((entry) => ({
    name: entry['resource'],
    kind: isRecord(entry['responseKind']) ? entry['responseKind']['kind'] : undefined,
    namespaced: entry['scope'] === 'Namespaced',
    verbs: entry['verbs'],
  }));
  return { ...gv, resources: readResources({ resources }, gv) };
}

/** Of an `APIVersions` or an `APIGroupList`, the preferred version of each group first. */
function groupVersionsOf(answer: unknown, what: string): readonly GroupVersion[] {
  if (isRecord(answer) && answer['kind'] === 'APIVersions' && Array.isArray(answer['versions']))
    return answer['versions'].map((version) => ({ group: '', version: textOf(version) }));
  if (isRecord(answer) && answer['kind'] === 'APIGroupList')
    return records(answer['groups']).flatMap((entry) => {
      const first = isRecord(entry['preferredVersion']) ? [entry['preferredVersion']] : [];
      const versions = [...first, ...records(entry['versions'])].map(({ version }) => textOf(version));
      return [...new Set(versions)].map((version) => ({ group: textOf(entry['name']), version }));
    });
  throw new TransientError(
    'ClusterUnavailable',
    `${what} failed: the answer names no API groups. Check that the address is that of an API server.`,
  );
}

async function readVersion(transport: Transport, gv: GroupVersion, signal: AbortSignal): Promise<ServedVersion> {
  const what = `Discovering ${formatApiVersion(gv)}`;
  try {
    const list = await transport.json({ verb: 'discovery', method: 'GET', path: groupVersionPath(gv), what }, signal);
    return { ...gv, resources: readResources(list, gv) };
  } catch (error) {
    const status = kubeFailureOf(error)?.status;
    if (status === undefined || status === 401) throw error;
    return { ...gv, resources: undefined };
  }
}

/** Each resource once, in the version that comes first; a group may serve some in another version than the rest. */
function preferred(versions: readonly ServedVersion[]): readonly ApiResource[] {
  const found = new Map<string, ApiResource>();
  for (const resource of versions.flatMap(({ resources }) => resources ?? [])) {
    const key = `${resource.group}/${resource.plural}`;
    if (!found.has(key)) found.set(key, resource);
  }
  return [...found.values()].sort((a, b) => compareText(a.group, b.group) || compareText(a.plural, b.plural));
}

function incomplete(server: string, silent: readonly string[]): TransientError {
  const names = silent.toSorted(compareText).join(', ');
  return new TransientError(
    'DiscoveryIncomplete',
    `Discovering everything that ${server} serves failed: what is behind ${names} does not answer. Repair that API service, or delete its APIService.`,
    { data: { groupVersions: names } },
  );
}

function records(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
