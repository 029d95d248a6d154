// Makes a draft fit to be stored: identity, what this (sub)resource may change, defaults, allocation, validation.
import { type FieldSet, setOf } from '../apply/index.ts';
import {
  type Doc,
  doc,
  equal,
  finalizersOf,
  isDeleting,
  isDoc,
  meta,
  nameOf,
  namespaceOf,
  number,
  text,
  uidOf,
  withMeta,
} from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition } from '../resources/index.ts';
import { badRequest, type FieldError, forbidden, invalid, modified, notFound } from '../status/index.ts';
import { validate } from '../validate/index.ts';
import { allocateService } from './allocate.ts';
import type { ApiContext } from './context.ts';
import { prepareObject } from './prepare.ts';

const NAMESPACES = '/namespaces';

function checkKind(resource: ResourceDefinition, body: Doc): void {
  const [apiVersion, kind] = [text(body['apiVersion']), text(body['kind'])];
  if (kind === resource.kind && apiVersion === apiVersionOf(resource)) return;
  if (kind === resource.kind) {
    const expected = apiVersionOf(resource);
    throw badRequest(
      `the API version in the data (${apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  throw badRequest(
    `${kind} in version "${version}" cannot be handled as a ${resource.kind}: the kind in the data does not match the path`,
  );
}

/** A body that is named by its path must bear a name too. Throws a 400. */
export function checkNamed(name: string, body: Doc): void {
  if (nameOf(body) !== '') return;
  throw badRequest(`the name of the object (${name} based on URL) was undeterminable: name must be provided`);
}

/** Checks that the body is of this kind and fits the path. Throws a 400 otherwise. */
export function checkIdentity(
  resource: ResourceDefinition,
  namespace: string,
  name: string | undefined,
  body: Doc,
): void {
  checkKind(resource, body);
  if (body['metadata'] !== undefined && !isDoc(body['metadata'])) throw badRequest('metadata must be an object');
  if (name !== undefined && nameOf(body) !== '' && nameOf(body) !== name) {
    throw badRequest(`the name of the object (${nameOf(body)}) does not match the name on the URL (${name})`);
  }
  const given = namespaceOf(body);
  if (given !== '' && given !== namespace) {
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  }
}

/** Creating needs a namespace that is there and not on its way out. */
export function checkNamespace(api: ApiContext, resource: ResourceDefinition, namespace: string, name: string): void {
  if (!resource.namespaced) return;
  const found = api.store.get(NAMESPACES, '', namespace);
  if (found === undefined) throw notFound({ group: '', plural: 'namespaces' }, namespace);
  if (!isDeleting(found)) return;
  const why = `unable to create new content in namespace ${namespace} because it is being terminated`;
  const cause = {
    reason: 'NamespaceTerminating',
    message: `namespace ${namespace} is being terminated`,
    field: 'metadata.namespace',
  };
  throw forbidden(resource, name, why, [cause]);
}

/** Optimistic locking: a resourceVersion in the body must be that of the live object. Throws a 409. */
export function checkVersion(resource: ResourceDefinition, live: Doc, body: Doc): void {
  const version = text(meta(body)['resourceVersion']);
  if (version !== '' && version !== '0' && version !== meta(live)['resourceVersion'])
    throw modified(resource, nameOf(live));
}

/** A uid in the body must be that of the live object. Throws a 422. */
export function checkUid(resource: ResourceDefinition, live: Doc, body: Doc): void {
  const uid = text(meta(body)['uid']);
  if (uid === '' || uid === uidOf(live)) return;
  const message = `Invalid value: ${JSON.stringify(uid)}: field is immutable`;
  throw invalid(resource.kind, resource.group, nameOf(live), [
    { reason: 'FieldValueInvalid', field: 'metadata.uid', message },
  ]);
}

const SYSTEM_FIELDS = [
  'name',
  'namespace',
  'uid',
  'creationTimestamp',
  'generation',
  'resourceVersion',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
];

/** Metadata that only the server sets is that of the live object, whatever the draft says. */
export function keepSystemFields(draft: Doc, live: Doc): Doc {
  const kept = Object.fromEntries(SYSTEM_FIELDS.map((key) => [key, meta(live)[key]]));
  return withMeta(draft, { ...kept, selfLink: undefined });
}

/** The part of `next` that a write through this subresource may change, on top of `live`. */
export function isolate(resource: ResourceDefinition, subresource: string, live: Doc | undefined, next: Doc): Doc {
  if (subresource === 'status' && live !== undefined) {
    const { annotations, managedFields } = meta(next);
    const kept = resource.custom === undefined ? { annotations, managedFields } : { managedFields };
    return { ...withMeta(live, kept), status: next['status'] };
  }
  if (subresource === 'finalize' && live !== undefined) {
    return { ...live, spec: { ...doc(live['spec']), finalizers: doc(next['spec'])['finalizers'] } };
  }
  if (!resource.subresources.includes('status')) return next;
  const { status: _, ...rest } = next;
  return live?.['status'] === undefined ? rest : { ...rest, status: live['status'] };
}

/** Fields that a write through this subresource never owns. */
export function ignoredFields(resource: ResourceDefinition, subresource: string): FieldSet {
  if (subresource === 'status') {
    const fields = resource.schema.kind === 'map' ? resource.schema.fieldNames() : [];
    const others = new Set([...fields, 'spec']);
    for (const own of ['apiVersion', 'kind', 'status', ...(resource.custom ? [] : ['metadata'])]) others.delete(own);
    return setOf(...[...others].map((field) => [`f:${field}`]));
  }
  return resource.subresources.includes('status') ? setOf(['f:status']) : setOf();
}

/** What the server adds on its own; changes the draft. Custom resources get nothing. */
export function prepare(api: ApiContext, resource: ResourceDefinition, draft: Doc, live: Doc | undefined): void {
  if (resource.custom !== undefined) return;
  prepareObject(resource.group, resource.kind, draft);
  if (resource.group === '' && resource.kind === 'Service') allocateService(draft, live, api.store);
}

function finalizerErrors(draft: Doc, live: Doc | undefined): readonly FieldError[] {
  if (live === undefined || !isDeleting(live)) return [];
  const fresh = finalizersOf(draft).filter((f) => !finalizersOf(live).includes(f));
  if (fresh.length === 0) return [];
  const shown = fresh.map((f) => JSON.stringify(f)).join(', ');
  const message = `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{${shown}}`;
  return [{ reason: 'FieldValueForbidden', field: 'metadata.finalizers', message }];
}

/** Throws a 422 with everything that is wrong. */
export function checkValid(resource: ResourceDefinition, draft: Doc, live: Doc | undefined): void {
  const errors = [...validate(resource.group, resource.kind, draft, live), ...finalizerErrors(draft, live)];
  if (errors.length > 0) throw invalid(resource.kind, resource.group, nameOf(draft), errors);
}

function counted(resource: ResourceDefinition, object: Doc): Doc {
  const { metadata: _m, apiVersion: _a, ...rest } = object;
  if (!resource.subresources.includes('status') && resource.custom !== undefined) return rest;
  const { status: _s, ...desired } = rest;
  return desired;
}

/** Generation after a change: it counts changes of what is wanted, not of what is reported. */
export function nextGeneration(resource: ResourceDefinition, draft: Doc, live: Doc | undefined): number | undefined {
  if (!resource.generation) return undefined;
  if (live === undefined) return 1;
  const current = number(meta(live)['generation'], 1);
  return equal(counted(resource, draft), counted(resource, live)) ? current : current + 1;
}
