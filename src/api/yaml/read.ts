// The reader profile: YAML 1.1 as kubectl, Flux and Argo CD read it, without the tags that turn text into dates or sets.
import {
  type DocumentOptions,
  isCollection,
  isMap,
  LineCounter,
  type Node,
  type Document as ParsedDocument,
  type ParseOptions,
  parseAllDocuments,
  type SchemaOptions,
} from 'yaml';
import { overBudget } from './budget.ts';
import { documentFindings, type Finding, TOO_DEEP, unprintable } from './checks.ts';
import { type FieldPositions, fieldPositions } from './fields.ts';
import { YAML_LIMITS } from './limits.ts';
import { type Misread, plainScalars } from './plain.ts';
import type { Position } from './position.ts';
import { customTags } from './tags.ts';

export interface YamlProblem extends Position {
  readonly code: Finding['code'];
  readonly message: string;
}

/** Something that is read otherwise than it is written, with its place. */
export type YamlTrap = Omit<Misread, 'offset'> & Position;

export interface YamlDocument {
  /** Plain data; null for an empty document. */
  readonly value: unknown;
  readonly start: Position;
  /**
   * Position of the value at a path of keys and indexes, or of its nearest ancestor that is written. A mapping or list
   * under a key is found at its key: it may begin lines below.
   */
  positionOf(path: readonly (string | number)[]): Position;
  /** What is read otherwise than it is written. */
  readonly traps: readonly YamlTrap[];
  /** Positions of all that is written below a path, for the time when the document is gone. */
  fieldsOf(path: readonly (string | number)[]): FieldPositions;
}

const READ: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  merge: true,
  // Looked for in `checks.ts`: the library's own search compares each key with all before it.
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'error',
  customTags,
};

/** A byte order mark at the beginning, or at that of a later document (files joined by `cat`). */
const BYTE_ORDER_MARK = /(^|\n---[ \t]*\r?\n)\ufeff/g;

function keyOffset(document: ParsedDocument, path: readonly (string | number)[]): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => (item.key as Node & { value?: unknown }).value === path.at(-1));
  return (pair?.key as Node | undefined)?.range?.[0];
}

function toDocument(
  document: ParsedDocument,
  value: unknown,
  misread: readonly Misread[],
  at: (offset: number) => Position,
): YamlDocument {
  const start = at(document.contents?.range?.[0] ?? document.range?.[0] ?? 0);
  return {
    value,
    start,
    traps: misread.map(({ offset, ...trap }) => ({ ...trap, ...at(offset) })),
    positionOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const written = path.slice(0, length);
        const node = document.getIn(written, true) as Node | undefined;
        const own = node?.range?.[0];
        const offset = isCollection(node) ? (keyOffset(document, written) ?? own) : own;
        if (offset !== undefined) return at(offset);
      }
      return start;
    },
    fieldsOf: (path) => fieldPositions(path.length === 0 ? document.contents : document.getIn(path, true), at),
  };
}

/** The documents of a text; a text nested so deep that the parser gives up is one finding. */
function parse(text: string, lineCounter: LineCounter): readonly ParsedDocument[] | Finding {
  const tooDeep: Finding = { code: 'YamlSyntax', message: TOO_DEEP, offset: 0 };
  try {
    const tooMuch = overBudget(text);
    if (tooMuch) return tooMuch;
    const result = parseAllDocuments(text, { ...READ, lineCounter });
    const parsed: readonly ParsedDocument[] = 'empty' in result ? [] : result;
    // The parser turns an overflow of the stack into an error of the document; where it strikes differs by machine.
    if (parsed.some((d) => d.errors.some((e) => e.message.includes('call stack')))) return tooDeep;
    if (parsed.length <= YAML_LIMITS.documents) return parsed;
    const message = `${parsed.length} documents in one file, at most ${YAML_LIMITS.documents} are read; split the file`;
    return { code: 'YamlSyntax', message, offset: 0 };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    return { code: 'YamlSyntax', message: error instanceof Error ? error.message : String(error), offset: 0 };
  }
}

const TAB = 'a tab stands where the line is indented; indent with blanks, which YAML asks for';

interface Judged {
  readonly findings: readonly Finding[];
  readonly misread: readonly Misread[];
}

/** Everything that the parser or we refuse in one document. Sets its keys to what kubectl reads. */
function judged(document: ParsedDocument): Judged {
  const refused = parserFindings(document);
  if (refused.length > 0) return { findings: refused, misread: [] };
  const { misread, findings } = plainScalars(document);
  return { misread, findings: [...findings, ...documentFindings(document)].sort((a, b) => a.offset - b.offset) };
}

function parserFindings(document: ParsedDocument): readonly Finding[] {
  const { version, explicit } = document.directives?.yaml ?? {};
  if (explicit === true && version !== '1.1') {
    const message = `YAML ${version} is asked for by a directive; remove the %YAML line, as kubectl would not read it`;
    return [{ code: 'YamlSyntax', message, offset: 0 }];
  }
  // One slip makes the parser stumble on all that follows: only its first is worth telling. Duplicate keys stand alone.
  const stumble = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const duplicates = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const issues = [...(stumble ? [stumble] : duplicates), ...document.warnings];
  return issues.slice(0, YAML_LIMITS.problems).map(({ code, message, pos }) => ({
    code: 'YamlSyntax',
    message: code === 'TAB_AS_INDENT' ? TAB : (message.split('\n')[0] ?? message),
    offset: pos[0],
  }));
}

function plainData(document: ParsedDocument): { readonly value: unknown } | Finding {
  try {
    return { value: document.toJS({ maxAliasCount: YAML_LIMITS.aliases }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { code: 'YamlSyntax', message, offset: document.range?.[0] ?? 0 };
  }
}

/** Reads every document of a file. The first problems at once; a file with problems is not to be used. Never throws. */
export function readYaml(content: string): {
  documents: readonly YamlDocument[];
  problems: readonly YamlProblem[];
} {
  const text = content.replaceAll(BYTE_ORDER_MARK, '$1');
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const findings: Finding[] = [];
  const documents: YamlDocument[] = [];
  const parsed = parse(text, counter);
  const control = unprintable(text);
  if (control) findings.push(control);
  else if (!Array.isArray(parsed)) findings.push(parsed as Finding);
  else {
    for (const document of parsed as readonly ParsedDocument[]) {
      const { findings: found, misread } = judged(document);
      findings.push(...found);
      const result = found.length > 0 ? undefined : plainData(document);
      if (result === undefined) continue;
      if ('value' in result) documents.push(toDocument(document, result.value, misread, at));
      else findings.push(result);
    }
  }
  const problems = findings
    .slice(0, YAML_LIMITS.problems)
    .map(({ code, message, offset }) => ({ code, message, ...at(offset) }));
  return { documents, problems };
}
