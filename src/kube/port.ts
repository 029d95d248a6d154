// The port to one Kubernetes API server: plain JSON in and out, nothing dropped on the way.
import type { GroupVersionKind, KubeObject } from '../api/index.ts';

/** A served resource, from discovery. */
export interface ApiResource extends GroupVersionKind {
  readonly plural: string;
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
}

export interface ApplyOptions {
  readonly fieldManager: string;
  /** Take fields that other managers own; false answers a `ResourceConflict`. */
  readonly force: boolean;
  readonly dryRun?: boolean;
}

export interface DeleteOptions {
  /** The server deletes only the object with this uid (and, when given, this resourceVersion). */
  readonly uid: string;
  readonly resourceVersion?: string;
}

export interface ListOptions {
  readonly labelSelector?: string | undefined;
  /** Of a namespaced resource; absent: of all namespaces. */
  readonly namespace?: string;
  /** At most so many objects; absent: all, page by page. */
  readonly limit?: number;
  /** Only apiVersion, kind and metadata are needed; a server that cannot leave out the rest sends it. */
  readonly metadataOnly?: boolean;
}

export interface KubeClient {
  /** URL of the server, for messages. */
  readonly server: string;
  /** `v1.37.2`; also the reachability probe. */
  version(signal: AbortSignal): Promise<string>;
  /** Discovery, cached; asked again (at most once per 2 s) for a kind not found. Undefined: not served. */
  resolve(gvk: GroupVersionKind, signal: AbortSignal): Promise<ApiResource | undefined>;
  /**
   * Everything that the server serves now, asked anew: each resource in the first version of its group that has it,
   * without subresources, by group and plural. When a group version cannot be discovered it throws
   * `DiscoveryIncomplete`, which names it: an answer is never a part.
   */
  resources(signal: AbortSignal): Promise<readonly ApiResource[]>;
  /** Every kind that the server serves now, in every version, asked anew; throws as `resources` does. */
  kinds(signal: AbortSignal): Promise<readonly GroupVersionKind[]>;
  get(
    resource: ApiResource,
    name: string,
    namespace: string | undefined,
    signal: AbortSignal,
  ): Promise<KubeObject | undefined>;
  /** Each object with its apiVersion and kind. */
  list(resource: ApiResource, options: ListOptions, signal: AbortSignal): Promise<readonly KubeObject[]>;
  /** Server-side apply of the object exactly as given; answers the object as the server holds it. */
  apply(resource: ApiResource, object: KubeObject, options: ApplyOptions, signal: AbortSignal): Promise<KubeObject>;
  /** What a Job owns goes before it, what others own after them. `conflict`: uid or resourceVersion did not match. */
  delete(
    resource: ApiResource,
    name: string,
    namespace: string | undefined,
    options: DeleteOptions,
    signal: AbortSignal,
  ): Promise<'deleted' | 'notFound' | 'conflict'>;
  /** Starts list+watch of one resource; ends with the signal. */
  reflect(
    resource: ApiResource,
    labelSelector: string | undefined,
    handler: ReflectorHandler,
    signal: AbortSignal,
  ): Reflector;
  /** Requests made so far by verb (`list`, `watch`, `get`, `patch`, `delete`, `discovery`), for metrics and the steady-state figure. */
  requestCounts(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** What a reflector tells. Calls come in order, one at a time; they must not throw and must not block. */
export interface ReflectorHandler {
  /** The whole list: at start, and after a watch position expired, with the version it was read at. Objects not in it are
   * gone, but for those of a later version; a list of an earlier version than the one before comes from a restored server. */
  replaced(objects: readonly KubeObject[], resourceVersion: string): void;
  changed(object: KubeObject): void;
  deleted(object: KubeObject): void;
  /** The list or watch failed and is retried with backoff; undefined: it works again. */
  failing(error: Error | undefined): void;
}

export interface Reflector {
  readonly resource: ApiResource;
  /** Resolves at the first successful list; rejects when the signal ends it first. */
  synced(): Promise<void>;
}
