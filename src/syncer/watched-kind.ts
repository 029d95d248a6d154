// The live objects of one kind, as its watch tells them. States come from two sides, the watch and our own requests; the newer one wins.
import { type GroupVersionKind, type KubeObject, refKey, refOf } from '../api/index.ts';
import type { ApiResource, ReflectorHandler } from '../kube/index.ts';

/** How many deletions are remembered, so that a late answer of ours does not bring an object back. */
const REMEMBERED_DELETIONS = 1_000;

export interface WatchHooks {
  readonly change: () => void;
  /** The watch began to fail, or works again. */
  readonly turn: (error: Error | undefined) => void;
}

export class WatchedKind implements ReflectorHandler {
  readonly kind: GroupVersionKind;
  readonly resource: ApiResource;
  readonly #onChange: () => void;
  readonly #onTurn: WatchHooks['turn'];
  readonly #settled = Promise.withResolvers<void>();
  readonly #objects = new Map<string, KubeObject>();
  /** refKey → version of the last state before it went. */
  readonly #deleted = new Map<string, string>();
  #listed = false;
  /** Version of the last list. */
  #listVersion = '';
  #error: Error | undefined;

  constructor(resource: ApiResource, hooks: WatchHooks) {
    const { group, version, kind } = resource;
    this.kind = { group, version, kind };
    this.resource = resource;
    this.#onChange = hooks.change;
    this.#onTurn = hooks.turn;
  }

  /** Resolves when the first list was told or failed. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  get isListed(): boolean {
    return this.#listed;
  }

  /** Why it cannot be listed or watched now. */
  get error(): Error | undefined {
    return this.#error;
  }

  get size(): number {
    return this.#objects.size;
  }

  find(key: string): KubeObject | undefined {
    return this.#objects.get(key);
  }

  all(): Iterable<KubeObject> {
    return this.#objects.values();
  }

  replaced(objects: readonly KubeObject[], version = ''): void {
    if (isEarlier(version, this.#listVersion)) this.#startOver();
    this.#listVersion = version;
    const listed = new Map(objects.map((object) => this.#keyed(object)));
    for (const [key, known] of this.#objects) {
      // What we wrote while the list was read is not in it; the watch that follows tells of it.
      if (!listed.has(key) && !isEarlier(version, known.metadata.resourceVersion)) this.#forget(key, known);
    }
    for (const [key, object] of listed) this.#put(key, object);
    this.#listed = true;
    // A watch that was begun anew does not know that the one before it failed.
    if (this.#error !== undefined) this.#turn(undefined);
    this.#settled.resolve();
    this.#onChange();
  }

  /** The server was restored: its versions are lower than before, and only what it says now counts. */
  #startOver(): void {
    this.#objects.clear();
    this.#deleted.clear();
  }

  changed(object: KubeObject): void {
    this.#put(...this.#keyed(object));
    this.#onChange();
  }

  deleted(object: KubeObject): void {
    const [key, last] = this.#keyed(object);
    const known = this.#objects.get(key);
    if (known === undefined || !isOlder(last, known)) this.#forget(key, last);
    this.#onChange();
  }

  failing(error: Error | undefined): void {
    this.#turn(error);
    this.#settled.resolve();
    this.#onChange();
  }

  #turn(error: Error | undefined): void {
    this.#error = error;
    this.#onTurn(error);
  }

  /** A state that the server answered to us; the watch may know a newer one already, or that it is gone. */
  record(object: KubeObject): void {
    this.#put(...this.#keyed(object));
  }

  #put(key: string, object: KubeObject): void {
    const known = this.#objects.get(key);
    if (known !== undefined && isOlder(object, known)) return;
    // The same state by another way: keep the copy that is compared by identity.
    if (known !== undefined && isSame(object, known)) return;
    const gone = this.#deleted.get(key);
    if (gone !== undefined && compareVersions(object.metadata.resourceVersion, gone) <= 0) return;
    this.#deleted.delete(key);
    this.#objects.set(key, object);
  }

  #forget(key: string, last: KubeObject): void {
    this.#objects.delete(key);
    this.#deleted.delete(key);
    this.#deleted.set(key, last.metadata.resourceVersion ?? '');
    const oldest = this.#deleted.keys().next();
    if (this.#deleted.size > REMEMBERED_DELETIONS && oldest.done !== true) this.#deleted.delete(oldest.value);
  }

  /** Items of a list may come without apiVersion and kind. */
  #keyed(object: KubeObject): readonly [string, KubeObject] {
    const { group, version, kind } = this.kind;
    const apiVersion = group === '' ? version : `${group}/${version}`;
    const typed = object.apiVersion === apiVersion && object.kind === kind ? object : { ...object, apiVersion, kind };
    return [refKey(refOf(typed)), typed];
  }
}

/** False where either is no number: such versions cannot be compared. */
function isEarlier(a = '', b = ''): boolean {
  const digits = /^\d+$/;
  return digits.test(a) && digits.test(b) && BigInt(a) < BigInt(b);
}

function isOlder(a: KubeObject, b: KubeObject): boolean {
  return compareVersions(a.metadata.resourceVersion, b.metadata.resourceVersion) < 0;
}

function isSame(a: KubeObject, b: KubeObject): boolean {
  const { uid, resourceVersion } = a.metadata;
  return resourceVersion !== undefined && resourceVersion === b.metadata.resourceVersion && uid === b.metadata.uid;
}

/** Versions of one resource grow as numbers; where they are none, nothing is said to be older. */
function compareVersions(a = '', b = ''): number {
  if (isEarlier(a, b)) return -1;
  return isEarlier(b, a) || !/^\d+$/.test(a) || !/^\d+$/.test(b) ? 1 : 0;
}
