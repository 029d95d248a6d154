// What each object of the source is called on Hashed targets: the same on all of them, so that they share what is made.
import {
  hashedNamespace,
  type ObjectRef,
  type Origin,
  type SourceNamespace,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { renamed } from './renames.ts';

/** An object that is another one in the cluster. */
export interface Mapped {
  readonly ref: ObjectRef;
  readonly origin: Origin;
}

/** Namespaces of the cluster itself, which are the same for everybody; `default` is not: every workspace has its own. */
const SHARED_NAMESPACES = /^kube-/;

export function isNamespace({ group, kind }: ObjectRef): boolean {
  return group === '' && kind === 'Namespace';
}

/** Names are a hash; how it is made is given, so that a test can make two that are alike. */
export type HashNamespace = (locator: SourceNamespace) => string;

export class HashedNames {
  readonly #hash: HashNamespace;
  /** By workspace and namespace. */
  readonly #names = new Map<string, string>();
  readonly #mapped = new WeakMap<Workload, Mapped>();

  constructor(hash: HashNamespace = hashedNamespace) {
    this.#hash = hash;
  }

  /** Whether a namespace has another name there. */
  maps(namespace: string): boolean {
    return !SHARED_NAMESPACES.test(namespace);
  }

  /** The namespace in the cluster. */
  namespaceOf(workspace: WorkspacePath, namespace: string): string {
    if (!this.maps(namespace)) return namespace;
    const key = `${workspace} ${namespace}`;
    const name = this.#names.get(key) ?? this.#hash({ workspace, namespace });
    this.#names.set(key, name);
    return name;
  }

  /** What an object of the workspace is in the cluster; undefined: what it is in the source. */
  mappedRef(workspace: WorkspacePath, ref: ObjectRef): Mapped | undefined {
    const { namespace, name } = ref;
    if (namespace === undefined) {
      const there = isNamespace(ref) ? this.namespaceOf(workspace, name) : name;
      return there === name ? undefined : { ref: { ...ref, name: there }, origin: { workspace, name } };
    }
    const there = this.namespaceOf(workspace, namespace);
    if (there === namespace) return undefined;
    return { ref: { ...ref, namespace: there, name: renamed(ref) }, origin: { workspace, namespace, name } };
  }

  /** The same, remembered. */
  mappedOf(workload: Workload): Mapped | undefined {
    const known = this.#mapped.get(workload) ?? this.mappedRef(workload.workspace, workload.ref);
    if (known !== undefined) this.#mapped.set(workload, known);
    return known;
  }
}
