// The one place where state changes: objects by resource, one revision counter, and an event for each change.
import { type Doc, nameOf, namespaceOf, withMeta } from '../json/index.ts';
import { EventHistory, type StoreEvent } from './events.ts';
import { Journal, type JournalEntry } from './journal.ts';

export type StoreListener = (event: StoreEvent) => void;

type ByName = Map<string, Doc>;

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Everything is synchronous: a caller that reads, decides and writes without awaiting is a transaction. */
export class Store {
  /** By resource, namespace ('' for cluster-scoped) and name. */
  readonly #resources = new Map<string, Map<string, ByName>>();
  #size = 0;
  readonly #histories = new Map<string, EventHistory>();
  readonly #listeners = new Set<StoreListener>();
  readonly #journal: Journal | undefined;
  #revision = 1;
  #startRevision = 1;

  /** Reads the journal when a file is given. Throws the file system's error when it cannot be opened. */
  constructor(stateFile?: string) {
    if (stateFile === undefined) return;
    const { journal, entries } = Journal.open(stateFile);
    this.#journal = journal;
    for (const entry of entries) this.#replay(entry);
    this.#startRevision = this.#revision;
  }

  /** Revision of the last change; grows over restarts too. */
  get revision(): number {
    return this.#revision;
  }

  get(resource: string, namespace: string, name: string): Doc | undefined {
    return this.#resources.get(resource)?.get(namespace)?.get(name);
  }

  /** Objects ordered by namespace and name; `namespace` undefined: of all. */
  list(resource: string, namespace?: string): readonly Doc[] {
    const namespaces = this.#resources.get(resource);
    if (namespace !== undefined)
      return [...(namespaces?.get(namespace) ?? [])].sort(byText).map(([, object]) => object);
    return [...(namespaces?.keys() ?? [])].sort().flatMap((name) => this.list(resource, name));
  }

  /** Resources that hold at least one object. */
  resources(): readonly string[] {
    return [...this.#resources].filter(([, namespaces]) => namespaces.size > 0).map(([resource]) => resource);
  }

  /** Stores an object under its name with a new resourceVersion, and answers it. */
  put(resource: string, object: Doc): Doc {
    this.#revision += 1;
    const stored = withMeta(object, { resourceVersion: String(this.#revision) });
    const previous = this.get(resource, namespaceOf(stored), nameOf(stored));
    this.#set(resource, stored);
    this.#record({ op: 'put', revision: this.#revision, resource, object: stored });
    this.#emit({
      type: previous === undefined ? 'ADDED' : 'MODIFIED',
      resource,
      revision: this.#revision,
      object: stored,
      previous,
    });
    return stored;
  }

  /** Removes an object and answers its last state, with the revision of the removal. */
  remove(resource: string, namespace: string, name: string): Doc | undefined {
    const previous = this.get(resource, namespace, name);
    if (previous === undefined) return undefined;
    this.#revision += 1;
    this.#delete(resource, namespace, name);
    this.#record({ op: 'delete', revision: this.#revision, resource, namespace, name });
    const object = withMeta(previous, { resourceVersion: String(this.#revision) });
    this.#emit({ type: 'DELETED', resource, revision: this.#revision, object, previous });
    return object;
  }

  /** Calls `listener` after each change, in order; the answer ends it. */
  subscribe(listener: StoreListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes after a revision; undefined when it is too old. */
  since(resource: string, revision: number): readonly StoreEvent[] | undefined {
    return this.#history(resource).since(revision);
  }

  /** Forgets the past of all resources: watches from before now answer 410. */
  forgetHistory(): void {
    this.#startRevision = this.#revision;
    for (const history of this.#histories.values()) history.forget(this.#revision);
  }

  close(): void {
    this.#listeners.clear();
    this.#journal?.close();
  }

  #set(resource: string, object: Doc): void {
    const namespaces = this.#resources.get(resource) ?? new Map<string, ByName>();
    this.#resources.set(resource, namespaces);
    const objects = namespaces.get(namespaceOf(object)) ?? new Map<string, Doc>();
    namespaces.set(namespaceOf(object), objects);
    if (!objects.has(nameOf(object))) this.#size += 1;
    objects.set(nameOf(object), object);
  }

  #delete(resource: string, namespace: string, name: string): void {
    const namespaces = this.#resources.get(resource);
    const objects = namespaces?.get(namespace);
    if (objects?.delete(name) === true) this.#size -= 1;
    if (objects?.size === 0) namespaces?.delete(namespace);
  }

  #history(resource: string): EventHistory {
    const known = this.#histories.get(resource) ?? new EventHistory(this.#startRevision);
    this.#histories.set(resource, known);
    return known;
  }

  #emit(event: StoreEvent): void {
    this.#history(event.resource).add(event);
    for (const listener of [...this.#listeners]) listener(event);
  }

  #record(entry: JournalEntry): void {
    if (this.#journal === undefined) return;
    this.#journal.append(entry);
    if (this.#journal.isLong(this.#size)) this.#journal.compact(this.#snapshot());
  }

  #snapshot(): JournalEntry[] {
    const entries: JournalEntry[] = [{ op: 'revision', revision: this.#revision }];
    for (const resource of this.resources()) {
      for (const object of this.list(resource)) entries.push({ op: 'put', revision: this.#revision, resource, object });
    }
    return entries;
  }

  #replay(entry: JournalEntry): void {
    this.#revision = Math.max(this.#revision, entry.revision);
    if (entry.op === 'put') this.#set(entry.resource, entry.object);
    if (entry.op === 'delete') this.#delete(entry.resource, entry.namespace, entry.name);
  }
}
