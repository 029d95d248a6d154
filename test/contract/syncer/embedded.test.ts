// The agent on the embedded API server, always.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedCluster } from '../../../src/embedded/index.ts';
import type { SyncedCluster } from './subject.ts';
import { syncerSuite } from './suite.ts';

async function start(): Promise<SyncedCluster> {
  const dir = mkdtempSync(join(tmpdir(), 'embedded-'));
  const stateFile = join(dir, 'state');
  let cluster = await startEmbeddedCluster({ name: 'east', stateFile });
  const port = Number(new URL(cluster.url).port);
  return {
    kubeconfig: cluster.kubeconfig(),
    halt: () => cluster.close(),
    async resume() {
      cluster = await startEmbeddedCluster({ name: 'east', stateFile, port });
    },
    async close() {
      await cluster.close();
      rmSync(dir, { recursive: true });
    },
  };
}

syncerSuite({ name: 'the embedded API server', start, aggregates: false });
