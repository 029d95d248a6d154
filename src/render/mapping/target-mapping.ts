// Namespaces of one Hashed target: what each object of the source is called there. A target without one has everything as it is written.
import {
  formatLocator,
  hashedNamespace,
  type KubeObject,
  NAMESPACE_LOCATOR,
  type NamespaceLocator,
  type ObjectRef,
  type Origin,
  TENANT_ID,
  tenantId,
  type WorkspacePath,
} from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import type { Registration } from '../registry.ts';
import { renamed } from './renames.ts';

/** An object that is another one in the cluster. */
export interface Mapped {
  readonly ref: ObjectRef;
  readonly origin: Origin;
}

/** Namespaces of the cluster itself, which are the same for everybody; `default` is not: every workspace has its own. */
const SHARED_NAMESPACES = /^kube-/;

/** The label that Kubernetes sets on each Namespace to its name. */
export const NAME_LABEL = 'kubernetes.io/metadata.name';

function isNamespace({ group, kind }: ObjectRef): boolean {
  return group === '' && kind === 'Namespace';
}

/** Names are a hash; how it is made is given, so that a test can make two that are alike. */
export type HashNamespace = (locator: NamespaceLocator) => string;

/** The UID in the hashed names of a SyncTarget. */
export function uidIn({ uid, locatorUid }: Pick<Registration, 'uid' | 'locatorUid'>): string {
  return locatorUid ?? uid;
}

export class TargetMapping {
  readonly #syncTarget: NamespaceLocator['syncTarget'];
  readonly #hash: HashNamespace;
  /** By workspace and namespace. */
  readonly #names = new Map<string, string>();
  /** By name in the cluster: what it stands for. */
  readonly #locators = new Map<string, NamespaceLocator>();
  readonly #collisions = new Map<string, readonly NamespaceLocator[]>();
  readonly #mapped = new WeakMap<Workload, Mapped>();

  constructor(
    registration: Pick<Registration, 'workspace' | 'name' | 'uid' | 'locatorUid'>,
    hash: HashNamespace = hashedNamespace,
  ) {
    const { workspace, name } = registration;
    this.#syncTarget = { workspace, name, uid: uidIn(registration) };
    this.#hash = hash;
  }

  /** All that names depend on. */
  get uid(): string {
    return this.#syncTarget.uid;
  }

  /** Names that two namespaces share, with both. Nothing is delivered there that is not there already. */
  get collisions(): ReadonlyMap<string, readonly NamespaceLocator[]> {
    return this.#collisions;
  }

  /** What a name stands for, when it was asked for before. */
  locatorOf(name: string): NamespaceLocator | undefined {
    return this.#locators.get(name);
  }

  #locator(workspace: WorkspacePath, namespace: string): NamespaceLocator {
    return { syncTarget: this.#syncTarget, workspace, namespace };
  }

  /** Whether a namespace has another name there. */
  maps(namespace: string): boolean {
    return !SHARED_NAMESPACES.test(namespace);
  }

  /** The namespace in the cluster. */
  namespaceOf(workspace: WorkspacePath, namespace: string): string {
    if (!this.maps(namespace)) return namespace;
    const key = `${workspace} ${namespace}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const locator = this.#locator(workspace, namespace);
    const name = this.#hash(locator);
    this.#names.set(key, name);
    const other = this.#locators.get(name);
    if (other === undefined) this.#locators.set(name, locator);
    else this.#collisions.set(name, [...(this.#collisions.get(name) ?? [other]), locator]);
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

  /** A Namespace as it is in the cluster, with what it stands for. One that is shared is not for anybody to mark. */
  namespaceObject(workspace: WorkspacePath, object: KubeObject): KubeObject {
    const { name: namespace, labels, annotations, ...metadata } = object.metadata;
    const name = this.namespaceOf(workspace, namespace);
    if (name === namespace) return object;
    const locator = this.#locator(workspace, namespace);
    const nameLabel = labels?.[NAME_LABEL] === undefined ? {} : { [NAME_LABEL]: name };
    return {
      ...object,
      metadata: {
        ...metadata,
        name,
        labels: { ...labels, ...nameLabel, [TENANT_ID]: tenantId(locator) },
        annotations: { ...annotations, [NAMESPACE_LOCATOR]: formatLocator(locator) },
      },
    };
  }
}
