// report: hands the newest report to the writer, soon when it changed, now and then as a heartbeat. One write at a time.
import { isDeepStrictEqual } from 'node:util';
import { type ClusterReport, formatTime } from '../api/index.ts';
import { type Clock, createLoop, type Loop, withDeadline } from '../infra/index.ts';
import type { Observed } from './observe.ts';
import type { ReportWriter } from './ports.ts';

/** While things move, changes within this time go into one write. */
const GATHER_MS = 50;
/** A syncer that just started knows of no object yet; so long it does not replace the report of the one before it. */
const HOLD_MS = 10_000;
const WRITE_LIMIT_MS = 60_000;

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
  #isOpen = false;
  #opensAt = 0;
  #writtenAt = Number.NEGATIVE_INFINITY;
  #loop: Loop | undefined;

  constructor(options: ReporterOptions) {
    this.#options = options;
  }

  get newest(): ClusterReport | undefined {
    return this.#newest;
  }

  /** Takes a report; an equal one changes nothing. Nothing is written before the first settled one, within limits. */
  offer(report: ClusterReport, isSettled: boolean): void {
    const opens = isSettled && !this.#isOpen;
    this.#isOpen ||= isSettled;
    if (!opens && isDeepStrictEqual(report, this.#newest)) return;
    this.#newest = report;
    this.#loop?.trigger();
  }

  /** Writes until the signal ends. A write that fails is repeated, with the newest report. */
  run(signal: AbortSignal): Promise<void> {
    const { clock, heartbeatInterval, onProblem } = this.#options;
    this.#opensAt = clock.now().getTime() + HOLD_MS;
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
    if (!this.#isOpen && clock.now().getTime() < this.#opensAt) return new Date(this.#opensAt);
    this.#isOpen = true;
    const silentMs = clock.now().getTime() - this.#writtenAt;
    // Below 0 the clock was set back: to wait until it has caught up would be silence, and that a lost cluster.
    if (this.#newest === this.#written && silentMs >= 0 && silentMs < heartbeatInterval)
      return new Date(this.#writtenAt + heartbeatInterval);
    if (this.#newest !== this.#written) await clock.sleep(GATHER_MS, signal);
    const report = this.#newest;
    const now = clock.now();
    const { target, uid } = report;
    const heartbeat = { target, uid, syncer: report.syncer.id, time: formatTime(now) };
    await withDeadline({ what: 'Writing the report', ms: WRITE_LIMIT_MS }, signal, (ending) =>
      writer.write(report, heartbeat, ending),
    );
    this.#written = report;
    this.#writtenAt = now.getTime();
    return new Date(this.#writtenAt + heartbeatInterval);
  }
}

/** Publishes what a cycle observed; without a report there is nobody to report for yet. */
export function report(
  reporter: Reporter,
  { report: newest, isSettled }: Pick<Observed, 'report' | 'isSettled'>,
): void {
  if (newest !== undefined) reporter.offer(newest, isSettled);
}
