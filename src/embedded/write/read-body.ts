// Reads a body into the types of its kind, and says what it could not take.

import { fillDefaults } from '../../builtin/index.ts';
import { decode } from '../decode/index.ts';
import type { Doc } from '../json/index.ts';
import type { ResourceDefinition } from '../resources/index.ts';
import { badRequest, invalid, type StatusError } from '../status/index.ts';
import type { WriteOptions } from './context.ts';

/**
 * The object without fields that its kind does not have, empty fields and quantities normalised, defaults filled in. Unknown fields are
 * refused (`Strict`), warned of (`Warn`, the default) or dropped. Custom resources are taken as they are: their schemas
 * are not enforced here. Throws a 400, or a 422 for a patch.
 */
export function readBody(resource: ResourceDefinition, body: Doc, options: WriteOptions): Doc {
  if (resource.custom !== undefined) return body;
  const { value, unknown, wrong } = decode(resource.schema, body);
  const refuse = (why: string): StatusError => refusal(resource, options, why);
  const [first] = wrong;
  if (first !== undefined) throw refuse(first);
  const messages = unknown.map((path) => `unknown field ${JSON.stringify(path)}`);
  if (messages.length > 0 && options.fieldValidation === 'Strict')
    throw refuse(`strict decoding error: ${messages.join(', ')}`);
  if (options.fieldValidation !== 'Ignore') for (const message of messages) options.warn?.(message);
  fillDefaults(resource.group, resource.kind, value);
  return value;
}

/** A patch is blamed for what it made (422), a body for what it is (400). */
function refusal(resource: ResourceDefinition, options: WriteOptions, why: string): StatusError {
  if (options.patch === undefined) {
    return badRequest(
      `${resource.kind} in version "${resource.version}" cannot be handled as a ${resource.kind}: ${why}`,
    );
  }
  const message = `Invalid value: ${JSON.stringify(options.patch)}: ${why}`;
  return invalid('', '', '', [{ reason: 'FieldValueInvalid', field: 'patch', message }]);
}
