// What an expression may cost while it runs: in the API server's measure, so that no expression runs for long or grows large.
import { LRUCache } from 'lru-cache';
import { RE2JS } from 're2js';
import { Fault } from './values.ts';

/** Of one expression, as the API server has it. */
const MOST_OF_EXPRESSION = 1_000_000;
/** Of expressions that belong together; the API server goes on to five times as much. */
const MOST_TOGETHER = 2_000_000;

/** Longer patterns are refused before they are compiled. */
const MOST_PATTERN = 2_000;
const KNOWN_PATTERNS = 200;

/** One evaluation, or several that share what they may cost. */
export class Budget {
  readonly #most: number;
  #left: number;
  #own = 0;
  #patterns: LRUCache<string, RE2JS> | undefined;

  constructor(most: number = MOST_TOGETHER) {
    this.#most = most;
    this.#left = most;
  }

  /** By all so far. */
  get spent(): number {
    return this.#most - this.#left;
  }

  /** Runs an expression of its own within what is left; one that runs already goes on with its own limit afterwards. */
  within<T>(run: () => T): T {
    const outer = this.#own;
    this.#own = MOST_OF_EXPRESSION;
    const result = run();
    this.#own = outer;
    return result;
  }

  /** Undefined when it could be afforded. Ask before the work is done. */
  spend(cost: number): Fault | undefined {
    this.#own -= cost;
    this.#left -= cost;
    if (this.#own < 0) return new Fault('operation cancelled: actual cost limit exceeded', 'cost');
    return this.#left < 0
      ? new Fault('it costs more than is spent here on one policy and one object', 'limit')
      : undefined;
  }

  /** Patterns are RE2: they run in linear time. */
  pattern(text: string): RE2JS | Fault {
    this.#patterns ??= new LRUCache({ max: KNOWN_PATTERNS });
    const known = this.#patterns.get(text);
    if (known) return known;
    const made = compilePattern(text);
    if (!(made instanceof Fault)) this.#patterns.set(text, made);
    return made;
  }
}

function compilePattern(text: string): RE2JS | Fault {
  if (text.length > MOST_PATTERN) return new Fault(`a pattern of more than ${MOST_PATTERN} characters`, 'unsupported');
  try {
    return RE2JS.compile(text);
  } catch (error) {
    return new Fault(error instanceof Error ? error.message : String(error));
  }
}
