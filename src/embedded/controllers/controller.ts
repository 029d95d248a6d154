// What a controller is, and the tools it has.
import { type Doc, equal, nameOf, namespaceOf, ownersOf, uidOf, withMeta } from '../json/index.ts';
import type { ResourceDefinition } from '../resources/index.ts';
import { StatusError } from '../status/index.ts';
import type { StoreEvent } from '../store/index.ts';
import {
  type ApiContext,
  createObject,
  type DeleteRequest,
  deleteObject,
  storeUpdate,
  versioned,
} from '../write/index.ts';

/** One object to look at. */
export interface WorkKey {
  /** Storage key, `apps/deployments`. */
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
}

export interface Controller {
  readonly name: string;
  /** What to look at after a change. */
  keysFor(event: StoreEvent, tools: Tools): readonly WorkKey[];
  /** Brings one object a step further; answers after how many milliseconds to look again, if at all. Synchronous. */
  reconcile(key: WorkKey, tools: Tools): number | undefined;
}

const BACKGROUND: DeleteRequest = { propagation: 'Background', dryRun: false };

/** Reads and writes as controllers do: through the same path as requests, under their own manager names. */
export class Tools {
  readonly api: ApiContext;
  /** Milliseconds from creation to Running. */
  readonly podDelay: number;
  readonly #manager: string;

  constructor(api: ApiContext, podDelay: number, manager = 'kube-controller-manager') {
    this.api = api;
    this.podDelay = podDelay;
    this.#manager = manager;
  }

  as(manager: string): Tools {
    return new Tools(this.api, this.podDelay, manager);
  }

  now(): Date {
    return this.api.clock();
  }

  get(key: WorkKey): Doc | undefined {
    return this.api.store.get(key.resource, key.namespace, key.name);
  }

  list(resource: string, namespace?: string): readonly Doc[] {
    return this.api.store.list(resource, namespace);
  }

  /** Objects of a resource whose controller is `owner`. */
  owned(resource: string, owner: Doc): readonly Doc[] {
    const uid = uidOf(owner);
    return this.list(resource, namespaceOf(owner)).filter((o) =>
      ownersOf(o).some((ref) => ref.uid === uid && ref.controller === true),
    );
  }

  /** Creates an object; nothing when it is already there. */
  create(resource: string, namespace: string, body: Doc): Doc | undefined {
    try {
      return createObject(this.api, this.#definition(resource), { namespace, body }, { manager: this.#manager });
    } catch (error) {
      if (error instanceof StatusError && error.reason === 'AlreadyExists') return undefined;
      throw error;
    }
  }

  /** Replaces the status (and annotations, as the real controllers do with it). */
  updateStatus(resource: string, live: Doc, status: Doc, annotations?: Doc): Doc {
    const metadata = annotations === undefined ? live : withMeta(live, { annotations });
    return this.#update(resource, live, { ...metadata, status }, 'status');
  }

  update(resource: string, live: Doc, next: Doc): Doc {
    return this.#update(resource, live, next, '');
  }

  finalize(resource: string, live: Doc, next: Doc): Doc {
    return this.#update(resource, live, next, 'finalize');
  }

  #update(resource: string, live: Doc, next: Doc, subresource: '' | 'status' | 'finalize'): Doc {
    if (equal(live, next)) return live;
    const definition = this.#definition(resource);
    return storeUpdate(
      this.api,
      definition,
      { live: versioned(definition, live), body: next },
      { manager: this.#manager, subresource },
    );
  }

  remove(resource: string, object: Doc, request: Partial<DeleteRequest> = {}): void {
    const key = { namespace: namespaceOf(object), name: nameOf(object) };
    if (this.api.store.get(resource, key.namespace, key.name) === undefined) return;
    deleteObject(this.api, this.#definition(resource), key, { ...BACKGROUND, ...request });
  }

  #definition(resource: string): ResourceDefinition {
    const found = this.api.registry.findByKey(resource);
    if (found === undefined) throw new StatusError(404, 'NotFound', `${resource} is not served`);
    return found;
  }
}

export function keyOf(resource: string, object: Doc): WorkKey {
  return { resource, namespace: namespaceOf(object), name: nameOf(object) };
}

/** The key of the controlling owner of that kind, if it has one. */
function ownerKey(object: Doc, kind: string, resource: string): WorkKey | undefined {
  const owner = ownersOf(object).find((ref) => ref.controller === true && ref.kind === kind);
  return owner === undefined ? undefined : { resource, namespace: namespaceOf(object), name: owner.name };
}

/** An ownerReference that controls. */
export function controllerReference(owner: Doc): Doc {
  return {
    apiVersion: owner['apiVersion'],
    kind: owner['kind'],
    name: nameOf(owner),
    uid: uidOf(owner),
    controller: true,
    blockOwnerDeletion: true,
  };
}

/** Keys for a controller of one kind that makes pods (or other dependents). */
export function keysOfOwner(
  event: StoreEvent,
  own: { resource: string; kind: string; dependents: readonly string[] },
): readonly WorkKey[] {
  if (event.resource === own.resource) return event.type === 'DELETED' ? [] : [keyOf(own.resource, event.object)];
  if (!own.dependents.includes(event.resource)) return [];
  const owner = ownerKey(event.object, own.kind, own.resource);
  return owner === undefined ? [] : [owner];
}

/** Drops entries that are 0 or undefined, as Go's omitempty does. */
export function withoutZeros(status: Doc): Doc {
  return Object.fromEntries(Object.entries(status).filter(([, value]) => value !== 0 && value !== undefined));
}
