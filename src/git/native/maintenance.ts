// Lets git tidy up now and then, as its own commands do: many small commits leave many small files.
import { runGit } from './git-process.ts';

// Git itself decides whether there is anything to do (gc.auto, gc.autoPackLimit); asking costs one short process.
const EVERY_WRITES = 200;
const LONGEST_MS = 600_000;

export class Maintenance {
  readonly #gitDir: string;
  readonly #every: number;
  readonly #stop = new AbortController();
  #writes = 0;
  #running: Promise<void> | undefined;

  /** `every`: how many writes go between two looks. */
  constructor(gitDir: string, every = EVERY_WRITES) {
    this.#gitDir = gitDir;
    this.#every = every;
  }

  /** Counts a write and may start a run beside it. A run never disturbs reading or writing, and its failure nobody. */
  wrote(): void {
    this.#writes += 1;
    if (this.#running !== undefined || this.#writes % this.#every !== 0) return;
    const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(LONGEST_MS)]);
    // What went wrong stands in the repository's gc.log, where git puts it.
    this.#running = runGit({ gitDir: this.#gitDir, args: ['gc', '--auto', '--quiet'] }, '', signal).then(
      () => this.#ended(),
      () => this.#ended(),
    );
  }

  #ended(): void {
    this.#running = undefined;
  }

  /** Ends a run; git goes on with it another time. */
  async close(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }
}
