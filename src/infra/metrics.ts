// Metrics: one registry per program, made at its start and handed down; nothing is kept in the module.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricsOptions {
  /** Also the process's own: CPU, memory, event loop lag. Starts timers, so not in tests. */
  readonly process: boolean;
}

export type { Counter, Gauge, Histogram } from 'prom-client';

/** Makes metrics. Names begin with `tmc_`; labels are few and bounded, never object names. */
export interface Metrics {
  counter<L extends string>(name: string, help: string, labels: readonly L[]): Counter<L>;
  gauge<L extends string>(name: string, help: string, labels: readonly L[]): Gauge<L>;
  /** A gauge whose values are read when it is scraped. */
  sampled<L extends string>(
    name: string,
    help: string,
    label: L,
    sample: () => Iterable<readonly [string, number]>,
  ): void;
  /** `buckets` in the unit that the name ends with, ascending. */
  histogram<L extends string>(
    name: string,
    help: string,
    options: { readonly labels: readonly L[]; readonly buckets: readonly number[] },
  ): Histogram<L>;
  /** The text format, and the media type to serve it as. */
  render(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** A name used twice throws: one place records a metric. */
export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.process) collectDefaultMetrics({ register: registry });
  return {
    counter: (name, help, labels) => new Counter({ name, help, labelNames: [...labels], registers }),
    gauge: (name, help, labels) => new Gauge({ name, help, labelNames: [...labels], registers }),
    sampled: (name, help, label, sample) => {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        collect() {
          // prom-client calls this with the gauge as `this`.
          this.reset();
          for (const [value, count] of sample()) this.labels(value).set(count);
        },
      });
    },
    histogram: (name, help, { labels, buckets }) =>
      new Histogram({ name, help, labelNames: [...labels], buckets: [...buckets], registers }),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
