// Parameters of policies: objects that are delivered to the same cluster.
import { compareText, type KubeObject, matchesSelector, parseApiVersion } from '../api/index.ts';
import type { Binding, ParamKind, ParamRef, Policy } from './documents.ts';

/** Objects that are one parameter each; undefined stands for "evaluated without". A text is what is wrong. */
export type Params = readonly (KubeObject | undefined)[] | string;

function isOfKind({ apiVersion, kind }: KubeObject, wanted: ParamKind): boolean {
  return kind === wanted.kind && parseApiVersion(apiVersion).group === wanted.group;
}

/** The namespace to look in; undefined: the kind has none. */
function namespaceFor(ref: ParamRef, candidates: readonly KubeObject[], namespace: string | undefined) {
  const isNamespaced = candidates.some(({ metadata }) => metadata.namespace !== undefined);
  return isNamespaced ? ref.namespace || namespace : undefined;
}

function isChosen({ metadata }: KubeObject, { name, selector }: ParamRef): boolean {
  return selector === undefined ? metadata.name === name : matchesSelector(selector, metadata.labels);
}

/**
 * @param objects that may be parameters.
 * @param namespace of the object that is judged.
 */
export function paramsOf(
  policy: Policy,
  { param }: Binding,
  objects: readonly KubeObject[],
  namespace: string | undefined,
): Params {
  const { paramKind } = policy;
  if (paramKind === undefined || param === undefined) return [undefined];
  const candidates = objects.filter((object) => isOfKind(object, paramKind));
  const where = namespaceFor(param, candidates, namespace);
  const isNamespaced = candidates.some(({ metadata }) => metadata.namespace !== undefined);
  if (isNamespaced && where === undefined)
    return 'failed to configure binding: cannot use namespaced paramRef in policy binding that matches cluster-scoped resources';
  const found = candidates
    .filter((object) => object.metadata.namespace === where && isChosen(object, param))
    .sort((a, b) => compareText(a.metadata.name, b.metadata.name));
  if (found.length > 0) return found;
  return param.isNeeded
    ? 'failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction'
    : [];
}
