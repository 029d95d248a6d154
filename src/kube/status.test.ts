import { expect, test } from 'vitest';
import { status } from '../../test/support/fake-api.ts';
import { readStatus } from './status.ts';

const conflict = (message: string) =>
  status(409, 'Conflict', { causes: [{ reason: 'FieldManagerConflict', field: '.spec.replicas', message }] });

test.each([
  ['conflict with "kubectl" using apps/v1', 'kubectl'],
  ['conflict with "kubectl" with subresource "scale" using apps/v1 at 2026-11-23T12:00:00Z', 'kubectl'],
  ['conflict with "my \\"own\\" tool" using v1', 'my "own" tool'],
  ['conflicts with "a" using v1', 'a'],
  ['something else', undefined],
])('the manager in %j is %j', (message, manager) => {
  expect(readStatus(conflict(message))?.causes.map((cause) => cause.manager)).toEqual([manager]);
});

test('reads reason, causes, kind and retryAfterSeconds', () => {
  const causes = [{ reason: 'FieldValueInvalid', message: 'Invalid value: 0', field: 'spec.ports[0].port' }];
  expect(
    readStatus(status(422, 'Invalid', { kind: 'Service', name: 'web', causes, retryAfterSeconds: 3 }, 'no')),
  ).toEqual({
    reason: 'Invalid',
    message: 'no',
    causes,
    kind: 'Service',
    retryAfterSeconds: 3,
  });
});

test.each([
  ['text', 'oops'],
  ['nothing', undefined],
  ['another kind', { kind: 'ConfigMap' }],
])('%s is no Status', (_, value) => {
  expect(readStatus(value)).toBeUndefined();
});

test('odd shapes inside a Status are left out, not thrown', () => {
  const odd = {
    kind: 'Status',
    reason: 7,
    message: null,
    details: { causes: ['x', { field: 1 }], retryAfterSeconds: 'soon' },
  };
  expect(readStatus(odd)).toEqual({
    reason: '',
    message: '',
    causes: [{ reason: '', field: '', message: '' }],
    kind: undefined,
    retryAfterSeconds: undefined,
  });
});
