// Health of a Pod: its phase, and what its containers say.
import {
  fieldAt,
  findCondition,
  type Health,
  type KubeObject,
  listAt,
  numberAt,
  recordAt,
  textAt,
} from '../../../api/index.ts';
import { degraded, healthy, progressing, unknown } from '../verdict.ts';

/** A pod that restarts for ever is Degraded as soon as a container waits with an error; one that ends by itself is not. */
export function podHealth(object: KubeObject): Health {
  const status = recordAt(object, 'status');
  const restarts = (textAt(recordAt(object, 'spec'), 'restartPolicy') || 'Always') === 'Always';
  const waiting = restarts ? failingContainers(status) : '';
  if (waiting !== '') return degraded(waiting);
  const message = textAt(status, 'message');
  switch (textAt(status, 'phase')) {
    case 'Pending':
      return progressing(message || pendingReason(status));
    case 'Succeeded':
      return healthy(message);
    case 'Failed':
      return degraded(message || terminationMessage(status) || textAt(status, 'reason') || 'the pod failed');
    case 'Running':
      return restarts ? runningHealth(status, message) : progressing(message || 'running until it ends by itself');
    default:
      return unknown(message || 'the pod has no known phase');
  }
}

function runningHealth(status: unknown, message: string): Health {
  const containers = listAt(status, 'containerStatuses');
  const ready = containers.filter((c) => fieldAt(c, 'ready') === true).length;
  const counts = `${ready}/${containers.length} containers are ready`;
  if (findCondition(status, 'Ready')?.status === 'True') return healthy(message || counts);
  const restarted = containers.find((c) => Object.keys(recordAt(recordAt(c, 'lastState'), 'terminated')).length > 0);
  if (restarted === undefined) return progressing(message || counts);
  return degraded(message || `container ${textAt(restarted, 'name')} was restarted and is not ready`);
}

/** The back-off message of a crash loop counts seconds; the reason alone is steady. */
function failingContainers(status: unknown): string {
  const found: string[] = [];
  for (const container of listAt(status, 'containerStatuses')) {
    const waiting = recordAt(recordAt(container, 'state'), 'waiting');
    const reason = textAt(waiting, 'reason');
    if (!/^Err|Error$|BackOff$/.test(reason)) continue;
    const cause = reason === 'CrashLoopBackOff' ? lastExit(container) : textAt(waiting, 'message');
    found.push(`container ${textAt(container, 'name')}: ${[reason, cause].filter((t) => t !== '').join(': ')}`);
  }
  return found.join(', ');
}

function lastExit(container: unknown): string {
  const terminated = recordAt(recordAt(container, 'lastState'), 'terminated');
  const code = numberAt(terminated, 'exitCode');
  return code === undefined ? '' : `exit code ${code} (${textAt(terminated, 'reason') || 'no reason given'})`;
}

function pendingReason(status: unknown): string {
  const scheduled = findCondition(status, 'PodScheduled');
  return scheduled?.status === 'False' ? `${scheduled.reason}: ${scheduled.message}` : 'the pod is starting';
}

function terminationMessage(status: unknown): string {
  for (const container of [...listAt(status, 'initContainerStatuses'), ...listAt(status, 'containerStatuses')]) {
    const terminated = recordAt(recordAt(container, 'state'), 'terminated');
    const text = textAt(terminated, 'message');
    if (text !== '') return text;
    if (textAt(terminated, 'reason') === 'OOMKilled') return `container ${textAt(container, 'name')}: OOMKilled`;
    const code = numberAt(terminated, 'exitCode') ?? 0;
    if (code !== 0) return `container ${textAt(container, 'name')} failed with exit code ${code}`;
  }
  return '';
}
