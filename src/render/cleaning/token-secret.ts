// A token of a ServiceAccount that was taken out of some cluster: elsewhere its controller would delete it, again and again.
// Source of the rule: the original's syncer makes every such Secret `Opaque` and drops what binds it to the account. Here
// one without the UID of an account stays as it is: it is how people ask a cluster for a token of its own.
import { type KubeObject, parseApiVersion } from '../../api/index.ts';

const TYPE = 'kubernetes.io/service-account-token';
const NAME = 'kubernetes.io/service-account.name';
const UID = 'kubernetes.io/service-account.uid';

/** The Secret as plain data; what it holds is kept. Any other object is the very same. */
export function withoutAccountBinding(object: KubeObject): KubeObject {
  const { kind, apiVersion, metadata } = object;
  const isToken = kind === 'Secret' && parseApiVersion(apiVersion).group === '' && object['type'] === TYPE;
  if (!isToken || metadata.annotations?.[UID] === undefined) return object;
  const { [NAME]: _name, [UID]: _uid, ...annotations } = metadata.annotations;
  const { annotations: _bound, ...rest } = metadata;
  const kept = Object.keys(annotations).length === 0 ? {} : { annotations };
  return { ...object, type: 'Opaque', metadata: { ...rest, ...kept } };
}
