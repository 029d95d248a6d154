// A parsed file as one line of text and back: what a cache on disk may hold, and never a Secret.
import { isKindName, isKubeObject, isRecord } from '../api/index.ts';
import type { ParsedFile } from './parsed-file.ts';

const SECRET_KIND = /^Secret(?:List)?$/i;
/** A manifest inside a text, as templates and ConfigMaps hold them. */
const SECRET_TEXT = /kind["'\\]*\s*:\s*["'\\]*Secret/i;

/** The value is JSON and nothing else, so that it comes back as it was; and no Secret is in it, however deep. */
function isPlainData(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return !SECRET_TEXT.test(value);
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? arePlainData(value) : isPlainRecord(value);
    default:
      return false;
  }
}

/** A loop sees the gaps of a list too. */
function arePlainData(values: readonly unknown[]): boolean {
  for (const value of values) if (!isPlainData(value)) return false;
  return true;
}

function isPlainRecord(value: object): boolean {
  const { kind }: { readonly kind?: unknown } = value;
  if (typeof kind === 'string' && SECRET_KIND.test(kind)) return false;
  return arePlainData(Object.values(value));
}

/**
 * One line for a file that may be stored. Undefined for others: what could not be used (nobody knows what it was meant to
 * be), what holds a Secret, and what JSON would change.
 */
export function formatStoredFile(file: ParsedFile): string | undefined {
  if (!file.usable || !isPlainData(file)) return undefined;
  const { bytes, documents, diagnostics } = file;
  return JSON.stringify({ bytes, documents, diagnostics });
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && [value['line'], value['column']].every((n) => Number.isSafeInteger(n) && Number(n) > 0);
}

function isDocument(value: unknown): boolean {
  if (!isRecord(value) || !isPosition(value['at'])) return false;
  const { kind, object, digest, positions, heldBy } = value;
  const isPlaced = isRecord(positions) && Object.values(positions).every(isPosition);
  if (kind === 'workload') {
    const isObject = isKubeObject(object) && typeof digest === 'string' && DIGEST.test(digest);
    return isObject && (positions === undefined || isPlaced);
  }
  if (typeof kind !== 'string' || !isKindName(kind) || !isRecord(object) || object['kind'] !== kind) return false;
  return isPlaced && Array.isArray(heldBy);
}

const DIGEST = /^[0-9a-f]{40}$/;

function isDiagnostic(value: unknown): boolean {
  return (
    isPosition(value) && isRecord(value) && typeof value['message'] === 'string' && value['severity'] === 'warning'
  );
}

/** The file of such a line; undefined when it is none. */
export function parseStoredFile(text: string): ParsedFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { bytes, documents, diagnostics } = value;
  if (typeof bytes !== 'number' || !Array.isArray(documents) || !Array.isArray(diagnostics)) return undefined;
  if (!documents.every(isDocument) || !diagnostics.every(isDiagnostic)) return undefined;
  return { bytes, documents, diagnostics, usable: true };
}
