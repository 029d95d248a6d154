// Rules of the other kinds that people meet.
import { at, type Doc, doc, docs, isEmpty, nameOf, text } from '../json/index.ts';
import type { FieldError } from '../status/index.ts';
import { immutable } from './names.ts';

function required(field: string, why = ''): FieldError {
  return { reason: 'FieldValueRequired', field, message: why === '' ? 'Required value' : `Required value: ${why}` };
}

export function serviceErrors(service: Doc, before: Doc | undefined): readonly FieldError[] {
  const type = text(at(service, 'spec', 'type'));
  const ports = docs(at(service, 'spec', 'ports'));
  const headless = at(service, 'spec', 'clusterIP') === 'None';
  const errors: FieldError[] = [];
  if (!['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'].includes(type)) {
    const message = `Unsupported value: ${JSON.stringify(type)}: supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"`;
    errors.push({ reason: 'FieldValueNotSupported', field: 'spec.type', message });
  }
  if (ports.length === 0 && !headless && type !== 'ExternalName') errors.push(required('spec.ports'));
  for (const [i, port] of ports.entries()) {
    if (ports.length > 1 && text(port['name']) === '') errors.push(required(`spec.ports[${i}].name`));
  }
  const [old, now] = [at(before, 'spec', 'clusterIP'), at(service, 'spec', 'clusterIP')];
  if (text(old) !== '' && type !== 'ExternalName' && at(before, 'spec', 'type') !== 'ExternalName' && old !== now) {
    errors.push({
      reason: 'FieldValueInvalid',
      field: 'spec.clusterIPs[0]',
      message: `Invalid value: ${JSON.stringify([now])}: may not change once set`,
    });
  }
  return errors;
}

/** ConfigMap and Secret: what is marked immutable stays as it is. */
export function dataErrors(object: Doc, before: Doc | undefined): readonly FieldError[] {
  if (before?.['immutable'] !== true) return [];
  const fields = ['data', 'binaryData', 'immutable'].filter(
    (field) => immutable(field, before[field], object[field]).length > 0,
  );
  return fields.map((field) => ({
    reason: 'FieldValueForbidden',
    field,
    message: 'Forbidden: field is immutable when `immutable` is set',
  }));
}

export function secretErrors(secret: Doc, before: Doc | undefined): readonly FieldError[] {
  const type = before === undefined ? [] : immutable('type', before['type'], secret['type']);
  return [...type, ...dataErrors(secret, before)];
}

export function roleBindingErrors(binding: Doc, before: Doc | undefined): readonly FieldError[] {
  if (isEmpty(binding['roleRef'])) return [required('roleRef.name')];
  if (before === undefined || immutable('roleRef', before['roleRef'], binding['roleRef']).length === 0) return [];
  const { apiGroup, kind, name } = doc(binding['roleRef']);
  const shown = JSON.stringify({ APIGroup: apiGroup, Kind: kind, Name: name });
  return [{ reason: 'FieldValueInvalid', field: 'roleRef', message: `Invalid value: ${shown}: field is immutable` }];
}

export function crdErrors(definition: Doc, before: Doc | undefined): readonly FieldError[] {
  const names = at(definition, 'spec', 'names');
  const wanted = `${text(at(names, 'plural'))}.${text(at(definition, 'spec', 'group'))}`;
  const errors: FieldError[] = [];
  if (nameOf(definition) !== wanted) {
    const message = `Invalid value: ${JSON.stringify(nameOf(definition))}: must be spec.names.plural+"."+spec.group`;
    errors.push({ reason: 'FieldValueInvalid', field: 'metadata.name', message });
  }
  const versions = docs(at(definition, 'spec', 'versions'));
  if (versions.filter((v) => v['storage'] === true).length !== 1) {
    const message = 'Invalid value: must have exactly one version marked as storage version';
    errors.push({ reason: 'FieldValueInvalid', field: 'spec.versions', message });
  }
  for (const [i, version] of versions.entries()) {
    if (at(version, 'schema', 'openAPIV3Schema') === undefined)
      errors.push(required(`spec.versions[${i}].schema.openAPIV3Schema`, 'schemas are required'));
  }
  if (before === undefined) return errors;
  return [...errors, ...immutable('spec.scope', at(before, 'spec', 'scope'), at(definition, 'spec', 'scope'))];
}

export function pvcErrors(claim: Doc, before: Doc | undefined): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (isEmpty(at(claim, 'spec', 'accessModes')))
    errors.push(required('spec.accessModes', 'at least 1 access mode is required'));
  if (isEmpty(at(claim, 'spec', 'resources', 'requests', 'storage'))) errors.push(required('spec.resources[storage]'));
  if (before === undefined) return errors;
  return [
    ...errors,
    ...immutable('spec.accessModes', at(before, 'spec', 'accessModes'), at(claim, 'spec', 'accessModes')),
  ];
}
