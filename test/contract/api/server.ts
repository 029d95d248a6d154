// The kube-apiserver that judges: started once, with our CRDs as kubectl creates them from charts/crds.
import { join } from 'node:path';
import { type ApiJudge, awaitCrds, connectJudge } from '../../support/api-judge.ts';
import { kubectl, startRealClusters } from '../../support/real-apiserver.ts';

export const CRDS = join(import.meta.dirname, '../../../charts/crds');

export interface JudgeServer {
  readonly kubeconfig: string;
  readonly judge: ApiJudge;
  /** What `kubectl create -f charts/crds` printed. */
  readonly created: string;
  stop(): Promise<void>;
}

export async function startJudgeServer(): Promise<JudgeServer> {
  const clusters = await startRealClusters({ names: ['judge'], controllers: false });
  try {
    const { kubeconfig } = clusters.cluster('judge');
    const created = await kubectl(kubeconfig, 'create', '-f', CRDS);
    const judge = connectJudge(kubeconfig);
    await awaitCrds(judge);
    const stop = async () => {
      await judge.close();
      await clusters.stop();
    };
    return { kubeconfig, judge, created, stop };
  } catch (error) {
    await clusters.stop();
    throw error;
  }
}
