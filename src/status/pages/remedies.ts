// What to do about each reason of a condition that is not True. Plain words, ours alone.

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['NoHeartbeat', 'Start its syncer, and check that it may write its report branch.'],
  ['HeartbeatLost', 'Check that the syncer runs and reaches the repository. What it holds stays there meanwhile.'],
  [
    'ClusterUnreachable',
    'Check the API server and the network between it and the syncer. Nothing changes until it answers.',
  ],
  ['SyncerRefused', 'Restart the syncer with the present registration of this SyncTarget.'],
  ['Progressing', 'Wait: the clusters are at work. If it lasts, look at the object named.'],
  ['TargetNotReady', 'Bring the cluster back, see above. Its work stays there meanwhile.'],
  ['PruneWithheld', 'If the removal is meant, raise `safety.maxRemovals` in the TMCConfig or remove less at once.'],
  ['SourceEmpty', 'Check `spec.source`: path, selector or object name.'],
  ['LocationNotFound', 'Add a Location, or a SyncTarget for the built-in one.'],
  ['LocationNoMatch', 'Correct `spec.locationSelector`, or the labels of the Locations.'],
  [
    'LocationInvalid',
    'Its last copy stays where the Placement does not look any more. Correct `spec.locationSelector`, or add a cluster that fits: the copy moves there.',
  ],
  ['ScheduleLocationNotFound', 'Add a Location, or correct `spec.locationSelector` or the labels of the Locations.'],
  [
    'NoValidTarget',
    'Add a cluster that fits, or relax what the Placement asks for. Its file under `decisions/` on the rendered branch counts the refusals.',
  ],
  ['InvalidSource', 'Correct the file named; until then its last good content stays.'],
  ['ConflictingDeliverers', 'Let one of the two Placements deliver the object, or make the manifests equal.'],
  ['OverrideFailed', 'Correct the override or the annotation named; until then the object stays as it is there.'],
  ['TransformFailed', 'Correct the policy named in the TMCConfig, or let it match fewer objects.'],
  ['ValidationFailed', 'Give the object what the policy asks for; until then it stays as it is.'],
  ['KindNotAllowed', 'Take the object out of the source, or allow its kind in the TMCConfig.'],
  ['NamespaceCollision', 'Rename one of the two namespaces named.'],
  ['ClusterFull', 'Raise the limit in the TMCConfig, or let fewer objects go to the cluster.'],
  ['PolicyDenied', 'Change the object as the policy named asks, or the policy; until then it stays as it is.'],
  ['PlainSecret', 'Encrypt the Secret, or let an operator in the cluster fetch its values; then change them.'],
  ['ApplyConflict', 'Remove the fields from one side, or set the annotation `workload.kcp.io/conflict-policy`.'],
  ['ApplyFailed', 'Correct the manifest, or the rights of the syncer; it tries again by itself.'],
  ['Degraded', 'Look at the object named in its cluster.'],
  [
    'NotHonouredYet',
    'Remove the fields named, or wait for a version that acts on them; until then nothing of it changes.',
  ],
  ['Suspended', 'Set `spec.suspend` to false to go on.'],
]);

/** '' for a reason that needs none. */
export function remedyOf(reason: string | undefined): string {
  return REMEDIES.get(reason ?? '') ?? '';
}
