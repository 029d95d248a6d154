// Rules of metadata: names, labels, and what nobody may change.
import { DNS_LABEL, DNS_SUBDOMAIN } from '../../api/index.ts';
import { type Doc, doc, equal, meta, nameOf, text } from '../json/index.ts';
import type { FieldError } from '../status/index.ts';

const SUBDOMAIN_RULE =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const LABEL_RULE =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
const LABEL_VALUE_RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

function invalidName(name: string, why: string): FieldError {
  return {
    reason: 'FieldValueInvalid',
    field: 'metadata.name',
    message: `Invalid value: ${JSON.stringify(name)}: ${why}`,
  };
}

const LABEL_NAMED = new Set(['/Namespace', '/Service']);

function nameErrors(group: string, kind: string, name: string): FieldError[] {
  if (name === '')
    return [
      {
        reason: 'FieldValueRequired',
        field: 'metadata.name',
        message: 'Required value: name or generateName is required',
      },
    ];
  if (group === 'rbac.authorization.k8s.io')
    return /^\.{1,2}$|[/%]/.test(name) ? [invalidName(name, 'may not contain "/" or "%"')] : [];
  if (LABEL_NAMED.has(`${group}/${kind}`)) return DNS_LABEL.test(name) ? [] : [invalidName(name, LABEL_RULE)];
  if (name.length > 253) return [invalidName(name, 'must be no more than 253 characters')];
  return DNS_SUBDOMAIN.test(name) ? [] : [invalidName(name, SUBDOMAIN_RULE)];
}

function labelErrors(object: Doc): FieldError[] {
  const errors: FieldError[] = [];
  for (const [key, value] of Object.entries(doc(meta(object)['labels']))) {
    const fits = typeof value === 'string' && value.length <= 63 && LABEL_VALUE.test(value);
    if (fits) continue;
    const message = `Invalid value: ${JSON.stringify(value)}: ${LABEL_VALUE_RULE}`;
    errors.push({ reason: 'FieldValueInvalid', field: `metadata.labels`, message });
    if (key === '') break;
  }
  return errors;
}

export function metadataErrors(group: string, kind: string, object: Doc): readonly FieldError[] {
  return [...nameErrors(group, kind, nameOf(object)), ...labelErrors(object)];
}

/** `Invalid value: …: field is immutable` when the value at a path changed. */
export function immutable(field: string, before: unknown, after: unknown): readonly FieldError[] {
  if (equal(before, after)) return [];
  const shown = typeof after === 'object' ? JSON.stringify(after) : JSON.stringify(text(after));
  return [{ reason: 'FieldValueInvalid', field, message: `Invalid value: ${shown}: field is immutable` }];
}
