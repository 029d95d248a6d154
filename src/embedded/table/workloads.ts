// Columns of pods and what makes them.
import { age, humanDuration } from '../../api/index.ts';
import { at, type Doc, docs, isDeleting, number, text } from '../json/index.ts';
import { formatSelector, selectorOf } from '../select/index.ts';
import { AGE, type Column, column, count, NAME, wide } from './column.ts';

function selector(value: unknown): string {
  const parsed = selectorOf(value);
  return parsed === undefined ? '<none>' : formatSelector(parsed);
}

function templates(object: Doc): readonly Doc[] {
  return docs(at(object, 'spec', 'template', 'spec', 'containers'));
}

const CONTAINERS = wide('Containers', (o) =>
  templates(o)
    .map((c) => text(c['name']))
    .join(','),
);
const IMAGES = wide('Images', (o) =>
  templates(o)
    .map((c) => text(c['image']))
    .join(','),
);
const SELECTOR = wide('Selector', (o) => selector(at(o, 'spec', 'selector')));

/** Why a pod is not simply in its phase: the reason a container waits or ended with. */
function podStatus(pod: Doc): string {
  if (isDeleting(pod)) return 'Terminating';
  const states = docs(at(pod, 'status', 'containerStatuses')).map((s) => s['state']);
  const reasons = states.map((s) => text(at(s, 'waiting', 'reason')) || text(at(s, 'terminated', 'reason')));
  return (
    reasons.find((r) => r !== '') ??
    (text(at(pod, 'status', 'reason')) || text(at(pod, 'status', 'phase')) || 'Unknown')
  );
}

function podReady(pod: Doc): string {
  const statuses = docs(at(pod, 'status', 'containerStatuses'));
  return `${statuses.filter((s) => s['ready'] === true).length}/${docs(at(pod, 'spec', 'containers')).length}`;
}

function restarts(pod: Doc): string {
  const statuses = docs(at(pod, 'status', 'containerStatuses'));
  return String(statuses.reduce((sum, s) => sum + number(s['restartCount']), 0));
}

export const PODS: readonly Column[] = [
  NAME,
  column('Ready', podReady),
  column('Status', podStatus),
  column('Restarts', restarts),
  AGE,
  wide('IP', (o) => text(at(o, 'status', 'podIP')) || '<none>'),
  wide('Node', (o) => text(at(o, 'spec', 'nodeName')) || '<none>'),
  wide('Nominated Node', () => '<none>'),
  wide('Readiness Gates', () => '<none>'),
];

export const DEPLOYMENTS: readonly Column[] = [
  NAME,
  column('Ready', (o) => `${number(at(o, 'status', 'readyReplicas'))}/${number(at(o, 'spec', 'replicas'))}`),
  count('Up-to-date', 'status', 'updatedReplicas'),
  count('Available', 'status', 'availableReplicas'),
  AGE,
  CONTAINERS,
  IMAGES,
  SELECTOR,
];

export const REPLICA_SETS: readonly Column[] = [
  NAME,
  count('Desired', 'spec', 'replicas'),
  count('Current', 'status', 'replicas'),
  count('Ready', 'status', 'readyReplicas'),
  AGE,
  CONTAINERS,
  IMAGES,
  SELECTOR,
];

export const STATEFUL_SETS: readonly Column[] = [
  NAME,
  column('Ready', (o) => `${number(at(o, 'status', 'readyReplicas'))}/${number(at(o, 'spec', 'replicas'))}`),
  AGE,
  CONTAINERS,
  IMAGES,
];

export const DAEMON_SETS: readonly Column[] = [
  NAME,
  count('Desired', 'status', 'desiredNumberScheduled'),
  count('Current', 'status', 'currentNumberScheduled'),
  count('Ready', 'status', 'numberReady'),
  count('Up-to-date', 'status', 'updatedNumberScheduled'),
  count('Available', 'status', 'numberAvailable'),
  column('Node Selector', (o) =>
    formatSelector(selectorOf({ matchLabels: at(o, 'spec', 'template', 'spec', 'nodeSelector') }) ?? {}).replace(
      '<everything>',
      '<none>',
    ),
  ),
  AGE,
  CONTAINERS,
  IMAGES,
  SELECTOR,
];

function jobStatus(job: Doc): string {
  const conditions = docs(at(job, 'status', 'conditions'))
    .filter((c) => c['status'] === 'True')
    .map((c) => text(c['type']));
  for (const type of ['Complete', 'Failed', 'Suspended', 'FailureTarget', 'SuccessCriteriaMet'])
    if (conditions.includes(type)) return type;
  return isDeleting(job) ? 'Terminating' : 'Running';
}

function jobDuration(job: Doc, now: Date): string {
  const [start, end] = [
    Date.parse(text(at(job, 'status', 'startTime'))),
    Date.parse(text(at(job, 'status', 'completionTime'))),
  ];
  if (Number.isNaN(start)) return '';
  return humanDuration((Number.isNaN(end) ? now.getTime() : end) - start);
}

export const JOBS: readonly Column[] = [
  NAME,
  column('Status', jobStatus),
  column('Completions', (o) => `${number(at(o, 'status', 'succeeded'))}/${number(at(o, 'spec', 'completions'), 1)}`),
  column('Duration', jobDuration),
  AGE,
  CONTAINERS,
  IMAGES,
  SELECTOR,
];

export const CRON_JOBS: readonly Column[] = [
  NAME,
  column('Schedule', (o) => text(at(o, 'spec', 'schedule'))),
  column('Timezone', (o) => text(at(o, 'spec', 'timeZone')) || '<none>'),
  { name: 'Suspend', type: 'boolean', priority: 0, cell: (o) => at(o, 'spec', 'suspend') === true },
  { name: 'Active', type: 'integer', priority: 0, cell: (o) => docs(at(o, 'status', 'active')).length },
  column('Last Schedule', (o, now) =>
    at(o, 'status', 'lastScheduleTime') === undefined ? '<none>' : age(at(o, 'status', 'lastScheduleTime'), now),
  ),
  AGE,
];
