import { expect, test } from 'vitest';
import {
  type ClusterReport,
  type ObjectRef,
  type ObjectReport,
  parseBlobId,
  parseCommitSha,
  parsePlacementId,
  parseTargetId,
  ROOT_WORKSPACE,
  removalId,
  type TargetIndex,
  targetKey,
} from '../../api/index.ts';
import { availablePlacements, completedJobs, confirmedRemovals } from './applied.ts';

const east = parseTargetId('east');
const batch = parsePlacementId('root/batch');
const [good, other] = [parseBlobId('d'.repeat(40)), parseBlobId('e'.repeat(40))];
const job: ObjectRef = { group: 'batch', version: 'v1', kind: 'Job', namespace: 'shop', name: 'migrate' };
const deployment: ObjectRef = { ...job, group: 'apps', kind: 'Deployment' };

function indexOf(ref: ObjectRef): TargetIndex {
  const entry = { ref, path: 'x.yaml', digest: good, placements: [batch], stage: 8 };
  const since = { sinceCommit: parseCommitSha('c'.repeat(40)), sinceTime: '2026-01-01T00:00:00Z' };
  const syncTarget = { workspace: ROOT_WORKSPACE, name: 'east', key: targetKey(ROOT_WORKSPACE, 'east'), uid: 'u' };
  return { target: east, syncTarget, objects: [{ ...entry, ...since }], removals: [] };
}

function reportOf(ref: ObjectRef, said: Partial<ObjectReport>): ClusterReport {
  const object: ObjectReport = {
    ref,
    path: 'x.yaml',
    digest: good,
    outcome: 'Unchanged',
    health: { status: 'Healthy' },
    ...said,
  };
  const cluster = { reachable: true, kubernetesVersion: 'v1' };
  return {
    target: east,
    uid: 'u',
    syncer: { id: 's', version: '1' },
    cluster,
    objects: [object],
    removals: [],
    orphans: [],
  };
}

test.each<[string, ObjectRef, Partial<ObjectReport>, readonly string[]]>([
  ['one that succeeded', job, {}, [`batch/Job/shop/migrate@${good}`]],
  ['one that runs', job, { health: { status: 'Progressing' } }, []],
  ['one that failed', job, { health: { status: 'Degraded' } }, []],
  ['an older manifest that succeeded', job, { digest: other }, []],
  ['one that the server refused to change', job, { outcome: 'Failed' }, []],
  ['a Deployment', deployment, {}, []],
  ['a Job of another group', { ...job, group: 'example.dev' }, {}, []],
])('completed Jobs: %s', (_what, ref, said, expected) => {
  expect(completedJobs(indexOf(ref), reportOf(ref, said))).toEqual(expected);
});

test.each<[string, { readonly notBefore?: string }, boolean]>([
  ['a removal that is said to be gone', { notBefore: '2026-01-01T00:00:00Z' }, true],
  ['the same by a syncer that does not say which of two', {}, true],
  ['an earlier one of the same object and commit', { notBefore: '2025-12-31T00:00:00Z' }, false],
])('confirmed: %s', (_what, said, isConfirmed) => {
  const commit = parseCommitSha('c'.repeat(40));
  const removal = { ref: job, stage: 8, reason: 'moved', commit, notBefore: '2026-01-01T00:00:00Z' };
  const report = { ...reportOf(job, {}), removals: [{ ref: job, commit, state: 'Gone' as const, ...said }] };
  expect(confirmedRemovals({ ...indexOf(job), removals: [removal] }, report)).toEqual(
    isConfirmed ? [removalId(removal)] : [],
  );
});

test('a placement whose only Job is done elsewhere is available', () => {
  const index = { ...indexOf(job), objects: [], completed: [{ ref: job, digest: good, placements: [batch] }] };
  expect(availablePlacements(index, { ...reportOf(job, {}), objects: [] })).toEqual([batch]);
});
