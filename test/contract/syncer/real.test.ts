// The agent on a real control plane, when one is found.
import { findAssets, startRealClusters } from '../../support/real-apiserver.ts';
import { syncerSuite } from './suite.ts';

const assets = findAssets(true);

syncerSuite({
  name: 'a real control plane',
  aggregates: true,
  start:
    'missing' in assets
      ? assets
      : async () => {
          const clusters = await startRealClusters({ names: ['east'], controllers: true });
          const { kubeconfig, halt, restart } = clusters.cluster('east');
          return { kubeconfig, halt, resume: restart, close: () => clusters.stop() };
        },
});
