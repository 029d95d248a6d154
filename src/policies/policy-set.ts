// The policies in force on a cluster, asked about an object: what each has against it, and what becomes of that.
import { type KubeObject, parseApiVersion } from '../api/index.ts';
import { Budget, type CelValue, fromJson } from '../cel/index.ts';
import { type CompiledPolicy, compilePolicy, Unusable } from './compile-policy.ts';
import { type Binding, isExempt, type Policy, readBinding, readPolicy } from './documents.ts';
import { evaluatePolicy, type Finding, type Sight } from './evaluate-policy.ts';
import { isBlindToCreation, matchesBinding, matchPolicy, type Subject } from './match.ts';
import { paramsOf } from './params.ts';
import { admitted, labelsOfNamespace, namespaceValue, requestFor } from './request.ts';
import type { Resources } from './resources.ts';

/** What becomes of an object by one validation of one policy. `unknown`: only the API server can tell. */
export interface Verdict {
  readonly effect: 'deny' | 'warn' | 'audit' | 'unknown';
  readonly policy: string;
  readonly binding: string;
  readonly says: string;
  readonly reason: string;
}

export interface PolicySet {
  /** @param namespace the Namespace of the object, when it is known. */
  judge(object: KubeObject, namespace: KubeObject | undefined): Judgement;
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Of all expressions, in the API server's measure. */
  readonly cost: number;
}

interface InForce {
  readonly compiled: CompiledPolicy;
  readonly binding: Binding;
}

const EFFECTS = [
  ['Deny', 'deny'],
  ['Warn', 'warn'],
  ['Audit', 'audit'],
] as const;

function verdictsOf({ kind, says, reason }: Finding, { compiled, binding }: InForce): readonly Verdict[] {
  const verdict = (effect: Verdict['effect']): Verdict => {
    return { effect, policy: compiled.policy.name, binding: binding.name, says, reason };
  };
  if (kind === 'unknown') return [verdict('unknown')];
  if (kind === 'fault') return [verdict('deny')];
  return EFFECTS.filter(([action]) => binding.actions.has(action)).map(([, effect]) => verdict(effect));
}

/** Why a policy is never evaluated; undefined for other objects, and for policies that are. */
export function policyFault(object: KubeObject): string | undefined {
  const policy = readPolicy(object);
  const compiled = policy && compilePolicy(policy);
  if (compiled instanceof Unusable) return compiled.says;
  if (policy === undefined || !isBlindToCreation(policy.matching)) return undefined;
  return 'none of its rules is about CREATE, and no other operation is judged here';
}

/** Values of Secrets appear in no message. */
const HIDDEN = 'what it says is not shown, because values of a Secret may be in it';

function isSecret(kind: { readonly group: string; readonly kind: string } | undefined): boolean {
  return kind?.kind === 'Secret' && kind.group === '';
}

class Judge implements PolicySet {
  readonly #inForce: readonly InForce[];
  readonly #objects: readonly KubeObject[];
  readonly #resources: Resources;

  constructor(objects: readonly KubeObject[], resources: Resources) {
    const policies = objects.flatMap((object) => readPolicy(object) ?? []);
    const bindings = objects.flatMap((object) => readBinding(object) ?? []);
    this.#objects = objects;
    this.#resources = resources;
    this.#inForce = policies.map(compilePolicy).flatMap((compiled) => {
      if (compiled instanceof Unusable) return [];
      const own = bindings.filter((binding) => binding.policy === compiled.policy.name);
      return own.map((binding) => ({ compiled, binding }));
    });
  }

  judge(object: KubeObject, namespace: KubeObject | undefined): Judgement {
    if (isExempt(object)) return { verdicts: [], cost: 0 };
    const subject = this.#subject(object, namespace);
    let cost = 0;
    const verdicts = this.#inForce.flatMap((each) => {
      const budget = new Budget();
      const found = this.#ask(each, subject, namespace, budget);
      cost += budget.spent;
      return found;
    });
    return { verdicts, cost };
  }

  #subject(object: KubeObject, namespace: KubeObject | undefined): Subject {
    const { group, version } = parseApiVersion(object.apiVersion);
    const { name, namespace: inside, labels } = object.metadata;
    const isNamespace = group === '' && object.kind === 'Namespace';
    const namespaceLabels = isNamespace
      ? { ...labels, 'kubernetes.io/metadata.name': name }
      : inside && labelsOfNamespace(inside, namespace);
    const gvk = { group, version, kind: object.kind };
    return {
      object,
      gvk,
      resource: this.#resources(group, object.kind),
      namespaceLabels: namespaceLabels || undefined,
    };
  }

  #ask(inForce: InForce, subject: Subject, namespace: KubeObject | undefined, budget: Budget): readonly Verdict[] {
    const { compiled, binding } = inForce;
    const match = matchPolicy(compiled.policy.matching, subject);
    if (match === undefined || !matchesBinding(binding.matching, subject)) return [];
    if (match.version !== subject.gvk.version && !subject.resource.isConvertible)
      return verdictsOf(
        { kind: 'unknown', says: `it asks for version ${match.version} of the object`, isMade: false, reason: '' },
        inForce,
      );
    const { namespace: inside } = subject.object.metadata;
    const params = paramsOf(compiled.policy, binding, this.#objects, inside);
    if (typeof params === 'string')
      return compiled.policy.isFailing
        ? verdictsOf({ kind: 'fault', says: params, isMade: false, reason: 'Invalid' }, inForce)
        : [];
    const seen: Omit<Sight, 'params'> = {
      object: fromJson(admitted(subject.object, match.version)),
      request: requestFor(subject, match.version),
      namespaceObject: inside === undefined ? null : namespaceValue(inside, namespace),
    };
    const hides = isSecret(subject.gvk) || isSecret(compiled.policy.paramKind);
    return params
      .map((param) => paramValue(compiled.policy, param))
      .flatMap((param) => evaluatePolicy(compiled, { ...seen, params: param }, budget))
      .map((finding) => (finding.isMade && hides ? { ...finding, says: HIDDEN } : finding))
      .flatMap((finding) => verdictsOf(finding, inForce));
  }
}

function paramValue({ paramKind }: Policy, param: KubeObject | undefined): CelValue | undefined {
  return paramKind === undefined ? undefined : fromJson(param ?? null);
}

/**
 * @param objects policies, bindings and what may be parameters: all that is in force together.
 * @param resources how rules name kinds.
 */
export function policySet(objects: readonly KubeObject[], resources: Resources): PolicySet {
  return new Judge(objects, resources);
}
