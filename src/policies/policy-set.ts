// The policies in force on a cluster, asked about an object: what each has against it, and what becomes of that.
import { type KubeObject, parseApiVersion } from '../api/index.ts';
import { type CelValue, fromJson } from '../cel/index.ts';
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

/** A policy that is never evaluated, and why. */
export interface Silent {
  readonly policy: string;
  readonly says: string;
}

export interface PolicySet {
  readonly silent: readonly Silent[];
  /** @param namespace the Namespace of the object, when it is known. */
  judge(object: KubeObject, namespace: KubeObject | undefined): readonly Verdict[];
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

/** Undefined: it can be evaluated. */
function silence(policy: Policy, compiled: CompiledPolicy | Unusable): Silent | undefined {
  if (compiled instanceof Unusable) return { policy: policy.name, says: compiled.says };
  if (!isBlindToCreation(policy.matching)) return undefined;
  return { policy: policy.name, says: 'none of its rules is about CREATE, and no other operation is judged' };
}

class Judge implements PolicySet {
  readonly silent: readonly Silent[];
  readonly #inForce: readonly InForce[];
  readonly #objects: readonly KubeObject[];
  readonly #resources: Resources;

  constructor(objects: readonly KubeObject[], resources: Resources) {
    const policies = objects.flatMap((object) => readPolicy(object) ?? []);
    const bindings = objects.flatMap((object) => readBinding(object) ?? []);
    const compiled = policies.map((policy) => [policy, compilePolicy(policy)] as const);
    this.#objects = objects;
    this.#resources = resources;
    this.silent = compiled.flatMap(([policy, made]) => silence(policy, made) ?? []);
    this.#inForce = compiled.flatMap(([policy, made]) =>
      made instanceof Unusable
        ? []
        : bindings.filter((each) => each.policy === policy.name).map((binding) => ({ compiled: made, binding })),
    );
  }

  judge(object: KubeObject, namespace: KubeObject | undefined): readonly Verdict[] {
    if (isExempt(object)) return [];
    const subject = this.#subject(object, namespace);
    return this.#inForce.flatMap((each) => this.#ask(each, subject, namespace));
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

  #ask(inForce: InForce, subject: Subject, namespace: KubeObject | undefined): readonly Verdict[] {
    const { compiled, binding } = inForce;
    const match = matchPolicy(compiled.policy.matching, subject);
    if (match === undefined || !matchesBinding(binding.matching, subject)) return [];
    if (match.version !== subject.gvk.version && !subject.resource.isConvertible)
      return verdictsOf(
        { kind: 'unknown', says: `it asks for version ${match.version} of the object`, reason: '' },
        inForce,
      );
    const { namespace: inside } = subject.object.metadata;
    const params = paramsOf(compiled.policy, binding, this.#objects, inside);
    if (typeof params === 'string')
      return compiled.policy.isFailing ? verdictsOf({ kind: 'fault', says: params, reason: 'Invalid' }, inForce) : [];
    const seen: Omit<Sight, 'params'> = {
      object: fromJson(admitted(subject.object, match.version)),
      request: requestFor(subject, match.version),
      namespaceObject: inside === undefined ? null : namespaceValue(inside, namespace),
    };
    return params
      .map((param) => paramValue(compiled.policy, param))
      .flatMap((param) => evaluatePolicy(compiled, { ...seen, params: param }))
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
