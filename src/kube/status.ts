// Reads the `Status` document by which an API server says why it refused something.
import { isRecord } from '../api/index.ts';

/** One entry of `details.causes`. */
export interface StatusCause {
  /** `FieldManagerConflict`, `FieldValueInvalid`, `NamespaceTerminating`, … */
  readonly reason: string;
  /** Path as the server writes it: `.spec.replicas`, `spec.template.spec.containers[0].name`; may be ''. */
  readonly field: string;
  readonly message: string;
  /** With reason `FieldManagerConflict`: who owns the field now. */
  readonly manager?: string;
}

export interface KubeStatus {
  /** CamelCase code: `Conflict`, `Invalid`, `Expired`; '' when the server gave none. */
  readonly reason: string;
  readonly message: string;
  readonly causes: readonly StatusCause[];
  /** `details.kind`: the resource the server speaks of, which need not be the one asked for. */
  readonly kind: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** Undefined when the value is no Status document. */
export function readStatus(value: unknown): KubeStatus | undefined {
  if (!isRecord(value) || value['kind'] !== 'Status') return undefined;
  const details = isRecord(value['details']) ? value['details'] : {};
  const causes = Array.isArray(details['causes']) ? details['causes'] : [];
  const retry = details['retryAfterSeconds'];
  return {
    reason: text(value['reason']),
    message: text(value['message']),
    causes: causes.filter(isRecord).map(readCause),
    kind: typeof details['kind'] === 'string' ? details['kind'] : undefined,
    retryAfterSeconds: typeof retry === 'number' && retry > 0 ? retry : undefined,
  };
}

/** The HTTP status that a Status document claims; of ERROR events in a watch, which come under HTTP 200. */
export function statusCode(value: unknown): number | undefined {
  return isRecord(value) && typeof value['code'] === 'number' ? value['code'] : undefined;
}

function readCause(cause: Record<string, unknown>): StatusCause {
  const reason = text(cause['reason']);
  const message = text(cause['message']);
  const manager = reason === 'FieldManagerConflict' ? conflictingManager(message) : undefined;
  return { reason, field: text(cause['field']), message, ...(manager === undefined ? {} : { manager }) };
}

/** The API has the manager's name only inside the message, as a Go-quoted string: `conflict with "kubectl" using v1`. */
function conflictingManager(message: string): string | undefined {
  const quoted = /^conflicts? with ("(?:[^"\\]|\\.)*")/.exec(message)?.[1];
  if (quoted === undefined) return undefined;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
