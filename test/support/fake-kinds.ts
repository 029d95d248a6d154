// The kinds that a fake cluster serves, and which objects are of a kind.
import { formatApiVersion, type GroupVersionKind, isRecord, type KubeObject } from '../../src/api/index.ts';
import type { ApiResource } from '../../src/kube/index.ts';

const CLUSTER_SCOPED = new Set(['Namespace', 'CustomResourceDefinition', 'ClusterRole', 'Node']);
const CORE = ['Namespace', 'Node', 'ConfigMap', 'Secret', 'Service', 'Pod', 'ServiceAccount', 'PersistentVolumeClaim'];
const VERBS = ['get', 'list', 'watch', 'create', 'patch', 'delete'];

/** What a cluster serves to which nobody added a kind, as reports say it. */
export const FAKE_APIS: readonly string[] = [
  ...CORE.map((kind) => `/v1/${kind}`),
  'apiextensions.k8s.io/v1/CustomResourceDefinition',
  'apps/v1/Deployment',
].sort();

export class FakeKinds {
  readonly #kinds = new Map<string, ApiResource>();

  constructor() {
    for (const kind of CORE) this.serve({ group: '', version: 'v1', kind });
    this.serve({ group: 'apps', version: 'v1', kind: 'Deployment' });
    this.serve({ group: 'apiextensions.k8s.io', version: 'v1', kind: 'CustomResourceDefinition' });
  }

  serve(gvk: GroupVersionKind, verbs: readonly string[] = VERBS): void {
    const plural = `${gvk.kind.toLowerCase()}s`;
    this.#kinds.set(kindKey(gvk), { ...gvk, plural, namespaced: !CLUSTER_SCOPED.has(gvk.kind), verbs });
  }

  /** As a CustomResourceDefinition says. */
  define({ spec }: KubeObject): void {
    if (!isRecord(spec) || !isRecord(spec['names']) || !Array.isArray(spec['versions'])) return;
    for (const version of spec['versions'])
      this.serve({ group: String(spec['group']), version: version.name, kind: String(spec['names']['kind']) });
  }

  find(gvk: GroupVersionKind): ApiResource | undefined {
    return this.#kinds.get(kindKey(gvk));
  }

  all(): readonly ApiResource[] {
    return [...this.#kinds.values()];
  }
}

function kindKey(gvk: GroupVersionKind): string {
  return `${formatApiVersion(gvk)}/${gvk.kind}`;
}

export function matchesKind(object: KubeObject, resource: ApiResource): boolean {
  return object.kind === resource.kind && object.apiVersion === formatApiVersion(resource);
}

/** `selector` is `label=value`. */
export function matches(object: KubeObject, resource: ApiResource, selector: string | undefined): boolean {
  if (!matchesKind(object, resource)) return false;
  if (selector === undefined) return true;
  const [label = '', value] = selector.split('=');
  return object.metadata.labels?.[label] === value;
}
