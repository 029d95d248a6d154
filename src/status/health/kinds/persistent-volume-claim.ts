// Health of a PersistentVolumeClaim: its phase.
import { type Health, type KubeObject, recordAt, textAt } from '../../../api/index.ts';
import { degraded, healthy, progressing, unknown } from '../verdict.ts';

/** Bound is Healthy, Pending Progressing, Lost Degraded. */
export function persistentVolumeClaimHealth(object: KubeObject): Health {
  const phase = textAt(recordAt(object, 'status'), 'phase');
  switch (phase) {
    case 'Bound':
      return healthy();
    case 'Pending':
      return progressing('the claim is not bound to a volume yet');
    case 'Lost':
      return degraded('the claim lost its volume');
    default:
      return unknown(phase === '' ? 'the claim has no phase yet' : `the claim has the unknown phase ${phase}`);
  }
}
