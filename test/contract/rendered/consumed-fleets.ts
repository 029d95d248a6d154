// Fleets whose target branches others consume: those of `tmc init`, one that is hard to put in order, and all manifests of others that a server takes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse } from 'yaml';
import { canonicalYaml, isRecord, refKey } from '../../../src/api/index.ts';
import { configMap, placement, syncTarget } from '../../support/documents.ts';
import type { Files } from '../../support/pass.ts';
import { realManifests } from '../../support/real-manifests.ts';
import { sceneOf } from './scene.ts';

export interface ConsumedFleet {
  readonly files: Files;
  /** The target whose branch is looked at. */
  readonly target: string;
}

const ROOT = join(import.meta.dirname, '../../..');

/** As `tmc init --template` writes it. */
export function templateFleet(name: string, target: string): ConsumedFleet {
  const files = ['common', name].flatMap((folder) => {
    const dir = join(ROOT, 'templates', folder);
    const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    return paths
      .filter((path) => statSync(join(dir, path)).isFile())
      .map((path) => [path, readFileSync(join(dir, path), 'utf8')] as const);
  });
  return { files: Object.fromEntries(files), target };
}

const WIDGETS = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { kind: 'Widget', plural: 'widgets', singular: 'widget', listKind: 'WidgetList' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: { spec: { type: 'object', properties: { size: { type: 'integer' } } } },
          },
        },
      },
    ],
  },
};

function named(apiVersion: string, kind: string, name: string, namespace: string | undefined, more: object): string {
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  return canonicalYaml({ apiVersion, kind, metadata, ...more });
}

/** Namespaces before all that lies in them whatever they are called, quotas, roles, custom resources, texts that are no texts elsewhere. */
export const ORDERED: ConsumedFleet = {
  target: 'one',
  files: {
    'one.yaml': syncTarget('one'),
    'all.yaml': placement('all'),
    'workloads/objects.yaml': [
      canonicalYaml(WIDGETS),
      named('example.com/v1', 'Widget', 'w', '0day', { spec: { size: 3 } }),
      ...['0day', 'a-b', 'zoo'].map((namespace) =>
        configMap(
          'odd',
          { no: 'no', octal: '0777', time: '12:30:45', tilde: '~', empty: '', text: 'üñí \u0007 €' },
          namespace,
        ),
      ),
      named('v1', 'LimitRange', 'limits', '0day', { spec: { limits: [{ type: 'Container', default: { cpu: '1' } }] } }),
      named('v1', 'ServiceAccount', 'robot', 'zoo', {}),
      named('rbac.authorization.k8s.io/v1', 'Role', 'reader', 'zoo', {
        rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
      }),
      named('rbac.authorization.k8s.io/v1', 'RoleBinding', 'reader', 'zoo', {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' },
        subjects: [{ kind: 'ServiceAccount', name: 'robot', namespace: 'zoo' }],
      }),
      named('v1', 'Secret', 'token', 'zoo', { stringData: { note: 'nothing secret' } }),
    ].join('---\n'),
  },
};

/** What calls a program in the cluster before the server stores anything: none of those programs runs here. */
const CALLS_OTHERS = /^(Mutating|Validating)WebhookConfiguration$|^APIService$/;

/** Files of which a server refuses anything. */
function refusedFiles(): ReadonlySet<string> {
  const listed: unknown = parse(readFileSync(join(ROOT, 'fixtures/rendered/refused.yaml'), 'utf8'));
  const entries: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return new Set(entries.filter(isRecord).map(({ manifest }) => String(manifest)));
}

/** All for one target; of files that hold the same object the first. */
export function realFleet(): ConsumedFleet {
  const manifests = realManifests();
  const { objects } = sceneOf(manifests);
  const refused = refusedFiles();
  const seen = new Set<string>();
  const files: [string, string][] = [['one.yaml', syncTarget('one')]];
  for (const [at, { path, text }] of manifests.entries()) {
    const own = objects.filter(({ manifest }) => manifest === path);
    const keys = own.map(({ ref }) => refKey(ref));
    const isFree = keys.length > 0 && keys.every((key) => !seen.has(key));
    if (!isFree || refused.has(path) || own.some(({ ref }) => CALLS_OTHERS.test(ref.kind))) continue;
    for (const key of keys) seen.add(key);
    files.push([`placements/p${at}.yaml`, placement(`p${at}`, { source: { path: `real/${at}` } })]);
    files.push([`real/${at}/all${extname(path)}`, text]);
  }
  return { files: Object.fromEntries(files), target: 'one' };
}
