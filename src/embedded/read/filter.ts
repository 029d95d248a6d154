// Which objects a list or a watch is about.
import { type Doc, labelsOf, nameOf, namespaceOf } from '../json/index.ts';
import { type ResourceDefinition, storageKey } from '../resources/index.ts';
import {
  checkSelectable,
  matchesFields,
  matchesSelector,
  parseFieldSelector,
  parseLabelSelector,
} from '../select/index.ts';

export type Filter = (object: Doc) => boolean;

export interface Scope {
  /** undefined: all namespaces. */
  readonly namespace: string | undefined;
  /** Set for a watch of one object. */
  readonly name?: string;
}

/** Reads the selectors of a query. Throws a 400 for one that is none. */
export function parseFilter(resource: ResourceDefinition, scope: Scope, query: URLSearchParams): Filter {
  const labels = parseLabelSelector(query.get('labelSelector') ?? '');
  const fields = parseFieldSelector(query.get('fieldSelector') ?? '');
  checkSelectable(storageKey(resource), fields);
  return (object) =>
    (scope.namespace === undefined || namespaceOf(object) === scope.namespace) &&
    (scope.name === undefined || nameOf(object) === scope.name) &&
    matchesSelector(labels, labelsOf(object)) &&
    matchesFields(fields, object);
}
