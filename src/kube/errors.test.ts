import { expect, test } from 'vitest';
import { status } from '../../test/support/fake-api.ts';
import { explainError } from '../api/index.ts';
import { connectionError, isUnreachable, wasReset } from './connection-errors.ts';
import { answerError, kubeFailureOf } from './errors.ts';
import { readStatus } from './status.ts';

function errorOf(
  code: number,
  answer: unknown,
  given: { apply?: boolean; secret?: boolean; retryAfter?: number } = {},
) {
  return answerError({
    what: 'Applying Deployment shop/web on https://east',
    secret: given.secret ?? false,
    apply: given.apply ?? false,
    status: code,
    answer: readStatus(answer),
    retryAfterSeconds: given.retryAfter,
  });
}

const terminating = status(403, 'Forbidden', {
  causes: [{ reason: 'NamespaceTerminating', message: 'm', field: 'metadata.namespace' }],
});

test.each([
  { code: 401, answer: status(401, 'Unauthorized'), is: ['user', 'ClusterAuthentication'] },
  { code: 403, answer: status(403, 'Forbidden'), is: ['user', 'ClusterForbidden'] },
  { code: 403, answer: terminating, is: ['transient', 'NamespaceTerminating'] },
  {
    code: 404,
    answer: status(404, 'NotFound', { kind: 'deployments', name: 'web' }),
    is: ['user', 'ResourceNotFound'],
  },
  { code: 404, answer: status(404, 'NotFound'), is: ['user', 'ResourceNotServed'] },
  { code: 404, answer: '404 page not found', is: ['user', 'ResourceNotServed'] },
  { code: 409, answer: status(409, 'Conflict'), is: ['conflict', 'ResourceConflict'] },
  { code: 409, answer: status(409, 'AlreadyExists'), is: ['conflict', 'ResourceConflict'] },
  { code: 410, answer: status(410, 'Expired'), is: ['conflict', 'WatchExpired'] },
  { code: 400, answer: status(400, 'BadRequest'), is: ['user', 'ResourceInvalid'] },
  { code: 413, answer: 'too large', is: ['user', 'ResourceInvalid'] },
  { code: 422, answer: status(422, 'Invalid'), is: ['user', 'ResourceInvalid'] },
  { code: 429, answer: status(429, 'TooManyRequests'), is: ['transient', 'ClusterUnavailable'] },
  { code: 500, answer: status(500, 'InternalError'), is: ['transient', 'ClusterUnavailable'] },
  { code: 500, answer: status(500, ''), is: ['transient', 'ClusterUnavailable'] },
  { code: 500, answer: status(500, ''), apply: true, is: ['user', 'ResourceInvalid'] },
  { code: 500, answer: status(500, 'InternalError'), apply: true, is: ['transient', 'ClusterUnavailable'] },
  { code: 502, answer: '<html>', is: ['transient', 'ClusterUnavailable'] },
  { code: 503, answer: status(503, 'ServiceUnavailable'), is: ['transient', 'ClusterUnavailable'] },
  { code: 504, answer: status(504, 'Timeout'), is: ['transient', 'ClusterUnavailable'] },
  { code: 302, answer: '', is: ['user', 'ClusterUnreachable'] },
])('HTTP $code $answer.reason (apply: $apply) is $is', ({ code, answer, apply, is }) => {
  const error = errorOf(code, answer, apply === undefined ? {} : { apply });
  expect([error.category, error.code]).toEqual(is);
});

test('a message says what was attempted, on what, why it failed and what to do', () => {
  expect(errorOf(422, status(422, 'Invalid', {}, 'spec.replicas: must not be negative')).message).toBe(
    'Applying Deployment shop/web on https://east failed: HTTP 422 Invalid: spec.replicas: must not be negative. Correct the manifest.',
  );
});

test('fields and managers of a conflict are data', () => {
  const cause = (field: string, manager: string) => ({
    reason: 'FieldManagerConflict',
    field,
    message: `conflict with "${manager}" using v1`,
  });
  const error = errorOf(
    409,
    status(409, 'Conflict', { causes: [cause('.a', 'z'), cause('.b', 'k'), cause('.c', 'z')] }),
  );
  expect(error.data).toEqual({
    status: 409,
    reason: 'Conflict',
    retryAfterSeconds: undefined,
    fields: '.a, .b, .c',
    managers: 'k, z',
  });
  expect(kubeFailureOf(new Error('outer', { cause: error }))?.causes.map((c) => c.manager)).toEqual(['z', 'k', 'z']);
});

test('the header wins over the body for Retry-After', () => {
  const body = status(429, 'TooManyRequests', { retryAfterSeconds: 9 });
  expect([
    errorOf(429, body).failure.retryAfterSeconds,
    errorOf(429, body, { retryAfter: 2 }).failure.retryAfterSeconds,
  ]).toEqual([9, 2]);
});

test.each([400, 403, 422, 500])('HTTP %i about a Secret tells fields but no text', (code) => {
  const causes = [{ reason: 'FieldValueInvalid', field: 'data.key', message: 'Invalid value: "hunter2"' }];
  const error = errorOf(code, status(code, 'Invalid', { causes }, 'value "hunter2" is bad'), { secret: true });
  expect(`${explainError(error)} ${JSON.stringify(error)} ${JSON.stringify(error.failure)}`).not.toContain('hunter2');
  expect(error.message).toContain('data.key');
});

test('HTTP 404 about a Secret quotes nothing of it, so its text is told', () => {
  expect(
    errorOf(404, status(404, 'NotFound', { kind: 'namespaces' }, 'namespaces "x" not found'), { secret: true }).message,
  ).toContain('namespaces "x"');
});

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });

test.each([
  { error: coded('ECONNREFUSED', 'connect'), category: 'transient', unreachable: true, reset: false },
  { error: coded('ENOTFOUND', 'getaddrinfo'), category: 'transient', unreachable: true, reset: false },
  { error: coded('UND_ERR_CONNECT_TIMEOUT', 'connect'), category: 'transient', unreachable: true, reset: false },
  { error: coded('ECONNRESET', 'read'), category: 'transient', unreachable: true, reset: true },
  { error: coded('UND_ERR_SOCKET', 'other side closed'), category: 'transient', unreachable: true, reset: true },
  {
    error: new AggregateError([coded('ECONNREFUSED', 'a'), coded('ECONNREFUSED', 'b')]),
    category: 'transient',
    unreachable: true,
    reset: false,
  },
  { error: coded('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed'), category: 'user', unreachable: false, reset: false },
  { error: coded('ERR_TLS_CERT_ALTNAME_INVALID', 'altname'), category: 'user', unreachable: false, reset: false },
])('$error.code $error.message is $category, reset: $reset', ({ error, category, unreachable, reset }) => {
  const made = connectionError('Listing pods on https://east', error);
  expect([made.code, made.category, isUnreachable(made), wasReset(made)]).toEqual([
    'ClusterUnreachable',
    category,
    unreachable,
    reset,
  ]);
});
