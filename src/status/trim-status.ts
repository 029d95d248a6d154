// What of a live status is worth reporting: counters, phases and conditions, without times and other things that tick.
import {
  conditionsOf,
  fieldAt,
  isRecord,
  type KubeObject,
  listAt,
  numberAt,
  oneLine,
  parseApiVersion,
  recordAt,
  textAt,
} from '../api/index.ts';
import { compareText } from './order.ts';

/** A trimmed status of an unknown kind that is larger than this (as JSON) keeps its conditions and phase only. */
const SIZE_LIMIT = 16 * 1024;
const DEPTH_LIMIT = 12;
const ITEM_LIMIT = 100;
const TEXT_LIMIT = 1024;

const REPLICAS = ['replicas', 'readyReplicas', 'availableReplicas', 'updatedReplicas', 'observedGeneration'];

/** Plain fields kept per `<group>/<Kind>`, besides conditions; other kinds keep everything that does not tick. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['/Namespace', ['phase']],
  ['/PersistentVolumeClaim', ['phase', 'accessModes', 'capacity']],
  ['/Pod', ['phase', 'reason', 'message']],
  ['/Service', []],
  ['apiextensions.k8s.io/CustomResourceDefinition', ['storedVersions']],
  ['apiregistration.k8s.io/APIService', []],
  [
    'apps/DaemonSet',
    [
      'currentNumberScheduled',
      'desiredNumberScheduled',
      'numberAvailable',
      'numberMisscheduled',
      'numberReady',
      'numberUnavailable',
      'observedGeneration',
      'updatedNumberScheduled',
    ],
  ],
  ['apps/Deployment', [...REPLICAS, 'unavailableReplicas', 'terminatingReplicas']],
  ['apps/ReplicaSet', [...REPLICAS, 'fullyLabeledReplicas', 'terminatingReplicas']],
  ['apps/StatefulSet', [...REPLICAS, 'currentReplicas']],
  ['autoscaling/HorizontalPodAutoscaler', ['currentReplicas', 'desiredReplicas', 'observedGeneration']],
  ['batch/CronJob', []],
  ['batch/Job', ['active', 'failed', 'ready', 'succeeded', 'terminating']],
  ['networking.k8s.io/Ingress', []],
  [
    'policy/PodDisruptionBudget',
    ['currentHealthy', 'desiredHealthy', 'disruptionsAllowed', 'expectedPods', 'observedGeneration'],
  ],
]);

/**
 * The live status without what changes while the state does not: times, heartbeats, restart counters, metrics.
 * Equal states give equal values. Undefined when nothing is left. The result is bounded in size and plain data.
 */
export function trimStatus(object: KubeObject): unknown {
  const status = object['status'];
  if (!isRecord(status)) return undefined;
  const { group } = parseApiVersion(object.apiVersion);
  const fields = FIELDS.get(`${group}/${object.kind}`);
  const trimmed = fields === undefined ? trimUnknown(status) : trimKnown(status, fields);
  return isRecord(trimmed) && Object.keys(trimmed).length > 0 ? trimmed : undefined;
}

/** `status.observedGeneration`, when the kind has it. */
export function observedGeneration(object: KubeObject): number | undefined {
  return numberAt(object['status'], 'observedGeneration');
}

type Entry = readonly [string, unknown];

function trimKnown(status: Readonly<Record<string, unknown>>, fields: readonly string[]): unknown {
  const entries: Entry[] = fields.map((field) => [field, bounded(fieldAt(status, field), DEPTH_LIMIT)]);
  entries.push(['conditions', trimConditions(status)]);
  entries.push(['loadBalancer', trimLoadBalancer(status)]);
  entries.push(['containers', trimContainers(status)]);
  return object(entries);
}

function object(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function trimConditions(status: unknown): unknown {
  const conditions = conditionsOf(status)
    .slice(0, ITEM_LIMIT)
    .map((c) =>
      object([
        ['type', oneLine(c.type, TEXT_LIMIT)],
        ['status', oneLine(c.status, TEXT_LIMIT)],
        ['reason', c.reason === '' ? undefined : oneLine(c.reason, TEXT_LIMIT)],
        ['message', c.message === '' ? undefined : oneLine(c.message, TEXT_LIMIT)],
      ]),
    );
  if (conditions.length === 0) return undefined;
  return conditions.sort((a, b) => compareText(textAt(a, 'type'), textAt(b, 'type')));
}

function trimLoadBalancer(status: unknown): unknown {
  const ingress = listAt(recordAt(status, 'loadBalancer'), 'ingress').slice(0, ITEM_LIMIT);
  if (ingress.length === 0) return undefined;
  return {
    ingress: ingress.map((entry) =>
      object([
        ['ip', textAt(entry, 'ip') || undefined],
        ['hostname', textAt(entry, 'hostname') || undefined],
      ]),
    ),
  };
}

/** Of each container whether it is ready and why it waits; not how often it restarted. */
function trimContainers(status: unknown): unknown {
  const containers = listAt(status, 'containerStatuses').slice(0, ITEM_LIMIT);
  if (containers.length === 0) return undefined;
  return containers.map((container) => {
    const state = recordAt(container, 'state');
    const reason = textAt(recordAt(state, 'waiting'), 'reason') || textAt(recordAt(state, 'terminated'), 'reason');
    return object([
      ['name', textAt(container, 'name')],
      ['ready', fieldAt(container, 'ready') === true],
      ['reason', reason || undefined],
    ]);
  });
}

function trimUnknown(status: Readonly<Record<string, unknown>>): unknown {
  const conditions: Entry = ['conditions', trimConditions(status)];
  const rest = Object.entries(status).filter(([key]) => key !== 'conditions');
  const whole = object([conditions, ...rest.map(([key, value]): Entry => [key, quiet(key, value, DEPTH_LIMIT)])]);
  if (JSON.stringify(whole).length <= SIZE_LIMIT) return whole;
  const kept = ['observedGeneration', 'phase', 'state'].map((key): Entry => [key, bounded(fieldAt(status, key), 1)]);
  const small = object([conditions, ...kept]);
  return JSON.stringify(small).length <= SIZE_LIMIT ? small : object(kept);
}

const TIME_KEY = /(?:time|timestamp|heartbeat|probe|lastSeen|lastUpdated|lastRefreshed|resourceVersion)$/i;
const TIME_VALUE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** Undefined for what ticks: a field named like a time, or a text that is one. */
function quiet(key: string, value: unknown, depth: number): unknown {
  if (TIME_KEY.test(key) || (typeof value === 'string' && TIME_VALUE.test(value))) return undefined;
  return bounded(value, depth);
}

/** The value as plain data of bounded depth, length and width. */
function bounded(value: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return value.length <= TEXT_LIMIT ? value : oneLine(value, TEXT_LIMIT);
    case 'number':
      return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? value : undefined;
    case 'boolean':
      return value;
    default:
      return boundedNode(value, depth);
  }
}

function boundedNode(value: unknown, depth: number): unknown {
  if (depth <= 0) return undefined;
  if (Array.isArray(value)) {
    const items = value.slice(0, ITEM_LIMIT).map((item) => quiet('', item, depth - 1));
    return items.filter((item) => item !== undefined);
  }
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).slice(0, ITEM_LIMIT);
  return object(entries.map(([key, item]): Entry => [key, quiet(key, item, depth - 1)]));
}
