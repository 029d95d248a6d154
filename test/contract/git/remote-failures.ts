// Failures of a server as the test's own server makes them, and how they are to be judged: shared by the tests of faults.
import { expect } from 'vitest';
import type { Failure } from './http-server.ts';
import { failureOf } from './remote-fixture.ts';

/** Short enough to wait for, long enough for a server that works. */
export const IMPATIENT = { limits: { idleMs: 3_000, connectMs: 3_000 } };

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = 'no'): Failure {
  return { kind: 'answer', status, headers, body };
}

export interface Judged {
  readonly category: string;
  readonly code: string;
  readonly says: string;
}

export const again = { category: 'transient', code: 'GitRemote', says: 'tried again' };
export const slow = { category: 'transient', code: 'Timeout', says: 'tried again' };
export const noServer = { category: 'user', code: 'GitRemote', says: 'no Git server' };

/** A page that proxies and forges put before what they do not let through. */
export const PAGE = { 'content-type': 'text/html; charset=utf-8' };
export const LOGIN = '<!DOCTYPE html><html><body><form action="/login">Please sign in</form></body></html>';

export async function expectFailure(work: Promise<unknown>, { category, code, says }: Judged): Promise<void> {
  const error = await failureOf(work);
  expect(error).toMatchObject({ category, code, message: expect.stringContaining(says) });
  expect(error).toMatchObject({ message: expect.stringMatching(/ http:\/\/127\.0\.0\.1:\d+\/fleet\.git/) });
}
