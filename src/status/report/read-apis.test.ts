// What a cluster serves, in its report.
import { expect, test } from 'vitest';
import {
  type ClusterReport,
  canonicalYaml,
  type FileNode,
  fileBlob,
  type Heartbeat,
  parseTargetId,
  treeFromPaths,
  walkFiles,
} from '../../api/index.ts';
import { REPORT_LIMITS, reportFromTree, reportToTree } from './index.ts';

const east = parseTargetId('east');
const heartbeat: Heartbeat = { target: east, uid: 'u-1', syncer: 'east-0', time: '2026-01-01T00:00:00Z' };

function serving(apis: readonly string[]): ClusterReport {
  const syncer = { id: 'east-0', version: '0.1.0' };
  return {
    target: east,
    uid: 'u-1',
    syncer,
    cluster: { reachable: true, apis },
    objects: [],
    removals: [],
    orphans: [],
  };
}

const readApisOf = (given: ClusterReport) => reportFromTree(reportToTree(given, heartbeat)).report.cluster.apis;
const many = Array.from({ length: REPORT_LIMITS.apis + 1 }, (_, at) => `g/v1/K${String(at).padStart(4, '0')}`);

test('lies in a file of its own, in order, each once', () => {
  const tree = reportToTree(serving(['b/v1/B', 'a/v1/A', 'b/v1/B', '/v1/Pod']), heartbeat);
  const blob = new Map(walkFiles(tree)).get('apis.yaml');
  expect(Buffer.from(blob?.bytes ?? []).toString()).toBe(`apiVersion: workload.kcp.io/v1alpha1
kind: ServedApis
metadata:
  name: east
apis:
  - /v1/Pod
  - a/v1/A
  - b/v1/B
`);
});

test('is written whole or not at all', () => {
  expect([
    readApisOf(serving(many.slice(1)))?.length,
    readApisOf(serving(many)),
    readApisOf(serving(['a/v1/A', `a/v1/${'A'.repeat(REPORT_LIMITS.text)}`])),
    readApisOf(serving(['a/v1/A', 'no api'])),
    readApisOf(serving([])),
  ]).toEqual([REPORT_LIMITS.apis, undefined, undefined, undefined, []]);
});

function withFile(content: string) {
  const all = new Map<string, FileNode>(walkFiles(reportToTree(serving([]), heartbeat)));
  return treeFromPaths(all.set('apis.yaml', fileBlob(content)));
}

const list = (...apis: readonly unknown[]): string => canonicalYaml({ kind: 'ServedApis', apis });

test.each<[string, string, RegExp]>([
  ['too many', list(...many), /apis\.yaml: apis must have at most 5000 entries/],
  ['another path', list('apps/v1/Deployment', '../x/v1/A'), /apis\[1\] must be <group>\/<version>\/<Kind>/],
  ['too long', list(`a/v1/${'A'.repeat(508)}`), /apis\[0\] must be/],
  ['a number', list(1), /apis\[0\] must be/],
  ['a mapping', list({}), /apis\[0\] must be/],
  ['no list', 'kind: ServedApis', /apis must be a list/],
  ['another kind', list('a/v1/A').replace('ServedApis', 'X'), /kind must be one of ServedApis/],
  ['megabytes', `x: ${'x'.repeat(5_000_000)}`, /apis\.yaml: the file must have at most 4194304 bytes/],
])('is refused, with the file and the field: %s', (_what, content, expected) => {
  expect(() => reportFromTree(withFile(content))).toThrow(
    expect.objectContaining({ code: 'InvalidReport', message: expect.stringMatching(expected) }),
  );
});
