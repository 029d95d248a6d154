// One file under `objects/` of a report → ObjectReport.
import {
  fieldAt,
  HEALTH_STATUSES,
  type Health,
  isRecord,
  type ObjectRef,
  type ObjectReport,
  OUTCOMES,
  parseBlobId,
} from '../../api/index.ts';
import {
  FieldError,
  type Fields,
  mapping,
  oneOf,
  optionalCount,
  optionalMessage,
  optionalParsed,
  optionalText,
  pathTo,
  text,
} from './fields.ts';
import { isStatusWithinLimits } from './status-size.ts';

/** Throws a FieldError that names the field. The path is the file's, so it is not in the file. */
export function readObjectReport(fields: Fields): Omit<ObjectReport, 'path'> {
  oneOf(fields, 'kind', ['ObjectReport']);
  const digest = optionalParsed(fields, 'digest', parseBlobId);
  const message = optionalMessage(fields, 'message');
  const observedGeneration = optionalCount(fields, 'observedGeneration');
  const drift = readDrift(fields);
  const status = readStatus(fields);
  return {
    ref: readRef(mapping(fields, 'ref')),
    ...(digest === undefined ? {} : { digest }),
    outcome: oneOf(fields, 'outcome', OUTCOMES),
    ...(message === undefined ? {} : { message }),
    health: readHealth(mapping(fields, 'health')),
    ...(status === undefined ? {} : { status }),
    ...(observedGeneration === undefined ? {} : { observedGeneration }),
    ...(drift === undefined ? {} : { drift }),
  };
}

/** Names may hold anything here; whoever shows them escapes them. */
export function readRef(fields: Fields): ObjectRef {
  const namespace = optionalText(fields, 'namespace');
  const ref = {
    group: text(fields, 'group'),
    version: text(fields, 'version'),
    kind: text(fields, 'kind'),
    name: text(fields, 'name'),
  };
  return namespace === undefined ? ref : { ...ref, namespace };
}

function readHealth(fields: Fields): Health {
  const message = optionalMessage(fields, 'message');
  const status = oneOf(fields, 'status', HEALTH_STATUSES);
  return message === undefined ? { status } : { status, message };
}

function readDrift(fields: Fields): ObjectReport['drift'] {
  if (!isRecord(fieldAt(fields.value, 'drift'))) return undefined;
  const drift = mapping(fields, 'drift');
  const manager = optionalText(drift, 'manager');
  const corrected = optionalCount(drift, 'corrected') ?? 0;
  return manager === undefined ? { corrected } : { corrected, manager };
}

function readStatus(fields: Fields): unknown {
  const status = fieldAt(fields.value, 'status');
  if (!isStatusWithinLimits(status))
    throw new FieldError(pathTo(fields, 'status'), 'is too large or too deeply nested');
  return status ?? undefined;
}
