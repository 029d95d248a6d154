// Whether we and a kube-apiserver with our CRDs say the same of one document: verdict, stored form, and the fields that are named.
import { isDeepStrictEqual } from 'node:util';
import { DOCUMENT_NODES, type FieldPath, isRecord, type KindName, type SchemaNode } from '../../../src/api/index.ts';
import type { Finding } from '../../../src/load/findings.ts';
import { documentFindings, normalised } from '../../../src/load/validate.ts';
import type { Verdict } from '../../support/api-judge.ts';
import { schemaNodes } from '../../support/schema-nodes.ts';

type Doc = Readonly<Record<string, unknown>>;

/** Fields that any object in a server may have. */
const SAID_BY_SERVER: readonly string[] = [
  ...['namespace', 'generateName', 'uid', 'resourceVersion', 'generation', 'selfLink', 'managedFields'],
  ...['creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'finalizers', 'ownerReferences'],
];

/** What we refuse on purpose although the server takes it. */
const SOURCE_ONLY: readonly { readonly reason: string; readonly is: (finding: Finding) => boolean }[] = [
  {
    reason: 'of metadata a source holds name, labels and annotations: the rest is said by the server, not by people',
    is: ({ code, path: [section, field, ...below] }) =>
      code === 'UnknownField' && section === 'metadata' && below.length === 0 && SAID_BY_SERVER.includes(String(field)),
  },
];

/** The reason why we alone refuse a document with these findings; undefined: there is none. */
export function sourceOnlyReason(findings: readonly Finding[]): string | undefined {
  const [first] = findings;
  const rule = SOURCE_ONLY.find(({ is }) => first !== undefined && is(first));
  return findings.every((finding) => rule?.is(finding)) ? rule?.reason : undefined;
}

type Refusal = Verdict & { readonly accepted: false };

/** Our side of a document. */
export interface Ours {
  readonly kind: KindName;
  readonly findings: readonly Finding[];
  readonly normal: unknown;
}

export function ourVerdict(kind: KindName, object: Doc): Ours {
  const normal = normalised(kind, object);
  return { kind, normal, findings: documentFindings(kind, normal) };
}

/**
 * The document as it would be created. A status in a source is ignored, so it is not sent, but where it is a part of the
 * whole; settings of a fleet need no name in a source, an object in a server does.
 */
export function asCreated(kind: KindName, { status, ...object }: Doc): Doc {
  const { metadata = {} } = object;
  if (kind === 'SyncTargetHeartbeat') return status === undefined ? object : { ...object, status };
  if (kind !== 'TMCConfig' || (!isRecord(metadata) && metadata !== null)) return object;
  return { ...object, metadata: { ...metadata, name: metadata?.['name'] ?? 'a' } };
}

/** What a source says of itself, without what the server adds; empty maps of metadata are not kept. */
function essence(object: unknown, kind: KindName): unknown {
  const { metadata, ...rest } = asCreated(kind, isRecord(object) ? object : {});
  const { name, labels, annotations } = isRecord(metadata) ? metadata : {};
  const kept = (map: unknown) => (isRecord(map) && Object.keys(map).length > 0 ? map : undefined);
  const said = { ...rest, metadata: { name, labels: kept(labels), annotations: kept(annotations) } };
  // As JSON has it: without what is undefined.
  return JSON.parse(JSON.stringify(said));
}

/** As the server writes it: `spec.taints[0].key`; of labels and annotations it names the map, of no metadata the name. */
function serverPath(path: FieldPath): string {
  if (path[0] === 'metadata' && path.length === 1) return 'metadata.name';
  const isInMap = path[0] === 'metadata' && (path[1] === 'labels' || path[1] === 'annotations');
  const steps = (isInMap ? path.slice(0, 2) : path).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${step}`,
  );
  return steps.join('').slice(1);
}

function rulesOf(node: SchemaNode): readonly string[] {
  return schemaNodes(node).flatMap((placed) => (placed.node.rules ?? []).map(({ message }) => message));
}

/** Findings whose field the server should have named too. */
function comparable({ kind, findings }: Ours, { message }: Refusal): readonly Finding[] {
  // Keys that are no words are quoted by the server in one way or another.
  const isWord = ({ path }: Finding): boolean => path.every((step) => /^[\w./-]*$/.test(String(step)));
  const asked = findings.filter((finding) => isWord(finding) && sourceOnlyReason([finding]) === undefined);
  // A body of another kind or version is looked at no further.
  if (findings.some(({ path }) => path[0] === 'kind' || path[0] === 'apiVersion')) return [];
  // Fields that are not described are refused before anything else is looked at.
  if (message.includes('strict decoding error')) return asked.filter(({ code }) => code === 'UnknownField');
  if (!message.includes('some validation rules were not checked')) return asked;
  const rules = rulesOf(DOCUMENT_NODES[kind]);
  return asked.filter((finding) => !rules.some((rule) => finding.message.includes(rule)));
}

/** Keys of maps are written by the server as `.key` or as `[key]`. */
function dotted(path: string): string {
  return path.replace(/\[([\w./-]*)\]/g, '.$1');
}

function unnamed(ours: Ours, verdict: Refusal): readonly string[] {
  // `<nil>` is a cause that names its field in words only.
  const inWords = [...verdict.message.matchAll(/"([\w.[\]]+)" must/g)].map(([, f]) => f);
  const named = new Set([...verdict.fields, ...inWords].map((path) => dotted(path ?? '')));
  if (verdict.fields.length === 0) return [];
  // Of several items that are too many it names the first.
  const isNamed = (path: string): boolean =>
    named.has(dotted(path)) ||
    (path.endsWith(']') && [...named].some((f) => f.startsWith(dotted(path).replace(/\d+$/, ''))));
  return comparable(ours, verdict)
    .map(({ path }) => serverPath(path))
    .filter((path) => path !== '' && !isNamed(path));
}

/** In words; undefined: both say the same, or differ as they should, or the server said nothing. */
export function disagreement(ours: Ours, verdict: Verdict | undefined): string | undefined {
  const { kind, normal, findings } = ours;
  if (verdict === undefined) return undefined;
  if (verdict.accepted) {
    if (findings.length > 0) {
      if (sourceOnlyReason(findings) !== undefined) return undefined;
      return `we refuse what the server takes: ${findings.map((f) => f.message).join('; ')}`;
    }
    const [kept, stored] = [essence(normal, kind), essence(verdict.stored, kind)];
    if (isDeepStrictEqual(kept, stored)) return undefined;
    return `we keep ${JSON.stringify(kept)}, the server ${JSON.stringify(stored)}`;
  }
  if (findings.length === 0) return `the server refuses what we take: ${verdict.message}`;
  const missing = unnamed(ours, verdict);
  return missing.length === 0 ? undefined : `the server does not name ${missing.join(', ')}: ${verdict.message}`;
}
