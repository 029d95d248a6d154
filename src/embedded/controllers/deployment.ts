// Deployments: one ReplicaSet for each template, the newest at full size, the older ones gone once it is available.
import {
  annotationsOf,
  at,
  clone,
  type Doc,
  doc,
  isDeleting,
  isEmpty,
  labelsOf,
  meta,
  nameOf,
  namespaceOf,
  number,
  text,
  timestamp,
} from '../json/index.ts';
import { findCondition, mergeConditions, type NewCondition } from './conditions.ts';
import { type Controller, controllerReference, keysOfOwner, type Tools, withoutZeros } from './controller.ts';
import { templateHash } from './pods.ts';

const DEPLOYMENTS = 'apps/deployments';
const REPLICA_SETS = 'apps/replicasets';
const HASH_LABEL = 'pod-template-hash';
const REVISION = 'deployment.kubernetes.io/revision';

function revisionOf(object: Doc): number {
  return Number(annotationsOf(object)[REVISION] ?? '0');
}

function percentOf(value: unknown, total: number, round: (n: number) => number): number {
  if (typeof value === 'number') return value;
  const percent = /^(\d+)%$/.exec(text(value));
  return percent === null ? 0 : round((Number(percent[1]) * total) / 100);
}

interface Plan {
  readonly deployment: Doc;
  readonly desired: number;
  readonly hash: string;
  readonly current: Doc | undefined;
  readonly older: readonly Doc[];
}

function planOf(deployment: Doc, tools: Tools): Plan {
  const owned = tools.owned(REPLICA_SETS, deployment).filter((set) => !isDeleting(set));
  const hash = templateHash(at(deployment, 'spec', 'template'));
  return {
    deployment,
    hash,
    desired: number(at(deployment, 'spec', 'replicas'), 1),
    current: owned.find((set) => labelsOf(set)[HASH_LABEL] === hash),
    older: owned.filter((set) => labelsOf(set)[HASH_LABEL] !== hash),
  };
}

function setAnnotations(plan: Plan, revision: number): Doc {
  const surge = percentOf(
    at(plan.deployment, 'spec', 'strategy', 'rollingUpdate', 'maxSurge'),
    plan.desired,
    Math.ceil,
  );
  const { 'kubectl.kubernetes.io/last-applied-configuration': _, ...own } = annotationsOf(plan.deployment);
  return {
    ...own,
    [REVISION]: String(revision),
    'deployment.kubernetes.io/desired-replicas': String(plan.desired),
    'deployment.kubernetes.io/max-replicas': String(plan.desired + surge),
  };
}

function newReplicaSet(plan: Plan, revision: number, replicas: number): Doc {
  const { deployment, hash } = plan;
  const template = clone(doc(at(deployment, 'spec', 'template')));
  const labels = { ...labelsOf(template), [HASH_LABEL]: hash };
  const selector = doc(at(deployment, 'spec', 'selector'));
  const { minReadySeconds } = doc(deployment['spec']);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${nameOf(deployment)}-${hash}`,
      labels,
      annotations: setAnnotations(plan, revision),
      ownerReferences: [controllerReference(deployment)],
    },
    spec: {
      replicas,
      ...(minReadySeconds === undefined ? {} : { minReadySeconds }),
      selector: { ...selector, matchLabels: { ...doc(selector['matchLabels']), [HASH_LABEL]: hash } },
      template: { ...template, metadata: { ...meta(template), labels } },
    },
  };
}

function resize(set: Doc, replicas: number, tools: Tools): void {
  if (number(at(set, 'spec', 'replicas')) === replicas) return;
  tools.update(REPLICA_SETS, set, { ...set, spec: { ...doc(set['spec']), replicas } });
}

function sumOf(sets: readonly Doc[], field: string): number {
  return sets.reduce((sum, set) => sum + number(at(set, 'status', field)), 0);
}

/** Makes or sizes the current set; older ones go when it is available, or first when the strategy is Recreate. */
function rollOut(plan: Plan, tools: Tools): void {
  const { deployment, current, older, desired } = plan;
  const paused = at(deployment, 'spec', 'paused') === true;
  const recreate = at(deployment, 'spec', 'strategy', 'type') === 'Recreate';
  const revision = Math.max(0, ...older.map(revisionOf)) + 1;
  if (recreate && !paused) for (const set of older) resize(set, 0, tools);
  if (current === undefined) {
    if (paused || (recreate && sumOf(older, 'replicas') > 0)) return;
    tools.create(REPLICA_SETS, namespaceOf(deployment), newReplicaSet(plan, revision, desired));
    return;
  }
  const annotations = setAnnotations(plan, Math.max(revisionOf(current), revision));
  const next: Doc = { ...current, metadata: { ...meta(current), annotations } };
  next['spec'] = { ...doc(current['spec']), replicas: desired };
  tools.update(REPLICA_SETS, current, next);
  if (!paused && number(at(current, 'status', 'availableReplicas')) >= desired)
    for (const set of older) resize(set, 0, tools);
}

function dropHistory(plan: Plan, tools: Tools): void {
  const limit = number(at(plan.deployment, 'spec', 'revisionHistoryLimit'), 10);
  const idle = plan.older.filter(
    (set) => number(at(set, 'spec', 'replicas')) === 0 && number(at(set, 'status', 'replicas')) === 0,
  );
  const excess = [...idle].sort((a, b) => revisionOf(a) - revisionOf(b)).slice(0, Math.max(0, idle.length - limit));
  for (const set of excess) tools.remove(REPLICA_SETS, set);
}

interface Counts {
  readonly replicas: number;
  readonly updated: number;
  readonly available: number;
}

function availability(plan: Plan, counts: Counts): NewCondition {
  const { deployment, desired } = plan;
  const slack = percentOf(at(deployment, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable'), desired, Math.floor);
  if (counts.available >= desired - slack) {
    return {
      type: 'Available',
      status: 'True',
      reason: 'MinimumReplicasAvailable',
      message: 'Deployment has minimum availability.',
    };
  }
  return {
    type: 'Available',
    status: 'False',
    reason: 'MinimumReplicasUnavailable',
    message: 'Deployment does not have minimum availability.',
  };
}

/** Milliseconds until the progress deadline, counted from the last progress; negative when it has passed. */
function deadlineIn(plan: Plan, counts: Counts, now: Date): number {
  const old = findCondition(at(plan.deployment, 'status', 'conditions'), 'Progressing');
  if (old === undefined || hasProgressed(plan, counts)) return Number.POSITIVE_INFINITY;
  if (old['reason'] === 'ProgressDeadlineExceeded') return -1;
  const since = Date.parse(text(old['lastUpdateTime']));
  return since + number(at(plan.deployment, 'spec', 'progressDeadlineSeconds'), 600) * 1_000 - now.getTime();
}

function hasProgressed(plan: Plan, counts: Counts): boolean {
  const status = doc(plan.deployment['status']);
  return (
    number(status['observedGeneration']) !== number(meta(plan.deployment)['generation']) ||
    counts.updated > number(status['updatedReplicas']) ||
    counts.available > number(status['availableReplicas'])
  );
}

function progress(plan: Plan, counts: Counts, now: Date): NewCondition {
  const { desired, current, deployment, hash } = plan;
  const set = `ReplicaSet "${nameOf(deployment)}-${hash}"`;
  const complete = counts.updated === desired && counts.replicas === desired && counts.available >= desired;
  if (complete && current !== undefined) {
    return {
      type: 'Progressing',
      status: 'True',
      reason: 'NewReplicaSetAvailable',
      message: `${set} has successfully progressed.`,
    };
  }
  if (deadlineIn(plan, counts, now) < 0) {
    return {
      type: 'Progressing',
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
      message: `${set} has timed out progressing.`,
    };
  }
  return { type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated', message: `${set} is progressing.` };
}

function report(plan: Plan, tools: Tools): number | undefined {
  const { deployment, current, older } = plan;
  const sets = current === undefined ? older : [current, ...older];
  const counts: Counts = {
    replicas: sumOf(sets, 'replicas'),
    updated: current === undefined ? 0 : sumOf([current], 'replicas'),
    available: sumOf(sets, 'availableReplicas'),
  };
  const now = tools.now();
  const updated = (fresh: NewCondition, old: Doc | undefined): Doc => {
    const same = old !== undefined && old['reason'] === fresh.reason && old['status'] === fresh.status;
    const still = same && !(fresh.type === 'Progressing' && hasProgressed(plan, counts));
    return { lastUpdateTime: still ? old['lastUpdateTime'] : timestamp(now) };
  };
  const fresh = [availability(plan, counts), progress(plan, counts, now)];
  const status = {
    observedGeneration: meta(deployment)['generation'],
    ...withoutZeros({
      replicas: counts.replicas,
      updatedReplicas: counts.updated,
      readyReplicas: sumOf(sets, 'readyReplicas'),
      availableReplicas: counts.available,
      unavailableReplicas: Math.max(0, plan.desired - counts.available),
    }),
    terminatingReplicas: 0,
    conditions: mergeConditions(at(deployment, 'status', 'conditions'), fresh, now, updated),
  };
  const revision = current === undefined ? {} : { [REVISION]: annotationsOf(current)[REVISION] };
  const annotations = { ...annotationsOf(deployment), ...revision };
  tools.updateStatus(DEPLOYMENTS, deployment, status, isEmpty(annotations) ? undefined : annotations);
  const left = deadlineIn(plan, counts, now);
  return left > 0 && Number.isFinite(left) && fresh[1]?.reason === 'ReplicaSetUpdated' ? left + 1_000 : undefined;
}

export function deploymentController(): Controller {
  return {
    name: 'deployment',
    keysFor: (event) => keysOfOwner(event, { resource: DEPLOYMENTS, kind: 'Deployment', dependents: [REPLICA_SETS] }),
    reconcile(key, tools) {
      const deployment = tools.get(key);
      if (deployment === undefined || isDeleting(deployment)) return undefined;
      const plan = planOf(deployment, tools);
      rollOut(plan, tools);
      dropHistory(plan, tools);
      return report(planOf(deployment, tools), tools);
    },
  };
}
