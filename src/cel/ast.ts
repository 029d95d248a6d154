// Expressions as a tree: the text is parsed by the library, macros are told apart here.
import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { type CelValue, Fault, Uint } from './values.ts';

/** What each macro makes of the elements it goes over. */
export type FoldKind =
  | 'all'
  | 'exists'
  | 'exists_one'
  | 'filter'
  | 'map'
  | 'sortBy'
  | 'transformList'
  | 'transformMap'
  | 'transformMapEntry';

export interface Fold {
  readonly op: 'fold';
  readonly kind: FoldKind;
  readonly range: Expression;
  /** Of the element; with two, of the index or key and of the element. */
  readonly names: readonly string[];
  readonly filter: Expression | undefined;
  readonly body: Expression;
}

export type Expression =
  | { readonly op: 'value'; readonly value: CelValue }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'select'; readonly of: Expression; readonly field: string; readonly isOptional: boolean }
  | { readonly op: 'index'; readonly of: Expression; readonly at: Expression; readonly isOptional: boolean }
  | { readonly op: 'has'; readonly of: Expression; readonly field: string }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly op: 'method'; readonly name: string; readonly of: Expression; readonly args: readonly Expression[] }
  | { readonly op: 'list'; readonly items: readonly Expression[] }
  | { readonly op: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'if'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | {
      readonly op: 'optMap';
      readonly isFlat: boolean;
      readonly of: Expression;
      readonly name: string;
      readonly body: Expression;
    }
  | Fold;

/** Longer texts are not parsed. */
const MOST_TEXT = 20_000;
/** Of the tree: what comes after walks it by recursion. */
const MOST_DEPTH = 400;
const MAX_INT = 2n ** 63n - 1n;

/** The library's environment only parses here: types, functions and limits while running are our own. */
const PARSER = new Environment({
  enableOptionalTypes: true,
  limits: { maxAstNodes: 10_000, maxDepth: 250, maxListElements: 2_000, maxMapEntries: 2_000, maxCallArguments: 40 },
});

/** Macros of one variable, by name and how many arguments follow it. */
const ONE: Readonly<Record<string, FoldKind>> = {
  'all 1': 'all',
  'exists 1': 'exists',
  'exists_one 1': 'exists_one',
  'filter 1': 'filter',
  'map 1': 'map',
  'map 2': 'map',
  'sortBy 1': 'sortBy',
};

/** Macros of two variables. */
const TWO: Readonly<Record<string, FoldKind>> = {
  'all 1': 'all',
  'exists 1': 'exists',
  'existsOne 1': 'exists_one',
  'transformList 1': 'transformList',
  'transformList 2': 'transformList',
  'transformMap 1': 'transformMap',
  'transformMap 2': 'transformMap',
  'transformMapEntry 1': 'transformMapEntry',
  'transformMapEntry 2': 'transformMapEntry',
};

/** Thrown and caught in this file. */
class TooDeep extends Error {}

class Converter {
  #depth = 0;

  convert(node: ASTNode): Expression {
    this.#depth += 1;
    if (this.#depth > MOST_DEPTH) throw new TooDeep();
    const made = this.#convert(node);
    this.#depth -= 1;
    return made;
  }

  #all(nodes: readonly ASTNode[]): readonly Expression[] {
    return nodes.map((node) => this.convert(node));
  }

  #convert(node: ASTNode): Expression {
    switch (node.op) {
      case 'value':
        return { op: 'value', value: literal(node.args) };
      case 'id':
        return { op: 'name', name: node.args };
      case '.':
      case '.?': {
        const [of, field] = node.args;
        return { op: 'select', of: this.convert(of), field: unquoted(field), isOptional: node.op === '.?' };
      }
      case '[]':
      case '[?]': {
        const [of, at] = node.args;
        return { op: 'index', of: this.convert(of), at: this.convert(at), isOptional: node.op === '[?]' };
      }
      case 'call':
        return this.#call(node.args[0], node.args[1]);
      case 'rcall':
        return this.#method(...node.args);
      case 'list':
        return { op: 'list', items: this.#all(node.args) };
      case 'map':
        return {
          op: 'map',
          entries: node.args.map(([key, value]) => [this.convert(key), this.convert(value)] as const),
        };
      case '?:': {
        const [condition, yes, no] = node.args;
        return {
          op: 'if',
          condition: this.convert(condition),
          yes: this.convert(yes),
          no: this.convert(no),
        };
      }
      case '&&':
      case '||': {
        const [left, right] = node.args;
        return { op: node.op === '&&' ? 'and' : 'or', left: this.convert(left), right: this.convert(right) };
      }
      case '-_':
        return negative(node.args) ?? { op: 'call', name: '-_', args: [this.convert(node.args)] };
      case '!_':
        // Twice is not at all, whatever it is of: the API server's parser drops both.
        if (node.args.op === '!_') return this.convert(node.args.args);
        return { op: 'call', name: '!_', args: [this.convert(node.args)] };
      default:
        return { op: 'call', name: `_${node.op}_`, args: this.#all(node.args) };
    }
  }

  #call(name: string, args: readonly ASTNode[]): Expression {
    const [first] = args;
    if (name !== 'has' || first === undefined || args.length !== 1) return { op: 'call', name, args: this.#all(args) };
    if (first.op !== '.') throw new SyntaxError('invalid argument to has() macro');
    return { op: 'has', of: this.convert(first.args[0]), field: unquoted(first.args[1]) };
  }

  #method(name: string, of: ASTNode, args: readonly ASTNode[]): Expression {
    const [first, second] = args;
    const one = first?.op === 'id' ? ONE[`${name} ${args.length - 1}`] : undefined;
    const two = second?.op === 'id' && first?.op === 'id' ? TWO[`${name} ${args.length - 2}`] : undefined;
    const bound = first?.op === 'id' ? first.args : '';
    if ((name === 'optMap' || name === 'optFlatMap') && bound !== '' && second)
      return {
        op: 'optMap',
        isFlat: name === 'optFlatMap',
        of: this.convert(of),
        name: bound,
        body: this.convert(second),
      };
    if (two !== undefined) return this.#fold(two, of, args, 2);
    if (one !== undefined) return this.#fold(one, of, args, 1);
    return { op: 'method', name, of: this.convert(of), args: this.#all(args) };
  }

  #fold(kind: FoldKind, of: ASTNode, args: readonly ASTNode[], variables: number): Fold {
    const names = args.slice(0, variables).map((each) => String(each.args));
    const [first, second] = this.#all(args.slice(variables));
    if (first === undefined) throw new SyntaxError(`macro ${kind} needs an expression`);
    const range = this.convert(of);
    return { op: 'fold', kind, range, names, filter: second && first, body: second ?? first };
  }
}

/** Texts, or a field in back-quotes, which the library does not read. */
const QUOTED =
  /[rRbB]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\.\s*`([A-Za-z0-9_./ -]{1,300})`/g;
const STAND_IN = '_quoted_field_';

/** `.`a/b`` as a name that the library reads, and that no field has. */
function withoutQuotes(text: string): string {
  if (!text.includes('`')) return text;
  return text.replace(QUOTED, (all, field: string | undefined) =>
    field === undefined ? all : `.${STAND_IN}${Buffer.from(field).toString('hex')}`,
  );
}

function unquoted(field: string): string {
  return field.startsWith(STAND_IN) ? Buffer.from(field.slice(STAND_IN.length), 'hex').toString() : field;
}

function literal(value: Extract<ASTNode, { op: 'value' }>['args']): CelValue {
  if (typeof value === 'bigint' && value > MAX_INT) throw new SyntaxError('invalid int literal');
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return new Uint(BigInt(String(value)));
}

/** The smallest int has no positive twin. */
function negative(node: ASTNode): Expression | undefined {
  if (node.op !== 'value') return undefined;
  if (typeof node.args === 'number') return { op: 'value', value: -node.args };
  if (typeof node.args !== 'bigint' || node.args > MAX_INT + 1n) return undefined;
  return { op: 'value', value: -node.args };
}

function firstLine(error: unknown): string {
  if (error instanceof TooDeep || error instanceof RangeError) return 'the expression is nested too deeply';
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The expression that a text is, or what is wrong with it. */
export function parseExpression(text: string): Expression | Fault {
  if (text.length > MOST_TEXT) return new Fault(`an expression of more than ${MOST_TEXT} characters`);
  try {
    return new Converter().convert(PARSER.parse(withoutQuotes(text)).ast);
  } catch (error) {
    return new Fault(`Syntax error: ${firstLine(error)}`);
  }
}
