// Where objects say how many of them run: kinds of Kubernetes by table, custom kinds by a rule of the fleet or by their definition.
import { isRecord, type KubeObject, parseApiVersion, refKey } from './kube-object.ts';
import { fieldAt, recordAt, textAt } from './untyped.ts';

/** Fields from the top of an object: `spec`, `replicas`. */
type Path = readonly string[];

/**
 * `replicas`: a number of equal pods. `job`: pods at once, and how many must succeed. `autoscaler`: it sets the replicas of
 * another object, within two numbers.
 */
export type Counting =
  | { readonly kind: 'replicas'; readonly count: Path; readonly template: Path }
  | { readonly kind: 'job' }
  | {
      readonly kind: 'autoscaler';
      readonly scales: Path;
      readonly least: Path;
      readonly most: Path;
      /** What counts where no least number is written. */
      readonly leastOtherwise: number;
    };

/** An object, with how its kind counts where only the source says that. */
export interface Counted {
  readonly object: KubeObject;
  readonly counting?: Counting | undefined;
}

/** Where the template of pods lies when nobody says otherwise. */
export const POD_TEMPLATE: Path = ['spec', 'template'];

const REPLICAS: Counting = { kind: 'replicas', count: ['spec', 'replicas'], template: POD_TEMPLATE };

const BUILT_IN: ReadonlyMap<string, Counting> = new Map<string, Counting>([
  ['/ReplicationController', REPLICAS],
  ['apps/Deployment', REPLICAS],
  ['apps/ReplicaSet', REPLICAS],
  ['apps/StatefulSet', REPLICAS],
  ['batch/Job', { kind: 'job' }],
  [
    'autoscaling/HorizontalPodAutoscaler',
    {
      kind: 'autoscaler',
      scales: ['spec', 'scaleTargetRef'],
      least: ['spec', 'minReplicas'],
      most: ['spec', 'maxReplicas'],
      leastOtherwise: 1,
    },
  ],
]);

/** Undefined: of this kind nothing is counted. */
export function countingOf({ object, counting }: Counted): Counting | undefined {
  return BUILT_IN.get(`${parseApiVersion(object.apiVersion).group}/${object.kind}`) ?? counting;
}

/** Null counts as left out, as for the server. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) at = fieldAt(at, step);
  return at ?? undefined;
}

function withField(value: unknown, path: Path, field: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return field;
  return { ...(isRecord(value) ? value : {}), [step]: withField(fieldAt(value, step), rest, field) };
}

/** The object with another value at the path, which lies below one of its fields. */
export function withValueAt(object: KubeObject, [first = 'spec', ...rest]: Path, value: unknown): KubeObject {
  return { ...object, [first]: withField(recordAt(object, first), rest, value) };
}

/** What an autoscaler without a kind or group of its own means. */
const USUAL = { apiVersion: 'apps/v1', kind: 'Deployment' } as const;

/** refKey of the object whose replicas an autoscaler sets; undefined for any other object. */
export function scaledBy(counted: Counted): string | undefined {
  const counting = countingOf(counted);
  if (counting?.kind !== 'autoscaler') return undefined;
  const { namespace } = counted.object.metadata;
  const scaled = valueAt(counted.object, counting.scales);
  const gv = parseApiVersion(textAt(scaled, 'apiVersion') || USUAL.apiVersion);
  const gvk = { ...gv, kind: textAt(scaled, 'kind') || USUAL.kind };
  return refKey({ ...gvk, name: textAt(scaled, 'name'), ...(namespace === undefined ? {} : { namespace }) });
}
