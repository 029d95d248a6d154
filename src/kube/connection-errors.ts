// Connections that failed: which error they are, and whether the same request may be sent again.
import { isRecord, TransientError, UserError } from '../api/index.ts';

/** Codes of a connection that was lost after it had been used; the request may not have been seen at all. */
const RESET = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED']);
/** The server's certificate, or ours, is not accepted: waiting will not help. */
const TLS = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** The code of a network failure, of the error or of what caused it; '' when it has none. */
function networkCode(error: unknown): string {
  let at = error;
  for (let depth = 0; isRecord(at) && depth < 8; depth += 1) {
    if (at instanceof AggregateError && at.errors.length > 0) return networkCode(at.errors[0]);
    if (typeof at['code'] === 'string' && at['code'] !== 'UND_ERR_SOCKET') return at['code'];
    if (at['cause'] === undefined) return typeof at['code'] === 'string' ? at['code'] : '';
    at = at['cause'];
  }
  return '';
}

/** The error of a request that got no answer. `what` = "Listing Deployments on https://…". */
export function connectionError(what: string, error: unknown): TransientError | UserError {
  const code = networkCode(error);
  const data = { network: code, reset: RESET.has(code) };
  const reason = error instanceof Error ? error.message : String(error);
  const message = `${what} failed: ${code === '' ? reason : `${code} (${reason})`}.`;
  return TLS.test(code)
    ? new UserError('ClusterUnreachable', `${message} Check the certificate authority in the kubeconfig.`, {
        data,
        cause: error,
      })
    : new TransientError('ClusterUnreachable', `${message} Check the address and the network; it is tried again.`, {
        data,
        cause: error,
      });
}

/** The request was cut off, so an idempotent one may be sent again at once. */
export function wasReset(error: unknown): boolean {
  return error instanceof TransientError && error.data['reset'] === true;
}

/** The cluster did not answer at all: what a circuit breaker counts. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TransientError && error.code === 'ClusterUnreachable';
}
