// The webhook of a forge: whoever knows the secret may say "look". What else is said is neither read nor believed.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Clock } from './clock.ts';
import type { HttpAnswer, HttpRoute } from './http-server.ts';
import { TokenBucket } from './token-bucket.ts';

export const WEBHOOK_OUTCOMES = ['accepted', 'unsigned', 'forged', 'limited', 'refused', 'unready'] as const;
/** `unready`: the secrets cannot be read; `refused`: no request that a webhook makes. */
export type WebhookOutcome = (typeof WEBHOOK_OUTCOMES)[number];

export interface WebhookOptions {
  readonly path: string;
  /** Read for each request, so that a rotated file is honoured; any one of them is good. */
  readonly secrets: () => Promise<readonly string[]>;
  /** A hint, no more: called at most 30 times at once and once a second on the long run. */
  readonly onHint: () => void;
  readonly onOutcome: (outcome: WebhookOutcome) => void;
  /** Why the secrets cannot be read; at most as often as `onHint`. */
  readonly onProblem: (error: unknown) => void;
  readonly clock: Clock;
}

// A push of thousands of commits is a few megabytes; a larger one is found by polling.
const MAX_BODY = 5 * 1024 * 1024;
const CAPACITY = 30;
const PER_SECOND = 1;
const CONTENT = /^application\/(json|x-www-form-urlencoded)\s*(;|$)/i;

/** What the headers claim: a digest over the body, or the secret itself. */
type Claim = { readonly kind: 'digest'; readonly digest: Buffer } | { readonly kind: 'token'; readonly token: string };

/**
 * GitHub and Bitbucket: `sha256=<hex>`; Gitea, Forgejo and Gogs: `<hex>` under names of their own; GitLab: the secret.
 * SHA-1 digests, which old forges send beside these, are not looked at.
 */
const DIGEST_HEADERS: readonly { readonly name: string; readonly form: RegExp }[] = [
  { name: 'x-hub-signature-256', form: /^sha256=([0-9a-f]{64})$/i },
  { name: 'x-forgejo-signature', form: /^([0-9a-f]{64})$/i },
  { name: 'x-gitea-signature', form: /^([0-9a-f]{64})$/i },
  { name: 'x-gogs-signature', form: /^([0-9a-f]{64})$/i },
  { name: 'x-hub-signature', form: /^sha256=([0-9a-f]{64})$/i },
];

function claimOf(headers: IncomingHttpHeaders): Claim | undefined {
  for (const { name, form } of DIGEST_HEADERS) {
    const value = headers[name];
    const hex = typeof value === 'string' ? form.exec(value)?.[1] : undefined;
    if (hex !== undefined) return { kind: 'digest', digest: Buffer.from(hex, 'hex') };
  }
  const token = headers['x-gitlab-token'];
  return typeof token === 'string' && token !== '' ? { kind: 'token', token } : undefined;
}

/** Every secret is compared, so that the time taken tells neither whether nor which one fits. */
function anyEqual(expected: readonly Buffer[], actual: Buffer): boolean {
  return expected.reduce((found, one) => timingSafeEqual(one, actual) || found, false);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The digests of the body with each secret, made as it comes: it is never held. Undefined when it is too long. */
async function digestsOf(request: IncomingMessage, secrets: readonly string[]): Promise<readonly Buffer[] | undefined> {
  const digests = secrets.map((secret) => createHmac('sha256', secret));
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) return undefined;
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    for (const digest of digests) digest.update(chunk);
  }
  return digests.map((digest) => digest.digest());
}

interface Judged extends HttpAnswer {
  readonly outcome: WebhookOutcome;
}

function answer(outcome: WebhookOutcome, status: number, text: string, headers: Record<string, string> = {}): Judged {
  return { outcome, status, body: `${text}\n`, headers };
}

const TOO_LONG = answer('refused', 413, `The body is longer than ${MAX_BODY} bytes.`);
const FORGED = answer('forged', 401, 'The signature or token does not fit.');

/** What costs nothing is asked first: without a signature neither a token of the bucket is spent nor the body read. */
function refusal({ method, headers }: IncomingMessage): Judged | undefined {
  if (method !== 'POST') return answer('refused', 405, 'Only POST is served.', { allow: 'POST' });
  if (!CONTENT.test(headers['content-type'] ?? '')) return answer('refused', 415, 'JSON or a form is expected.');
  if (Number(headers['content-length'] ?? 0) > MAX_BODY) return TOO_LONG;
  return claimOf(headers) === undefined ? answer('unsigned', 401, 'A signature or token is expected.') : undefined;
}

/**
 * The digest over the raw body is the forges' common scheme; it is ten lines on node:crypto, here over a stream and for
 * several secrets, where a package would want the whole body as text and one secret.
 */
export function createWebhook(options: WebhookOptions): HttpRoute {
  const { path, secrets, onHint, onOutcome, onProblem, clock } = options;
  const bucket = new TokenBucket({ capacity: CAPACITY, perSecond: PER_SECOND, clock });

  async function judge(request: IncomingMessage): Promise<Judged> {
    const refused = refusal(request);
    const claim = claimOf(request.headers);
    if (refused !== undefined || claim === undefined) return refused ?? FORGED;
    const waitMs = bucket.take();
    if (waitMs !== undefined)
      return answer('limited', 429, 'Too many hints.', { 'retry-after': String(Math.ceil(waitMs / 1_000)) });
    const known = await secrets().catch((error: unknown) => {
      onProblem(error);
      return [];
    });
    if (known.length === 0) return answer('unready', 503, 'The secret cannot be read.');
    if (claim.kind === 'token') return anyEqual(known.map(sha256), sha256(claim.token)) ? accepted() : FORGED;
    const digests = await digestsOf(request, known);
    if (digests === undefined) return TOO_LONG;
    return anyEqual(digests, claim.digest) ? accepted() : FORGED;
  }

  function accepted(): Judged {
    onHint();
    return answer('accepted', 202, 'Looking.');
  }

  return {
    path,
    handle: async (request) => {
      const { outcome, ...told } = await judge(request);
      onOutcome(outcome);
      return told;
    },
  };
}
