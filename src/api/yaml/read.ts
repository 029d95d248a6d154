// The reader profile: YAML 1.1 as kubectl, Flux and Argo CD read it, without the tags that turn text into dates or sets.
import {
  type DocumentOptions,
  isScalar,
  LineCounter,
  type Node,
  type Document as ParsedDocument,
  type ParseOptions,
  parseAllDocuments,
  type SchemaOptions,
  type Tags,
  visit,
} from 'yaml';

/** Limits: a document nested deeper or a file with more documents or aliases than this is refused. */
export const YAML_LIMITS = { bytes: 8 * 1024 * 1024, documents: 10_000, aliases: 100, depth: 100 } as const;

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

export interface YamlProblem extends Position {
  readonly code: 'YamlSyntax' | 'UnsafeNumber';
  readonly message: string;
}

export interface YamlDocument {
  /** Plain data; null for an empty document. */
  readonly value: unknown;
  readonly start: Position;
  /** Position of the value at a path of keys and indexes, or of its nearest ancestor that is written. */
  positionOf(path: readonly (string | number)[]): Position;
}

const dropped = /timestamp|binary|omap|pairs|set|Time/;
const octalTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0[oO][0-7_]+$/,
  resolve: (text: string): number => {
    const digits = Number.parseInt(text.replace(/^[-+]?0[oO]/, '').replaceAll('_', ''), 8);
    return text.startsWith('-') ? -digits : digits;
  },
} as const;

function customTags(tags: Tags): Tags {
  const kept = tags.filter((t) => {
    if (typeof t === 'string') return !dropped.test(t);
    const format = 'format' in t ? t.format : undefined;
    return !/:(timestamp|binary|omap|pairs|set)$/.test(t.tag) && format !== 'TIME';
  });
  return [octalTag, ...kept];
}

const READ: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.1',
  merge: true,
  uniqueKeys: true,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'error',
  customTags,
};

/** The first document at or before `limit` levels is fine; deeper nesting would overflow readers downstream. */
function depthProblem(document: ParsedDocument, at: (offset: number) => Position): YamlProblem | undefined {
  let problem: YamlProblem | undefined;
  visit(document, {
    Node(_key, node, path) {
      // A level of mapping counts two path steps (pair, value).
      if (path.length <= YAML_LIMITS.depth * 2) return undefined;
      problem = {
        code: 'YamlSyntax',
        message: `nested deeper than ${YAML_LIMITS.depth} levels`,
        ...at(node.range?.[0] ?? 0),
      };
      return visit.BREAK;
    },
  });
  return problem;
}

function numberProblems(document: ParsedDocument, at: (offset: number) => Position): YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'number') return;
      const unsafe =
        !Number.isFinite(node.value) || (Number.isInteger(node.value) && !Number.isSafeInteger(node.value));
      if (!unsafe) return;
      const message = `the number ${node.source ?? node.value} cannot be kept exactly; quote it if it is text`;
      problems.push({ code: 'UnsafeNumber', message, ...at(node.range?.[0] ?? 0) });
    },
  });
  return problems;
}

function toDocument(document: ParsedDocument, value: unknown, at: (offset: number) => Position): YamlDocument {
  const start = at(document.contents?.range?.[0] ?? document.range?.[0] ?? 0);
  return {
    value,
    start,
    positionOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true) as Node | undefined;
        const offset = node?.range?.[0];
        if (offset !== undefined) return at(isScalar(node) || length > 0 ? offset : 0);
      }
      return start;
    },
  };
}

/** Reads every document of a file. All problems at once; a file with problems is not to be used. Never throws. */
export function readYaml(text: string): { documents: readonly YamlDocument[]; problems: readonly YamlProblem[] } {
  const counter = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems: YamlProblem[] = [];
  const documents: YamlDocument[] = [];
  const syntax = (message: string, offset: number): void => {
    problems.push({ code: 'YamlSyntax', message: message.split('\n')[0] ?? message, ...at(offset) });
  };
  let parsed: readonly ParsedDocument[];
  try {
    const result = parseAllDocuments(text.replace(/^\ufeff/, ''), { ...READ, lineCounter: counter });
    parsed = 'empty' in result ? [] : result;
  } catch (error) {
    syntax(error instanceof Error ? error.message : String(error), 0);
    return { documents, problems };
  }
  if (parsed.length > YAML_LIMITS.documents) {
    syntax(`${parsed.length} documents in one file, at most ${YAML_LIMITS.documents} are read; split the file`, 0);
    return { documents, problems };
  }
  for (const document of parsed) {
    for (const issue of [...document.errors, ...document.warnings]) syntax(issue.message, issue.pos[0]);
    if (document.errors.length + document.warnings.length > 0) continue;
    const deep = depthProblem(document, at);
    if (deep) {
      problems.push(deep);
      continue;
    }
    problems.push(...numberProblems(document, at));
    try {
      documents.push(toDocument(document, document.toJS({ maxAliasCount: YAML_LIMITS.aliases }), at));
    } catch (error) {
      syntax(error instanceof Error ? error.message : String(error), document.range?.[0] ?? 0);
    }
  }
  return { documents, problems };
}
