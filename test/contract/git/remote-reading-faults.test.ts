// What can come in the place of a list of refs. Nothing is taken for a list that is none, and the next look succeeds.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GIT_BACKENDS, type GitRepository } from '../../../src/git/index.ts';
import type { Failure } from './http-server.ts';
import {
  again,
  answer,
  expectFailure,
  IMPATIENT,
  type Judged,
  LOGIN,
  noServer,
  PAGE,
  slow,
} from './remote-failures.ts';
import { openRemote, type RemoteFixture } from './remote-fixture.ts';
import { hasGit, head, never } from './support.ts';

const LIST = { 'content-type': 'application/x-git-upload-pack-advertisement' };

const READING: readonly (readonly [string, Failure, Judged])[] = [
  ['401', answer(401), { category: 'user', code: 'GitAuthentication', says: '--git-token-file' }],
  ['403', answer(403), { category: 'user', code: 'GitForbidden', says: 'right' }],
  ['404', answer(404), { category: 'user', code: 'RepositoryNotFound', says: 'address' }],
  ['410', answer(410), { category: 'user', code: 'RepositoryNotFound', says: 'address' }],
  ['413', answer(413), { category: 'user', code: 'GitTooLarge', says: 'limit' }],
  ['418', answer(418), { category: 'user', code: 'GitRemote', says: 'address' }],
  ['408', answer(408), again],
  ['500', answer(500), again],
  ['502 with a page', answer(502, PAGE, LOGIN), again],
  ['503', answer(503), again],
  ['a login page with 200', answer(200, PAGE, LOGIN), noServer],
  ['an empty page with 200', answer(200, PAGE, ''), noServer],
  ['JSON with 200', answer(200, { 'content-type': 'application/json' }, '{"ok":true}'), noServer],
  [
    'a redirect that goes in circles',
    { kind: 'redirect', to: '' },
    { category: 'user', code: 'GitRemote', says: 'moved' },
  ],
  ['a redirect to a file', { kind: 'redirect', to: 'file://' }, { category: 'user', code: 'GitRemote', says: 'moved' }],
  ['garbage instead of a list', answer(200, LIST, 'zzzz garbage'), again],
  ['a list that is cut off', answer(200, LIST, '001e# service=git-upload-pack\n0000003e'), again],
  ['nothing instead of a list', answer(200, LIST, ''), again],
  ['a connection that is reset', { kind: 'reset', after: 0 }, again],
  ['no answer', { kind: 'hang' }, slow],
];

describe.skipIf(!hasGit).each(GIT_BACKENDS)('%s', (backend) => {
  let at: RemoteFixture;
  let impatient: GitRepository;

  beforeAll(async () => {
    at = await openRemote();
    impatient = await at.open(backend, { remote: IMPATIENT });
    expect(await head(impatient)).toBe(at.first);
  });
  afterAll(() => at[Symbol.asyncDispose]());

  test.each(READING)('%s', async (_, failure, judged) => {
    // One that begins with the question what the server can do, and one that knows it.
    const fresh = await at.open(backend, { remote: IMPATIENT });
    at.server.fail = () => failure;
    for (const handle of [impatient, fresh]) await expectFailure(handle.refs(['refs/heads/'], never), judged);
    at.server.fail = () => undefined;
    for (const handle of [impatient, fresh]) expect(await head(handle)).toBe(at.first);
  });
});
