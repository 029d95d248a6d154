import { describe, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';

/** Findings as `line:column code message`. */
function findings(text: string): readonly string[] {
  return parseFile(Buffer.from(text)).diagnostics.map((d) => `${d.line}:${d.column} ${d.code} ${d.message}`);
}

const API = 'apiVersion: workload.kcp.io/v1alpha1';
/** `spec` begins in line 4. */
function written(kind: string, spec: string, metadata = '{name: a}'): string {
  return `${API}\nkind: ${kind}\nmetadata: ${metadata}\nspec:\n${spec}\n`;
}
const target = (metadata: string): string => written('SyncTarget', '  workloadCluster: {name: a}', metadata);
const placement = (lines: string): string =>
  written('Placement', `  source: {path: w}\n  strategy: OneToAny\n${lines}`);
const source = (text: string): string => written('Placement', `  strategy: OneToAny\n  source: ${text}`);
const selector = (text: string): string => written('Location', `  instanceSelector: ${text}`);

const FORMS = 'spec.source must have exactly one form: {path}, {selector}, or {apiVersion, kind, name}';
const NAME = 'beginning and ending with a letter or digit';

describe('a bad document is refused with position and remedy', () => {
  test.each<[string, string, readonly string[]]>([
    ['no spec', `${API}\nkind: SyncTarget\nmetadata: {name: a}\n`, ['1:1 InvalidObject spec is missing']],
    ['an empty spec', written('SyncTarget', ''), ['4:6 InvalidObject spec is missing']],
    ['no metadata', `${API}\nkind: Location\nspec: {}\n`, ['1:1 InvalidObject metadata is missing']],
    [
      'a wrong version',
      target('{name: a}').replace('v1alpha1', 'v1'),
      ['1:13 InvalidObject apiVersion must be workload.kcp.io/v1alpha1'],
    ],
    [
      'a kind that is none',
      written('SyncTargets', '  {}'),
      ['2:7 InvalidObject SyncTargets is no kind of workload.kcp.io/v1alpha1; did you mean SyncTarget?'],
    ],
    [
      'a kind like none',
      written('Widget', '  {}'),
      [
        '2:7 InvalidObject Widget is no kind of workload.kcp.io/v1alpha1; known: SyncTarget, Location, Placement, ResourceExport, ResourceImport, SyncTargetHeartbeat, Workspace, TMCConfig',
      ],
    ],
    [
      'a name in capitals',
      target('{name: East}'),
      [`3:18 InvalidName metadata.name must be lower-case letters, digits and "-", ${NAME}`],
    ],
    [
      'a dot in a target name',
      target('{name: a.b}'),
      [`3:18 InvalidName metadata.name must be lower-case letters, digits and "-", ${NAME}`],
    ],
    [
      'a slash in a placement name',
      placement('').replace('{name: a}', '{name: a/b}'),
      [`3:18 InvalidName metadata.name must be lower-case letters, digits, "-" and ".", ${NAME}`],
    ],
    [
      'a name of 64 letters',
      target(`{name: ${'a'.repeat(64)}}`),
      ['3:18 InvalidName metadata.name must have at most 63 characters'],
    ],
    ['a name that is a number', target('{name: 1}'), ['3:18 InvalidName metadata.name must be of type string']],
    ['no name', target('{}'), ['3:1 InvalidObject metadata.name is missing']],
    [
      'a namespace',
      target('{name: a, namespace: b}'),
      ['3:32 UnknownField metadata.namespace is no field of SyncTarget; known here: annotations, labels, name'],
    ],
    [
      'a label value with a blank',
      target('{name: a, labels: {x: "a b"}}'),
      ['3:33 InvalidObject metadata.labels.x is no valid label value'],
    ],
    [
      'a label key with a blank',
      target('{name: a, labels: {"a b": x}}'),
      ['3:21 InvalidObject metadata.labels must have valid label keys; "a b" is none'],
    ],
    [
      'an annotation key with a blank',
      target('{name: a, annotations: {"a b": x}}'),
      ['3:21 InvalidObject metadata.annotations must have valid annotation keys; "a b" is none'],
    ],
    [
      'a label that is a number',
      target('{name: a, labels: {x: 1}}'),
      ['3:33 InvalidObject metadata.labels.x must be of type string'],
    ],
    [
      'no cluster',
      written('SyncTarget', '  unschedulable: true'),
      ['4:1 InvalidObject spec.workloadCluster is missing'],
    ],
    [
      'a cluster without name',
      written('SyncTarget', '  workloadCluster: {name: ""}'),
      ['5:27 InvalidObject spec.workloadCluster.name must not be empty'],
    ],
    [
      'a quoted boolean',
      written('SyncTarget', '  workloadCluster: {name: a}\n  unschedulable: "yes"'),
      ['6:18 InvalidObject spec.unschedulable must be of type boolean'],
    ],
    [
      'a misspelt field',
      written('SyncTarget', '  workloadCluster: {name: a}\n  unschedulabel: true'),
      ['6:18 UnknownField spec.unschedulabel is no field of SyncTarget; did you mean unschedulable?'],
    ],
    [
      'a misspelt mapping, at its key',
      written('SyncTarget', '  workloadCluster: {name: a}\n  taint:\n    - key: a'),
      ['6:3 UnknownField spec.taint is no field of SyncTarget; did you mean taints?'],
    ],
    [
      'a field like nothing known',
      written('Location', '  zzz: 1'),
      [
        '5:8 UnknownField spec.zzz is no field of Location; known here: availabilityZones, availableSelectorLabels, coordinates, description, displayName, instanceSelector, instanceTypes, labels, locationType, parent',
      ],
    ],
    [
      'a taint without key',
      written('SyncTarget', '  workloadCluster: {name: a}\n  taints: [{effect: NoSchedule}]'),
      ['6:12 InvalidObject spec.taints[0].key is missing'],
    ],
    [
      'a misspelt effect',
      written('SyncTarget', '  workloadCluster: {name: a}\n  taints:\n    - key: a\n      effect: NoScedule'),
      [
        '8:15 InvalidObject spec.taints[0].effect must be one of NoSchedule, PreferNoSchedule, NoExecute; did you mean NoSchedule?',
      ],
    ],
    [
      'a taint key with a blank',
      written('SyncTarget', '  workloadCluster: {name: a}\n  taints: [{key: "a b", effect: NoExecute}]'),
      ['6:18 InvalidObject spec.taints[0].key is no valid label key'],
    ],
    [
      'a location type in small letters',
      written('Location', '  locationType: edge'),
      [
        '5:17 InvalidObject spec.locationType must be one of Region, AvailabilityZone, DataCenter, Edge, Cloud, OnPremise; did you mean Edge?',
      ],
    ],
    [
      'In without values',
      selector('{matchExpressions: [{key: a, operator: In}]}'),
      ['5:41 InvalidObject spec.instanceSelector.matchExpressions[0] must have values with the operators In and NotIn'],
    ],
    [
      'In with no value',
      selector('{matchExpressions: [{key: a, operator: In, values: []}]}'),
      ['5:41 InvalidObject spec.instanceSelector.matchExpressions[0] must have values with the operators In and NotIn'],
    ],
    [
      'Exists with values',
      selector('{matchExpressions: [{key: a, operator: Exists, values: [b]}]}'),
      [
        '5:41 InvalidObject spec.instanceSelector.matchExpressions[0] must have no values with the operators Exists and DoesNotExist',
      ],
    ],
    [
      'an operator in small letters',
      selector('{matchExpressions: [{key: a, operator: in, values: [b]}]}'),
      [
        '5:60 InvalidObject spec.instanceSelector.matchExpressions[0].operator must be one of In, NotIn, Exists, DoesNotExist; did you mean In?',
      ],
    ],
    [
      'matchLabel',
      selector('{matchLabel: {a: b}}'),
      ['5:22 UnknownField spec.instanceSelector.matchLabel is no field of Location; did you mean matchLabels?'],
    ],
    [
      'an empty placement',
      written('Placement', '  {}'),
      ['4:1 InvalidObject spec.source is missing', '4:1 InvalidObject spec.strategy is missing'],
    ],
    [
      'a strategy in small letters',
      placement('').replace('OneToAny', 'oneToAny'),
      ['6:13 InvalidObject spec.strategy must be one of OneToAny, OneToMany, Spread; did you mean OneToAny?'],
    ],
    ['a source without form', source('{}'), [`6:3 InvalidObject ${FORMS}`]],
    ['a source of two forms', source('{path: w, selector: {}}'), [`6:3 InvalidObject ${FORMS}`]],
    ['half an object', source('{kind: Deployment, name: web}'), [`6:3 InvalidObject ${FORMS}`]],
    ['an object with a path', source('{apiVersion: v1, kind: A, name: b, path: c}'), [`6:3 InvalidObject ${FORMS}`]],
    [
      'a misspelt form, told alone',
      source('{pth: w}'),
      ['6:17 UnknownField spec.source.pth is no field of Placement; did you mean path?'],
    ],
    [
      'a path from the root of the disk',
      source('{path: /w}'),
      ['6:18 InvalidObject spec.source.path must be relative to the workspace, without ".."'],
    ],
    [
      'a path upwards',
      source('{path: a/../b}'),
      ['6:18 InvalidObject spec.source.path must be relative to the workspace, without ".."'],
    ],
    ['an empty path', source('{path: ""}'), ['6:18 InvalidObject spec.source.path must not be empty']],
    [
      'a workspace outside of the fleet',
      source('{apiVersion: v1, kind: A, name: b, workspace: c}'),
      ['6:57 InvalidObject spec.source.workspace must be a workspace such as root or root:org:team'],
    ],
    [
      'a number of clusters with OneToAny',
      placement('  numberOfClusters: 2'),
      ['4:1 InvalidObject spec must have numberOfClusters only with the strategies OneToMany and Spread'],
    ],
    [
      'no clusters',
      placement('  numberOfClusters: 0'),
      ['7:21 InvalidObject spec.numberOfClusters must be at least 1'],
    ],
    [
      'too many clusters',
      placement('  numberOfClusters: 1001'),
      ['7:21 InvalidObject spec.numberOfClusters must be at most 1000'],
    ],
    [
      'half a cluster',
      placement('  numberOfClusters: 1.5'),
      ['7:21 InvalidObject spec.numberOfClusters must be of type integer'],
    ],
    [
      'clusters in quotes',
      placement('  numberOfClusters: "2"'),
      ['7:21 InvalidObject spec.numberOfClusters must be of type integer'],
    ],
    [
      'a toleration of nothing',
      placement('  constraints: {tolerations: [{value: a}]}'),
      ['7:31 InvalidObject spec.constraints.tolerations[0] without a key must have operator Exists'],
    ],
    [
      'no selectors',
      placement('  locationSelectors: []'),
      ['7:3 InvalidObject spec.locationSelectors must not be empty'],
    ],
    [
      'a bad config',
      'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nfleet: {}\nsafety: {maxRemovals: {objects: -1, percent: 101}}',
      [
        '3:1 InvalidObject fleet.id is missing',
        '4:33 InvalidObject safety.maxRemovals.objects must be at least 0',
        '4:46 InvalidObject safety.maxRemovals.percent must be at most 100',
      ],
    ],
    [
      'everything wrong at once',
      written('Placement', '  source: {path: /w}\n  strategy: Any\n  numberOfClusters: 0\n  foo: 1'),
      [
        '8:8 UnknownField spec.foo is no field of Placement; known here: constraints, locationSelector, locationSelectors, numberOfClusters, overrides, replicaScheduling, source, strategy, suspend',
        '5:18 InvalidObject spec.source.path must be relative to the workspace, without ".."',
        '6:13 InvalidObject spec.strategy must be one of OneToAny, OneToMany, Spread',
        '7:21 InvalidObject spec.numberOfClusters must be at least 1',
      ],
    ],
  ])('%s', (_what, text, expected) => {
    expect(findings(text)).toEqual(expected);
    expect(parseFile(Buffer.from(text))).toMatchObject({ documents: [], usable: false });
  });
});

describe('a good document is accepted as it is', () => {
  test.each<[string, string]>([
    [
      'a SyncTarget with taints',
      written(
        'SyncTarget',
        '  workloadCluster: {name: Any Name}\n  unschedulable: true\n  taints: [{key: a.b/c, value: "", effect: NoExecute}]',
      ),
    ],
    [
      'a Location with every field',
      written(
        'Location',
        '  displayName: A\n  description: b\n  locationType: OnPremise\n  instanceSelector: {matchLabels: {a: b}, matchExpressions: [{key: c, operator: DoesNotExist}]}\n  parent: eu\n  labels: {a: b}\n  instanceTypes: [{name: a, cpu: 500, memory: 2Gi}]\n  availabilityZones: [a]\n  coordinates: {latitude: 1.5, longitude: "-8"}\n  availableSelectorLabels: [{key: a, values: [b]}]',
      ),
    ],
    ['a Location without spec fields', written('Location', '  {}')],
    [
      'a Placement with every field',
      placement(
        '  locationSelectors: [{labelSelector: {}}, {path: root:org:*}]\n  locationSelector: {labelSelector: {matchLabels: {a: b}}}\n  numberOfClusters: 1000\n  suspend: true\n  constraints: {tolerations: [{operator: Exists}, {key: a, value: b, effect: NoExecute}]}',
      ).replace('OneToAny', 'OneToMany'),
    ],
    [
      'a source of one object',
      source('{apiVersion: apps/v1, kind: Deployment, name: web, namespace: shop, workspace: root}'),
    ],
    ['a source by selector', source('{selector: {labelSelector: {matchLabels: {app: web}}, kinds: [Deployment]}}')],
    ['a source of everything', source('{selector: {}}')],
    [
      'a config',
      'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig\nmetadata: {name: fleet}\nfleet: {id: mine}\nsafety: {maxRemovals: {objects: 0, percent: 12.5}}',
    ],
    ['an empty config', 'apiVersion: config.tmc.io/v1alpha1\nkind: TMCConfig'],
  ])('%s', (_what, text) => {
    const { documents, diagnostics, usable } = parseFile(Buffer.from(text));
    expect([documents.length, diagnostics, usable]).toEqual([1, [], true]);
  });

  test('status is ignored, with a warning', () => {
    const { documents, diagnostics, usable } = parseFile(
      Buffer.from(`${target('{name: a}')}status: {conditions: []}\n`),
    );
    expect(documents.map((d) => Object.keys(d.object))).toEqual([['apiVersion', 'kind', 'metadata', 'spec']]);
    expect([usable, diagnostics]).toEqual([
      true,
      [
        {
          code: 'StatusInSource',
          severity: 'warning',
          message: 'status in a source file is ignored: status lives on the status branch; remove it',
          object: 'SyncTarget a',
          line: 6,
          column: 1,
        },
      ],
    ]);
  });
});
