// What a source takes with followDependencies: what is referred to and what points to it, in one namespace, step by step.
import { expect, test } from 'vitest';
import { parsePlacementId, type WorkspacePath } from './ids.ts';
import { formatRef, type KubeObject, refOf } from './kube-object.ts';
import { type SourceObject, stockOf, workloadsOf } from './placement-sources.ts';

const object = (apiVersion: string, kind: string, name: string, rest: object = {}, namespace = 'shop'): KubeObject => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  ...rest,
});
const core = (kind: string, name: string, rest: object = {}, namespace = 'shop') =>
  object('v1', kind, name, rest, namespace);
const pods = (spec: object, labels: object = {}) => ({
  metadata: { labels },
  spec: { containers: [{ name: 'a' }], ...spec },
});
const web = (spec: object = {}, labels: object = {}) =>
  object('apps/v1', 'Deployment', 'web', { spec: { template: pods(spec, labels) } });

/** All but the first are what there is besides. */
function followed(objects: readonly KubeObject[], path = '0'): readonly string[] {
  const stock = stockOf(
    objects.map((one, at): SourceObject => {
      return { object: one, ref: refOf(one), workspace: 'root' as WorkspacePath, path: `${at}/a.yaml` };
    }),
  );
  const taken = workloadsOf(parsePlacementId('root/p'), { path, followDependencies: true }, stock);
  return taken.map(({ ref }) => formatRef(ref));
}

const [settings, login] = [core('ConfigMap', 'settings'), core('Secret', 'login')];
const service = (selector: object, name = 'front') => core('Service', name, { spec: { selector } });
const budget = (selector: object) => object('policy/v1', 'PodDisruptionBudget', 'least', { spec: { selector } });
const scaler = (ref: object) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', 'scaler', { spec: { scaleTargetRef: ref } });
const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };

test.each<[string, readonly KubeObject[], readonly string[]]>([
  [
    'volumes',
    [web({ volumes: [{ configMap: { name: 'settings' } }, { secret: { secretName: 'login' } }] }), settings, login],
    ['ConfigMap shop/settings', 'Secret shop/login'],
  ],
  [
    'projected volumes',
    [
      web({
        volumes: [{ projected: { sources: [{ secret: { name: 'login' } }, { configMap: { name: 'settings' } }] } }],
      }),
      settings,
      login,
    ],
    ['ConfigMap shop/settings', 'Secret shop/login'],
  ],
  [
    'a claim',
    [web({ volumes: [{ persistentVolumeClaim: { claimName: 'disk' } }] }), core('PersistentVolumeClaim', 'disk')],
    ['PersistentVolumeClaim shop/disk'],
  ],
  [
    'what a driver logs in by',
    [web({ volumes: [{ csi: { nodePublishSecretRef: { name: 'login' } } }] }), login],
    ['Secret shop/login'],
  ],
  [
    'single variables',
    [
      web({
        initContainers: [
          {
            env: [
              { valueFrom: { configMapKeyRef: { name: 'settings' } } },
              { valueFrom: { secretKeyRef: { name: 'login' } } },
            ],
          },
        ],
      }),
      settings,
      login,
    ],
    ['ConfigMap shop/settings', 'Secret shop/login'],
  ],
  [
    'all variables',
    [
      web({
        containers: [
          { envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: 'login', optional: true } }] },
        ],
      }),
      settings,
      login,
    ],
    ['ConfigMap shop/settings', 'Secret shop/login'],
  ],
  ['what pulls images', [web({ imagePullSecrets: [{ name: 'login' }] }), login], ['Secret shop/login']],
  [
    'an account, and what it pulls images by',
    [
      web({ serviceAccountName: 'web' }),
      core('ServiceAccount', 'web', { imagePullSecrets: [{ name: 'login' }] }),
      login,
    ],
    ['ServiceAccount shop/web', 'Secret shop/login'],
  ],
  [
    'the account of a pod that names none',
    [web(), core('ServiceAccount', 'default'), core('ServiceAccount', 'other')],
    ['ServiceAccount shop/default'],
  ],
  [
    'a pod',
    [core('Pod', 'web', { spec: pods({ volumes: [{ configMap: { name: 'settings' } }] }).spec }), settings],
    ['ConfigMap shop/settings'],
  ],
  [
    'a CronJob',
    [
      object('batch/v1', 'CronJob', 'web', {
        spec: { jobTemplate: { spec: { template: pods({ imagePullSecrets: [{ name: 'login' }] }) } } },
      }),
      login,
    ],
    ['Secret shop/login'],
  ],
  [
    'a kind of others with pods',
    [
      object('argoproj.io/v1alpha1', 'Rollout', 'web', {
        spec: { template: pods({ imagePullSecrets: [{ name: 'login' }] }) },
      }),
      login,
    ],
    ['Secret shop/login'],
  ],
  [
    'certificates',
    [object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { tls: [{ secretName: 'login' }] } }), login],
    ['Secret shop/login'],
  ],
  ['an autoscaler', [web(), scaler(WEB)], ['HorizontalPodAutoscaler shop/scaler']],
  ['an autoscaler of another', [web(), scaler({ ...WEB, kind: 'StatefulSet' })], []],
  [
    'Services that choose the pods',
    [
      web({}, { app: 'web', a: 'b' }),
      service({ app: 'web' }),
      service({ app: 'web', a: 'c' }, 'c'),
      service({}, 'all'),
      service({ a: 'b', app: 'web' }, 'both'),
    ],
    ['Service shop/front', 'Service shop/both'],
  ],
  [
    'a budget',
    [web({}, { app: 'web' }), budget({ matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] })],
    ['PodDisruptionBudget shop/least'],
  ],
  ['a budget of all pods', [web(), budget({})], ['PodDisruptionBudget shop/least']],
  ['a budget of other pods', [web({}, { app: 'web' }), budget({ matchLabels: { app: 'api' } })], []],
  [
    'a budget that no server takes',
    [web({}, { app: 'web' }), budget({ matchExpressions: [{ key: 'app', operator: 'Like' }] })],
    [],
  ],
  [
    'names of another namespace',
    [
      web({ imagePullSecrets: [{ name: 'login' }] }, { app: 'web' }),
      core('Secret', 'login', {}, 'bank'),
      core('Service', 'web', { spec: { selector: { app: 'web' } } }, 'bank'),
    ],
    [],
  ],
  [
    'kinds of another group',
    [web({ volumes: [{ configMap: { name: 'settings' } }] }), object('a.example/v1', 'ConfigMap', 'settings')],
    [],
  ],
  [
    'odd values',
    [
      web({ volumes: 'x', imagePullSecrets: [null, { name: 3 }], containers: [null, { env: {} }] }, { app: 3 }),
      service({ app: 3 }),
      budget({ matchLabels: 'x' }),
      scaler([]),
    ],
    [],
  ],
])('%s', (_what, objects, besides) => {
  const [first] = objects;
  const own = first === undefined ? [] : [formatRef(refOf(first))];
  expect(followed(objects)).toEqual([...own, ...besides]);
});

test('of an object that the source takes itself no second copy comes', () => {
  const needy = web({ volumes: [{ configMap: { name: 'settings' } }] });
  const stock = stockOf(
    [needy, settings, { ...settings, data: { a: 'b' } }].map((one, at): SourceObject => {
      return {
        object: one,
        ref: refOf(one),
        workspace: 'root' as WorkspacePath,
        path: `${at < 2 ? 'own' : 'other'}/${at}.yaml`,
      };
    }),
  );
  const taken = workloadsOf(parsePlacementId('root/p'), { path: 'own', followDependencies: true }, stock);
  expect(taken.map(({ path }) => path)).toEqual(['own/0.yaml', 'own/1.yaml']);
});

test('circles end, and what needs nothing is what it was', () => {
  const account = (name: string, secret: string) => core('ServiceAccount', name, { secrets: [{ name: secret }] });
  const circle = [
    web({ serviceAccountName: 'a' }, { app: 'web' }),
    account('a', 'login'),
    login,
    service({ app: 'web' }),
    scaler(WEB),
    scaler({ ...WEB, kind: 'HorizontalPodAutoscaler', apiVersion: 'autoscaling/v2', name: 'scaler' }),
  ];
  expect(followed(circle)).toEqual([
    'Deployment shop/web',
    'ServiceAccount shop/a',
    'Secret shop/login',
    'Service shop/front',
    'HorizontalPodAutoscaler shop/scaler',
    'HorizontalPodAutoscaler shop/scaler',
  ]);
  expect(followed([settings, login])).toEqual(['ConfigMap shop/settings']);
});
