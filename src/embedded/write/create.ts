// Creating an object.
import { randomBytes, randomUUID } from 'node:crypto';
import { trackUpdate, type Writer, withManagers } from '../apply/index.ts';
import { clone, type Doc, meta, nameOf, text, timestamp, withMeta } from '../json/index.ts';
import { apiVersionOf, type ResourceDefinition, storageKey } from '../resources/index.ts';
import { alreadyExists, badRequest } from '../status/index.ts';
import { checkIdentity, checkNamespace, checkValid, fillIn, ignoredFields, isolate, nextGeneration } from './admit.ts';
import { commit } from './commit.ts';
import type { ApiContext, WriteOptions } from './context.ts';

/** Letters of generated names: no vowels and no digits that look like letters, so that no words come out. */
const NAME_LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** Five letters for the end of a generated name. */
export function nameSuffix(): string {
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
    time: timestamp(api.clock()),
    schema: resource.schema,
    ignored: ignoredFields(resource, subresource),
  };
}

/** A new object with identity, before defaults. */
export function newborn(api: ApiContext, resource: ResourceDefinition, namespace: string, body: Doc): Doc {
  const isolated = isolate(resource, '', undefined, clone(body));
  return withMeta(
    { ...isolated, apiVersion: apiVersionOf(resource), kind: resource.kind },
    {
      name: chooseName(body),
      namespace: resource.namespaced ? namespace : undefined,
      uid: randomUUID(),
      creationTimestamp: timestamp(api.clock()),
      generation: resource.generation ? 1 : undefined,
      resourceVersion: undefined,
      deletionTimestamp: undefined,
      deletionGracePeriodSeconds: undefined,
      selfLink: undefined,
    },
  );
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
  const draft = newborn(api, resource, namespace, body);
  checkNamespace(api, resource, namespace, nameOf(draft));
  if (api.store.get(storageKey(resource), resource.namespaced ? namespace : '', nameOf(draft)) !== undefined) {
    throw alreadyExists(resource, nameOf(draft));
  }
  fillIn(api, resource, draft, undefined);
  checkValid(resource, draft, undefined);
  const managers = trackUpdate(
    undefined,
    withMeta(draft, { managedFields: undefined }),
    writerOf(api, resource, options),
  );
  const next = withMeta(withManagers(draft, managers), { generation: nextGeneration(resource, draft, undefined) });
  return commit(api, resource, { live: undefined, next, dryRun: options.dryRun === true });
}
