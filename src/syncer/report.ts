// report: hands the newest report to the writer, soon when it changed, now and then as a heartbeat. One write at a time.
import { isDeepStrictEqual } from 'node:util';
import { type ClusterReport, formatTime } from '../api/index.ts';
import { type Clock, createLoop, type Loop } from '../infra/index.ts';
import type { ReportWriter } from './ports.ts';

/** While things move, changes within this time go into one write. */
const GATHER_MS = 50;

export interface ReporterOptions {
  readonly writer: ReportWriter;
  readonly clock: Clock;
  /** Milliseconds between writes while nothing changes. */
  readonly heartbeatInterval: number;
  readonly onProblem: (error: unknown) => void;
}

/** The report that is to be published, and the one that was. */
export class Reporter {
  readonly #options: ReporterOptions;
  #newest: ClusterReport | undefined;
  #written: ClusterReport | undefined;
  #writtenAt = Number.NEGATIVE_INFINITY;
  #loop: Loop | undefined;

  constructor(options: ReporterOptions) {
    this.#options = options;
  }

  get newest(): ClusterReport | undefined {
    return this.#newest;
  }

  /** Takes a report; an equal one changes nothing. */
  offer(report: ClusterReport): void {
    if (isDeepStrictEqual(report, this.#newest)) return;
    this.#newest = report;
    this.#loop?.trigger();
  }

  /** Writes until the signal ends. A write that fails is repeated, with the newest report. */
  run(signal: AbortSignal): Promise<void> {
    const { clock, heartbeatInterval, onProblem } = this.#options;
    this.#loop = createLoop({
      run: (ending) => this.#write(ending),
      clock,
      signal,
      maxIdleMs: heartbeatInterval,
      onError: onProblem,
      backoff: { baseMs: 1_000, capMs: 30_000 },
    });
    return this.#loop.done;
  }

  /** Answers when the next heartbeat is due. */
  async #write(signal: AbortSignal): Promise<Date | undefined> {
    const { writer, clock, heartbeatInterval } = this.#options;
    if (this.#newest === undefined) return undefined;
    const beat = this.#writtenAt + heartbeatInterval;
    if (this.#newest === this.#written && clock.now().getTime() < beat) return new Date(beat);
    if (this.#newest !== this.#written) await clock.sleep(GATHER_MS, signal);
    const report = this.#newest;
    const now = clock.now();
    const { target, uid } = report;
    await writer.write(report, { target, uid, syncer: report.syncer.id, time: formatTime(now) }, signal);
    this.#written = report;
    this.#writtenAt = now.getTime();
    return new Date(this.#writtenAt + heartbeatInterval);
  }
}

/** Publishes the report of a cycle; undefined: there is nobody to report for yet. */
export function report(reporter: Reporter, newest: ClusterReport | undefined): void {
  if (newest !== undefined) reporter.offer(newest);
}
