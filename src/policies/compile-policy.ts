// A policy with its expressions compiled, or what the API server, or this program, has against one of them.
import { type Compiled, compile, Fault, type TypeName, type VariableType } from '../cel/index.ts';
import type { Named, Policy } from './documents.ts';

export interface CompiledValidation {
  /** For messages. */
  readonly text: string;
  readonly test: Compiled;
  readonly message: string;
  readonly messageExpression: Compiled | undefined;
  readonly reason: string;
}

export interface CompiledNamed {
  readonly name: string;
  readonly text: string;
  readonly compiled: Compiled;
}

export interface CompiledPolicy {
  readonly policy: Policy;
  readonly conditions: readonly CompiledNamed[];
  readonly variables: ReadonlyMap<string, Compiled>;
  readonly validations: readonly CompiledValidation[];
  readonly annotations: readonly CompiledNamed[];
}

/** Why a policy is not evaluated. */
export class Unusable {
  readonly says: string;
  constructor(says: string) {
    this.says = says;
  }
}

/** What the request has that is known before it is made. */
export const REQUEST_FIELDS: ReadonlyMap<string, TypeName> = new Map([
  ...(['uid', 'operation', 'name', 'namespace', 'subResource', 'requestSubResource'] as const).map(
    (f) => [f, 'string'] as const,
  ),
  ...(['kind', 'resource', 'requestKind', 'requestResource', 'userInfo', 'options'] as const).map(
    (f) => [f, 'unknown'] as const,
  ),
  ['dryRun', 'bool'],
]);

const BASE: ReadonlyMap<string, VariableType> = new Map<string, VariableType>([
  ['object', 'dyn'],
  ['oldObject', 'dyn'],
  ['namespaceObject', 'unknown'],
  ['request', REQUEST_FIELDS],
  ['authorizer', 'unavailable'],
]);

/** Names the expression, the fault in it, and who finds it. */
function unusable(where: string, { says, kind }: Fault): Unusable {
  if (says.startsWith('Syntax error')) return new Unusable(`${where} cannot be read: ${says}`);
  return new Unusable(
    kind === 'unsupported'
      ? `${where} needs what is known in a cluster only: ${says}`
      : `${where} cannot be compiled, and the API server would refuse the policy: ${says}`,
  );
}

function compileAs(where: string, text: string, wanted: readonly TypeName[], types: ReadonlyMap<string, VariableType>) {
  const compiled = compile(text, types);
  if (compiled instanceof Fault) return unusable(where, compiled);
  const isFitting = wanted.length === 0 || compiled.type === 'unknown' || wanted.includes(compiled.type);
  return isFitting ? compiled : unusable(where, new Fault(`must evaluate to ${wanted[0]}`));
}

/** Variables may use those that were written before them. */
function compileVariables(policy: Policy, base: ReadonlyMap<string, VariableType>) {
  const compiled = new Map<string, Compiled>();
  const types = new Map<string, TypeName>();
  const all = new Map(base).set('variables', types);
  for (const [at, { name, expression }] of policy.variables.entries()) {
    const made = compileAs(`spec.variables[${at}]`, expression, [], all);
    if (made instanceof Unusable) return made;
    compiled.set(name, made);
    types.set(name, made.type);
  }
  return { compiled, types: all };
}

function compileNamed(
  field: string,
  all: readonly Named[],
  wanted: readonly TypeName[],
  types: ReadonlyMap<string, VariableType>,
) {
  const made: CompiledNamed[] = [];
  for (const [at, { name, expression }] of all.entries()) {
    const compiled = compileAs(`spec.${field}[${at}]`, expression, wanted, types);
    if (compiled instanceof Unusable) return compiled;
    made.push({ name, text: expression, compiled });
  }
  return made;
}

function compileValidations(policy: Policy, types: ReadonlyMap<string, VariableType>) {
  const made: CompiledValidation[] = [];
  for (const [at, { expression, message, messageExpression, reason }] of policy.validations.entries()) {
    const where = `spec.validations[${at}]`;
    const test = compileAs(`${where}.expression`, expression, ['bool'], types);
    if (test instanceof Unusable) return test;
    const words =
      messageExpression === ''
        ? undefined
        : compileAs(`${where}.messageExpression`, messageExpression, ['string'], types);
    if (words instanceof Unusable) return words;
    made.push({ text: expression, test, message, messageExpression: words, reason });
  }
  return made;
}

export function compilePolicy(policy: Policy): CompiledPolicy | Unusable {
  const base = policy.paramKind === undefined ? BASE : new Map(BASE).set('params', 'dyn');
  const conditions = compileNamed('matchConditions', policy.conditions, ['bool'], base);
  if (conditions instanceof Unusable) return conditions;
  const variables = compileVariables(policy, base);
  if (variables instanceof Unusable) return variables;
  const validations = compileValidations(policy, variables.types);
  if (validations instanceof Unusable) return validations;
  const annotations = compileNamed(
    'auditAnnotations',
    policy.annotations,
    ['string', 'null_type', 'dyn'],
    variables.types,
  );
  if (annotations instanceof Unusable) return annotations;
  return { policy, conditions, variables: variables.compiled, validations, annotations };
}
