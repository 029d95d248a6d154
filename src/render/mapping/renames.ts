// Names that every cluster gives itself in each namespace: an object of the source with such a name gets another one in a hashed namespace.
// Source of the rule: the original's syncer, which renames `kube-root-ca.crt` and the tokens of the account `default`
// on their way down; else the cluster's own controllers and the syncer would overwrite each other for ever.
import type { ObjectRef } from '../../api/index.ts';

interface Rename {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly from: RegExp;
  readonly to: string;
}

const RENAMES: readonly Rename[] = [
  { kind: 'ConfigMap', from: /^kube-(?=root-ca\.crt$)/, to: 'kcp-' },
  { kind: 'Secret', from: /^(?=default-token-)/, to: 'kcp-' },
];

/** The name of an object in a hashed namespace; most keep theirs. */
export function renamed({ group, kind, name }: Pick<ObjectRef, 'group' | 'kind' | 'name'>): string {
  if (group !== '') return name;
  const rename = RENAMES.find((one) => one.kind === kind && one.from.test(name));
  return rename === undefined ? name : name.replace(rename.from, rename.to);
}
