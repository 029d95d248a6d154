// A cluster in memory behind the Kubernetes port: server-side apply with field owners, watches, finalizers, and failures on request.
import { isDeepStrictEqual } from 'node:util';
import {
  ConflictError,
  formatRef,
  type GroupVersionKind,
  type KubeObject,
  type ObjectRef,
  refKey,
  refOf,
  TransientError,
  UserError,
} from '../../src/api/index.ts';
import { abortable, abortedError } from '../../src/infra/index.ts';
import type {
  ApiResource,
  ApplyOptions,
  DeleteOptions,
  KubeClient,
  ListOptions,
  ReflectorHandler,
} from '../../src/kube/index.ts';
import {
  bare,
  type FakeStored,
  fieldsOfManifest,
  foreignConflicts,
  mergeApplied,
  same,
  withManagers,
} from './fake-fields.ts';
import { FakeKinds, matches, matchesKind } from './fake-kinds.ts';

export interface FakeRequest {
  readonly verb: 'discovery' | 'get' | 'list' | 'patch' | 'dryRun' | 'delete' | 'watch';
  readonly what: string;
}

interface Listener {
  readonly resource: ApiResource;
  readonly selector: string | undefined;
  readonly handler: ReflectorHandler;
  readonly signal: AbortSignal;
  known: Set<string>;
  failing: boolean;
}

type Edit = (object: KubeObject) => KubeObject;

export class FakeCluster implements KubeClient {
  readonly server = 'https://fake.test';
  readonly requests: FakeRequest[] = [];
  /** Called before each request is carried out; what it throws is the answer. */
  onRequest: ((request: FakeRequest) => void | Promise<void>) | undefined;
  /** Called when a request was carried out, before its answer: what it throws is the answer. */
  onAnswer: ((request: FakeRequest) => void) | undefined;
  readonly #objects = new Map<string, FakeStored>();
  /** Kinds that may not be listed. */
  readonly forbidden = new Set<string>();
  /** Group versions whose server does not answer, such as `metrics.test/v1`. */
  readonly silent = new Set<string>();
  readonly #listeners = new Set<Listener>();
  readonly #kinds = new FakeKinds();
  #revision = 100;
  #down = false;

  /** `verbs`: all that a kind may have, unless given. */
  serve(gvk: GroupVersionKind, verbs?: readonly string[]): void {
    this.#kinds.serve(gvk, verbs);
  }

  /** What is in the cluster, by refKey. */
  get objects(): ReadonlyMap<string, KubeObject> {
    return new Map([...this.#objects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { object }]) => [key, object]));
  }

  find(key: string): KubeObject | undefined {
    return this.#objects.get(key)?.object;
  }

  /** Requests since the last call, watches apart. */
  takeRequests(): readonly string[] {
    return this.requests.splice(0).map(({ verb, what }) => `${verb} ${what}`);
  }

  /** Somebody else creates an object. */
  create(object: KubeObject, manager = 'kubectl'): KubeObject {
    const owners = new Map([[manager, fieldsOfManifest(object)]]);
    return this.#store(refKey(refOf(object)), { object: this.#identify(object, this.#next(), undefined), owners });
  }

  /** Somebody else changes an object, and so owns what it changed. */
  edit(key: string, manager: string, change: Edit): KubeObject {
    const stored = this.#objects.get(key);
    if (stored === undefined) throw new Error(`no ${key}`);
    const changed = change(stored.object);
    const owners = new Map(stored.owners);
    for (const [other, fields] of owners)
      owners.set(other, new Set([...fields].filter((path) => same(stored.object, changed, path))));
    const touched = [...fieldsOfManifest(changed)].filter((path) => !same(stored.object, changed, path));
    owners.set(manager, new Set([...(owners.get(manager) ?? []), ...touched]));
    return this.#store(key, { object: this.#identify(changed, this.#next(), stored.object), owners });
  }

  /** Somebody else deletes an object, finalizers or not. */
  remove(key: string): void {
    const stored = this.#objects.get(key);
    if (stored === undefined) return;
    this.#objects.delete(key);
    this.#tell(key, { ...stored.object, metadata: { ...stored.object.metadata, resourceVersion: this.#next() } }, true);
    this.#sweep(stored.object);
  }

  /** While down, every request fails and every watch breaks; coming back lists anew. */
  setDown(down: boolean): void {
    this.#down = down;
    for (const listener of this.#listeners) void this.#list(listener);
  }

  async version(signal: AbortSignal): Promise<string> {
    await this.#request({ verb: 'discovery', what: 'version' }, signal);
    return 'v1.37.2';
  }

  async resolve(gvk: GroupVersionKind, signal: AbortSignal): Promise<ApiResource | undefined> {
    await this.#request({ verb: 'discovery', what: gvk.kind }, signal);
    return this.#kinds.find(gvk);
  }

  async get(resource: ApiResource, name: string, namespace: string | undefined, signal: AbortSignal) {
    const ref = refIn(resource, name, namespace);
    await this.#request({ verb: 'get', what: formatRef(ref) }, signal);
    return this.#objects.get(refKey(ref))?.object;
  }

  async resources(signal: AbortSignal): Promise<readonly ApiResource[]> {
    await this.#request({ verb: 'discovery', what: 'everything' }, signal);
    if (this.silent.size > 0) throw new TransientError('DiscoveryIncomplete', `${[...this.silent]} does not answer.`);
    return this.#kinds.all();
  }

  async kinds(signal: AbortSignal): Promise<readonly GroupVersionKind[]> {
    return this.resources(signal);
  }

  async list(resource: ApiResource, options: ListOptions, signal: AbortSignal): Promise<readonly KubeObject[]> {
    const { labelSelector, namespace, limit, metadataOnly } = options;
    await this.#request({ verb: 'list', what: resource.kind }, signal);
    const refusal = this.#refusal(resource);
    if (refusal !== undefined) throw refusal;
    return this.#select(resource, labelSelector)
      .map(([, { apiVersion, kind, metadata, ...rest }]) => ({
        apiVersion,
        kind,
        metadata,
        ...(metadataOnly ? {} : rest),
      }))
      .filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace)
      .slice(0, limit);
  }

  async apply(
    _resource: ApiResource,
    object: KubeObject,
    options: ApplyOptions,
    signal: AbortSignal,
  ): Promise<KubeObject> {
    const ref = refOf(object);
    const request: FakeRequest = { verb: options.dryRun === true ? 'dryRun' : 'patch', what: formatRef(ref) };
    await this.#request(request, signal);
    if (
      ref.namespace !== undefined &&
      !this.#objects.has(`/Namespace//${ref.namespace}`) &&
      ref.namespace !== 'default'
    ) {
      throw new UserError(
        'ResourceNotFound',
        `Applying ${formatRef(ref)} failed: namespace ${ref.namespace} not found.`,
      );
    }
    const answer = this.#apply(object, options);
    this.onAnswer?.(request);
    if (signal.aborted) throw abortedError(request.what, signal);
    return answer;
  }

  async delete(
    resource: ApiResource,
    name: string,
    namespace: string | undefined,
    options: DeleteOptions,
    signal: AbortSignal,
  ) {
    const ref = refIn(resource, name, namespace);
    const request: FakeRequest = { verb: 'delete', what: formatRef(ref) };
    await this.#request(request, signal);
    const live = this.#objects.get(refKey(ref))?.object;
    if (live === undefined) return 'notFound';
    const { uid, resourceVersion, finalizers } = live.metadata;
    if (uid !== options.uid) return 'conflict';
    if (options.resourceVersion !== undefined && options.resourceVersion !== resourceVersion) return 'conflict';
    if (Array.isArray(finalizers) && finalizers.length > 0) {
      this.edit(refKey(ref), 'server', (o) => ({
        ...o,
        metadata: { ...o.metadata, deletionTimestamp: '2026-01-01T00:00:00Z' },
      }));
    } else this.remove(refKey(ref));
    this.onAnswer?.(request);
    if (signal.aborted) throw abortedError(request.what, signal);
    return 'deleted';
  }

  reflect(resource: ApiResource, selector: string | undefined, handler: ReflectorHandler, signal: AbortSignal) {
    const listener: Listener = { resource, selector, handler, signal, known: new Set(), failing: false };
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
    this.requests.push({ verb: 'watch', what: resource.kind });
    const synced = this.#list(listener);
    return { resource, synced: () => synced };
  }

  requestCounts(): Readonly<Record<string, number>> {
    return { all: this.requests.length };
  }

  async close(): Promise<void> {}

  async #request(request: FakeRequest, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw abortedError(request.what, signal);
    this.requests.push(request);
    await abortable(request.what, Promise.resolve(this.onRequest?.(request)), signal);
    await Promise.resolve();
    if (signal.aborted) throw abortedError(request.what, signal);
    if (this.#down) throw unreachable();
  }

  #apply(object: KubeObject, { fieldManager, force, dryRun }: ApplyOptions): KubeObject {
    const key = refKey(refOf(object));
    const stored = this.#objects.get(key);
    const fields = fieldsOfManifest(object);
    if (stored !== undefined && !force) {
      const conflicts = foreignConflicts(stored, object, fieldManager);
      if (conflicts.length > 0) {
        const data = { fields: conflicts.map(({ path }) => path).join(', '), managers: conflicts[0]?.manager };
        throw new ConflictError('ResourceConflict', `Applying ${key} conflicts.`, { data });
      }
    }
    const merged = stored === undefined ? object : mergeApplied(stored, object, fieldManager);
    const owners = new Map(stored?.owners ?? []);
    for (const [other, owned] of owners) {
      if (other !== fieldManager)
        owners.set(
          other,
          new Set([...owned].filter((path) => !fields.has(path) || same(merged, stored?.object ?? merged, path))),
        );
    }
    owners.set(fieldManager, fields);
    const unchanged =
      stored !== undefined &&
      isDeepStrictEqual(bare(stored.object), bare(merged)) &&
      isDeepStrictEqual(stored.owners, owners);
    if (unchanged) return stored.object;
    const next = {
      object: this.#identify(
        merged,
        dryRun === true ? (stored?.object.metadata.resourceVersion ?? '0') : this.#next(),
        stored?.object,
      ),
      owners,
    };
    return dryRun === true ? withManagers(next) : this.#store(key, next);
  }

  #store(key: string, stored: FakeStored): KubeObject {
    const object = withManagers(stored);
    this.#objects.set(key, { object, owners: stored.owners });
    if (object.kind === 'CustomResourceDefinition') this.#kinds.define(object);
    this.#tell(key, object, false);
    return object;
  }

  /** A namespace takes what is in it along. */
  #sweep(gone: KubeObject): void {
    if (gone.kind !== 'Namespace') return;
    for (const [key, { object }] of [...this.#objects])
      if (object.metadata.namespace === gone.metadata.name) this.remove(key);
  }

  #identify(object: KubeObject, resourceVersion: string, before: KubeObject | undefined): KubeObject {
    const uid = before?.metadata.uid ?? `uid-${this.#next()}`;
    return { ...object, metadata: { ...object.metadata, uid, resourceVersion } };
  }

  #next(): string {
    this.#revision += 1;
    return String(this.#revision);
  }

  #select(resource: ApiResource, selector: string | undefined): readonly (readonly [string, KubeObject])[] {
    return [...this.#objects]
      .map(([key, { object }]) => [key, object] as const)
      .filter(([, object]) => matches(object, resource, selector));
  }

  #tell(key: string, object: KubeObject, gone: boolean): void {
    for (const listener of this.#listeners) {
      if (!matchesKind(object, listener.resource)) continue;
      const match = !gone && matches(object, listener.resource, listener.selector);
      const known = listener.known.has(key);
      if (match) listener.known.add(key);
      else listener.known.delete(key);
      setImmediate(() => {
        if (listener.signal.aborted || this.#down) return;
        if (match) listener.handler.changed(object);
        else if (known) listener.handler.deleted(object);
      });
    }
  }

  #refusal({ kind }: ApiResource): UserError | undefined {
    return this.forbidden.has(kind) ? new UserError('ClusterForbidden', `Listing ${kind} is not allowed.`) : undefined;
  }

  async #list(listener: Listener): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (listener.signal.aborted) return;
    const error = this.#down ? unreachable() : this.#refusal(listener.resource);
    if (error !== undefined) {
      listener.failing = true;
      listener.handler.failing(error);
      return;
    }
    const objects = this.#select(listener.resource, listener.selector);
    listener.known = new Set(objects.map(([key]) => key));
    listener.handler.replaced(
      objects.map(([, object]) => object),
      String(this.#revision),
    );
    if (listener.failing) listener.handler.failing(undefined);
    listener.failing = false;
  }
}

function unreachable(): TransientError {
  return new TransientError('ClusterUnreachable', 'Asking https://fake.test failed: ECONNREFUSED.');
}

function refIn({ group, version, kind }: ApiResource, name: string, namespace: string | undefined): ObjectRef {
  return { group, version, kind, name, ...(namespace === undefined ? {} : { namespace }) };
}
