// Policies × objects: our own engine gives the outcome that is written down, and a real kube-apiserver gives the same, in the same words.
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/api/index.ts';
import { findAssets } from '../../support/envtest-assets.ts';
import { type Outcome, type PolicyCase, policyCases } from './corpus.ts';
import { ownOutcome } from './engine.ts';
import { type PolicyServer, startPolicyServer } from './server.ts';

const CASES = policyCases();
const PAIRS = CASES.flatMap((one) =>
  one.objects.map(({ object, expect: expected }, at) => ({
    title: `${one.name}, object ${at}`,
    one,
    object,
    expected,
  })),
);

/** Where both sides have words of their own, only that it is denied. */
function comparable(outcome: Outcome, expected: Outcome): Outcome {
  const isAny = typeof expected === 'object' && 'denied' in expected && expected.denied === 'any';
  return isAny && typeof outcome === 'object' && 'denied' in outcome ? { denied: 'any' } : outcome;
}

/** The server tells the first reason to deny. */
function asTold(expected: Outcome): Outcome {
  if (typeof expected === 'string' || !('denied' in expected) || expected.denied === 'any') return expected;
  return { denied: expected.denied.slice(0, 1) };
}

test('the corpus is as large as was promised', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(400);
});

describe('our own engine', () => {
  test.each(PAIRS)('$title', ({ one, object, expected }) => {
    expect(comparable(ownOutcome(one, object), expected)).toEqual(expected);
  });
});

/** A policy is in force some time after it was created. */
const PATIENCE_MS = 30_000;

async function settled(server: PolicyServer, one: PolicyCase, object: KubeObject, expected: Outcome, until: number) {
  const refusal = server.refusal(one);
  if (refusal !== undefined) return 'refused';
  for (;;) {
    const outcome = comparable(await server.outcome(one, object), expected);
    const isExpected = JSON.stringify(outcome) === JSON.stringify(asTold(expected));
    if (isExpected || Date.now() > until) return outcome;
    await wait(200);
  }
}

const assets = findAssets();

describe.skipIf('missing' in assets)('a real kube-apiserver', () => {
  let server: PolicyServer | undefined;
  beforeAll(async () => {
    server = await startPolicyServer(CASES);
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
  }, 60_000);

  test('says the same of every object', async () => {
    if (server === undefined) throw new Error('the server did not start');
    const { outcome, refusal, stop } = server;
    const until = Date.now() + PATIENCE_MS;
    const told = await Promise.all(
      PAIRS.map(async ({ title, one, object, expected }) => {
        return [title, await settled({ outcome, refusal, stop }, one, object, expected, until)] as const;
      }),
    );
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(PAIRS.map(({ title, expected }) => [title, asTold(expected)])),
    );
  }, 120_000);
});
