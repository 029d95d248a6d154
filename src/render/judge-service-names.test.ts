import { expect, test } from 'vitest';
import { configMap, placement, syncTarget } from '../../test/support/documents.ts';
import { type Files, ready, runStages } from '../../test/support/pass.ts';
import { canonicalYaml, formatDiagnostic } from '../api/index.ts';

const service = (name: string, namespace: string): string =>
  canonicalYaml({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace } });
const pods = (container: object): string =>
  canonicalYaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { template: { spec: { containers: [{ name: 'a', ...container }] } } },
  });

function told(text: string, mapping: 'Same' | 'Hashed' = 'Hashed'): readonly string[] {
  const files: Files = {
    'east.yaml': syncTarget('east', { namespaceMapping: mapping }),
    'p.yaml': placement('web'),
    'workloads/api.yaml': service('api', 'backend'),
    'workloads/db.yaml': service('db', 'shop'),
    'workloads/x.yaml': text,
  };
  const { renderDiagnostics } = runStages(files, { observations: [ready('east')] });
  return renderDiagnostics.map((d) => `${d.severity} ${formatDiagnostic(d)}`);
}

const REMEDY = 'write the short name of a Service of the same namespace, or let an override give the name';
const about = (what: string, place: string, name: string): string =>
  `warning workloads/x.yaml:1:1: UnmappedName: nothing answers to a name in ${what} on east: ${place} says ${name}, and that namespace is called otherwise there; ${REMEDY}`;
const inPods = (place: string, name: string): readonly string[] => [
  about('Deployment shop/web', `spec.template.spec.containers[0].${place}`, name),
];

test.each<[string, string, readonly string[]]>([
  [
    'a variable',
    pods({
      env: [
        { name: 'A', value: 'b' },
        { name: 'U', value: 'http://api.backend:8080/x' },
      ],
    }),
    inPods('env[1].value', 'api.backend'),
  ],
  ['the whole name', pods({ args: ['--url=api.backend.svc.cluster.local'] }), inPods('args[0]', 'api.backend')],
  ['a pod of the Service', pods({ command: ['sh', 'api-0.api.backend.svc'] }), inPods('command[1]', 'api.backend')],
  ['the own namespace', pods({ args: ['db.shop'] }), inPods('args[0]', 'db.shop')],
  [
    'a ConfigMap',
    configMap('x', { conf: 'a\nupstream api.backend;\n' }),
    [about('ConfigMap default/x', 'data[conf]', 'api.backend')],
  ],
  ['a short name', pods({ args: ['db', 'http://db:80'] }), []],
  ['another host', pods({ args: ['api.backend.example.com', 'my-api.backend', 'api.backend-2', 'api.backend.x'] }), []],
  ['a Service that is not there', pods({ args: ['api.other.svc'] }), []],
])('%s', (_what, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('where namespaces have their names nothing is told', () => {
  expect(told(pods({ args: ['api.backend.svc'] }), 'Same')).toEqual([]);
});

test('of what is in a Secret nothing is told', () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 'shop' } };
  const text = canonicalYaml({ ...secret, stringData: { url: 'api.backend.svc' } });
  expect(told(text).filter((line) => line.includes('UnmappedName'))).toEqual([]);
});
