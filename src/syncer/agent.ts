// The agent of one cluster: read → plan → execute → observe → report, again and again.
import type { ClusterReport } from '../api/index.ts';
import { createLoop, type Loop } from '../infra/index.ts';
import { type AgentOptions, type AgentParts, assembleAgent } from './agent-options.ts';
import { summarize } from './cycle-summary.ts';
import { earlier } from './deadline.ts';
import { execute } from './execute.ts';
import { EMPTY_MEMORY, type Memory } from './memory.ts';
import { observe } from './observe.ts';
import { plan } from './plan.ts';
import { read } from './read.ts';
import { report } from './report.ts';

export interface Agent {
  /** Works until the signal ends, then resolves; never rejects. Call it once. */
  run(signal: AbortSignal): Promise<void>;
  /** The branch may have moved. */
  trigger(): void;
  /** The newest report; undefined before the first. */
  snapshot(): ClusterReport | undefined;
}

/** One agent serves one cluster. It keeps nothing on disk and may be stopped at any line. */
export function createAgent(options: AgentOptions): Agent {
  return new ClusterAgent(options);
}

/** Live changes within this time go into one cycle. */
const GATHER_MS = 20;

class ClusterAgent implements Agent {
  readonly #options: AgentOptions;
  readonly #parts: AgentParts;
  #memory: Memory = EMPTY_MEMORY;
  #loop: Loop | undefined;

  constructor(options: AgentOptions) {
    this.#options = options;
    this.#parts = assembleAgent(options, () => this.#loop?.trigger());
  }

  async run(signal: AbortSignal): Promise<void> {
    const { reporter, sources, maxIdleMs } = this.#parts;
    const onError = (error: unknown) => this.#options.onProblem?.({ during: 'cycle', error });
    this.#loop = createLoop({
      run: (ending) => this.#cycle(ending),
      clock: this.#options.clock,
      signal,
      maxIdleMs,
      onError,
    });
    await Promise.all([this.#loop.done, sources.branch.run(signal), reporter.run(signal)]);
    sources.inventory.stop();
    sources.nodes.stop();
  }

  trigger(): void {
    this.#parts.sources.branch.trigger();
  }

  snapshot(): ClusterReport | undefined {
    return this.#parts.reporter.newest;
  }

  /** Answers when the next cycle is due though nothing changes. */
  async #cycle(signal: AbortSignal): Promise<Date | undefined> {
    const { sources, hands, reporter, health } = this.#parts;
    await hands.clock.sleep(GATHER_MS, signal);
    const situation = await read(sources, this.#memory, signal);
    const actions = plan(situation);
    const changes = await execute(actions, situation.desired?.index.syncTarget, hands, signal);
    sources.served.note(changes);
    const observed = observe(situation, changes, health);
    report(reporter, observed);
    this.#memory = observed.memory;
    const summary = summarize(changes, situation.now);
    if (summary !== undefined) this.#options.onCycle?.(summary);
    return earlier(observed.deadline, earlier(sources.inventory.probeAt, sources.nodes.dueAt));
  }
}
