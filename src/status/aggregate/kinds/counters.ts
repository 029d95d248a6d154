// What the rules of several kinds share: summing counters, joining addresses, and folding conditions over clusters.
import {
  canonicalJson,
  conditionsOf,
  countAt,
  type LiveCondition,
  listAt,
  numberAt,
  recordAt,
  textAt,
} from '../../../api/index.ts';
import { compareText, joinNames } from '../../order.ts';

/** The reported status of one cluster; it may hold anything. */
export interface ClusterStatus {
  readonly target: string;
  readonly status: unknown;
}

/** Folds the statuses of the clusters that reported; `assigned` counts those that should have. */
export type AggregateRule = (items: readonly ClusterStatus[], assigned: number) => Readonly<Record<string, unknown>>;

/** Sums each field over the clusters; a field that none of them has is left out. */
export function sumCounters(
  items: readonly ClusterStatus[],
  fields: readonly string[],
): Readonly<Record<string, number>> {
  const present = fields.filter((field) => items.some(({ status }) => numberAt(status, field) !== undefined));
  const sum = (field: string): number => items.reduce((total, { status }) => total + counter(status, field), 0);
  return Object.fromEntries(present.map((field) => [field, sum(field)]));
}

/** A hostile report may claim anything; no counter of a cluster is larger than this, so sums stay exact. */
const COUNTER_LIMIT = 1_000_000_000;

function counter(status: unknown, field: string): number {
  return Math.min(Math.max(countAt(status, field), 0), COUNTER_LIMIT);
}

/** `loadBalancer.ingress` of all clusters, each address once, ordered. */
export function joinIngress(items: readonly ClusterStatus[]): Readonly<Record<string, unknown>> {
  const all = items.flatMap(({ status }) => listAt(recordAt(status, 'loadBalancer'), 'ingress'));
  const plain = all.map((entry) => {
    const [ip, hostname] = [textAt(entry, 'ip'), textAt(entry, 'hostname')];
    return { ...(ip === '' ? {} : { ip }), ...(hostname === '' ? {} : { hostname }) };
  });
  const unique = new Map(plain.filter((e) => Object.keys(e).length > 0).map((entry) => [canonicalJson(entry), entry]));
  const ingress = [...unique].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
  return ingress.length === 0 ? {} : { loadBalancer: { ingress } };
}

/** Conditions whose True is bad news: one cluster is enough. */
const BAD_WHEN_TRUE: ReadonlySet<string> = new Set(['Failed', 'FailureTarget', 'ReplicaFailure', 'Suspended']);
const NAMES = 10;
const CONDITION_LIMIT = 50;

/**
 * One condition per type over all clusters, with the clusters named in the message. Good ones are True when all
 * assigned clusters say so and False when one does; bad ones are True when one says so.
 */
export function foldConditions(items: readonly ClusterStatus[], assigned: number): Readonly<Record<string, unknown>> {
  const byType = new Map<string, { target: string; condition: LiveCondition }[]>();
  for (const { target, status } of items) {
    for (const condition of conditionsOf(status)) {
      const said = byType.get(condition.type) ?? [];
      // A type said twice by one cluster counts once.
      if (!said.some((s) => s.target === target)) byType.set(condition.type, [...said, { target, condition }]);
    }
  }
  const types = [...byType].sort(([a], [b]) => compareText(a, b)).slice(0, CONDITION_LIMIT);
  const conditions = types.map(([type, said]) => foldOne(type, said, assigned));
  return conditions.length === 0 ? {} : { conditions };
}

type Said = readonly { readonly target: string; readonly condition: LiveCondition }[];

function foldOne(type: string, said: Said, assigned: number): Readonly<Record<string, string>> {
  const order = BAD_WHEN_TRUE.has(type) ? ['True', 'Unknown', 'False'] : ['False', 'Unknown', 'True'];
  const groups = order.map((status) => ({ status, said: said.filter((s) => s.condition.status === status) }));
  const present = groups.filter((group) => group.said.length > 0);
  const [first] = present;
  const isWhole = BAD_WHEN_TRUE.has(type) || first?.status !== 'True' || first.said.length === assigned;
  const reason = first?.said[0]?.condition.reason ?? '';
  return {
    type,
    status: isWhole ? (first?.status ?? 'Unknown') : 'Unknown',
    ...(reason === '' ? {} : { reason }),
    message: present.map((group) => describeGroup(group.status, group.said, assigned)).join('; '),
  };
}

function describeGroup(status: string, said: Said, assigned: number): string {
  return `${status} on ${said.length}/${assigned}: ${joinNames(
    said.map((s) => s.target),
    NAMES,
  )}`;
}
