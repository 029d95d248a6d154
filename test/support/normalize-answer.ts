// What differs between any two API servers is taken out of their answers: ids, times, addresses, the namespace.
import { isRecord } from '../../src/api/index.ts';

const VOLATILE = new Set([
  'uid',
  'resourceVersion',
  'creationTimestamp',
  'deletionTimestamp',
  'clusterIP',
  'clusterIPs',
  'nodePort',
  'time',
]);

function clean(value: unknown, namespace: string): unknown {
  if (Array.isArray(value)) return value.map((item) => clean(item, namespace));
  if (isRecord(value)) return cleanRecord(value, namespace);
  if (typeof value !== 'string') return value;
  return value
    .replaceAll(namespace, 'NS')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UID')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME')
    .replaceAll(/in record \(\d+\)/g, 'in record (REVISION)');
}

function cleanRecord(value: Record<string, unknown>, namespace: string): Record<string, unknown> {
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([k, v]) => [k, VOLATILE.has(k) && v !== null ? '*' : clean(v, namespace)]));
}

const CONTROLLER = 'kube-controller-manager';

function identity(entry: unknown): string {
  const { manager, operation, apiVersion, subresource } = isRecord(entry) ? entry : {};
  return JSON.stringify([operation, manager, apiVersion, subresource]);
}

/** Controllers write when they like: what they wrote is taken out too. */
function withoutControllers(body: Record<string, unknown>): Record<string, unknown> {
  const metadata = isRecord(body['metadata']) ? { ...body['metadata'] } : undefined;
  if (metadata === undefined) return body;
  if (Array.isArray(metadata['managedFields'])) {
    const others = metadata['managedFields'].filter((m: unknown) => !isRecord(m) || m['manager'] !== CONTROLLER);
    // Their order depends on the second in which each wrote.
    metadata['managedFields'] = others.sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
  }
  if (isRecord(metadata['annotations'])) {
    const { 'deployment.kubernetes.io/revision': _, ...annotations } = metadata['annotations'];
    if (Object.keys(annotations).length === 0) delete metadata['annotations'];
    else metadata['annotations'] = annotations;
  }
  const { status, ...rest } = body;
  return body['kind'] === 'Deployment'
    ? { ...rest, metadata }
    : { ...rest, metadata, ...(status === undefined ? {} : { status }) };
}

/** An answer's body as it may be compared; text stays text. */
export function normalizeAnswer(body: string, namespace: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return clean(isRecord(value) ? withoutControllers(value) : value, namespace);
  } catch {
    return body;
  }
}
