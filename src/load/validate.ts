// One document of the Workload API → a typed object, or everything that is wrong with it, each finding with its place and remedy.
import type { ValidateFunction } from 'ajv';
import {
  compileNormaliser,
  compileRules,
  DOCUMENT_NODES,
  type FieldNotYet,
  findNotYet,
  isKindName,
  isRecord,
  KIND_NAMES,
  KINDS,
  type KindName,
  type Normaliser,
  type RuleCheck,
  YAML_LIMITS,
  type YamlDocument,
} from '../api/index.ts';
import { dotted, type Finding, isDisturbed, ruleFinding, structureFindings } from './findings.ts';
import * as validators from './generated/validators.mjs';
import type { FileDiagnostic, ParsedDocument } from './parsed-file.ts';
import { patchFindings } from './patch-findings.ts';
import { policyFindings } from './policy-findings.ts';
import { nearest } from './suggest.ts';

/** A copy: what a module exports is slow to look up by name. */
const STRUCTURE: Readonly<Record<KindName, ValidateFunction>> = { ...validators };

const NORMALISERS: ReadonlyMap<KindName, Normaliser> = new Map(
  KIND_NAMES.map((kind) => [kind, compileNormaliser(DOCUMENT_NODES[kind])]),
);

const RULES: ReadonlyMap<KindName, RuleCheck> = new Map(
  KIND_NAMES.flatMap((kind) => {
    const check = compileRules(DOCUMENT_NODES[kind]);
    return check === undefined ? [] : [[kind, check] as const];
  }),
);

/** A document as the API server would keep it: without nulls, with defaults. */
export function normalised(kind: KindName, value: unknown): unknown {
  return NORMALISERS.get(kind)?.(value) ?? value;
}

/**
 * Everything that is wrong with a value as a document of the kind: its structure, then the rules over what is well formed.
 * A kube-apiserver with our CRDs comes to the same verdict.
 */
export function documentFindings(kind: KindName, value: unknown): readonly Finding[] {
  const validate = STRUCTURE[kind];
  const rules = RULES.get(kind);
  if (validate(value)) return (rules?.(value) ?? []).slice(0, YAML_LIMITS.problems).map(ruleFinding);
  const errors = validate.errors ?? [];
  // Of very many the first are told: each takes a search for its place and for equal ones.
  const looked = errors.slice(0, 8 * YAML_LIMITS.problems);
  const structure = structureFindings({ kind, node: DOCUMENT_NODES[kind], value }, looked);
  // A rule may be asked only where all that is disturbed is known.
  const isAllKnown = looked.length === errors.length;
  const broken = isAllKnown ? (rules?.(value, (path) => isDisturbed(path, structure)) ?? []) : [];
  return [...structure, ...broken.map(ruleFinding)].slice(0, YAML_LIMITS.problems);
}

/** What is said of a field that this version does not act on. */
function notYetMessage(kind: KindName, { path, effect, value }: FieldNotYet): string {
  const what = value === undefined ? dotted(path) : `${dotted(path)} ${value}`;
  const end = value === undefined ? 'the field is removed' : 'it is another';
  const consequence = effect === 'holds' ? `the ${kind} stays as it is until ${end}` : 'it changes nothing for now';
  return `${what} is part of the API, but this version does not act on it yet: ${consequence}`;
}

function unknownKind(kind: string, apiVersion: unknown): Finding {
  const close = nearest(kind, KIND_NAMES);
  const hint = close === undefined ? `known: ${KIND_NAMES.join(', ')}` : `did you mean ${close}?`;
  return { code: 'InvalidObject', path: ['kind'], message: `${kind} is no kind of ${String(apiVersion)}; ${hint}` };
}

const STATUS_REMEDY = 'status in a source file is ignored: status lives on the status branch; remove it';
const HEARTBEAT_REMEDY =
  'a heartbeat in a source file is ignored: syncers write theirs into report branches; remove it';

/** Validates a document of one of our API groups. The document is undefined when any finding is an error. */
export function validateDocument(document: YamlDocument): {
  document: ParsedDocument | undefined;
  diagnostics: readonly FileDiagnostic[];
} {
  const written = isRecord(document.value) ? document.value : {};
  const kind = String(written['kind']);
  const metadata = isRecord(written['metadata']) ? written['metadata'] : {};
  const object = `${kind} ${String(metadata['name'] ?? '')}`.trim();
  const tell =
    (severity: FileDiagnostic['severity']) =>
    ({ code, message, path }: Finding): FileDiagnostic => ({
      code,
      severity,
      message,
      object,
      ...document.positionOf(path),
    });
  if (!isKindName(kind)) {
    return { document: undefined, diagnostics: [tell('error')(unknownKind(kind, written['apiVersion']))] };
  }
  const value = normalised(kind, written);
  const structure = documentFindings(kind, value);
  const meaning = () => [...patchFindings(kind, value), ...policyFindings(kind, value)];
  const found = structure.length > 0 ? structure : meaning();
  if (found.length > 0) return { document: undefined, diagnostics: found.map(tell('error')) };
  if (kind === 'SyncTargetHeartbeat') {
    const heartbeat: Finding = { code: 'StatusInSource', path: [], message: HEARTBEAT_REMEDY };
    return { document: undefined, diagnostics: [tell('warning')(heartbeat)] };
  }
  const { status, ...rest } = isRecord(value) ? value : {};
  const later = notYet(kind, rest);
  const warnings: Finding[] = [
    ...later.map((f): Finding => ({ code: 'NotHonouredYet', path: f.path, message: notYetMessage(kind, f) })),
    ...(status === undefined ? [] : [{ code: 'StatusInSource', path: ['status'], message: STATUS_REMEDY } as const]),
  ];
  const held = later.filter(({ effect }) => effect === 'holds').map(({ path }) => dotted(path));
  const parsed = { kind, object: rest, at: document.start, heldBy: held };
  // The schema above has just accepted the value as this kind.
  return { document: parsed as unknown as ParsedDocument, diagnostics: warnings.map(tell('warning')) };
}

function notYet(kind: KindName, value: unknown): readonly FieldNotYet[] {
  const { notYet: effect } = KINDS[kind];
  return effect === undefined ? findNotYet(DOCUMENT_NODES[kind], value) : [{ path: ['kind'], effect, value: kind }];
}
