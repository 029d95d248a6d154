// Admission policies that are delivered to a target judge what else is delivered there, as its API server will.
import { compareText, digestOf, type KubeObject, lazy, type ObjectRef, type TargetId } from '../api/index.ts';
import type { Model, Workload } from '../load/index.ts';
import {
  isExempt,
  type Judgement,
  type PolicySet,
  policySet,
  type Resources,
  readPolicy,
  resourcesOf,
  type Verdict,
} from '../policies/index.ts';
import type { MadeClaim } from './claims.ts';
import { refThere } from './delivery.ts';
import type { RenderMemo } from './memo.ts';
import type { Objection, TargetJudge } from './refusals/index.ts';

const GROUP = 'admissionregistration.k8s.io';
const POLICY = 'ValidatingAdmissionPolicy';
const BINDING = 'ValidatingAdmissionPolicyBinding';

/** What all policies may cost in one pass, in the API server's measure: some seconds. */
const MOST_OF_PASS = 10_000_000;
/** Of one object nobody counts so much: twenty ordinary policies cost a tenth of it, so that a large fleet is judged whole. */
const FREE = 5_000;

type Claims = Parameters<TargetJudge<MadeClaim>>[1];

/** Policies that are in force together, and what they said in one pass, by the bytes of the object and of its Namespace. */
interface Known {
  readonly set: PolicySet;
  readonly judgements: Map<string, Judgement>;
}

/** In force in this pass. */
interface Heard extends Known {
  /** In the pass before: what is not asked for again is forgotten. */
  readonly before: ReadonlyMap<string, Judgement> | undefined;
}

function isPolicyOrBinding({ group, kind }: ObjectRef): boolean {
  return group === GROUP && (kind === POLICY || kind === BINDING);
}

/** Kinds of parameters, as `group/Kind`. */
function paramKinds(policies: readonly KubeObject[]): ReadonlySet<string> {
  const kinds = policies.flatMap((object) => readPolicy(object)?.paramKind ?? []);
  return new Set(kinds.map(({ group, kind }) => `${group}/${kind}`));
}

/** One claim for each object: of several that contend for one the first is as good as any. */
function firstClaims(claims: Claims, isWanted: (ref: ObjectRef) => boolean): readonly MadeClaim[] {
  return [...claims.values()].flatMap(([first]) => (first !== undefined && isWanted(refThere(first)) ? [first] : []));
}

interface InForce {
  /** Equal for equal policies, bindings and parameters. */
  readonly key: string;
  readonly objects: () => readonly KubeObject[];
  readonly namespaces: ReadonlyMap<string, MadeClaim>;
}

/** Undefined: nothing is bound there. */
function inForce(claims: Claims): InForce | undefined {
  const own = firstClaims(claims, isPolicyOrBinding);
  if (!own.some((claim) => refThere(claim).kind === BINDING)) return undefined;
  const objects = own.map((claim) => claim.object());
  const kinds = paramKinds(objects);
  const isParam = ({ group, kind }: ObjectRef): boolean => kinds.has(`${group}/${kind}`);
  const params = kinds.size === 0 ? [] : firstClaims(claims, isParam);
  const namespaces = firstClaims(claims, ({ group, kind }) => group === '' && kind === 'Namespace');
  const all = [...own, ...params].sort((a, b) => compareText(a.blob.id, b.blob.id));
  return {
    key: all.map(({ blob }) => blob.id).join(' '),
    objects: () => [...objects, ...params.map((claim) => claim.object())],
    namespaces: new Map(namespaces.map((claim) => [refThere(claim).name, claim])),
  };
}

const EFFECTS = {
  warn: 'PolicyWarned',
  audit: 'PolicyAudited',
  unknown: 'PolicyNotEvaluated',
} as const;

const MOST_SAID = 400;

/** Expressions are written over several lines, and messages may be long. */
function inOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_SAID ? line : `${line.slice(0, MOST_SAID)}…`;
}

function objectionOf(claim: MadeClaim, { effect, policy, binding, says }: Verdict): Objection<MadeClaim> {
  const by = { policy, binding, says: inOneLine(says) };
  if (effect === 'deny') return { claim, effect: 'refuse', cause: { code: 'PolicyDenied', ...by } };
  return { claim, effect: 'warn', cause: { code: EFFECTS[effect], ...by } };
}

/** Policies of one pass. What was said before is remembered; what is left to spend depends on the objects alone, never on that. */
class PolicyJudge {
  readonly #before: ReadonlyMap<string, Known>;
  readonly #now = new Map<string, Heard>();
  readonly #known = new Map<string, Known>();
  readonly #resources: () => Resources;
  readonly #kinds: string;
  #left: number;

  constructor(definitions: readonly Workload[], before: ReadonlyMap<string, Known>, most: number) {
    this.#resources = lazy(() => resourcesOf(definitions.map(({ object }) => object)));
    this.#kinds = digestOf(definitions.map(({ digest }) => digest));
    this.#before = before;
    this.#left = most;
  }

  /** For the next pass. */
  get known(): ReadonlyMap<string, Known> {
    return this.#known;
  }

  *judge(claims: Claims): Generator<Objection<MadeClaim>> {
    const those = inForce(claims);
    if (those === undefined) return;
    const heard = this.#heardOf(those);
    for (const list of claims.values()) {
      for (const claim of list) {
        const { group, kind } = refThere(claim);
        if (isExempt({ apiVersion: `${group}/`, kind })) continue;
        for (const verdict of this.#judgement(claim, those, heard).verdicts) yield objectionOf(claim, verdict);
      }
    }
  }

  #heardOf({ key, objects }: InForce): Heard {
    const slot = `${this.#kinds} ${key}`;
    const there = this.#now.get(slot);
    if (there !== undefined) return there;
    const earlier = this.#before.get(slot);
    const set = earlier?.set ?? policySet(objects(), this.#resources());
    const known: Known = { set, judgements: new Map() };
    this.#known.set(slot, known);
    const heard = { ...known, before: earlier?.judgements };
    this.#now.set(slot, heard);
    return heard;
  }

  #judgement(claim: MadeClaim, { namespaces }: InForce, { set, judgements, before }: Heard): Judgement {
    const { namespace } = refThere(claim);
    const home = namespace === undefined ? undefined : namespaces.get(namespace);
    const key = home === undefined ? claim.blob.id : `${claim.blob.id} ${home.blob.id}`;
    const known = judgements.get(key);
    if (known !== undefined) return known;
    if (this.#left < 0) return TOO_MUCH;
    const judgement = before?.get(key) ?? set.judge(claim.object(), home?.object());
    judgements.set(key, judgement);
    this.#left -= Math.max(0, judgement.cost - FREE);
    return judgement;
  }
}

const TOO_MUCH: Judgement = {
  verdicts: [
    {
      effect: 'unknown',
      policy: 'of all kinds',
      binding: '',
      says: 'policies cost more than is spent in one pass; make them cheaper, or bind them to fewer objects',
      reason: '',
    },
  ],
  cost: 0,
};

/** None when the repository has no binding.
 * @param most of what policies may cost in the pass.
 */
export function policyJudges(
  { workloads }: Model,
  memo: RenderMemo,
  most: number = MOST_OF_PASS,
): readonly TargetJudge<MadeClaim>[] {
  const isBound = workloads.some(({ ref }) => ref.kind === BINDING && ref.group === GROUP);
  if (!isBound) {
    memo.keep('policies', undefined);
    return [];
  }
  const definitions = workloads.filter(({ ref }) => ref.kind === 'CustomResourceDefinition');
  const judge = new PolicyJudge(definitions, memo.last<ReadonlyMap<string, Known>>('policies') ?? new Map(), most);
  memo.keep('policies', judge.known);
  return [(_target: TargetId, claims) => judge.judge(claims)];
}
