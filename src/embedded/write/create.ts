// Creating an object.
import { randomBytes, randomUUID } from 'node:crypto';
import { trackUpdate, type Writer, withManagers } from '../apply/index.ts';
import { clone, type Doc, meta, nameOf, text, timestamp, withMeta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from '../resources/index.ts';
import { alreadyExists, badRequest } from '../status/index.ts';
import { checkIdentity, checkNamespace, checkValid, ignoredFields, isolate, nextGeneration, prepare } from './admit.ts';
import { commit } from './commit.ts';
import type { ApiContext, WriteOptions } from './context.ts';
import { readBody } from './read-body.ts';

/** Letters of generated names: no vowels and no digits that look like letters, so that no words come out. */
const NAME_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** Five letters for the end of a generated name. */
function nameSuffix(): string {
  return [...randomBytes(5)].map((byte) => NAME_LETTERS[byte % NAME_LETTERS.length]).join('');
}

function chooseName(body: Doc): string {
  const prefix = text(meta(body)['generateName']);
  if (nameOf(body) !== '' || prefix === '') return nameOf(body);
  return `${prefix.slice(0, 58)}${nameSuffix()}`;
}

/** The manager record of a write, as of now. */
export function writerOf(api: ApiContext, resource: ResourceDefinition, options: WriteOptions): Writer {
  const subresource = options.subresource ?? '';
  return {
    manager: options.manager,
    apiVersion: apiVersionOf(resource),
    subresource,
    // The real server notes no time for changes through the scale subresource.
    time: subresource === 'scale' ? '' : timestamp(api.clock()),
    schema: resource.schema,
    ignored: ignoredFields(resource, subresource),
  };
}

/** A new object with identity and defaults. */
export function newborn(
  api: ApiContext,
  resource: ResourceDefinition,
  request: { namespace: string; body: Doc },
  options: WriteOptions,
): Doc {
  const { namespace, body } = request;
  const isolated = isolate(resource, '', undefined, clone(body));
  const read = readBody(resource, { ...isolated, apiVersion: apiVersionOf(resource), kind: resource.kind }, options);
  return withMeta(read, {
    name: chooseName(body),
    namespace: resource.namespaced ? namespace : undefined,
    uid: randomUUID(),
    creationTimestamp: timestamp(api.clock()),
    generation: resource.generation ? 1 : undefined,
    resourceVersion: undefined,
    deletionTimestamp: undefined,
    deletionGracePeriodSeconds: undefined,
    selfLink: undefined,
    managedFields: undefined,
  });
}

/** Creates an object; throws the API's refusals. */
export function createObject(
  api: ApiContext,
  resource: ResourceDefinition,
  request: { namespace: string; body: Doc },
  options: WriteOptions,
): Doc {
  const { namespace, body } = request;
  checkIdentity(resource, namespace, undefined, body);
  if (text(meta(body)['resourceVersion']) !== '')
    throw badRequest('resourceVersion should not be set on objects to be created');
  const draft = newborn(api, resource, request, options);
  checkNamespace(api, resource, namespace, nameOf(draft));
  if (api.store.get(storageKey(resource), resource.namespaced ? namespace : '', nameOf(draft)) !== undefined) {
    throw alreadyExists(resource, nameOf(draft));
  }
  const managers = trackUpdate(undefined, draft, writerOf(api, resource, options));
  prepare(api, resource, draft, undefined);
  checkValid(resource, draft, undefined);
  const next = withMeta(withManagers(draft, managers), { generation: nextGeneration(resource, draft, undefined) });
  return commit(api, resource, { live: undefined, next, dryRun: options.dryRun === true });
}
