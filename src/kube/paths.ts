// Addresses of resources and objects, and their names in messages.
import { UserError } from '../api/index.ts';
import type { ApiResource } from './port.ts';

/** `/api/v1` or `/apis/<group>/<version>`. */
export function groupVersionPath({ group, version }: { readonly group: string; readonly version: string }): string {
  return group === '' ? `/api/${segment(version)}` : `/apis/${segment(group)}/${segment(version)}`;
}

/** Of all objects, or of one namespace's. */
export function collectionPath(resource: ApiResource, namespace?: string): string {
  const within = resource.namespaced && namespace !== undefined ? `/namespaces/${segment(namespace)}` : '';
  return `${groupVersionPath(resource)}${within}/${segment(resource.plural)}`;
}

/** Throws a UserError when a namespaced resource lacks its namespace: the server would take it for a collection. */
export function objectPath(resource: ApiResource, name: string, namespace: string | undefined): string {
  if (resource.namespaced && namespace === undefined)
    throw new UserError(
      'ResourceInvalid',
      `${resource.kind} ${name} has no namespace, and the kind is namespaced; set metadata.namespace.`,
    );
  return `${collectionPath(resource, namespace)}/${segment(name)}`;
}

/** `Deployment shop/web`. */
export function objectName(resource: ApiResource, name: string, namespace: string | undefined): string {
  return `${resource.kind} ${resource.namespaced && namespace !== undefined ? `${namespace}/` : ''}${name}`;
}

/** `?a=1&b=x`, or '' when all are undefined. */
export function query(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const pairs = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Core Secrets: the server's refusals may quote their values. */
export function holdsSecrets(resource: ApiResource): boolean {
  return resource.group === '' && resource.kind === 'Secret';
}

function segment(text: string): string {
  if (text === '' || text === '.' || text === '..')
    throw new UserError(
      'ResourceInvalid',
      `"${text}" cannot be part of an object's address; correct the name or namespace.`,
    );
  return encodeURIComponent(text);
}
