// DaemonSets: one pod on each node.
import { at, type Doc, isDeleting, labelsOf, meta, nameOf } from '../json/index.ts';
import { type Controller, keysOfOwner, type Tools, withoutZeros } from './controller.ts';
import { activePods, createPod, isReady, PODS, templateHash } from './pods.ts';

const DAEMON_SETS = 'apps/daemonsets';
const NODES = '/nodes';
const REVISION_LABEL = 'controller-revision-hash';

function step(set: Doc, hash: string, tools: Tools): void {
  for (const pod of activePods(tools, set)) {
    const outdated = labelsOf(pod)[REVISION_LABEL] !== hash && at(set, 'spec', 'updateStrategy', 'type') !== 'OnDelete';
    if (outdated) tools.remove(PODS, pod);
  }
  const covered = new Set(activePods(tools, set).map((pod) => at(pod, 'spec', 'nodeName')));
  for (const node of tools.list(NODES)) {
    if (!covered.has(nameOf(node)))
      createPod(tools, set, { labels: { [REVISION_LABEL]: hash }, spec: { nodeName: nameOf(node) } });
  }
}

function statusOf(set: Doc, hash: string, tools: Tools): Doc {
  const pods = activePods(tools, set);
  const nodes = tools.list(NODES).length;
  const ready = pods.filter(isReady).length;
  return {
    observedGeneration: meta(set)['generation'],
    currentNumberScheduled: pods.length,
    desiredNumberScheduled: nodes,
    numberMisscheduled: 0,
    numberReady: ready,
    ...withoutZeros({
      numberAvailable: ready,
      numberUnavailable: nodes - ready,
      updatedNumberScheduled: pods.filter((pod) => labelsOf(pod)[REVISION_LABEL] === hash).length,
    }),
  };
}

export function daemonSetController(): Controller {
  return {
    name: 'daemonset',
    keysFor(event, tools) {
      if (event.resource === NODES)
        return tools
          .list(DAEMON_SETS)
          .map((set) => ({ resource: DAEMON_SETS, namespace: String(meta(set)['namespace']), name: nameOf(set) }));
      return keysOfOwner(event, { resource: DAEMON_SETS, kind: 'DaemonSet', dependents: [PODS] });
    },
    reconcile(key, tools) {
      const set = tools.get(key);
      if (set === undefined || isDeleting(set)) return undefined;
      const hash = templateHash(at(set, 'spec', 'template'));
      step(set, hash, tools);
      tools.updateStatus(DAEMON_SETS, set, statusOf(set, hash, tools));
      return undefined;
    },
  };
}
