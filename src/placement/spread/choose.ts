// The choice of additions: as many as can be, then the best, one after the other, each only if a largest choice has it.
import { type Frontier, frontierOf } from './frontier.ts';
import { type Domain, NOWHERE, type Side, sideOf } from './grid.ts';

/** One constraint over things that are there and candidates. */
export interface SpreadRule {
  readonly maxSkew: number;
  /** Rather fewer than more uneven; at most two of a problem. */
  readonly isHard: boolean;
  readonly domains: number;
  /** The domain of each thing that is there. */
  readonly there: readonly Domain[];
  /** The domain of each candidate. */
  readonly candidates: readonly Domain[];
}

export interface SpreadProblem {
  readonly rules: readonly SpreadRule[];
  /** How many candidates there are, the best first. */
  readonly candidates: number;
  /** At most so many are added. */
  readonly wanted: number;
}

/** Candidates that lie in the same domains of all rules: among them only the order counts. */
interface Kind {
  readonly domains: readonly Domain[];
  /** Its cell of the frontier. */
  readonly cell: number;
  /** Numbers of candidates, the best first. */
  readonly waiting: number[];
}

/** A rule that only prefers, with what it counts. */
interface Preference {
  readonly rule: SpreadRule;
  /** Its place in the list of rules. */
  readonly at: number;
  readonly counts: number[];
}

/** Rules that decide what is possible: the hard ones, or one alone that only prefers, which then is followed exactly. */
function boundingRules({ rules }: SpreadProblem): readonly SpreadRule[] {
  const hard = rules.filter(({ isHard }) => isHard);
  return hard.length > 0 || rules.length > 1 ? hard : rules;
}

/** Without a rule nothing is asked of any candidate. */
function sideFor(rule: SpreadRule | undefined, candidates: number): Side {
  if (rule === undefined)
    return sideOf({ domains: 0, maxSkew: 1, isLenient: true }, [], new Array<Domain>(candidates).fill(NOWHERE));
  return sideOf({ ...rule, isLenient: !rule.isHard }, rule.there, rule.candidates);
}

function kindsOf(problem: SpreadProblem, rows: SpreadRule | undefined, columns: SpreadRule | undefined) {
  const kinds = new Map<string, Kind>();
  const cells = new Map<string, { at: number; row: number; column: number; count: number }>();
  for (let candidate = 0; candidate < problem.candidates; candidate += 1) {
    const domains = problem.rules.map((rule) => rule.candidates[candidate] ?? NOWHERE);
    const [row, column] = [rows?.candidates[candidate] ?? NOWHERE, columns?.candidates[candidate] ?? NOWHERE];
    const cellKey = `${row},${column}`;
    const cell = cells.get(cellKey) ?? { at: cells.size, row, column, count: 0 };
    cells.set(cellKey, cell);
    cell.count += 1;
    const key = domains.join();
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { domains, cell: cell.at, waiting: [candidate] });
    else kind.waiting.push(candidate);
  }
  return { kinds: [...kinds.values()], cells: [...cells.values()] };
}

function preferenceOf(rule: SpreadRule, at: number): Preference {
  return { rule, at, counts: [...sideOf({ ...rule, isLenient: true }, rule.there, []).there] };
}

/** By how much one more of each kind would exceed what the preferences ask for. */
function excesses(kinds: readonly Kind[], preferences: readonly Preference[]): readonly number[] {
  if (preferences.length === 0) return kinds.map(() => 0);
  const limits = preferences.map(({ rule, at, counts }) => {
    const open = kinds.flatMap(({ domains }) => (domains[at] === NOWHERE ? [] : [counts[domains[at] ?? 0] ?? 0]));
    return Math.min(...open) + rule.maxSkew;
  });
  return kinds.map(({ domains }) =>
    preferences.reduce((sum, { at, counts }, nth) => {
      const domain = domains[at] ?? NOWHERE;
      return domain === NOWHERE ? sum : sum + Math.max(0, (counts[domain] ?? 0) + 1 - (limits[nth] ?? 0));
    }, 0),
  );
}

function nextKind(kinds: readonly Kind[], preferences: readonly Preference[]): Kind | undefined {
  const excess = excesses(kinds, preferences);
  let best: { readonly kind: Kind; readonly excess: number; readonly head: number } | undefined;
  for (const [at, kind] of kinds.entries()) {
    const one = { kind, excess: excess[at] ?? 0, head: kind.waiting[0] ?? 0 };
    if (best === undefined || one.excess < best.excess || (one.excess === best.excess && one.head < best.head))
      best = one;
  }
  return best?.kind;
}

function frontierFor(problem: SpreadProblem) {
  const [rows, columns] = boundingRules(problem);
  const { kinds, cells } = kindsOf(problem, rows, columns);
  const wanted = Math.min(problem.wanted, problem.candidates);
  const frontier: Frontier =
    rows === undefined
      ? { total: wanted, take: () => true }
      : frontierOf(sideFor(rows, problem.candidates), sideFor(columns, problem.candidates), cells, wanted);
  const bounding = new Set([rows, columns]);
  const preferences = problem.rules.flatMap((rule, at) => (bounding.has(rule) ? [] : [preferenceOf(rule, at)]));
  return { frontier, kinds, preferences };
}

/**
 * Numbers of the candidates that are added, ascending.
 *
 * With hard rules alone, or one rule alone that only prefers, exact: no choice that keeps them is larger, and of the largest
 * ones it is the first in the order of candidates, compared one by one. Other preferences are followed step by step: the next
 * is the one that exceeds them least, then the best.
 *
 * With N candidates in E cells of D₁ × D₂ domains: at most (N/D₁ + 1)·(N/D₂ + 1) pairs of levels, for each one flow over E ≤
 * min(N, D₁·D₂) arcs, and for those that allow the largest number one search over E arcs for each cell and each addition.
 */
export function chooseSpread(problem: SpreadProblem): readonly number[] {
  const { frontier, kinds, preferences } = frontierFor(problem);
  let open: readonly Kind[] = kinds;
  const chosen: number[] = [];
  while (chosen.length < frontier.total) {
    const kind = nextKind(open, preferences);
    if (kind === undefined) break;
    if (!frontier.take(kind.cell)) {
      // What is refused once is refused for good: less and less can be arranged around what is taken.
      open = open.filter(({ cell }) => cell !== kind.cell);
      continue;
    }
    chosen.push(...kind.waiting.splice(0, 1));
    for (const { at, counts } of preferences) {
      const domain = kind.domains[at] ?? NOWHERE;
      if (domain !== NOWHERE) counts[domain] = (counts[domain] ?? 0) + 1;
    }
    if (kind.waiting.length === 0) open = open.filter((one) => one !== kind);
  }
  return chosen.sort((a, b) => a - b);
}
