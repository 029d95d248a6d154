// The Kubernetes contract on the embedded API server, always.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster } from '../../../src/embedded/index.ts';
import type { ContractServer } from './server.ts';
import { kubeContract } from './suite.ts';

async function start(): Promise<ContractServer> {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-'));
  const stateFile = join(dir, 'state');
  let cluster = await startEmbeddedCluster({ name: 'contract', stateFile });
  const port = Number(new URL(cluster.url).port);
  return {
    kubeconfig: cluster.kubeconfig(),
    async restart() {
      await cluster.close();
      cluster = await startEmbeddedCluster({ name: 'contract', stateFile, port });
    },
    async close() {
      await cluster.close();
      rmSync(dir, { recursive: true });
    },
  };
}

const SCHEMAS = 'the schema of a custom resource only says how values merge; they are neither checked nor defaulted';

kubeContract({
  name: 'the embedded API server',
  start,
  gaps: [
    { title: 'refuses fields that the schema does not know', reason: SCHEMAS },
    { title: 'sets defaults of the schema', reason: SCHEMAS },
    { title: 'refuses what the schema forbids', reason: SCHEMAS },
    { title: 'names an API group that does not answer', reason: 'no other servers stand behind it' },
    { title: 'refuses a wrong token', reason: 'it has no authentication: it listens on this machine alone' },
    { title: 'refuses what an identity may not do', reason: 'it has no authorization: whoever reaches it may do all' },
  ],
});
