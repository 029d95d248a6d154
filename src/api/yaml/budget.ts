// What a large text would cost to parse, found out without building anything: a file of brackets must not take all memory.
import { Lexer } from 'yaml';
import { type Finding, TOO_DEEP } from './checks.ts';
import { YAML_LIMITS } from './limits.ts';

/** A smaller text cannot cost much. */
const SMALL = 256 * 1024;
const OPENING = new Set(['[', '{']);
const CLOSING = new Set([']', '}']);
/** Each begins a collection inside the one before it, when no value stands between them. */
const INDICATORS = new Set(['-', '?', ':']);

/** Why the text is not worth parsing; undefined: it is. Reads token by token and stops at the first that is too many. */
export function overBudget(text: string): Finding | undefined {
  if (text.length <= SMALL) return undefined;
  let [tokens, offset, flow, block] = [0, 0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    tokens += 1;
    if (OPENING.has(token)) flow += 1;
    else if (CLOSING.has(token)) flow -= 1;
    if (INDICATORS.has(token)) block += 1;
    else if (token.trim() !== '' || token.includes('\n')) block = 0;
    // Twice the depth: what the checks of the parsed document judge exactly is left to them.
    if (flow > 2 * YAML_LIMITS.depth || block > 2 * YAML_LIMITS.depth)
      return { code: 'YamlSyntax', message: TOO_DEEP, offset };
    if (tokens > YAML_LIMITS.tokens) {
      const message = `more than ${YAML_LIMITS.tokens} keys, values and signs in one file; split the file`;
      return { code: 'YamlSyntax', message, offset };
    }
    offset += token.length;
  }
  return undefined;
}
