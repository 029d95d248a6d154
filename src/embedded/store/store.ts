// The one place where state changes: objects by resource, one revision counter, and an event for each change.
import { type Doc, nameOf, namespaceOf, withMeta } from '../json/index.ts';
import { EventHistory, type StoreEvent } from './events.ts';
import { Journal, type JournalEntry } from './journal.ts';

export type StoreListener = (event: StoreEvent) => void;

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/** Everything is synchronous: a caller that reads, decides and writes without awaiting is a transaction. */
export class Store {
  readonly #resources = new Map<string, Map<string, Doc>>();
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
    return this.#resources.get(resource)?.get(keyOf(namespace, name));
  }

  /** Objects ordered by namespace and name; `namespace` undefined: of all. */
  list(resource: string, namespace?: string): readonly Doc[] {
    const objects = [...(this.#resources.get(resource)?.entries() ?? [])];
    const wanted = namespace === undefined ? objects : objects.filter(([key]) => key.startsWith(`${namespace}/`));
    return wanted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, object]) => object);
  }

  /** Resources that hold at least one object. */
  resources(): readonly string[] {
    return [...this.#resources].filter(([, objects]) => objects.size > 0).map(([resource]) => resource);
  }

  /** Stores an object under its name with a new resourceVersion, and answers it. */
  put(resource: string, object: Doc): Doc {
    this.#revision += 1;
    const stored = withMeta(object, { resourceVersion: String(this.#revision) });
    const key = keyOf(namespaceOf(stored), nameOf(stored));
    const previous = this.#objects(resource).get(key);
    this.#objects(resource).set(key, stored);
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
    this.#objects(resource).delete(keyOf(namespace, name));
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

  #objects(resource: string): Map<string, Doc> {
    const known = this.#resources.get(resource) ?? new Map<string, Doc>();
    this.#resources.set(resource, known);
    return known;
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
    const live = [...this.#resources.values()].reduce((sum, objects) => sum + objects.size, 0);
    if (this.#journal.isLong(live)) this.#journal.compact(this.#snapshot());
  }

  #snapshot(): JournalEntry[] {
    const entries: JournalEntry[] = [{ op: 'revision', revision: this.#revision }];
    for (const [resource, objects] of this.#resources) {
      for (const object of objects.values()) entries.push({ op: 'put', revision: this.#revision, resource, object });
    }
    return entries;
  }

  #replay(entry: JournalEntry): void {
    this.#revision = Math.max(this.#revision, entry.revision);
    if (entry.op === 'put') {
      this.#objects(entry.resource).set(keyOf(namespaceOf(entry.object), nameOf(entry.object)), entry.object);
    }
    if (entry.op === 'delete') this.#objects(entry.resource).delete(keyOf(entry.namespace, entry.name));
  }
}
