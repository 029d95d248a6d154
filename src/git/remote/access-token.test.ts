// The token as a header: forms, users, rotation; what cannot be sent is refused without being shown.
import { expect, test } from 'vitest';
import { UserError } from '../../api/index.ts';
import { readAccess, withAccess } from './access-token.ts';

const url = 'https://git.example.org/x';

function basic(pair: string): string {
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

test.each([
  [undefined, {}, undefined],
  [async () => undefined, {}, undefined],
  [async () => ' \n', {}, undefined],
  [async () => ' tok\n', {}, basic('git:tok')],
  [async () => 'tok', { url: 'https://github.com/x' }, basic('x-access-token:tok')],
  [async () => 'tok', { url: 'https://github.corp.example/x' }, basic('x-access-token:tok')],
  [async () => 'tok', { url: 'https://gitlab.com/x' }, basic('oauth2:tok')],
  [async () => 'tok', { url: 'https://git.gitlab.example/x' }, basic('oauth2:tok')],
  [async () => 'tok', { url: 'https://bitbucket.org/x' }, basic('x-token-auth:tok')],
  [async () => 'tok', { user: 'robot' }, basic('robot:tok')],
  [async () => 'me:tok', {}, basic('me:tok')],
  [async () => 'me:tok', { user: 'robot' }, basic('robot:tok')],
  [async () => 'me:tok:with:colons', {}, basic('me:tok:with:colons')],
  [async () => 'tok', { auth: 'bearer' as const }, 'Bearer tok'],
  [async () => 'tok', { auth: 'bearer' as const, user: 'robot' }, 'Bearer tok'],
])('%# a token becomes a header', async (token, options, authorization) => {
  expect((await readAccess({ url, token, ...options })).authorization).toBe(authorization);
});

test.each([
  ['top\r\nX: secret', {}],
  ['top secret', {}],
  ['sécret', {}],
  [':secret', {}],
  ['secret:', {}],
  ['me:secret', { auth: 'bearer' as const }],
])('%j is refused without being shown', async (text, options) => {
  const error: unknown = await readAccess({ url, token: async () => text, ...options }).catch(
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({
    code: 'GitAuthentication',
    category: 'user',
    message: expect.not.stringMatching(/s.cret/),
  });
});

test('a token that cannot be read is the user’s to put right', async () => {
  const cause = new Error('ENOENT');
  await expect(readAccess({ url, token: () => Promise.reject(cause) })).rejects.toMatchObject({
    category: 'user',
    code: 'GitAuthentication',
    cause,
  });
});

test.each([
  ['replaced in between', ['old', 'new'], [basic('git:old'), basic('git:new')]],
  ['the same', ['old', 'old'], [basic('git:old')]],
])('a token that is not taken and is %s is tried so often', async (_, tokens, tried) => {
  const sent: (string | undefined)[] = [];
  const refused = new UserError('GitAuthentication', 'no', { data: { status: 401 } });
  const reads = [...tokens];
  const work = withAccess({ url, token: async () => reads.shift() }, async ({ authorization }) => {
    sent.push(authorization);
    if (authorization !== basic('git:new')) throw refused;
    return 'done';
  });
  await expect(work.catch((error: unknown) => error)).resolves.toBe(tried.length === 2 ? 'done' : refused);
  expect(sent).toEqual(tried);
});

test('what fails for another reason is not tried again', async () => {
  let tries = 0;
  const tokens = ['old', 'new'];
  const work = withAccess({ url, token: async () => tokens.shift() }, async () => {
    tries += 1;
    throw new UserError('GitForbidden', 'no', { data: { status: 403 } });
  });
  await expect(work).rejects.toMatchObject({ code: 'GitForbidden' });
  expect(tries).toBe(1);
});
