// What `tmc crds` prints goes into a real kube-apiserver as it is, by kubectl, as YAML and as JSON.
import { describe, expect, test } from 'vitest';
import { KIND_NAMES, KINDS } from '../../src/api/index.ts';
import { runCli } from '../support/cli-process.ts';
import { kubectl, kubectlInput } from '../support/kubectl.ts';
import { findAssets, type RealClusters, startRealClusters } from '../support/real-apiserver.ts';

const names = KIND_NAMES.map((kind) => `${KINDS[kind].plural}.${KINDS[kind].group}`);

function onRealServer(): void {
  test.each(['yaml', 'json'])('tmc crds -o %s | kubectl apply -f -', async (output) => {
    let clusters: RealClusters | undefined;
    try {
      clusters = await startRealClusters({ names: ['crds'], controllers: false });
      const { kubeconfig } = clusters.cluster('crds');
      const { out } = await runCli(['crds', '-o', output]);
      const applied = await kubectlInput(kubeconfig, out, 'apply', '-f', '-');
      expect(applied.trim().split('\n')).toEqual(
        names.map((name) => `customresourcedefinition.apiextensions.k8s.io/${name} created`),
      );
      await kubectl(
        kubeconfig,
        'wait',
        '--for=condition=Established',
        '--timeout=30s',
        ...names.map((n) => `crd/${n}`),
      );
      const again = await kubectlInput(kubeconfig, out, 'apply', '-f', '-');
      expect(again.trim().split('\n')).toEqual(
        names.map((name) => `customresourcedefinition.apiextensions.k8s.io/${name} unchanged`),
      );
    } finally {
      await clusters?.stop();
    }
  });
}

const assets = findAssets();
describe('a real kube-apiserver', () => {
  if ('missing' in assets) test.skip(assets.missing, () => undefined);
  else onRealServer();
});
