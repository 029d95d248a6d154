// What else objects need on a cluster: what they refer to by name, and what scales, guards and reaches their pods.
import { append } from './collections.ts';
import { type Counted, scaledBy } from './counting.ts';
import type { LabelSelector, LabelSelectorRequirement } from './kinds/index.ts';
import { isRecord, type KubeObject, type ObjectRef, parseApiVersion, refKey } from './kube-object.ts';
import { type Labels, matchesSelector } from './label-selector.ts';
import { podTemplatesOf, referencesOf } from './references.ts';
import { fieldAt, listAt, recordAt, textAt } from './untyped.ts';

export interface Referrer extends Counted {
  readonly ref: ObjectRef;
}

export interface Dependencies<T extends Referrer> {
  /** The objects and all that they need, step by step, in the order of the model; of what is among them already no second copy. */
  follow(taken: readonly T[]): readonly T[];
}

/** Chooses pods of its namespace. */
interface Chooser {
  readonly key: string;
  readonly selector: LabelSelector;
}

interface Index<T> {
  readonly byKey: ReadonlyMap<string, readonly T[]>;
  /** Where each stands. */
  readonly places: ReadonlyMap<T, number>;
  /** What scales an object, by the object's refKey. */
  readonly scalers: ReadonlyMap<string, readonly string[]>;
  /** By the namespace and the label that fewest others ask for; by the namespace alone where none is asked for. */
  readonly choosers: ReadonlyMap<string, readonly Chooser[]>;
  /** What an object needs, once it was asked. */
  readonly needs: Map<T, readonly string[]>;
}

const OPERATORS: readonly LabelSelectorRequirement['operator'][] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

function textMap(value: unknown): Labels | undefined {
  if (!isRecord(value) || Object.values(value).some((text) => typeof text !== 'string')) return undefined;
  return value as Labels;
}

function requirementOf(value: unknown): LabelSelectorRequirement | undefined {
  const operator = OPERATORS.find((known) => known === textAt(value, 'operator'));
  const values = listAt(value, 'values').filter((one) => typeof one === 'string');
  return operator === undefined ? undefined : { key: textAt(value, 'key'), operator, values };
}

/** Undefined for one that is not there, or that no server takes. */
function selectorOf(value: unknown): LabelSelector | undefined {
  if (!isRecord(value)) return undefined;
  const matchLabels = textMap(fieldAt(value, 'matchLabels') ?? {});
  const written = listAt(value, 'matchExpressions');
  const matchExpressions = written.flatMap((one) => requirementOf(one) ?? []);
  if (matchLabels === undefined || matchExpressions.length < written.length) return undefined;
  return { matchLabels, matchExpressions };
}

/** Undefined for an object that chooses no pods: a Service without a selector among them. */
function podSelector({ apiVersion, kind, spec }: KubeObject): LabelSelector | undefined {
  if (kind === 'Service' && apiVersion === 'v1') {
    const matchLabels = textMap(recordAt(spec, 'selector')) ?? {};
    return Object.keys(matchLabels).length === 0 ? undefined : { matchLabels };
  }
  const isBudget = kind === 'PodDisruptionBudget' && parseApiVersion(apiVersion).group === 'policy';
  return isBudget ? selectorOf(fieldAt(spec, 'selector')) : undefined;
}

function label(namespace: string | undefined, key: string, value: string): string {
  return `${namespace ?? ''} ${key}=${value}`;
}

function labelsAsked({ ref, selector }: { readonly ref: ObjectRef; readonly selector: LabelSelector }) {
  return Object.entries(selector.matchLabels ?? {}).map(([key, value]) => label(ref.namespace, key, value));
}

/** Each lies where few others lie, so that thousands which share a label are not asked one by one. */
function choosersOf(objects: readonly Referrer[]): ReadonlyMap<string, readonly Chooser[]> {
  const found = objects.flatMap(({ object, ref }) => {
    const selector = podSelector(object);
    return selector === undefined ? [] : [{ ref, key: refKey(ref), selector }];
  });
  const askedBy = new Map<string, number>();
  for (const one of found) for (const asked of labelsAsked(one)) askedBy.set(asked, (askedBy.get(asked) ?? 0) + 1);
  const choosers = new Map<string, Chooser[]>();
  for (const one of found) {
    let rarest: string | undefined;
    for (const asked of labelsAsked(one))
      if (rarest === undefined || (askedBy.get(asked) ?? 0) < (askedBy.get(rarest) ?? 0)) rarest = asked;
    append(choosers, rarest ?? one.ref.namespace ?? '', one);
  }
  return choosers;
}

function indexOf<T extends Referrer>(objects: readonly T[], order: readonly T[]): Index<T> {
  const byKey = new Map<string, T[]>();
  const scalers = new Map<string, string[]>();
  for (const one of objects) {
    const key = refKey(one.ref);
    append(byKey, key, one);
    const scaled = scaledBy(one);
    if (scaled !== undefined) append(scalers, scaled, key);
  }
  return {
    byKey,
    places: new Map(order.map((one, at) => [one, at])),
    scalers,
    choosers: choosersOf(objects),
    needs: new Map(),
  };
}

function* choosersOfPods({ object, ref }: Referrer, choosers: Index<unknown>['choosers']): Generator<string> {
  const { namespace } = ref;
  for (const { labels } of podTemplatesOf(object)) {
    const places = [namespace ?? '', ...Object.entries(labels).map(([key, value]) => label(namespace, key, value))];
    for (const place of places)
      for (const { key, selector } of choosers.get(place) ?? []) if (matchesSelector(selector, labels)) yield key;
  }
}

/** Keys of objects, whether or not they are there. */
function needsOf<T extends Referrer>(one: T, { needs, scalers, choosers }: Index<T>): readonly string[] {
  const known = needs.get(one);
  if (known !== undefined) return known;
  const { namespace } = one.ref;
  const inNamespace = namespace === undefined ? {} : { namespace };
  const keys = [
    ...referencesOf(one.object).map(({ kind, name }) =>
      refKey({ group: '', version: 'v1', kind, name, ...inNamespace }),
    ),
    ...(scalers.get(refKey(one.ref)) ?? []),
    ...choosersOfPods(one, choosers),
  ];
  needs.set(one, keys);
  return keys;
}

/**
 * What objects need among `objects`. Nothing is computed before somebody asks; then one look at each object, and at each
 * object that is taken.
 * @param order all that can be taken, in the order of the model.
 */
export function dependenciesOf<T extends Referrer>(objects: readonly T[], order: readonly T[]): Dependencies<T> {
  let index: Index<T> | undefined;
  return {
    follow: (taken) => {
      index ??= indexOf(objects, order);
      const { byKey, places } = index;
      const keys = new Set(taken.map(({ ref }) => refKey(ref)));
      const all = [...taken];
      // It grows while it is gone through; what is there is not taken again, so circles end.
      for (const one of all) {
        for (const key of needsOf(one, index)) {
          if (keys.has(key)) continue;
          keys.add(key);
          all.push(...(byKey.get(key) ?? []));
        }
      }
      if (all.length === taken.length) return taken;
      return all.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    },
  };
}
