// One policy asked about one object: what its validations say, in the words of the API server.
import type { Budget } from '../cel/index.ts';
import { type Binding, type CelValue, type Compiled, Fault, LazyFields } from '../cel/index.ts';
import type { CompiledPolicy, CompiledValidation } from './compile-policy.ts';

/** What expressions see. */
export interface Sight {
  readonly object: CelValue;
  readonly request: LazyFields;
  readonly namespaceObject: CelValue;
  /** Undefined: the policy has no `paramKind`. */
  readonly params: CelValue | undefined;
}

/** `fault`: denied whatever the binding's actions; `unknown`: it cannot be told here. */
export interface Finding {
  readonly kind: 'invalid' | 'fault' | 'unknown';
  readonly says: string;
  /** Made of what the expressions saw, not only of what is written in the policy. */
  readonly isMade: boolean;
  readonly reason: string;
}

const MOST_MESSAGE = 5 * 1024;

function bindingsOf({ object, request, namespaceObject, params }: Sight): Map<string, Binding> {
  const bindings = new Map<string, Binding>([
    ['object', object],
    ['oldObject', null],
    ['request', request],
    ['namespaceObject', namespaceObject],
  ]);
  return params === undefined ? bindings : bindings.set('params', params);
}

/** Each is worked out once, when it is first read. */
function withVariables(base: ReadonlyMap<string, Binding>, variables: ReadonlyMap<string, Compiled>, budget: Budget) {
  const known = new Map<string, CelValue | Fault>();
  const all = new Map(base);
  const read = (name: string): CelValue | Fault => {
    const value = known.get(name) ?? variables.get(name)?.run(all, budget) ?? new Fault(`no such key: ${name}`);
    known.set(name, value);
    if (!(value instanceof Fault) || value.kind !== 'error') return value;
    return new Fault(`composited variable "${name}" fails to evaluate: ${value.says}`);
  };
  return all.set('variables', new LazyFields(read));
}

function unknown(says: string): Finding {
  return { kind: 'unknown', says, isMade: false, reason: '' };
}

/** Fields that every object gets when it is created, and none has before. */
const GIVEN = new Set(
  ['uid', 'creationTimestamp', 'generation', 'managedFields'].map((field) => `no such key: ${field}`),
);

function fromFault({ says, kind }: Fault, text: string, sort: 'invalid' | 'fault'): Finding {
  if (kind === 'limit') return unknown(says);
  if (GIVEN.has(says)) return unknown(`'${text}' needs what the API server writes into the object: ${says}`);
  if (kind === 'unsupported') return unknown(`'${text}' needs what is known in a cluster only: ${says}`);
  const words = kind === 'cost' ? says : `expression '${text}' resulted in error: ${says}`;
  return { kind: sort, says: words, isMade: true, reason: 'Invalid' };
}

/** As the API server does: a text of one line that is not too long, else the message that is written down. */
function invalid(validation: CompiledValidation, bindings: ReadonlyMap<string, Binding>, budget: Budget): Finding {
  const { message, messageExpression, text, reason } = validation;
  const value = messageExpression?.run(bindings, budget);
  const made = typeof value === 'string' ? value.trim() : '';
  if (made !== '' && made.length <= MOST_MESSAGE && !made.includes('\n'))
    return { kind: 'invalid', says: made, isMade: true, reason };
  return { kind: 'invalid', says: message.trim() || `failed expression: ${text.trim()}`, isMade: false, reason };
}

type Run = (compiled: Compiled) => CelValue | Fault;

/** Undefined: the conditions hold. */
function conditionsOf({ conditions, policy }: CompiledPolicy, run: Run): readonly Finding[] | undefined {
  let fault: Finding | undefined;
  for (const { compiled, text } of conditions) {
    const value = run(compiled);
    // One that does not hold counts for more than faults of others.
    if (value === false) return [];
    if (value instanceof Fault) fault ??= fromFault(value, text, 'fault');
    else if (value !== true) fault ??= fromFault(new Fault('no such overload'), text, 'fault');
  }
  if (fault === undefined) return undefined;
  return fault.kind === 'unknown' || policy.isFailing ? [fault] : [];
}

function annotationFaults({ annotations, policy }: CompiledPolicy, run: Run): readonly Finding[] {
  return annotations.flatMap(({ compiled, text }): Finding[] => {
    const value = run(compiled);
    if (value === null || typeof value === 'string') return [];
    const fault = value instanceof Fault ? value : new Fault('valueExpression must evaluate to a string or null');
    const found = fromFault(fault, text, 'fault');
    return found.kind === 'unknown' || policy.isFailing ? [found] : [];
  });
}

/** Everything that the policy has against the object.
 * @param budget what its expressions may cost together.
 */
export function evaluatePolicy(compiled: CompiledPolicy, sight: Sight, budget: Budget): readonly Finding[] {
  const base = bindingsOf(sight);
  const stopped = conditionsOf(compiled, (each) => each.run(base, budget));
  if (stopped !== undefined) return stopped;
  const bindings = withVariables(base, compiled.variables, budget);
  const found: Finding[] = [];
  for (const validation of compiled.validations) {
    const value = validation.test.run(bindings, budget);
    if (value === true) continue;
    if (value === false) {
      found.push(invalid(validation, bindings, budget));
      continue;
    }
    const fault = value instanceof Fault ? value : new Fault('no such overload');
    const one = fromFault(fault, validation.text, 'invalid');
    if (one.kind === 'unknown' || compiled.policy.isFailing) found.push(one);
  }
  return [...found, ...annotationFaults(compiled, (each) => each.run(bindings, budget))];
}
