// One limit and one signal around an operation.
import { expect, test } from 'vitest';
import { UserError } from '../api/index.ts';
import { withDeadline } from './deadline.ts';

const never = new AbortController().signal;
const base = { signal: never, milliseconds: 10_000, what: 'reading', location: '/r' };
const hangs = (signal: AbortSignal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('inner'))));

test('a result and an error of the work pass through', async () => {
  expect(await withDeadline(base, async () => 7)).toBe(7);
  const error = new UserError('Usage', 'x');
  await expect(withDeadline(base, async () => Promise.reject(error))).rejects.toBe(error);
});

test.each([[false], [true]])('work that takes too long ends with Timeout (settle: %s)', async (settle) => {
  await expect(withDeadline({ ...base, milliseconds: 5, settle }, hangs)).rejects.toMatchObject({
    code: 'Timeout',
    category: 'transient',
    message: expect.stringContaining('reading of /r'),
  });
});

test('work that does not listen is not waited for', async () => {
  await expect(withDeadline({ ...base, milliseconds: 5 }, () => new Promise(() => undefined))).rejects.toMatchObject({
    code: 'Timeout',
  });
});

test.each([[false], [true]])('an abort ends with Aborted (settle: %s)', async (settle) => {
  const controller = new AbortController();
  const running = withDeadline({ ...base, signal: controller.signal, settle }, hangs);
  controller.abort();
  await expect(running).rejects.toMatchObject({ code: 'Aborted', category: 'transient' });
});

test('nothing starts under a signal that has fired', async () => {
  let started = false;
  const work = async () => {
    started = true;
  };
  await expect(withDeadline({ ...base, signal: AbortSignal.abort() }, work)).rejects.toMatchObject({ code: 'Aborted' });
  expect(started).toBe(false);
});

test('with settle, work that was past the point of no return keeps its result', async () => {
  const controller = new AbortController();
  const work = async () => {
    controller.abort();
    return 'done';
  };
  expect(await withDeadline({ ...base, signal: controller.signal, settle: true }, work)).toBe('done');
});

test.each([
  ['ENOSPC', { code: 'RepositoryUnreadable', category: 'transient' }],
  ['EACCES', { code: 'RepositoryUnreadable', category: 'user' }],
  [undefined, { code: 'Internal', category: 'invariant' }],
])('an error of the system (%s) becomes one of ours', async (errno, expected) => {
  const cause = Object.assign(new Error('no'), errno === undefined ? {} : { code: errno });
  await expect(withDeadline(base, () => Promise.reject(cause))).rejects.toMatchObject({ ...expected, cause });
});
