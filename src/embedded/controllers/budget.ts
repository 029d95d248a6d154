// PodDisruptionBudgets and HorizontalPodAutoscalers: their status only; nothing is evicted or scaled.
import { at, type Doc, doc, isDeleting, labelsOf, meta, namespaceOf, number, text } from '../json/index.ts';
import { matchesSelector, selectorOf } from '../select/index.ts';
import { mergeConditions, type NewCondition } from './conditions.ts';
import { type Controller, keyOf, type Tools } from './controller.ts';
import { isReady, PODS } from './pods.ts';

const BUDGETS = 'policy/poddisruptionbudgets';
const AUTOSCALERS = 'autoscaling/horizontalpodautoscalers';

function amount(value: unknown, total: number): number {
  if (typeof value === 'number') return value;
  const percent = /^(\d+)%$/.exec(text(value));
  return percent === null ? 0 : Math.ceil((Number(percent[1]) * total) / 100);
}

function budgetStatus(budget: Doc, tools: Tools): Doc {
  const selector = selectorOf(at(budget, 'spec', 'selector'));
  const inNamespace = tools.list(PODS, namespaceOf(budget));
  const pods = selector === undefined ? [] : inNamespace.filter((pod) => matchesSelector(selector, labelsOf(pod)));
  const [healthy, expected] = [pods.filter(isReady).length, pods.length];
  const { minAvailable, maxUnavailable } = doc(budget['spec']);
  const desired =
    maxUnavailable === undefined
      ? amount(minAvailable, expected)
      : Math.max(0, expected - amount(maxUnavailable, expected));
  const allowed = Math.max(0, healthy - desired);
  const fresh: NewCondition = {
    type: 'DisruptionAllowed',
    status: allowed > 0 ? 'True' : 'False',
    reason: allowed > 0 ? 'SufficientPods' : 'InsufficientPods',
    message: '',
  };
  const observedGeneration = meta(budget)['generation'];
  return {
    observedGeneration,
    currentHealthy: healthy,
    desiredHealthy: desired,
    expectedPods: expected,
    disruptionsAllowed: allowed,
    conditions: mergeConditions(at(budget, 'status', 'conditions'), [fresh], tools.now(), () => ({
      observedGeneration,
    })),
  };
}

export function budgetController(): Controller {
  return {
    name: 'budget',
    keysFor(event, tools) {
      if (event.resource === BUDGETS) return event.type === 'DELETED' ? [] : [keyOf(BUDGETS, event.object)];
      return event.resource === PODS
        ? tools.list(BUDGETS, namespaceOf(event.object)).map((b) => keyOf(BUDGETS, b))
        : [];
    },
    reconcile(key, tools) {
      const budget = tools.get(key);
      if (budget !== undefined && !isDeleting(budget)) tools.updateStatus(BUDGETS, budget, budgetStatus(budget, tools));
      return undefined;
    },
  };
}

const SCALABLE: Readonly<Record<string, string>> = {
  Deployment: 'apps/deployments',
  ReplicaSet: 'apps/replicasets',
  StatefulSet: 'apps/statefulsets',
};

function targetOf(autoscaler: Doc, tools: Tools): Doc | undefined {
  const resource = SCALABLE[text(at(autoscaler, 'spec', 'scaleTargetRef', 'kind'))];
  const name = text(at(autoscaler, 'spec', 'scaleTargetRef', 'name'));
  return resource === undefined ? undefined : tools.get({ resource, namespace: namespaceOf(autoscaler), name });
}

function autoscalerStatus(autoscaler: Doc, tools: Tools): Doc {
  const target = targetOf(autoscaler, tools);
  const found: NewCondition =
    target === undefined
      ? {
          type: 'AbleToScale',
          status: 'False',
          reason: 'FailedGetScale',
          message: "the HPA controller was unable to get the target's current scale",
        }
      : {
          type: 'AbleToScale',
          status: 'True',
          reason: 'ReadyForNewScale',
          message: 'recommended size matches current size',
        };
  const replicas = number(at(target, 'status', 'replicas'));
  return {
    currentMetrics: null,
    currentReplicas: replicas,
    desiredReplicas: replicas,
    conditions: mergeConditions(at(autoscaler, 'status', 'conditions'), [found], tools.now()),
  };
}

export function autoscalerController(): Controller {
  const targets = Object.values(SCALABLE);
  return {
    name: 'autoscaler',
    keysFor(event, tools) {
      if (event.resource === AUTOSCALERS) return event.type === 'DELETED' ? [] : [keyOf(AUTOSCALERS, event.object)];
      return targets.includes(event.resource)
        ? tools.list(AUTOSCALERS, namespaceOf(event.object)).map((a) => keyOf(AUTOSCALERS, a))
        : [];
    },
    reconcile(key, tools) {
      const autoscaler = tools.get(key);
      if (autoscaler !== undefined) tools.updateStatus(AUTOSCALERS, autoscaler, autoscalerStatus(autoscaler, tools));
      return undefined;
    },
  };
}
