// Manifests of an index: bytes of the branch, parsed once per blob, and checked against what the index says of them.
import {
  type BlobId,
  type FileTree,
  formatRef,
  type IndexEntry,
  isKubeObject,
  type KubeObject,
  nodeAt,
  type ObjectRef,
  readPlainYaml,
  readYaml,
  refOf,
  TmcError,
} from '../api/index.ts';
import type { Manifest } from './desired.ts';
import type { DesiredReader } from './ports.ts';

type Parsed =
  | { readonly kind: 'object'; readonly object: KubeObject }
  | { readonly kind: 'problem'; readonly problem: string };

/** Holds the parsed manifests of the last index only. */
export class ManifestCache {
  readonly #reader: DesiredReader;
  #parsed: ReadonlyMap<BlobId, Parsed> = new Map();

  constructor(reader: DesiredReader) {
    this.#reader = reader;
  }

  /** A manifest that is missing, unreadable or another than the index says breaks its object alone. */
  async load(entries: readonly IndexEntry[], tree: FileTree, signal: AbortSignal): Promise<readonly Manifest[]> {
    const wanted = entries.flatMap((entry) => blobOf(entry, tree) ?? []);
    const missing = new Set(wanted.filter((id) => !this.#parsed.has(id)));
    const fetched = missing.size === 0 ? new Map<BlobId, Parsed>() : await this.#fetch(missing, signal);
    const parsed = new Map<BlobId, Parsed>();
    for (const id of wanted) {
      const known = this.#parsed.get(id) ?? fetched.get(id);
      if (known !== undefined) parsed.set(id, known);
    }
    this.#parsed = parsed;
    return entries.map((entry) => manifestOf(entry, blobOf(entry, tree), parsed));
  }

  async #fetch(ids: ReadonlySet<BlobId>, signal: AbortSignal): Promise<ReadonlyMap<BlobId, Parsed>> {
    try {
      return parseAll(await this.#reader.blobs(ids, signal));
    } catch (error) {
      if (!isMissing(error)) throw error;
      // One that the repository lacks must not hide the others.
      const found = new Map<BlobId, Parsed>();
      for (const id of ids) for (const [key, value] of parseAll(await this.#one(id, signal))) found.set(key, value);
      return found;
    }
  }

  async #one(id: BlobId, signal: AbortSignal): Promise<ReadonlyMap<BlobId, Uint8Array>> {
    try {
      return await this.#reader.blobs([id], signal);
    } catch (error) {
      if (isMissing(error)) return new Map();
      throw error;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof TmcError && error.code === 'GitObjectMissing';
}

function blobOf({ path }: IndexEntry, tree: FileTree): BlobId | undefined {
  const node = nodeAt(tree, `manifests/${path}`);
  return node?.kind === 'blob' && (node.mode === 'file' || node.mode === 'executable') ? node.id : undefined;
}

function parseAll(blobs: ReadonlyMap<BlobId, Uint8Array>): ReadonlyMap<BlobId, Parsed> {
  return new Map([...blobs].map(([id, bytes]) => [id, parse(bytes)]));
}

/** Messages name lines, never content: it may be a Secret. */
function parse(bytes: Uint8Array): Parsed {
  const text = Buffer.from(bytes).toString('utf8');
  const plain = readPlainYaml(text);
  return plain === undefined ? parseInFull(text) : parsedAs(plain);
}

function parseInFull(text: string): Parsed {
  const { documents, problems } = readYaml(text);
  const first = problems[0];
  if (first !== undefined) return { kind: 'problem', problem: `line ${first.line}: ${first.code}` };
  if (documents.length !== 1)
    return { kind: 'problem', problem: `it holds ${documents.length} documents instead of one` };
  return parsedAs(documents[0]?.value);
}

function parsedAs(value: unknown): Parsed {
  return isKubeObject(value)
    ? { kind: 'object', object: value }
    : { kind: 'problem', problem: 'it is no Kubernetes object' };
}

function manifestOf(entry: IndexEntry, blob: BlobId | undefined, parsed: ReadonlyMap<BlobId, Parsed>): Manifest {
  const broken = (why: string): Manifest => ({
    kind: 'broken',
    problem: `The manifest manifests/${entry.path} cannot be used: ${why}. Let the hub render it again.`,
  });
  if (blob === undefined) return broken('it is not in the branch');
  if (blob !== entry.digest) return broken('its content is not what the index says');
  const known = parsed.get(blob);
  if (known === undefined) return broken('its content is not in the repository');
  if (known.kind === 'problem') return broken(known.problem);
  const ref = refOf(known.object);
  if (!isSameRef(ref, entry.ref)) return broken(`it is ${formatRef(ref)}, the index says ${formatRef(entry.ref)}`);
  return { kind: 'ready', manifest: known.object };
}

function isSameRef(a: ObjectRef, b: ObjectRef): boolean {
  return (
    a.group === b.group &&
    a.version === b.version &&
    a.kind === b.kind &&
    a.namespace === b.namespace &&
    a.name === b.name
  );
}
