// The API's usual refusals, worded as the real server words them.
import type { Doc } from '../json/index.ts';
import { type StatusCause, type StatusDetails, StatusError } from './status-error.ts';

/** Group and plural of the resource an answer is about. */
export interface AboutResource {
  readonly group: string;
  readonly plural: string;
}

/** `deployments.apps`, core: `pods`. */
function qualified({ group, plural }: AboutResource): string {
  return group === '' ? plural : `${plural}.${group}`;
}

function details(about: AboutResource, name: string): StatusDetails {
  return {
    ...(name === '' ? {} : { name }),
    ...(about.group === '' ? {} : { group: about.group }),
    kind: about.plural,
  };
}

export function notFound(about: AboutResource, name: string): StatusError {
  return new StatusError(404, 'NotFound', `${qualified(about)} "${name}" not found`, details(about, name));
}

/** No such path: the resource is not served. */
export function notServed(): StatusError {
  return new StatusError(404, 'NotFound', 'the server could not find the requested resource', {});
}

export function alreadyExists(about: AboutResource, name: string): StatusError {
  return new StatusError(409, 'AlreadyExists', `${qualified(about)} "${name}" already exists`, details(about, name));
}

export function conflict(about: AboutResource, name: string, why: string): StatusError {
  const message = `Operation cannot be fulfilled on ${qualified(about)} "${name}": ${why}`;
  return new StatusError(409, 'Conflict', message, details(about, name));
}

/** A path of no group that is served: answered in plain text. */
export function unknownPath(): StatusError {
  return new StatusError(404, '', '404 page not found');
}

/** Another write came first. */
export function modified(about: AboutResource, name: string): StatusError {
  return conflict(
    about,
    name,
    'the object has been modified; please apply your changes to the latest version and try again',
  );
}

export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

export function forbidden(
  about: AboutResource,
  name: string,
  why: string,
  causes?: readonly StatusCause[],
): StatusError {
  return new StatusError(403, 'Forbidden', `${qualified(about)} "${name}" is forbidden: ${why}`, {
    ...details(about, name),
    ...(causes === undefined ? {} : { causes }),
  });
}

export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

export function unsupportedMediaType(accepted: readonly string[]): StatusError {
  const message = `the body of the request was in an unknown format - accepted media types include: ${accepted.join(', ')}`;
  return new StatusError(415, 'UnsupportedMediaType', message);
}

/** The watch or list position is no longer known. */
export function expired(message: string): StatusError {
  return new StatusError(410, 'Expired', message);
}

/** One thing that is wrong with an object: a field and `Required value`, `Invalid value: …`. */
export interface FieldError {
  readonly reason:
    | 'FieldValueRequired'
    | 'FieldValueInvalid'
    | 'FieldValueForbidden'
    | 'FieldValueNotSupported'
    | 'FieldValueDuplicate';
  readonly field: string;
  readonly message: string;
}

/** 422 with every problem as a cause. */
export function invalid(kind: string, group: string, name: string, errors: readonly FieldError[]): StatusError {
  const each = errors.map((e) => `${e.field}: ${e.message}`);
  const all = each.length === 1 ? (each[0] ?? '') : `[${each.join(', ')}]`;
  const message = `${group === '' ? kind : `${kind}.${group}`} "${name}" is invalid: ${all}`;
  const causes = errors.map(({ reason, message: m, field }) => ({ reason, message: m, field }));
  return new StatusError(422, 'Invalid', message, {
    ...(name === '' ? {} : { name }),
    ...(group === '' ? {} : { group }),
    ...(kind === '' ? {} : { kind }),
    causes,
  });
}

/** Success without an object, as after a deletion. */
export function success(about: AboutResource, name: string, uid: string): Doc {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: { ...details(about, name), uid },
  };
}
