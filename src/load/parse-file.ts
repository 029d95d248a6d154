// Bytes of one file → its documents, validated. Depends on the content alone, so the result is cached by blob id.
import {
  digestOf,
  discreet,
  isKubeObject,
  isRecord,
  type KubeObject,
  readYaml,
  YAML_LIMITS,
  type YamlDocument,
} from '../api/index.ts';
import { decodeText, isLfsPointer } from './decode-text.ts';
import { originalKcp } from './original-kcp.ts';
import { isKcpKey } from './own-keys.ts';
import type { FileDiagnostic, ParsedDocument, ParsedFile } from './parsed-file.ts';
import { trapFindings } from './traps.ts';
import { validateDocument } from './validate.ts';
import { typeMissing, workloadProblems } from './workload.ts';

const TMC_GROUPS = ['workload.kcp.io', 'config.tmc.io', 'tenancy.kcp.io'] as const;

const WORKSPACE = /\bkind["']?\s*:\s*["']?Workspace\b/;

/** What a file that cannot be used says about the workspace of its directory. */
function workspaceSaid(text: string): Pick<ParsedFile, 'mayBeWorkspace'> {
  return WORKSPACE.test(text) ? { mayBeWorkspace: 'said' } : {};
}

/** Zero bytes are left out, so that ASCII is found in UTF-16 too; a file that is too large is looked into as far as any. */
function unusable(diagnostic: FileDiagnostic, bytes: Uint8Array): ParsedFile {
  const text = Buffer.from(bytes.subarray(0, YAML_LIMITS.bytes)).toString('latin1').replaceAll('\0', '');
  const size = diagnostic.code === 'FileTooLarge' ? 0 : bytes.byteLength;
  return { bytes: size, documents: [], diagnostics: [diagnostic], usable: false, ...workspaceSaid(text) };
}

/** An item of a `ConfigMapList` may leave out what the list says; an item of a plain `List` may not (kubectl's rule). */
function listItem(list: Record<string, unknown>, item: unknown): unknown {
  const kind = String(list['kind']).slice(0, -'List'.length);
  if (kind === '' || !isRecord(item)) return item;
  return { apiVersion: list['apiVersion'], kind, ...item };
}

/** A `List`, or a list of one kind as `kubectl get -o yaml` writes it, stands for its items; their positions are those of the items. */
function* expandLists(document: YamlDocument): Generator<YamlDocument> {
  const { value } = document;
  if (!isRecord(value) || !/List$/.test(String(value['kind'])) || !Array.isArray(value['items'])) {
    yield document;
    return;
  }
  for (const [index, item] of value['items'].entries()) {
    const start = document.positionOf(['items', index]);
    const traps = document.traps.filter(({ path }) => path[0] === 'items' && path[1] === index);
    yield {
      value: listItem(value, item),
      start,
      traps: traps.map((trap) => ({ ...trap, path: trap.path.slice(2) })),
      positionOf: (path) => document.positionOf(['items', index, ...path]),
      fieldsOf: (path) => document.fieldsOf(['items', index, ...path]),
    };
  }
}

function isTmcDocument(value: Record<string, unknown>): boolean {
  const { apiVersion } = value;
  return typeof apiVersion === 'string' && TMC_GROUPS.some((group) => apiVersion.startsWith(`${group}/`));
}

/** Most objects carry nothing that is ours, and the places of all their fields would fill the memory. */
function metadataPositions(document: YamlDocument, { labels, annotations }: KubeObject['metadata']) {
  if (!Object.keys({ ...labels, ...annotations }).some(isKcpKey)) return {};
  const fields = Object.entries(document.fieldsOf(['metadata']));
  return { positions: Object.fromEntries(fields.map(([path, at]) => [`metadata.${path}`, at])) };
}

function readDocument(document: YamlDocument): { documents: ParsedDocument[]; diagnostics: readonly FileDiagnostic[] } {
  const { value, start } = document;
  if (!isRecord(value) || typeof value['apiVersion'] !== 'string' || typeof value['kind'] !== 'string') {
    // Values files, CI pipelines, READMEs in YAML: not ours to judge.
    const lacking = typeMissing(document);
    return { documents: [], diagnostics: lacking ? [lacking] : [] };
  }
  const original = originalKcp(document);
  if (isTmcDocument(value)) {
    const { document: valid, diagnostics: found } = validateDocument(document);
    const diagnostics = [...(original === undefined ? [] : [original]), ...found, ...trapFindings(document, [])];
    if (valid === undefined || valid.kind === 'workload') return { documents: [], diagnostics };
    return { documents: [{ ...valid, positions: document.fieldsOf([]) }], diagnostics };
  }
  if (original !== undefined) return { documents: [], diagnostics: [original] };
  const problems = workloadProblems(document, TMC_GROUPS);
  const diagnostics = [...problems, ...trapFindings(document, problems)];
  if (problems.length > 0 || !isKubeObject(value)) return { documents: [], diagnostics };
  const workload = { kind: 'workload', object: value, digest: digestOf(value), at: start } as const;
  return { documents: [{ ...workload, ...metadataPositions(document, value.metadata) }], diagnostics };
}

/** Nothing in it says that it was meant for us: no `apiVersion` in the text, or documents of others' tools, without `metadata`. */
function isForeign(text: string, read: readonly YamlDocument[], documents: readonly ParsedDocument[]): boolean {
  if (!text.includes('apiVersion')) return true;
  const meant = read.some(({ value }) => isRecord(value) && (isTmcDocument(value) || value['metadata'] !== undefined));
  return read.length > 0 && documents.length === 0 && !meant;
}

const SECRET = /kind["']?\s*:\s*["']?Secret\b/;

/** Of many findings the first are told, and how many there are; names of megabytes are cut. */
const MAX_FINDINGS = 100;
const MAX_TEXT = 1_000;

function cut(text: string): string {
  return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT).toWellFormed()}…`;
}

/** Findings as they are told: a hostile file must not fill the status branch. */
function told(findings: readonly FileDiagnostic[]): readonly FileDiagnostic[] {
  const isWarning = (d: FileDiagnostic): number => Number(d.severity === 'warning');
  const first = findings.length <= MAX_FINDINGS ? findings : findings.toSorted((a, b) => isWarning(a) - isWarning(b));
  const short = first.slice(0, MAX_FINDINGS).map((d) => ({
    ...d,
    message: cut(d.message),
    ...(d.object === undefined ? {} : { object: cut(d.object) }),
  }));
  const [last] = short.slice(-1);
  if (last === undefined || findings.length === short.length) return short;
  const rest = findings.length - short.length;
  return [...short.slice(0, -1), { ...last, message: `${last.message} (and ${rest} more findings in this file)` }];
}

/** Parses and validates one file. The first findings at once; never throws. */
export function parseFile(bytes: Uint8Array): ParsedFile {
  const text = decodeText(bytes, YAML_LIMITS.bytes);
  if (typeof text !== 'string') return unusable(text, bytes);
  if (isLfsPointer(text)) {
    const message = 'the file is a Git LFS pointer, not the manifest; store manifests without LFS';
    const diagnostic = { code: 'UnsupportedEntry', severity: 'error', message, line: 1, column: 1 } as const;
    const mayBeWorkspace = 'unknown';
    return { bytes: bytes.byteLength, documents: [], diagnostics: [diagnostic], usable: false, mayBeWorkspace };
  }
  const { documents: read, problems } = readYaml(text);
  const isSecret = SECRET.test(text);
  const diagnostics: FileDiagnostic[] = problems.map((p) => ({
    ...p,
    message: isSecret ? discreet(p.message) : p.message,
    severity: 'error',
  }));
  const documents: ParsedDocument[] = [];
  const expanded = read.flatMap((d) => [...expandLists(d)]);
  for (const document of expanded) {
    const result = readDocument(document);
    documents.push(...result.documents);
    diagnostics.push(...result.diagnostics);
  }
  const usable = diagnostics.every((d) => d.severity !== 'error');
  const foreign = !usable && isForeign(text, problems.length > 0 ? [] : expanded, documents);
  const workspace = usable ? {} : workspaceSaid(text);
  return {
    bytes: bytes.byteLength,
    documents,
    diagnostics: told(diagnostics),
    usable,
    ...(foreign ? { foreign } : {}),
    ...workspace,
  };
}
