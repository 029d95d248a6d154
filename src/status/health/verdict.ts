// Short ways to state a verdict, and the order that says which of several is the worst.
import { HEALTH_STATUSES, type Health, type HealthStatus, type KubeObject, oneLine } from '../../api/index.ts';

/** How the health of one kind is judged; the object may be incomplete or malformed. */
export type HealthRule = (object: KubeObject) => Health;

const MESSAGE_LIMIT = 500;

function verdict(status: HealthStatus, message?: string): Health {
  const text = oneLine(message ?? '', MESSAGE_LIMIT);
  return text === '' ? { status } : { status, message: text };
}

export const healthy = (message?: string): Health => verdict('Healthy', message);
export const suspended = (message: string): Health => verdict('Suspended', message);
export const progressing = (message: string): Health => verdict('Progressing', message);
export const degraded = (message: string): Health => verdict('Degraded', message);
export const unknown = (message: string): Health => verdict('Unknown', message);

/** 0 is best; a higher rank is worse (Argo CD's order). */
export function healthRank(status: HealthStatus): number {
  return HEALTH_STATUSES.indexOf(status);
}

/** The worst of a list, the first of equals; an empty list is Healthy. */
export function worstHealth(list: Iterable<Health>): Health {
  let worst: Health = { status: 'Healthy' };
  for (const health of list) {
    if (healthRank(health.status) > healthRank(worst.status)) worst = health;
  }
  return worst;
}
