// A fleet of thousands of files as people write them: comments, quotes, flow lists, block texts, two habits of indenting.

/** Kinds of files, and how many of a hundred are of each. */
const MIX = [
  ['SyncTarget', 8],
  ['Location', 2],
  ['Placement', 10],
  ['Deployment', 35],
  ['Service', 20],
  ['ConfigMap', 25],
] as const;
type Kind = (typeof MIX)[number][0];

const REGIONS = ['eu-west-1', 'eu-central-1', 'us-east-1', 'us-west-2', 'ap-southeast-1'] as const;
const TEAMS = ['checkout', 'catalogue', 'payments', 'search', 'platform'] as const;

function pick<T>(list: readonly [T, ...T[]], at: number): T {
  return list[at % list.length] ?? list[0];
}

function syncTarget(n: number): string {
  const region = pick(REGIONS, n);
  return `# Cluster ${n}, run by the platform team.
apiVersion: workload.kcp.io/v1alpha1
kind: SyncTarget
metadata:
  name: cluster-${n}
  labels:
    region: ${region}
    tier: ${n % 3 === 0 ? 'production' : 'staging'}
    provider: ${n % 2 === 0 ? 'aws' : '"on-premises"'}
    hardware: gen-${n % 4}
  annotations:
    contact: "#platform-${region}"
    runbook: https://runbooks.example.com/clusters/cluster-${n}#restore
    bought: '2025-0${(n % 9) + 1}-15'
    description: The ${n}th cluster; it holds what is sold in ${region}, and is drained on the first Monday of a quarter.
spec:
  workloadCluster:
    name: cluster-${n}
  unschedulable: false
  taints:
    # Only what says so may come here.
    - key: dedicated
      value: team-${n % 7}
      effect: ${n % 5 === 0 ? 'NoExecute' : 'NoSchedule'}
    - {key: example.com/maintenance, effect: PreferNoSchedule}
`;
}

function location(n: number): string {
  return `apiVersion: workload.kcp.io/v1alpha1
kind: Location
metadata:
  name: location-${n}
  labels: {continent: ${n % 2 === 0 ? 'europe' : 'america'}, certified: "yes"}
  annotations:
    owner: ${pick(TEAMS, n)}@example.com
spec:
  displayName: "Location ${n}: ${pick(REGIONS, n)}"
  description: |
    What is placed here stays in the region, for the law and for the latency.

    Ask the platform team before you add a cluster:
      - the certificate is valid for a year
      - the contract names location ${n}
  locationType: Region
  instanceSelector:
    matchLabels:
      region: ${pick(REGIONS, n)}
    matchExpressions:
      - key: tier
        operator: In
        values: [production, staging]
      - key: hardware
        operator: NotIn
        values:
          - gen-0
          - gen-${n % 4}
`;
}

function placement(n: number): string {
  return `---
# Team ${pick(TEAMS, n)}: everything with its label, where its customers are.
apiVersion: workload.kcp.io/v1alpha1
kind: Placement
metadata:
  name: placement-${n}
  labels:
    team: ${pick(TEAMS, n)}
    app.kubernetes.io/part-of: shop-${n % 50}
spec:
  source:
    selector:
      labelSelector:
        matchLabels: {app.kubernetes.io/name: app-${n}, "track": stable}
      kinds: [Deployment, Service, ConfigMap]
  locationSelectors:
    - labelSelector:
        matchLabels:
          continent: europe
    - labelSelector:
        matchExpressions:
          - {key: certified, operator: In, values: ["yes"]}
          - {key: continent, operator: Exists}
  ${n % 2 === 0 ? 'strategy: OneToMany\n  numberOfClusters: 3' : 'strategy: OneToAny'} # as in the design
  constraints:
    tolerations:
      - key: dedicated
        operator: Equal
        value: team-${n % 7}
        effect: NoSchedule
      - key: example.com/maintenance
        operator: Exists
`;
}

/** Lists indented by two, an image with a digest, probes, limits. */
function indentedDeployment(n: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${n}
  namespace: shop-${n % 50}
  labels:
    app.kubernetes.io/name: app-${n}
    app.kubernetes.io/version: "1.${n % 30}"
    track: stable
spec:
  replicas: ${(n % 5) + 1}
  revisionHistoryLimit: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: app-${n}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: 25%
      maxUnavailable: 0
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${n}
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: '9090'
    spec:
      serviceAccountName: app-${n}
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
      containers:
        - name: app
          image: registry.example.com/shop/app-${n % 40}:v1.${n % 30}.${n % 10}
          args:
            - --listen=:8080
            - --log-level=info
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: REGION
              value: ${pick(REGIONS, n)}
            - name: FEATURE_FLAGS
              value: "cart,search,${n % 2 === 0 ? 'coupons' : 'gifts'}"
          envFrom:
            - configMapRef: {name: app-${n}-config}
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits:
              memory: 256Mi
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
            periodSeconds: 10
`;
}

/** Lists at the column of their key, as kubectl writes them; a command with a script. */
function flushDeployment(n: number): string {
  return `# Kept in step with the chart of the same name; see docs/app-${n}.md.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${n}
  namespace: shop-${n % 50}
  labels: {app.kubernetes.io/name: app-${n}, track: stable}
spec:
  replicas: 2

  selector:
    matchLabels: {app.kubernetes.io/name: app-${n}}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${n}
    spec:
      tolerations:
      - key: node-role.kubernetes.io/control-plane
        operator: Exists
        effect: NoSchedule
      initContainers:
      - name: wait
        image: busybox:1.36
        command: ["sh", "-c"]
        args:
        - |
          until nc -z database 5432; do
            echo "waiting for the database"
            sleep 1
          done
      containers:
      - name: app
        image: "ghcr.io/example/app:${n % 30}.0"
        imagePullPolicy: IfNotPresent
        ports:
        - containerPort: 8080
          protocol: TCP
        - containerPort: 9090 # metrics
          name: metrics
        livenessProbe:
          tcpSocket: {port: 8080}
          initialDelaySeconds: 5
        volumeMounts:
        - name: config
          mountPath: /etc/app
          readOnly: true
        resources:
          requests:
            cpu: 0.5
            memory: 64Mi
      volumes:
      - name: config
        configMap:
          name: app-${n}-config
          items: []
`;
}

function service(n: number): string {
  return `apiVersion: v1
kind: Service
metadata:
  name: app-${n}
  namespace: shop-${n % 50}
  labels:
    app.kubernetes.io/name: app-${n}
    app.kubernetes.io/component: ${n % 3 === 0 ? 'api' : 'web'}
    track: stable
  annotations:
    service.beta.kubernetes.io/aws-load-balancer-type: nlb
    service.beta.kubernetes.io/aws-load-balancer-cross-zone-load-balancing-enabled: "true"
    external-dns.alpha.kubernetes.io/hostname: app-${n}.${pick(REGIONS, n)}.example.com
spec:
  type: ${n % 4 === 0 ? 'LoadBalancer' : 'ClusterIP'}
  selector:
    app.kubernetes.io/name: app-${n}
  sessionAffinity: None
  ports:
    - name: http
      port: 80
      targetPort: http
      protocol: TCP
    - name: metrics
      port: 9090
      targetPort: 9090
      protocol: TCP
  loadBalancerSourceRanges: ["10.0.0.0/8", 192.168.${n % 255}.0/24]
`;
}

function configMap(n: number): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: app-${n}-config
  namespace: shop-${n % 50}
  labels:
    app.kubernetes.io/name: app-${n}
    track: stable
data:
  LOG_LEVEL: info
  CURRENCY: ${n % 2 === 0 ? 'EUR' : 'USD'}
  TIMEOUT: "30"
  GREETING: 'Welcome to shop ${n}, it''s open'
  DATABASE_URL: postgres://app-${n}@database.shop-${n % 50}.svc:5432/shop?sslmode=require
  application.yaml: |
    server:
      port: 8080
      compression: {enabled: true, min-size: 1024}
    features:
      - cart
      - search   # asked for by ${pick(TEAMS, n)}
    retries: ${n % 9}
  nginx.conf: |-
    upstream app {
      server 127.0.0.1:8080 max_fails=${n % 5};
    }

    server {
      listen 80;
      location / { proxy_pass http://app; }
    }
  notes: >-
    This text is folded: it stands on several lines
    here and on one line in the cluster, as ${pick(TEAMS, n)}
    asked for.
`;
}

const WRITERS: Readonly<Record<Kind, (n: number) => string>> = {
  SyncTarget: syncTarget,
  Location: location,
  Placement: placement,
  Deployment: (n) => (n % 2 === 0 ? indentedDeployment(n) : flushDeployment(n)),
  Service: service,
  ConfigMap: configMap,
};

function pathOf(kind: Kind, n: number): string {
  switch (kind) {
    case 'SyncTarget':
      return `synctargets/${pick(REGIONS, n)}/cluster-${n}.yaml`;
    case 'Location':
      return `locations/location-${n}.yaml`;
    case 'Placement':
      return `placements/${pick(TEAMS, n)}/placement-${n}.yaml`;
    default:
      return `workloads/shop-${n % 50}/app-${n}.${kind.toLowerCase()}.yaml`;
  }
}

/** So many files with their texts, the same at every call. All are valid. */
export function bigFleet(count: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const share = MIX.flatMap(([kind, of]) => Array.from({ length: of }, () => kind));
  const made = new Map<Kind, number>();
  for (let at = 0; at < count; at += 1) {
    // 37 and 100 have no common factor: every kind comes at its share in any stretch of files.
    const kind = share[(at * 37) % share.length] ?? 'ConfigMap';
    const n = made.get(kind) ?? 0;
    made.set(kind, n + 1);
    files.set(pathOf(kind, n), WRITERS[kind](n));
  }
  return files;
}
