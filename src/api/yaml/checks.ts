// What a parsed document may not hold although it is YAML: values that would be lost, changed or endless further on.
import { isAlias, isCollection, isPair, isScalar, type Document as ParsedDocument, type Scalar, visit } from 'yaml';
import { YAML_LIMITS } from './limits.ts';

export interface Finding {
  readonly code: 'YamlSyntax' | 'UnsafeNumber';
  readonly message: string;
  /** Offset in the text. */
  readonly offset: number;
}

export const TOO_DEEP = `nested deeper than ${YAML_LIMITS.depth} levels`;

/** What YAML calls unprintable, raw in a file: kubectl refuses it too, and a file full of zero bytes must not read as "no objects". */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** The first unprintable character of a file. */
export function unprintable(text: string): Finding | undefined {
  const offset = text.search(UNPRINTABLE);
  if (offset < 0) return undefined;
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  return { code: 'YamlSyntax', message: `the control character U+${code} may not stand in YAML`, offset };
}

function numberFinding(node: Scalar, value: number, offset: number): Finding | undefined {
  const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (exact) return undefined;
  const message = `the number ${node.source ?? value} cannot be kept exactly; quote it if it is text`;
  return { code: 'UnsafeNumber', message, offset };
}

function scalarFinding(node: Scalar): Finding | undefined {
  const offset = node.range?.[0] ?? 0;
  if (typeof node.value === 'number') return numberFinding(node, node.value, offset);
  if (typeof node.value !== 'string' || node.value.isWellFormed()) return undefined;
  return { code: 'YamlSyntax', message: 'half of a surrogate pair is no character', offset };
}

/** Keys written twice; a set, because the library compares each key with all others. */
function duplicateKeys(items: readonly unknown[]): readonly Finding[] {
  const seen = new Set<unknown>();
  return items.flatMap((item): Finding[] => {
    if (!isPair(item) || !isScalar(item.key)) return [];
    // A merge key `<<` has a symbol for its value: its text names it.
    const key = typeof item.key.value === 'symbol' ? item.key.source : item.key.value;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `the key ${JSON.stringify(key)} is written twice in one mapping; keep one`;
    return [{ code: 'YamlSyntax', message, offset: item.key.range?.[0] ?? 0 }];
  });
}

function isTooDeep(path: readonly unknown[]): boolean {
  return path.length >= YAML_LIMITS.depth && path.filter((node) => isCollection(node)).length >= YAML_LIMITS.depth;
}

/**
 * What is wrong with one document, in the order of the text, as far as it is told; after too deep a nesting nothing more is
 * looked at.
 */
export function documentFindings(document: ParsedDocument): readonly Finding[] {
  const findings: Finding[] = [];
  const add = (finding: Finding | undefined): void => {
    if (finding) findings.push(finding);
  };
  visit(document, {
    Node(_key, node, path) {
      const offset = node.range?.[0] ?? 0;
      if (isCollection(node) && isTooDeep(path)) {
        findings.push({ code: 'YamlSyntax', message: TOO_DEEP, offset });
        return visit.BREAK;
      }
      if (isCollection(node)) for (const finding of duplicateKeys(node.items)) findings.push(finding);
      else if (isScalar(node)) add(scalarFinding(node));
      else if (isAlias(node) && path.some((above) => isCollection(above) && above.anchor === node.source)) {
        add({ code: 'YamlSyntax', message: `the alias *${node.source} stands inside what it names`, offset });
      }
      return findings.length < YAML_LIMITS.problems ? undefined : visit.BREAK;
    },
  });
  return findings.slice(0, YAML_LIMITS.problems);
}
