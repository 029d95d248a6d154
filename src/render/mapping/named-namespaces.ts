// Fields of an object that name a namespace of its workspace: in a cluster with hashed namespaces they name the hashed one.
import { isRecord, type KubeObject, type ObjectRef, podTemplatesOf } from '../../api/index.ts';
import type { Workload } from '../../load/index.ts';
import { changeAt, stepsOf } from './change-at.ts';
import { type NamespaceForm, namespaceFields, PAIR_ANNOTATIONS, POD_FIELDS } from './namespace-fields.ts';
import { NAME_LABEL, type TargetMapping } from './target-mapping.ts';

type Rename = (namespace: string) => string;

/** A namespace that the workspace does not write is the cluster's own, and keeps its name. */
function renamer({ workspace }: Workload, { names, writtenIn }: TargetMapping): Rename {
  const { namespaces } = writtenIn(workspace);
  return (namespace) => (namespaces.has(namespace) ? names.namespaceOf(workspace, namespace) : namespace);
}

function inSelector(selector: unknown, rename: Rename): unknown {
  const label = changeAt(selector, ['matchLabels'], (labels) => changeAt(labels, [NAME_LABEL], text(rename)));
  return changeAt(label, ['matchExpressions', '[]'], (one) =>
    isRecord(one) && one['key'] === NAME_LABEL ? changeAt(one, ['values', '[]'], text(rename)) : one,
  );
}

function text(change: Rename): (value: unknown) => unknown {
  return (value) => (typeof value === 'string' ? change(value) : value);
}

/** `system:serviceaccount:<namespace>:<name>`, and the group of all accounts of a namespace. */
function inAccount(name: string, rename: Rename): string {
  const found = /^(system:serviceaccounts?:)([^:]+)(.*)$/.exec(name);
  return found === null ? name : `${found[1]}${rename(found[2] ?? '')}${found[3]}`;
}

function inPair(pair: string, rename: Rename): string {
  const slash = pair.indexOf('/');
  return slash < 0 ? pair : rename(pair.slice(0, slash)) + pair.slice(slash);
}

const CHANGES: Readonly<Record<NamespaceForm, (value: unknown, rename: Rename) => unknown>> = {
  name: (value, rename) => text(rename)(value),
  selector: inSelector,
  account: (value, rename) => text((name) => inAccount(name, rename))(value),
  pair: (value, rename) => text((pair) => inPair(pair, rename))(value),
};

/** Every field of the object that may name a namespace, as steps. */
function fieldsOf(
  object: KubeObject,
  { group, kind }: ObjectRef,
): readonly (readonly [readonly string[], NamespaceForm])[] {
  const own = namespaceFields(group, kind).map(({ path, form }) => [stepsOf(path), form] as const);
  const ofPods = podTemplatesOf(object).flatMap(({ path }) =>
    POD_FIELDS.map((field) => [stepsOf(`${path}.${field.path}`), field.form] as const),
  );
  const pairs = PAIR_ANNOTATIONS.map((key) => [['metadata', 'annotations', key], 'pair'] as const);
  return [...own, ...ofPods, ...pairs];
}

export function withNamespaces(object: KubeObject, workload: Workload, mapping: TargetMapping): KubeObject {
  const rename = renamer(workload, mapping);
  let changed: unknown = object;
  for (const [steps, form] of fieldsOf(object, workload.ref))
    changed = changeAt(changed, steps, (value) => CHANGES[form](value, rename));
  // No field above is one that makes an object.
  return changed as KubeObject;
}
