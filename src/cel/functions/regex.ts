// Regular expressions by RE2, which needs linear time whatever the pattern.
import type { Budget } from '../cost.ts';
import { fn, method, type Overload, passes } from '../define.ts';
import { Fault } from '../values.ts';

/** As the API server counts: the text times the pattern. */
function cost([text, pattern]: readonly [string, string, ...unknown[]]): number {
  return (1 + passes(text)) * Math.max(1, Math.ceil(pattern.length / 4));
}

function matches(text: string, pattern: string, budget: Budget): boolean | Fault {
  const compiled = budget.pattern(pattern);
  return compiled instanceof Fault ? compiled : compiled.test(text);
}

function findAll(text: string, pattern: string, most: number, budget: Budget): readonly string[] | Fault {
  const compiled = budget.pattern(pattern);
  if (compiled instanceof Fault) return compiled;
  const found: string[] = [];
  const matcher = compiled.matcher(text);
  while ((most < 0 || found.length < most) && matcher.find()) {
    // What follows a match is looked at anew.
    const costly = budget.spend(1);
    if (costly) return costly;
    found.push(matcher.group() ?? '');
  }
  return found;
}

export const REGEX: readonly Overload[] = [
  fn('matches', ['string', 'string'], 'bool', ([s, pattern], budget) => matches(s, pattern, budget), cost),
  method('matches', ['string', 'string'], 'bool', ([s, pattern], budget) => matches(s, pattern, budget), cost),
  method(
    'find',
    ['string', 'string'],
    'string',
    ([s, pattern], budget) => {
      const found = findAll(s, pattern, 1, budget);
      return found instanceof Fault ? found : (found[0] ?? '');
    },
    cost,
  ),
  method('findAll', ['string', 'string'], 'list', ([s, pattern], budget) => findAll(s, pattern, -1, budget), cost),
  method(
    'findAll',
    ['string', 'string', 'int'],
    'list',
    ([s, pattern, most], budget) => findAll(s, pattern, Number(most), budget),
    cost,
  ),
];
