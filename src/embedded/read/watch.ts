// Watching: the events of one resource, from a revision on, as a stream of JSON lines.
import { type Doc, withMeta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from '../resources/index.ts';
import { badRequest, expired, invalid } from '../status/index.ts';
import type { StoreEvent } from '../store/index.ts';
import { type ApiContext, versioned } from '../write/index.ts';
import { type Filter, parseFilter, type Scope } from './filter.ts';
import { type Form, formObject } from './form.ts';

export interface WatchRequest {
  readonly scope: Scope;
  readonly query: URLSearchParams;
  readonly form: Form;
}

/** Where a watch writes to. `write` false: the consumer is too slow, and the watch ends. */
export interface WatchSink {
  write(line: string): boolean;
  end(): void;
}

const BOOKMARK_EVERY_MS = 10_000;
/** A watch without `timeoutSeconds` ends after this long, as the real server's do after 30 to 60 minutes. */
const DEFAULT_TIMEOUT_S = 1_800;
const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';

type WatchType = 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';

/** What an event means for a watch that sees only some objects: one that leaves the selection is deleted for it. */
function visibleChange(
  event: StoreEvent,
  filter: Filter,
): { type: 'ADDED' | 'MODIFIED' | 'DELETED'; object: Doc } | undefined {
  const was = event.previous !== undefined && filter(event.previous);
  const is = event.type !== 'DELETED' && filter(event.object);
  if (!was && !is) return undefined;
  if (!was) return { type: 'ADDED', object: event.object };
  if (is) return { type: 'MODIFIED', object: event.object };
  const last = event.type === 'DELETED' ? event.object : (event.previous ?? event.object);
  return { type: 'DELETED', object: withMeta(last, { resourceVersion: String(event.revision) }) };
}

function parseRevision(query: URLSearchParams): number | undefined {
  const given = query.get('resourceVersion') ?? '';
  if (given === '' || given === '0') return undefined;
  if (!/^\d+$/.test(given)) throw badRequest(`invalid resource version ${JSON.stringify(given)}`);
  return Number(given);
}

function checkInitialEvents(query: URLSearchParams): boolean {
  const wanted = query.get('sendInitialEvents');
  const match = query.get('resourceVersionMatch');
  const refuse = (field: string, message: string) =>
    invalid('ListOptions', 'meta.k8s.io', '', [{ reason: 'FieldValueForbidden', field, message }]);
  if (wanted === null && match !== null) {
    throw refuse(
      'resourceVersionMatch',
      'Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
    );
  }
  if (wanted !== null && match !== 'NotOlderThan') {
    throw refuse(
      'resourceVersionMatch',
      'Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
    );
  }
  return wanted === 'true';
}

/** Checks a watch request and answers a function that runs it on a sink and in turn answers how to end it. */
export function prepareWatch(
  api: ApiContext,
  resource: ResourceDefinition,
  request: WatchRequest,
): (sink: WatchSink) => () => void {
  const { query } = request;
  const filter = parseFilter(resource, request.scope, query);
  const initial = checkInitialEvents(query);
  const revision = parseRevision(query);
  return (sink) => new WatchRun(api, resource, { ...request, filter, initial, revision }, sink).start();
}

interface WatchPlan extends WatchRequest {
  readonly filter: Filter;
  readonly initial: boolean;
  readonly revision: number | undefined;
}

class WatchRun {
  readonly #api: ApiContext;
  readonly #resource: ResourceDefinition;
  readonly #plan: WatchPlan;
  readonly #sink: WatchSink;
  readonly #cleanup: (() => void)[] = [];
  #withColumns = true;
  #done = false;

  constructor(api: ApiContext, resource: ResourceDefinition, plan: WatchPlan, sink: WatchSink) {
    this.#api = api;
    this.#resource = resource;
    this.#plan = plan;
    this.#sink = sink;
  }

  start(): () => void {
    const key = storageKey(this.#resource);
    if (this.#sendPast(key)) {
      this.#cleanup.push(this.#api.store.subscribe((event) => this.#onEvent(key, event)));
      this.#startTimers();
    }
    return () => this.#stop();
  }

  /** Everything up to now; false when the watch ended over it. */
  #sendPast(key: string): boolean {
    const { revision, initial, query } = this.#plan;
    if (initial || (revision === undefined && query.get('sendInitialEvents') === null)) {
      for (const object of this.#api.store.list(key, this.#plan.scope.namespace).filter(this.#plan.filter))
        this.#send('ADDED', object);
      if (initial && this.#bookmarks()) this.#bookmark({ [INITIAL_EVENTS_END]: 'true' });
      return !this.#done;
    }
    if (revision === undefined) return true;
    const past = this.#api.store.since(key, revision);
    if (past === undefined) {
      this.#fail(`too old resource version: ${revision} (${this.#api.store.revision})`);
      return false;
    }
    for (const event of past) this.#onEvent(key, event);
    return !this.#done;
  }

  #startTimers(): void {
    const { query } = this.#plan;
    const seconds = Number(query.get('timeoutSeconds') ?? '0');
    const timeout = setTimeout(() => this.#expire(), (seconds > 0 ? seconds : DEFAULT_TIMEOUT_S) * 1_000);
    this.#cleanup.push(() => clearTimeout(timeout));
    if (!this.#bookmarks()) return;
    const bookmarks = setInterval(() => this.#bookmark({}), BOOKMARK_EVERY_MS);
    this.#cleanup.push(() => clearInterval(bookmarks));
  }

  #bookmarks(): boolean {
    const wanted = this.#plan.query.get('allowWatchBookmarks');
    return wanted === 'true' || wanted === '1';
  }

  #expire(): void {
    if (this.#bookmarks()) this.#bookmark({});
    this.#stop();
  }

  #onEvent(key: string, event: StoreEvent): void {
    if (event.resource !== key || this.#done) return;
    const change = visibleChange(event, this.#plan.filter);
    if (change !== undefined) this.#send(change.type, change.object);
  }

  #send(type: WatchType, object: Doc): void {
    const options = { now: this.#api.clock(), withColumns: this.#withColumns };
    this.#withColumns = false;
    this.#write(type, formObject(this.#plan.form, this.#resource, versioned(this.#resource, object), options));
  }

  #bookmark(annotations: Doc): void {
    const metadata: Doc = { resourceVersion: String(this.#api.store.revision), creationTimestamp: null, annotations };
    if (Object.keys(annotations).length === 0) delete metadata['annotations'];
    const object: Doc = { kind: this.#resource.kind, apiVersion: apiVersionOf(this.#resource), metadata };
    this.#write(
      'BOOKMARK',
      formObject(this.#plan.form, this.#resource, object, { now: this.#api.clock(), withColumns: false }),
    );
  }

  #fail(message: string): void {
    this.#write('ERROR', expired(message).body());
    this.#stop();
  }

  #write(type: WatchType, object: Doc): void {
    if (this.#done) return;
    if (!this.#sink.write(`${JSON.stringify({ type, object })}\n`)) this.#stop();
  }

  #stop(): void {
    if (this.#done) return;
    this.#done = true;
    for (const undo of this.#cleanup) undo();
    this.#sink.end();
  }
}
