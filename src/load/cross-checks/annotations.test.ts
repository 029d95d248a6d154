import { expect, test } from 'vitest';
import { told } from '../../../test/support/cross-check.ts';
import { syncTarget } from '../../../test/support/documents.ts';
import type { Files } from '../../../test/support/pass.ts';
import { canonicalYaml, ROOT_WORKSPACE, targetKey } from '../../api/index.ts';
import { ownAnnotations } from './annotations.ts';

const key = targetKey(ROOT_WORKSPACE, 'east');
const of = (
  annotations: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>> = {},
  kind = 'ConfigMap',
): Files => ({
  'east.yaml': syncTarget('east'),
  'west.yaml': syncTarget('west'),
  'x.yaml': canonicalYaml({ apiVersion: 'v1', kind, metadata: { name: 'x', annotations, labels } }),
});

test.each<[string, Files, readonly string[]]>([
  [
    'annotations of others',
    of({ 'example.io/sync': 'x', 'tenancy.kcp.io/x': 'y', 'kcp.iox/y': '' }, { app: 'web' }),
    [],
  ],
  [
    'what is acted on',
    of({
      'syncer.kcp.io/target-clusters': 'east, west',
      'workload.kcp.io/prune': 'disabled',
      'workload.kcp.io/conflict-policy': 'Never',
      [`finalizers.workload.kcp.io/${key}`]: 'a',
    }),
    [],
  ],
  ['what is done anyhow', of({ 'syncer.kcp.io/sync': 'enabled' }), []],
  [
    'what is not acted on yet',
    of({ 'syncer.kcp.io/sync': 'pause' }),
    [
      'warning x.yaml:5:25: NotHonouredYet: ConfigMap root/x: the annotation syncer.kcp.io/sync is part of the API, but this version does not act on it yet: it changes nothing for now',
    ],
  ],
  [
    'patches, and summaries, which are not acted on yet',
    of({
      [`experimental.spec-diff.workload.kcp.io/${key}`]: '[{"op": "replace", "path": "/replicas", "value": 3}]',
      'experimental.summarizing.workload.kcp.io': '[{"fieldPath": "status", "promoteToUpstream": true}]',
    }),
    [
      'warning x.yaml:6:47: NotHonouredYet: ConfigMap root/x: the annotation experimental.summarizing.workload.kcp.io is part of the API, but this version does not act on it yet: it changes nothing for now',
    ],
  ],
  [
    'words that mean nothing',
    of({ 'syncer.kcp.io/sync': 'pasue', 'workload.kcp.io/prune': 'true', 'workload.kcp.io/conflict-policy': 'force' }),
    [
      'warning x.yaml:5:25: NotHonouredYet: ConfigMap root/x: the annotation syncer.kcp.io/sync is part of the API, but this version does not act on it yet: it changes nothing for now',
      'warning x.yaml:5:25: UnknownAnnotation: ConfigMap root/x: the annotation syncer.kcp.io/sync must be one of enabled, disabled, pause; did you mean pause?',
      'warning x.yaml:6:38: UnknownAnnotation: ConfigMap root/x: the annotation workload.kcp.io/conflict-policy must be one of Force, IfNoDiff, Never; did you mean Force?',
      'warning x.yaml:7:28: UnknownAnnotation: ConfigMap root/x: the annotation workload.kcp.io/prune must be disabled, or be left out',
    ],
  ],
  [
    'words of a Secret',
    of({ 'workload.kcp.io/conflict-policy': 'force' }, {}, 'Secret'),
    [
      'warning x.yaml:5:38: UnknownAnnotation: Secret root/x: the annotation workload.kcp.io/conflict-policy must be one of Force, IfNoDiff, Never',
    ],
  ],
  [
    'unknown clusters',
    of({ 'syncer.kcp.io/exclude-clusters': 'east,wset,,north' }),
    [
      'warning x.yaml:5:37: UnknownReference: ConfigMap root/x: metadata.annotations.syncer.kcp.io/exclude-clusters names the SyncTarget north, which does not exist; there are east, west',
      'warning x.yaml:5:37: UnknownReference: ConfigMap root/x: metadata.annotations.syncer.kcp.io/exclude-clusters names the SyncTarget wset, which does not exist; did you mean west?',
    ],
  ],
  [
    'texts that are no JSON of the right form',
    of({
      [`experimental.spec-diff.workload.kcp.io/${key}`]: '[{"op": "replace"}]',
      'experimental.summarizing.workload.kcp.io': 'status',
    }),
    [
      'warning x.yaml:5:84: UnknownAnnotation: ConfigMap root/x: the annotation experimental.spec-diff.workload.kcp.io/41RMEjwjehY9L3mXyKV9BJZwanCPLaEVmrD2yP is no JSON patch: operation 0 has no path',
      'warning x.yaml:6:47: NotHonouredYet: ConfigMap root/x: the annotation experimental.summarizing.workload.kcp.io is part of the API, but this version does not act on it yet: it changes nothing for now',
      'warning x.yaml:6:47: UnknownAnnotation: ConfigMap root/x: the annotation experimental.summarizing.workload.kcp.io must be a JSON list such as [{"fieldPath": "status", "promoteToUpstream": true}]',
    ],
  ],
  [
    'a SyncTarget by its name',
    of({ 'finalizers.workload.kcp.io/west': 'a' }),
    [
      'warning x.yaml:5:38: UnknownAnnotation: ConfigMap root/x: the annotation finalizers.workload.kcp.io/west does not end in the key of a SyncTarget; the key of west is 8rMb5ianoqdZwsYO4RQ7BnnF2XFRKcdTvUMyqB',
    ],
  ],
  [
    'a SyncTarget that is none',
    of({ 'finalizers.workload.kcp.io/abc': 'a' }),
    [
      'warning x.yaml:5:37: UnknownAnnotation: ConfigMap root/x: the annotation finalizers.workload.kcp.io/abc does not end in the key of a SyncTarget; targets.yaml on the rendered branch lists the keys',
    ],
  ],
  [
    'misspelled keys',
    of({ 'workload.kcp.io/prunne': 'disabled', 'sincer.kcp.io/sync': 'pause', 'finaliser.workload.kcp.io/x': '' }),
    [
      'warning x.yaml:5:34: UnknownAnnotation: ConfigMap root/x: the annotation finaliser.workload.kcp.io/x is none that tmc knows; did you mean finalizers.workload.kcp.io/x?',
      'warning x.yaml:6:25: UnknownAnnotation: ConfigMap root/x: the annotation sincer.kcp.io/sync is none that tmc knows; did you mean syncer.kcp.io/sync?',
      'warning x.yaml:7:29: UnknownAnnotation: ConfigMap root/x: the annotation workload.kcp.io/prunne is none that tmc knows; did you mean workload.kcp.io/prune?',
    ],
  ],
  [
    'unknown keys under our names',
    of({ 'workload.kcp.io/replicas-per-zone': '3' }),
    [
      'warning x.yaml:5:40: UnknownAnnotation: ConfigMap root/x: the annotation workload.kcp.io/replicas-per-zone is none that tmc knows; docs/guide/validation.md lists all there are',
    ],
  ],
  [
    'an annotation written as a label',
    of({}, { 'workload.kcp.io/prune': 'disabled' }),
    [
      'warning x.yaml:6:28: UnknownAnnotation: ConfigMap root/x: the label workload.kcp.io/prune is an annotation, and means nothing as a label; move it to annotations',
    ],
  ],
  [
    'what the syncer writes',
    of({ 'workload.kcp.io/locator': '{}' }, { 'internal.workload.kcp.io/cluster': key }),
    [
      'warning x.yaml:5:30: UnknownAnnotation: ConfigMap root/x: the annotation workload.kcp.io/locator is written by tmc alone, in clusters, and means nothing here; remove it',
      'warning x.yaml:7:39: UnknownAnnotation: ConfigMap root/x: the label internal.workload.kcp.io/cluster is written by tmc alone, in clusters, and means nothing here; remove it',
    ],
  ],
  [
    'what the original kcp wrote',
    of(
      { [`deletion.internal.workload.kcp.io/${key}`]: 'x', 'scheduling.kcp.io/placement': '' },
      { [`state.workload.kcp.io/${key}`]: 'Sync' },
    ),
    [
      'warning x.yaml:5:79: UnknownAnnotation: ConfigMap root/x: the annotation deletion.internal.workload.kcp.io/41RMEjwjehY9L3mXyKV9BJZwanCPLaEVmrD2yP is of the original kcp and means nothing here: Placements decide (docs/guide/from-kcp.md); remove it',
      'warning x.yaml:6:34: UnknownAnnotation: ConfigMap root/x: the annotation scheduling.kcp.io/placement is of the original kcp and means nothing here: Placements decide (docs/guide/from-kcp.md); remove it',
      'warning x.yaml:8:67: UnknownAnnotation: ConfigMap root/x: the label state.workload.kcp.io/41RMEjwjehY9L3mXyKV9BJZwanCPLaEVmrD2yP is of the original kcp and means nothing here: Placements decide (docs/guide/from-kcp.md); remove it',
    ],
  ],
])('%s', (_what, files, expected) => {
  expect(told(ownAnnotations, files)).toEqual(expected);
});
