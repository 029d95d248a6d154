// What `tmc up` tells while it runs; the command line decides how to show it.
import type { ClusterReport, TargetId } from '../api/index.ts';
import type { PassOutcome } from './hub.ts';

export type UpEvent =
  | {
      readonly kind: 'repository';
      readonly path: string;
      readonly backend: string;
      /** What the first commit holds; undefined when there was one already. */
      readonly seeded: string | undefined;
    }
  | {
      readonly kind: 'cluster';
      readonly target: TargetId;
      /** `embedded`, or a real one given by --kubeconfig. */
      readonly type: 'embedded' | 'real';
      readonly server: string;
      readonly kubeconfig: string;
      /** From starting it to answering, milliseconds. */
      readonly tookMs: number;
    }
  /** Every cluster was started once, or failed once (then a problem was told); `started` of them answer. */
  | { readonly kind: 'ready'; readonly started: number; readonly repository: string; readonly kubeconfig: string }
  | { readonly kind: 'pass'; readonly outcome: PassOutcome; readonly tookMs: number }
  | { readonly kind: 'report'; readonly report: ClusterReport }
  /** Its SyncTarget is gone: the syncer ends, the cluster stays as it is. */
  | { readonly kind: 'stopped'; readonly target: TargetId }
  | { readonly kind: 'problem'; readonly where: string; readonly error: unknown; readonly retryMs: number | undefined };
