// Answers and broken connections as TmcErrors, by HTTP status and reason code, never by text.
import { ConflictError, type ErrorCode, TransientError, UserError } from '../api/index.ts';
import type { KubeStatus, StatusCause } from './status.ts';

/** What the API server answered, for callers that decide by it. */
export interface KubeFailure {
  readonly status: number;
  /** Reason code of the Status document; '' without one. */
  readonly reason: string;
  readonly causes: readonly StatusCause[];
  /** Seconds the server asked to wait. */
  readonly retryAfterSeconds: number | undefined;
}

/** The user must act: credentials, rights, the manifest. */
export class KubeUserError extends UserError {
  readonly failure: KubeFailure;
  constructor(code: ErrorCode, message: string, failure: KubeFailure) {
    super(code, message, { data: dataOf(failure) });
    this.failure = failure;
  }
}
/** The server is overloaded, starting, or something behind it is. */
export class KubeTransientError extends TransientError {
  readonly failure: KubeFailure;
  constructor(code: ErrorCode, message: string, failure: KubeFailure) {
    super(code, message, { data: dataOf(failure) });
    this.failure = failure;
  }
}
/** A field, a version or a watch position moved; `failure.causes` names fields and managers. */
export class KubeConflictError extends ConflictError {
  readonly failure: KubeFailure;
  constructor(code: ErrorCode, message: string, failure: KubeFailure) {
    super(code, message, { data: dataOf(failure) });
    this.failure = failure;
  }
}

/** The server's answer behind an error or one of its causes; undefined when it never answered. */
export function kubeFailureOf(error: unknown): KubeFailure | undefined {
  let at = error;
  for (let depth = 0; at instanceof Error && depth < 8; depth += 1) {
    if (at instanceof KubeUserError || at instanceof KubeTransientError || at instanceof KubeConflictError)
      return at.failure;
    at = at.cause;
  }
  return undefined;
}

export interface FailedRequest {
  /** What was attempted, on what: "Applying Deployment shop/web on https://…". */
  readonly what: string;
  /** The object holds secrets: the server's text may quote values, so only codes and field names are told. */
  readonly secret: boolean;
  /** It was a server-side apply. */
  readonly apply: boolean;
  readonly status: number;
  readonly answer: KubeStatus | undefined;
  /** From the header; wins over the body's. */
  readonly retryAfterSeconds: number | undefined;
}

/** The error of an answer with status ≥ 300. */
export function answerError(request: FailedRequest): KubeUserError | KubeTransientError | KubeConflictError {
  const { status, answer } = request;
  const quotes = mayQuote(request);
  const failure: KubeFailure = {
    status,
    reason: answer?.reason ?? '',
    causes: (answer?.causes ?? []).map((cause) => (quotes ? withoutText(cause) : cause)),
    retryAfterSeconds: request.retryAfterSeconds ?? answer?.retryAfterSeconds,
  };
  const { category, code, advice } = classify(request);
  const message = `${request.what} failed: HTTP ${status}${failure.reason === '' ? '' : ` ${failure.reason}`}${why(request, failure)}. ${advice}`;
  switch (category) {
    case 'user':
      return new KubeUserError(code, message, failure);
    case 'transient':
      return new KubeTransientError(code, message, failure);
    case 'conflict':
      return new KubeConflictError(code, message, failure);
  }
}

interface Verdict {
  readonly category: 'user' | 'transient' | 'conflict';
  readonly code: ErrorCode;
  readonly advice: string;
}

const VERDICTS: ReadonlyMap<number, Verdict> = new Map([
  [401, { category: 'user', code: 'ClusterAuthentication', advice: 'Check the credentials in the kubeconfig.' }],
  [
    403,
    {
      category: 'user',
      code: 'ClusterForbidden',
      advice: 'Extend the role of this identity, or see the reason given.',
    },
  ],
  [404, { category: 'user', code: 'ResourceNotFound', advice: 'Check that it exists, and its namespace.' }],
  [408, { category: 'transient', code: 'ClusterUnavailable', advice: 'It is tried again.' }],
  [409, { category: 'conflict', code: 'ResourceConflict', advice: 'Read it again, or settle who owns the fields.' }],
  [410, { category: 'conflict', code: 'WatchExpired', advice: 'The list is read again.' }],
  [429, { category: 'transient', code: 'ClusterUnavailable', advice: 'It is tried again, slower.' }],
] as const);

function classify({ status, answer, apply }: FailedRequest): Verdict {
  // A missing object is named by kind in the details. Unknown groups are answered by plain text, and unknown resources
  // of known groups by a Status without details.
  if (status === 404 && answer?.kind === undefined)
    return {
      category: 'user',
      code: 'ResourceNotServed',
      advice: 'Install its CRD, or use an API version that the cluster serves.',
    };
  if (status === 403 && answer?.causes.some((c) => c.reason === 'NamespaceTerminating'))
    return {
      category: 'transient',
      code: 'NamespaceTerminating',
      advice: 'It is tried again once the namespace is gone.',
    };
  const known = VERDICTS.get(status);
  if (known !== undefined) return known;
  // A server-side apply whose fields have wrong types or are unknown is answered by a 500 without a reason code.
  if (status === 500 && apply && answer?.reason === '')
    return { category: 'user', code: 'ResourceInvalid', advice: 'Correct the manifest.' };
  if (status >= 500) return { category: 'transient', code: 'ClusterUnavailable', advice: 'It is tried again.' };
  if (status >= 400) return { category: 'user', code: 'ResourceInvalid', advice: 'Correct the manifest.' };
  return { category: 'user', code: 'ClusterUnreachable', advice: 'This is no API server; check the server address.' };
}

/** These answers name objects, fields and managers only; all others may quote what was sent. */
const QUOTES_NOTHING: readonly number[] = [401, 404, 409, 410, 429];

function mayQuote({ secret, status }: FailedRequest): boolean {
  return secret && !QUOTES_NOTHING.includes(status);
}

function why(request: FailedRequest, failure: KubeFailure): string {
  const { answer } = request;
  if (answer === undefined) return '';
  if (!mayQuote(request)) return answer.message === '' ? '' : `: ${answer.message}`;
  const fields = failure.causes.map((c) => c.field).filter((field) => field !== '');
  return `${fields.length === 0 ? '' : ` at ${fields.join(', ')}`} (the text is withheld, it may quote a secret)`;
}

function withoutText({ reason, field, manager }: StatusCause): StatusCause {
  return { reason, field, message: '', ...(manager === undefined ? {} : { manager }) };
}

function dataOf(failure: KubeFailure): Readonly<Record<string, string | number | undefined>> {
  const managers = [...new Set(failure.causes.flatMap((c) => c.manager ?? []))].sort();
  return {
    status: failure.status,
    reason: failure.reason,
    retryAfterSeconds: failure.retryAfterSeconds,
    fields: failure.causes.length === 0 ? undefined : failure.causes.map((c) => c.field).join(', '),
    managers: managers.length === 0 ? undefined : managers.join(', '),
  };
}
