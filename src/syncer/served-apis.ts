// What the cluster serves: asked now and then, and told only when the answer is whole.
import { type ClusterState, compareText, type GroupVersionKind } from '../api/index.ts';
import type { Clock } from '../infra/index.ts';
import type { KubeClient } from '../kube/index.ts';
import type { ChangeSet } from './changes.ts';

/** After our own hand changed what is served: the server needs a moment. */
const SETTLED_MS = 5_000;
const FAILED_MS = 30_000;

export interface ServedApisOptions {
  readonly client: Pick<KubeClient, 'kinds'>;
  readonly clock: Clock;
  /** Milliseconds; others may install kinds, too. */
  readonly interval: number;
}

type Told = Pick<ClusterState, 'apis'>;

function textOf({ group, version, kind }: GroupVersionKind): string {
  return `${group}/${version}/${kind}`;
}

export class ServedApis {
  readonly #options: ServedApisOptions;
  #told: Told = {};
  #askAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(options: ServedApisOptions) {
    this.#options = options;
  }

  /** Asks when it is time. What was told before stays while the cluster does not say all. Never throws but for a stop. */
  async look(signal: AbortSignal): Promise<Told> {
    const now = this.#options.clock.now().getTime();
    // Asked in the future means that the clock was set back since.
    if (now < this.#askAt && now >= this.#askedAt) return this.#told;
    this.#askedAt = now;
    this.#askAt = now + this.#options.interval;
    try {
      const kinds = await this.#options.client.kinds(signal);
      this.#told = { apis: [...new Set(kinds.map(textOf))].sort(compareText) };
    } catch (error) {
      if (signal.aborted) throw error;
      this.#askAt = now + FAILED_MS;
    }
    return this.#told;
  }

  /** Of a cluster that does not answer nothing new is told. */
  rest(): Told {
    return this.#told;
  }

  /** A CustomResourceDefinition that was applied or removed changes what is served. */
  note({ objects, removals }: Pick<ChangeSet, 'objects' | 'removals'>): void {
    const applied = [...objects.values()].flatMap((result) =>
      result.kind === 'applied' && result.outcome !== 'Unchanged' ? [result.action.entry.ref] : [],
    );
    const removed = [...removals.values()].map(({ removal }) => removal.ref);
    if (![...applied, ...removed].some(({ kind }) => kind === 'CustomResourceDefinition')) return;
    this.#askAt = Math.min(this.#askAt, this.#options.clock.now().getTime() + SETTLED_MS);
  }
}
