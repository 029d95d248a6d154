// PersistentVolumeClaims: each is bound to a volume made for it.
import { annotationsOf, at, type Doc, doc, isDeleting, nameOf, namespaceOf, text, uidOf } from '../json/index.ts';
import { type Controller, keyOf, type Tools } from './controller.ts';

const CLAIMS = '/persistentvolumeclaims';
const VOLUMES = '/persistentvolumes';
const PROVISIONED = 'pv.kubernetes.io/provisioned-by';
const PROVISIONER = 'embedded.tmc.io/provisioner';

function volumeFor(claim: Doc): Doc {
  const spec = doc(claim['spec']);
  const name = `pvc-${uidOf(claim)}`;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name, annotations: { [PROVISIONED]: PROVISIONER } },
    spec: {
      accessModes: spec['accessModes'],
      capacity: { storage: at(spec, 'resources', 'requests', 'storage') },
      claimRef: {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        name: nameOf(claim),
        namespace: namespaceOf(claim),
        uid: uidOf(claim),
      },
      hostPath: { path: `/var/lib/embedded/${name}` },
      persistentVolumeReclaimPolicy: 'Delete',
      ...(spec['storageClassName'] === undefined ? {} : { storageClassName: spec['storageClassName'] }),
    },
  };
}

function bind(claim: Doc, tools: Tools): void {
  const volume = volumeFor(claim);
  const made =
    tools.create(VOLUMES, '', volume) ?? tools.get({ resource: VOLUMES, namespace: '', name: nameOf(volume) });
  if (made !== undefined) tools.updateStatus(VOLUMES, made, { phase: 'Bound' });
  const bound = tools.update(CLAIMS, claim, { ...claim, spec: { ...doc(claim['spec']), volumeName: nameOf(volume) } });
  const capacity = at(volume, 'spec', 'capacity');
  tools.updateStatus(CLAIMS, bound, { phase: 'Bound', accessModes: at(claim, 'spec', 'accessModes'), capacity });
}

/** Volumes that were made for a claim go with it. */
function releaseVolumes(tools: Tools): void {
  for (const volume of tools.list(VOLUMES)) {
    if (annotationsOf(volume)[PROVISIONED] !== PROVISIONER) continue;
    const reference = doc(at(volume, 'spec', 'claimRef'));
    const claim = tools.get({
      resource: CLAIMS,
      namespace: text(reference['namespace']),
      name: text(reference['name']),
    });
    if (claim === undefined || uidOf(claim) !== reference['uid']) tools.remove(VOLUMES, volume);
  }
}

export function claimController(): Controller {
  return {
    name: 'claim',
    keysFor: (event) => (event.resource === CLAIMS ? [keyOf(CLAIMS, event.object)] : []),
    reconcile(key, tools) {
      const claim = tools.get(key);
      if (claim === undefined) releaseVolumes(tools);
      else if (!isDeleting(claim) && at(claim, 'status', 'phase') !== 'Bound') bind(claim, tools);
      return undefined;
    },
  };
}
