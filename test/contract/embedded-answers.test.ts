// The embedded server answers as a real kube-apiserver 1.37 answered: ownership, conflicts, refusals, defaults.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../src/embedded/index.ts';
import { type ApiCase, runSteps } from '../support/api-steps.ts';

const cases = JSON.parse(
  readFileSync(new URL('../../fixtures/embedded/answers.json', import.meta.url), 'utf8'),
) as readonly ApiCase[];

let cluster: EmbeddedCluster;
beforeAll(async () => {
  cluster = await startEmbeddedCluster({ name: 'answers' });
});
afterAll(() => cluster.close());

test.each(cases)(
  '$name: same codes, bodies, owners and warnings as the real server',
  async ({ name, steps, answers }) => {
    const own = await runSteps(cluster.url, steps, `case-${name}`);
    expect(own).toEqual(answers);
  },
);
