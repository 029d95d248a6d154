// Reading, applying and deleting objects as plain JSON.
import { formatApiVersion, isKubeObject, isRecord, type KubeObject, TransientError } from '../api/index.ts';
import { KubeConflictError, KubeUserError, kubeFailureOf } from './errors.ts';
import { collectionPath, holdsSecrets, objectName, objectPath, query } from './paths.ts';
import type { ApiResource, ApplyOptions, DeleteOptions, ListOptions } from './port.ts';
import type { Transport } from './transport.ts';

const PAGE_SIZE = 500;
/** Servers behind the aggregation layer may not know the short form; they send whole objects. */
const METADATA_ONLY = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';

export interface ObjectKey {
  readonly resource: ApiResource;
  readonly name: string;
  readonly namespace: string | undefined;
}

/** Undefined: not there. Throws `ResourceNotServed` when the whole kind is not. */
export async function getObject(
  transport: Transport,
  key: ObjectKey,
  signal: AbortSignal,
): Promise<KubeObject | undefined> {
  const what = `Reading ${objectName(key.resource, key.name, key.namespace)}`;
  const path = objectPath(key.resource, key.name, key.namespace);
  try {
    return expectObject(what, await transport.json({ verb: 'get', method: 'GET', path, what }, signal));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export interface ObjectList {
  readonly items: readonly KubeObject[];
  /** Where a watch goes on. */
  readonly resourceVersion: string;
}

/**
 * Pages until the limit or the end. When the position of the pages expires in between, once more in one piece, as
 * client-go does.
 */
export async function listObjects(
  transport: Transport,
  resource: ApiResource,
  options: ListOptions,
  signal: AbortSignal,
): Promise<ObjectList> {
  const most = options.limit ?? Number.POSITIVE_INFINITY;
  const page = (limit: number, after?: string) => readPage(transport, resource, { ...options, limit, after }, signal);
  let last = await page(Math.min(PAGE_SIZE, most));
  const items = [...last.items];
  while (last.next !== undefined && items.length < most) {
    try {
      last = await page(Math.min(PAGE_SIZE, most - items.length), last.next);
    } catch (error) {
      if (kubeFailureOf(error)?.status !== 410) throw error;
      return firstOf(most, await page(most));
    }
    for (const item of last.items) items.push(item);
  }
  return firstOf(most, { items, resourceVersion: last.resourceVersion });
}

/** A server may send more than it was asked for. */
function firstOf(most: number, { items, resourceVersion }: ObjectList): ObjectList {
  return { items: items.length > most ? items.slice(0, most) : items, resourceVersion };
}

/** Server-side apply. Throws a KubeConflictError whose causes name fields and managers when others own them. */
export async function applyObject(
  transport: Transport,
  resource: ApiResource,
  object: KubeObject,
  options: ApplyOptions,
  signal: AbortSignal,
): Promise<KubeObject> {
  const { name, namespace } = object.metadata;
  const what = `${options.dryRun === true ? 'Trying to apply' : 'Applying'} ${objectName(resource, name, namespace)}`;
  const parameters = query({
    fieldManager: options.fieldManager,
    force: options.force,
    dryRun: options.dryRun === true ? 'All' : undefined,
  });
  const path = `${objectPath(resource, name, namespace)}${parameters}`;
  const body = { type: 'application/apply-patch+yaml', text: yamlSafeJson(object) };
  return expectObject(
    what,
    await transport.json({ verb: 'patch', method: 'PATCH', path, body, what, secret: holdsSecrets(resource) }, signal),
  );
}

/** Of a Job or CronJob that is gone its pods are, too: who waits for that begins the work elsewhere. */
function propagationOf({ group }: ApiResource): 'Foreground' | 'Background' {
  return group === 'batch' ? 'Foreground' : 'Background';
}

/** The server compares uid and resourceVersion itself, and removes what the object owns: of Jobs first, else afterwards. */
export async function deleteObject(
  transport: Transport,
  { resource, name, namespace }: ObjectKey,
  { uid, resourceVersion }: DeleteOptions,
  signal: AbortSignal,
): Promise<'deleted' | 'notFound' | 'conflict'> {
  const preconditions = { uid, ...(resourceVersion === undefined ? {} : { resourceVersion }) };
  const propagationPolicy = propagationOf(resource);
  const options = { apiVersion: 'v1', kind: 'DeleteOptions', preconditions, propagationPolicy };
  const body = { type: 'application/json', text: JSON.stringify(options) };
  const what = `Deleting ${objectName(resource, name, namespace)}`;
  try {
    await transport.json(
      { verb: 'delete', method: 'DELETE', path: objectPath(resource, name, namespace), body, what },
      signal,
    );
    return 'deleted';
  } catch (error) {
    if (isMissing(error)) return 'notFound';
    if (error instanceof KubeConflictError) return 'conflict';
    throw error;
  }
}

/**
 * The server reads apply bodies as YAML. JSON is YAML except for some characters inside strings: DEL and C1 controls
 * and byte order marks are refused, NEL and the Unicode line ends are folded to a space. Escaped they arrive unchanged.
 */
export function yamlSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

interface Page extends ObjectList {
  readonly next: string | undefined;
}

interface PageOptions extends ListOptions {
  /** Infinity: all in one piece. */
  readonly limit: number;
  /** Where the page before ended. */
  readonly after: string | undefined;
}

async function readPage(
  transport: Transport,
  resource: ApiResource,
  { labelSelector, namespace, limit, after, metadataOnly }: PageOptions,
  signal: AbortSignal,
): Promise<Page> {
  const what = `Listing ${resource.plural}${namespace === undefined ? '' : ` in ${namespace}`}`;
  const bounded = Number.isFinite(limit) ? limit : undefined;
  const path = `${collectionPath(resource, namespace)}${query({ labelSelector, limit: bounded, continue: after })}`;
  const form = metadataOnly === true ? { accept: METADATA_ONLY } : {};
  const list = await transport.json({ verb: 'list', method: 'GET', path, what, ...form }, signal);
  if (!isRecord(list) || !isRecord(list['metadata'])) throw strange(what);
  const items = Array.isArray(list['items']) ? list['items'] : [];
  const { resourceVersion, continue: next } = list['metadata'];
  return {
    items: items.map((item) => expectObject(what, withType(resource, item))),
    resourceVersion: typeof resourceVersion === 'string' ? resourceVersion : '',
    next: typeof next === 'string' && next !== '' ? next : undefined,
  };
}

/** Items of a built-in list carry no apiVersion and kind, and metadata alone carries its own. */
function withType(resource: ApiResource, item: unknown): unknown {
  if (!isRecord(item)) return item;
  if (item['kind'] === 'PartialObjectMetadata')
    return { ...item, apiVersion: formatApiVersion(resource), kind: resource.kind };
  if (typeof item['kind'] === 'string') return item;
  return { apiVersion: formatApiVersion(resource), kind: resource.kind, ...item };
}

function expectObject(what: string, value: unknown): KubeObject {
  if (isKubeObject(value)) return value;
  throw strange(what);
}

function strange(what: string): TransientError {
  return new TransientError(
    'ClusterUnavailable',
    `${what} failed: the answer is no Kubernetes object. Check that the address is that of an API server.`,
  );
}

/** The object is missing, not the whole kind. */
function isMissing(error: unknown): boolean {
  return error instanceof KubeUserError && error.code === 'ResourceNotFound';
}
