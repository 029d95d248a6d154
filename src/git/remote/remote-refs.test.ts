// A remote that fails again and again is left alone for a while; a refusal is no such failure.
import { expect, test, vi } from 'vitest';
import { TransientError, UserError } from '../../api/index.ts';
import { type Remote, RemoteRefs } from './remote-refs.ts';

const never = new AbortController().signal;
const location = 'https://example.org/x';

/** Refs of a server that fails as long as there is an error to fail with. */
function failing(error: () => Error | undefined, openMs: number) {
  let asked = 0;
  const remote: Remote = {
    pull: async () => {
      asked += 1;
      const failure = error();
      if (failure !== undefined) throw failure;
      return new Map();
    },
    push: async () => ({ kind: 'published' }),
  };
  const mirror = { refs: async () => new Map(), overwrite: async () => undefined };
  const unread = async () => Promise.reject(new Error('nothing is read'));
  const reader = {
    ...{ commit: unread, commitBytes: unread, tree: unread, partialTree: unread, entry: unread },
    ...{ blobs: unread, blobSizes: unread, isAncestor: unread },
  };
  const refs = new RemoteRefs({ remote, mirror, reader, depth: undefined, breaker: { failures: 3, openMs } });
  const look = () => refs.refs(['refs/'], never).catch((caught: unknown) => caught);
  return { look, asked: () => asked };
}

test.each([
  new TransientError('GitRemote', 'it broke off', { data: { location } }),
  new TransientError('Timeout', 'too slow', { data: { location } }),
])('after three times $code in a row it is not asked, and the last failure is told', async (error) => {
  const { look, asked } = failing(() => error, 60_000);
  for (let count = 0; count < 3; count += 1) expect(await look()).toBe(error);
  expect(await look()).toMatchObject({
    code: 'GitRemote',
    category: 'transient',
    message: `cannot ask ${location} now: it failed 3 times in a row, and is asked again every 60 s`,
    cause: error,
    data: { location, breaker: 'open', retryAfterSeconds: 60 },
  });
  expect(asked()).toBe(3);
});

test.each([
  new UserError('GitAuthentication', 'no'),
  new UserError('GitRejected', 'no'),
  new TransientError('Aborted', 'stopped'),
])('$code is told each time', async (error) => {
  const { look, asked } = failing(() => error, 60_000);
  for (let count = 0; count < 5; count += 1) expect(await look()).toBe(error);
  expect(asked()).toBe(5);
});

test('once it answers again, all is as before', async () => {
  let error: Error | undefined = new TransientError('GitRemote', 'it broke off');
  const { look } = failing(() => error, 20);
  for (let count = 0; count < 4; count += 1) expect(await look()).toBeInstanceOf(TransientError);
  error = undefined;
  await vi.waitFor(async () => expect(await look()).toEqual(new Map()));
  expect(await look()).toEqual(new Map());
});
