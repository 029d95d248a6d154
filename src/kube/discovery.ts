// Which kinds are served: one question per group and version, when first needed, so a broken API group hurts only itself.
import { formatApiVersion, type GroupVersionKind, isRecord } from '../api/index.ts';
import { abortable, type Clock } from '../infra/index.ts';
import { kubeFailureOf } from './errors.ts';
import { groupVersionPath } from './paths.ts';
import type { ApiResource } from './port.ts';
import type { Transport } from './transport.ts';

interface Known {
  readonly at: number;
  readonly byKind: ReadonlyMap<string, ApiResource>;
}

/** How soon a group version that lacked a kind is asked again. */
const ASK_AGAIN_MS = 2_000;

export class Discovery {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #closed: AbortSignal;
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<Known>>();

  /** `closed` ends questions under way; they are shared, so no single caller's signal may. */
  constructor(transport: Transport, clock: Clock, closed: AbortSignal) {
    this.#transport = transport;
    this.#clock = clock;
    this.#closed = closed;
  }

  /** Undefined: not served. Answers from memory, but a kind that is missing there is looked for again after 2 s. */
  async resolve(gvk: GroupVersionKind, signal: AbortSignal): Promise<ApiResource | undefined> {
    const key = formatApiVersion(gvk);
    const known = this.#known.get(key);
    const found = known?.byKind.get(gvk.kind);
    if (found !== undefined) return found;
    if (known !== undefined && this.#clock.now().getTime() - known.at < ASK_AGAIN_MS) return undefined;
    const asked = await abortable(`Discovering ${key}`, this.#ask(key, gvk), signal);
    return asked.byKind.get(gvk.kind);
  }

  /** The server said that it does not serve this path any more. */
  forget(resource: ApiResource): void {
    this.#known.delete(formatApiVersion(resource));
  }

  #ask(key: string, gvk: GroupVersionKind): Promise<Known> {
    const asking = this.#asking.get(key);
    if (asking !== undefined) return asking;
    const started = this.#read(gvk)
      .then((byKind) => {
        const known = { at: this.#clock.now().getTime(), byKind };
        this.#known.set(key, known);
        return known;
      })
      .finally(() => this.#asking.delete(key));
    this.#asking.set(key, started);
    return started;
  }

  async #read(gvk: GroupVersionKind): Promise<ReadonlyMap<string, ApiResource>> {
    try {
      const list = await this.#transport.json(
        { verb: 'discovery', method: 'GET', path: groupVersionPath(gvk), what: `Discovering ${formatApiVersion(gvk)}` },
        this.#closed,
      );
      return byKind(readResources(list, gvk));
    } catch (error) {
      if (kubeFailureOf(error)?.status === 404) return new Map();
      throw error;
    }
  }
}

/** Reads an APIResourceList; subresources (`pods/log`) are left out. */
export function readResources(
  list: unknown,
  { group, version }: { readonly group: string; readonly version: string },
): readonly ApiResource[] {
  const resources = isRecord(list) && Array.isArray(list['resources']) ? list['resources'] : [];
  return resources.filter(isRecord).flatMap(({ name, kind, namespaced, verbs }) => {
    if (typeof name !== 'string' || typeof kind !== 'string' || name.includes('/')) return [];
    const allowed = Array.isArray(verbs) ? verbs.filter((verb) => typeof verb === 'string') : [];
    return [{ group, version, kind, plural: name, namespaced: namespaced === true, verbs: allowed }];
  });
}

/** Of resources of one kind the first: the others are views of it. */
function byKind(resources: readonly ApiResource[]): ReadonlyMap<string, ApiResource> {
  return new Map(resources.toReversed().map((resource) => [resource.kind, resource]));
}
