// Listing, whole or in pages.
import { type Doc, doc, nameOf, namespaceOf, text } from '../json/index.ts';
import { type ResourceDefinition, storageKey } from '../resources/index.ts';
import { badRequest, expired } from '../status/index.ts';
import type { ApiContext } from '../write/index.ts';
import { versioned } from '../write/index.ts';
import { parseFilter, type Scope } from './filter.ts';
import { type Form, formList } from './form.ts';

interface Token {
  readonly revision: number;
  /** Key of the last object of the page before. */
  readonly after: string;
}

function encodeToken(token: Token): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function decodeToken(value: string): Token {
  try {
    const token = doc(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
    if (typeof token['revision'] === 'number') return { revision: token['revision'], after: text(token['after']) };
  } catch {
    // Falls through: whatever it is, we did not write it.
  }
  throw badRequest('continue key is not valid');
}

function keyOf(object: Doc): string {
  return `${namespaceOf(object)}/${nameOf(object)}`;
}

export interface ListRequest {
  readonly scope: Scope;
  readonly query: URLSearchParams;
  readonly form: Form;
}

/**
 * A list, or a page of it. Pages are cut out of the present state, not out of a snapshot: an object that changes between
 * two pages is seen as it is then. A token from before the known past answers 410.
 */
export function listObjects(api: ApiContext, resource: ResourceDefinition, request: ListRequest): Doc {
  const { scope, query, form } = request;
  const filter = parseFilter(resource, scope, query);
  const limit = Number(query.get('limit') ?? '0');
  const start = query.get('continue');
  const token = start === null || start === '' ? undefined : decodeToken(start);
  if (token !== undefined && api.store.since(storageKey(resource), token.revision) === undefined) {
    throw expired(
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.',
    );
  }
  const all = api.store.list(storageKey(resource), scope.namespace).filter(filter);
  const rest = token === undefined ? all : all.filter((object) => keyOf(object) > token.after);
  const page = limit > 0 ? rest.slice(0, limit) : rest;
  const revision = token?.revision ?? api.store.revision;
  const last = page.at(-1);
  const more = page.length < rest.length && last !== undefined;
  const metadata: Doc = {
    resourceVersion: String(revision),
    ...(more
      ? { continue: encodeToken({ revision, after: keyOf(last) }), remainingItemCount: rest.length - page.length }
      : {}),
  };
  const objects = page.map((object) => versioned(resource, object));
  return formList(form, resource, objects, { metadata, now: api.clock() });
}
