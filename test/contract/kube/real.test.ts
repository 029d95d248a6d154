// The Kubernetes contract on a real kube-apiserver, when one is found.
import { findAssets, startRealClusters } from '../../support/real-apiserver.ts';
import { kubeContract } from './suite.ts';

const assets = findAssets();

kubeContract({
  name: 'a real kube-apiserver',
  gaps: [],
  start:
    'missing' in assets
      ? assets
      : async () => {
          const clusters = await startRealClusters({ names: ['contract'], controllers: false });
          const { kubeconfig, restart } = clusters.cluster('contract');
          return { kubeconfig, restart, close: () => clusters.stop() };
        },
});
