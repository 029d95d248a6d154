// What stands in a namespace and is nobody's: it comes by itself, and nothing is lost with it. Each with the reason why.
import { isRecord, type KubeObject, parseApiVersion } from '../api/index.ts';

interface Furniture {
  /** As `kindName`. */
  readonly kind: string;
  /** Absent: all of that kind. */
  readonly is?: (object: KubeObject, now: Date) => boolean;
}

/** Longer than clocks differ and than a holder that is alive goes without renewing. */
const LOCK_MARGIN_MS = 60_000;

const FURNITURE: readonly Furniture[] = [
  // Put into every namespace by Kubernetes, by OpenShift, by Istio, and put back whenever it is gone.
  {
    kind: 'ConfigMap',
    is: named('kube-root-ca.crt', 'openshift-service-ca.crt', 'istio-ca-root-cert'),
  },
  { kind: 'ServiceAccount', is: named('default') },
  // The token of that account, which Kubernetes before 1.24 made by itself; one that somebody asked for has another name.
  {
    kind: 'Secret',
    is: ({ metadata }) =>
      /^default-token-[a-z0-9]{5}$/.test(metadata.name) &&
      metadata.annotations?.['kubernetes.io/service-account.name'] === 'default',
  },
  // They tell about other objects and expire by themselves, by default after an hour.
  { kind: 'Event' },
  { kind: 'Event.events.k8s.io' },
  // Kubernetes deletes any without a Service of its name, and a Service counts itself. Locks of old programs are none.
  {
    kind: 'Endpoints',
    is: ({ metadata }) => metadata.annotations?.['control-plane.alpha.kubernetes.io/leader'] === undefined,
  },
  // Programs leave their locks behind. One that nobody renews holds a name and a time; one that is renewed is somebody's.
  { kind: 'Lease.coordination.k8s.io', is: isExpired },
];

/** `Widget.example.com`; core kinds without a group. */
export function kindName({ group, kind }: { readonly group: string; readonly kind: string }): string {
  return group === '' ? kind : `${kind}.${group}`;
}

/** All objects of this kind are furniture: they need not be looked for. */
export function isAlwaysFurniture(resource: { readonly group: string; readonly kind: string }): boolean {
  return FURNITURE.some(({ kind, is }) => is === undefined && kind === kindName(resource));
}

/** More than the metadata of this kind has to be read to judge. */
export function needsWhole(resource: { readonly group: string; readonly kind: string }): boolean {
  return kindName(resource) === 'Lease.coordination.k8s.io';
}

/** True when nothing of value goes with it. */
export function isFurniture(object: KubeObject, now: Date): boolean {
  const { group } = parseApiVersion(object.apiVersion);
  const name = kindName({ group, kind: object.kind });
  return FURNITURE.some(({ kind, is }) => kind === name && (is === undefined || is(object, now)));
}

function named(...names: readonly string[]) {
  return ({ metadata }: KubeObject) => names.includes(metadata.name);
}

function isExpired({ spec }: KubeObject, now: Date): boolean {
  if (!isRecord(spec)) return false;
  const renewed = Date.parse(String(spec['renewTime']));
  const seconds = Number(spec['leaseDurationSeconds']);
  return renewed + seconds * 1000 + LOCK_MARGIN_MS < now.getTime();
}
