// Whether the schema of a chart's values would make helm read another document.
import { isRecord } from '../../api/index.ts';

const REFERENCE = /^\$(?:ref|dynamicRef|recursiveRef)$/;
const DIALECT = /^https?:\/\/json-schema\.org\//;

function leadsOut(key: string, value: unknown): boolean {
  if (typeof value !== 'string') return refers(value);
  if (REFERENCE.test(key)) return !value.startsWith('#');
  return key === '$schema' && !DIALECT.test(value);
}

function refers(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(refers);
  return isRecord(value) && Object.entries(value).some(([key, field]) => leadsOut(key, field));
}

/** What is no JSON is for helm to refuse. */
export function refersElsewhere(schema: string): boolean {
  try {
    return refers(JSON.parse(schema));
  } catch {
    return false;
  }
}
