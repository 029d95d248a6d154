// Which values of a Secret can be read by whoever can read the manifest. Names of fields are told, values never.
import { compareText } from './ids.ts';
import { isRecord, type KubeObject, parseApiVersion } from './kube-object.ts';
import { fieldAt, recordAt } from './untyped.ts';

/** Both in the form that people write and in the one that servers keep. */
const FIELDS = ['data', 'stringData'] as const;

/** What SOPS writes in place of a value. */
const ENCRYPTED = /^ENC\[[A-Z0-9_]+,data:/;

function isReadable(value: unknown): boolean {
  if (value === '' || value === null || value === undefined) return false;
  return typeof value !== 'string' || !ENCRYPTED.test(value);
}

/** Encrypted with SOPS: only what decrypts it makes an object of it that a server takes. */
export function isSopsFile(object: KubeObject): boolean {
  const sops = fieldAt(object, 'sops');
  return isRecord(sops) && fieldAt(sops, 'mac') !== undefined;
}

/** `data.password`, ordered; none of what is no Secret, is empty, or is encrypted value by value. */
export function readableValues(object: KubeObject): readonly string[] {
  if (object.kind !== 'Secret' || parseApiVersion(object.apiVersion).group !== '') return [];
  const found = FIELDS.flatMap((field) => {
    const values = recordAt(object, field);
    return Object.keys(values).flatMap((key) => (isReadable(values[key]) ? [`${field}.${key}`] : []));
  });
  return found.sort(compareText);
}

const HIDDEN = '(hidden)';

/** The object for people who look at it: with the names of its values, and without those that could be read. */
export function withoutReadableValues(object: KubeObject): KubeObject {
  const hidden = new Set(readableValues(object));
  if (hidden.size === 0) return object;
  const shown = FIELDS.filter((field) => isRecord(object[field])).map((field) => {
    const values = Object.entries(recordAt(object, field));
    return [field, Object.fromEntries(values.map(([key, v]) => [key, hidden.has(`${field}.${key}`) ? HIDDEN : v]))];
  });
  return { ...object, ...Object.fromEntries(shown) };
}
