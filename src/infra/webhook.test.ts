// Webhooks as forges send them, and as somebody does who does not know the secret; over a real connection.
import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts';
import { type HttpServer, startHttpServer } from './http-server.ts';
import { createMetrics } from './metrics.ts';
import { createWebhook, type WebhookOutcome } from './webhook.ts';

const SECRET = 'a-secret-of-some-length';
const BODY = JSON.stringify({ ref: 'refs/heads/main', text: 'ünïcödé' });
const JSON_TYPE = { 'content-type': 'application/json' };

let server: HttpServer;
let clock: FakeClock;
let secrets: () => Promise<readonly string[]>;
let hints = 0;
let outcomes: WebhookOutcome[] = [];
let problems: unknown[] = [];

beforeEach(async () => {
  [hints, outcomes, problems, clock] = [0, [], [], createFakeClock()];
  secrets = async () => [SECRET];
  const hook = createWebhook({
    path: '/webhook',
    secrets: () => secrets(),
    onHint: () => {
      hints += 1;
    },
    onOutcome: (outcome) => outcomes.push(outcome),
    onProblem: (error) => problems.push(error),
    clock,
  });
  const metrics = createMetrics({ process: false });
  server = await startHttpServer({ port: 0, checks: [], metrics, clock, routes: [hook] });
});
afterEach(() => server.close());

function hmac(body: string | Uint8Array = BODY, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

async function post(
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array<ArrayBuffer> = BODY,
  method = 'POST',
) {
  const init = method === 'GET' ? { method, headers } : { method, headers, body };
  const response = await fetch(`${server.url}/webhook`, init);
  await response.text();
  return response;
}

test.each([
  {
    forge: 'GitHub',
    headers: { 'x-hub-signature-256': `sha256=${hmac()}`, 'x-hub-signature': `sha1=${'0'.repeat(40)}` },
  },
  { forge: 'Forgejo', headers: { 'x-forgejo-signature': hmac() } },
  { forge: 'Gitea', headers: { 'x-gitea-signature': hmac(), 'x-gogs-signature': hmac() } },
  { forge: 'Gogs', headers: { 'x-gogs-signature': hmac() } },
  { forge: 'Bitbucket', headers: { 'x-hub-signature': `sha256=${hmac()}` } },
  { forge: 'GitLab', headers: { 'x-gitlab-token': SECRET } },
])('a push as $forge tells it is a hint, and so is the same again', async ({ headers }) => {
  for (const count of [1, 2]) {
    expect((await post({ ...JSON_TYPE, ...headers })).status).toBe(202);
    expect([hints, outcomes.at(-1)]).toEqual([count, 'accepted']);
  }
});

test('a form is taken as well; the signature is over the bytes as they came', async () => {
  const body = new TextEncoder().encode('payload=%7B%7D\r\n');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-hub-signature-256': `sha256=${hmac(body)}`,
  };
  expect((await post(headers, body)).status).toBe(202);
});

describe('who does not know the secret is no hint', () => {
  const good = `sha256=${hmac()}`;
  test.each([
    { what: 'no signature', headers: {}, status: 401, outcome: 'unsigned' },
    { what: 'SHA-1 alone', headers: { 'x-hub-signature': `sha1=${'a'.repeat(40)}` }, status: 401, outcome: 'unsigned' },
    {
      what: 'a signature that is cut off',
      headers: { 'x-hub-signature-256': good.slice(0, -1) },
      status: 401,
      outcome: 'unsigned',
    },
    { what: 'an empty token', headers: { 'x-gitlab-token': '' }, status: 401, outcome: 'unsigned' },
    {
      what: 'a signature of another secret',
      headers: { 'x-hub-signature-256': `sha256=${hmac(BODY, 'other')}` },
      status: 401,
      outcome: 'forged',
    },
    {
      what: 'a signature of another body',
      headers: { 'x-gitea-signature': hmac('other') },
      status: 401,
      outcome: 'forged',
    },
    { what: 'another token', headers: { 'x-gitlab-token': `${SECRET}x` }, status: 401, outcome: 'forged' },
    { what: 'a digest in place of the token', headers: { 'x-gitlab-token': hmac() }, status: 401, outcome: 'forged' },
    {
      what: 'another content',
      headers: { 'x-gitlab-token': SECRET, 'content-type': 'text/plain' },
      status: 415,
      outcome: 'refused',
    },
    { what: 'a question', headers: { 'x-gitlab-token': SECRET }, method: 'GET', status: 405, outcome: 'refused' },
  ])('$what: $status', async ({ headers, status, outcome, method }) => {
    expect((await post({ ...JSON_TYPE, ...headers } as Record<string, string>, BODY, method)).status).toBe(status);
    expect([hints, outcomes]).toEqual([0, [outcome]]);
  });
});

test('a longer body than is taken is refused: by its length before it is sent, or where it becomes too long', async () => {
  const signed = { ...JSON_TYPE, 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
  const asked = Promise.withResolvers<number | undefined>();
  const announced = httpRequest(`${server.url}/webhook`, {
    method: 'POST',
    headers: { ...signed, 'content-length': String(6 * 1024 * 1024) },
  });
  announced.once('response', (response) => asked.resolve(response.statusCode)).once('error', asked.reject);
  // Not a byte of the body was sent.
  announced.flushHeaders();
  expect(await asked.promise).toBe(413);
  announced.destroy();

  const chunked = Promise.withResolvers<number | 'cut'>();
  const endless = httpRequest(`${server.url}/webhook`, { method: 'POST', headers: signed });
  endless
    .once('response', (response) => chunked.resolve(response.statusCode ?? 0))
    .once('error', () => chunked.resolve('cut'));
  for (let sent = 0; sent <= 5; sent += 1) endless.write(Buffer.alloc(1024 * 1024 + 1));
  expect([413, 'cut']).toContain(await chunked.promise);
  endless.destroy();
  expect([hints, outcomes]).toEqual([0, ['refused', 'refused']]);
});

test('thirty at once, then one a second; who has no signature spends none of them', async () => {
  const signed = { ...JSON_TYPE, 'x-gitlab-token': SECRET };
  for (let count = 0; count < 40; count += 1) await post(JSON_TYPE);
  for (let count = 0; count < 30; count += 1) expect((await post(signed)).status).toBe(202);
  const limited = await post(signed);
  expect([limited.status, limited.headers.get('retry-after'), hints]).toEqual([429, '1', 30]);
  await clock.advance(1_000);
  expect([(await post(signed)).status, (await post(signed)).status]).toEqual([202, 429]);
});

test('any of several secrets is good, each is read anew, and without one nothing is', async () => {
  const [old, next] = ['the-former-secret-word', 'the-next-secret-word'];
  const by = async (secret: string) => [
    (await post({ ...JSON_TYPE, 'x-hub-signature-256': `sha256=${hmac(BODY, secret)}` })).status,
    (await post({ ...JSON_TYPE, 'x-gitlab-token': secret })).status,
  ];
  secrets = async () => [old, next];
  expect([await by(old), await by(next)]).toEqual([
    [202, 202],
    [202, 202],
  ]);
  secrets = async () => [next];
  expect([await by(old), await by(next)]).toEqual([
    [401, 401],
    [202, 202],
  ]);
  secrets = async () => [];
  expect(await by('')).toEqual([503, 401]);
  const gone = new Error('gone');
  secrets = async () => Promise.reject(gone);
  expect([await by(next), problems]).toEqual([
    [503, 503],
    [gone, gone],
  ]);
  expect(outcomes.slice(-4)).toEqual(['unready', 'unsigned', 'unready', 'unready']);
});

test('other paths know nothing of it, and say what is served', async () => {
  const response = await fetch(`${server.url}/webhooks`, { method: 'GET' });
  expect([response.status, await response.text()]).toEqual([
    404,
    'Served: /healthz /readyz /livez /metrics /webhook\n',
  ]);
});
