// One suite for every API server that the client must work with: what tmc relies on, spoken through the port.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectKubeconfig } from '../../../src/kube/index.ts';
import { applyTests } from './apply.ts';
import { definitionTests } from './definitions.ts';
import { deleteTests } from './delete.ts';
import { identityTests } from './identity.ts';
import { readTests } from './read.ts';
import { reflectorTests } from './reflector.ts';
import type { ContractServer, ContractTest, Subject, Under } from './server.ts';

const GROUPS: Readonly<Record<string, readonly ContractTest[]>> = {
  reads: readTests,
  applies: applyTests,
  deletes: deleteTests,
  'serves definitions': definitionTests,
  reflects: reflectorTests,
  'checks identity': identityTests,
};

/** Runs the contract on one server. What cannot run is skipped by name, with the reason in it. */
export function kubeContract({ name, start, gaps }: Subject): void {
  if (typeof start !== 'function') {
    describe.skip(`${name}: ${start.missing}`, () => test('the Kubernetes contract', () => undefined));
    return;
  }
  describe(name, () => {
    let server: ContractServer;
    let stop = new AbortController();
    let under: Under;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      stop = new AbortController();
      under = { server, signal: stop.signal, client: await connectKubeconfig(server.kubeconfig) };
    });
    afterEach(async () => {
      stop.abort();
      await under.client.close();
    });
    for (const [group, tests] of Object.entries(GROUPS)) {
      describe(group, () => {
        for (const { title, run } of tests) {
          const gap = gaps.find((g) => g.title === title);
          if (gap === undefined) test(title, () => run(under));
          // Fails when the gap is closed and still listed.
          else test.fails(`does not: ${title} (${gap.reason})`, () => run(under));
        }
      });
    }
    test('every listed gap names a test', () => {
      const titles = Object.values(GROUPS).flatMap((tests) => tests.map((t) => t.title));
      expect(gaps.map((g) => g.title).filter((title) => !titles.includes(title))).toEqual([]);
    });
  });
}
