import { test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { CROSS_CHECKS } from './index.ts';
const API = 'apiVersion: workload.kcp.io/v1alpha1';
const files = {
  'locations.yaml': `${API}
kind: Location
metadata: {name: eu, labels: {region: eu}}
spec:
  parent: emae
  instanceSelector: {matchLabels: {region: eu}}
---
${API}
kind: Location
metadata: {name: us, labels: {region: us}}
spec:
  parent: a
  availableSelectorLabels: [{key: tier, values: [gold, silver]}]
---
${API}
kind: Location
metadata: {name: a}
spec: {parent: b}
---
${API}
kind: Location
metadata: {name: b}
spec: {parent: c}
---
${API}
kind: Location
metadata: {name: c}
spec: {parent: a, instanceSelector: {matchLabels: {region: eu}, matchExpressions: [{key: region, operator: NotIn, values: [eu]}]}}
`,
  'targets.yaml': `${API}
kind: SyncTarget
metadata: {name: east, labels: {region: eu}}
spec:
  workloadCluster: {name: east}
  unschedulable: true
  workspaces: [{name: x, path: 'root:nowhere:*'}]
---
${API}
kind: SyncTarget
metadata: {name: west, labels: {location: uss, region: us}}
spec:
  workloadCluster: {name: west}
`,
  'placements.yaml': `${API}
kind: Placement
metadata: {name: web}
spec:
  source: {path: workload/web}
  strategy: OneToMany
  locationSelector:
    path: root:teem
    labelSelector:
      matchLabels: {region: ue}
---
${API}
kind: Placement
metadata: {name: api}
spec:
  source: {apiVersion: apps/v1, kind: Deployment, name: wbe, namespace: shop}
  strategy: OneToMany
  locationSelector:
    labelSelector:
      matchLabels: {region: ue}
  constraints:
    affinity:
      clusterAffinity:
        requiredDuringSchedulingIgnoredDuringExecution:
          locations: [euu]
  overrides:
    - targets: {clusters: [wset]}
      replicas: 3
---
${API}
kind: Placement
metadata: {name: db}
spec:
  source: {selector: {kinds: [Deploment]}}
  strategy: OneToMany
  locationSelectors:
    - labelSelector:
        matchLabels: {region: eu}
---
${API}
kind: Placement
metadata: {name: cache}
spec:
  source: {selector: {labelSelector: {matchLabels: {app: wbe}}}}
  strategy: OneToMany
  locationSelectors:
    - labelSelector:
        matchLabels: {region: us}
`,
  'x.yaml': `${API}
kind: ResourceExport
metadata: {name: e1}
spec:
  resource: {group: apps, version: v1, resource: deploymnts, namespace: shop, name: web}
  target: {clusters: [east, nort]}
---
${API}
kind: ResourceExport
metadata: {name: e2}
spec:
  resource: {group: apps, version: v1, resource: deployments, namespace: shop, name: web}
  target: {clusters: [east]}
---
${API}
kind: ResourceExport
metadata: {name: e3}
spec:
  resource: {group: apps, version: v1, resource: deployments, namespace: shop, name: web}
  target: {labelSelector: {matchLabels: {region: eu}}}
  conflictResolution: Error
---
${API}
kind: ResourceImport
metadata: {name: i1}
spec:
  source: {cluster: nort, resource: {version: v1, resource: secrets, namespace: shop, name: web}}
`,
  'workloads/web/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels: {app: web}
  annotations:
    syncer.kcp.io/sync: pasue
    syncer.kcp.io/target-clusters: east, wst
    syncer.kcp.io/target-cluster: east
    workload.kcp.io/prun: disabled
    workload.kcp.io/prune: "true"
    workload.kcp.io/conflict-policy: force
    workload.kcp.io/locator: '{}'
    experimental.spec-diff.workload.kcp.io/east: '[{"op": "replace", "path": "replicas", "value": 1}]'
    state.workload.kcp.io/abc: Sync
`,
};
test('x', () => {
  for (const check of CROSS_CHECKS) console.log(check.name, '\n  ' + told(check, files).join('\n  '));
});
