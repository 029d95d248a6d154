// A finding about somebody's file, as a value: never thrown, always with a position and a remedy.

export type DiagnosticSeverity = 'error' | 'warning';

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  /** What is wrong and what to do, one line. */
  readonly message: string;
  /** Path inside the source repository; absent when the finding is about no single file. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** `Placement root/web`, when the finding is about one object. */
  readonly object?: string;
}

/** Every code that may appear, with what it means; `docs/reference/diagnostics.md` lists the same. */
export const DIAGNOSTIC_CODES = {
  YamlSyntax: 'the file is not YAML that this reader accepts',
  FileTooLarge: 'the file is larger than the limit and was not read',
  NotUtf8: 'the file is not UTF-8 text',
  YamlTrap: 'something that kubectl reads otherwise than it is written, as YAML 1.1 asks',
  UnsafeNumber: 'a number that loses precision or is not finite',
  SourceTooLarge: 'the source has more files, bytes or levels than are read, so nothing of it counts',
  InvalidPattern: 'a pattern of .tmcignore that would take too long to match',
  UnsupportedEntry: 'a symbolic link, submodule or LFS pointer where a file is expected',
  UnsafeEntry: 'a file or directory of a name or form that no tool should write, so nothing of it is read',
  UnreadableEntry: 'a file or directory that is missing, damaged or no file in the repository itself; see `git fsck`',
  InvalidObject: 'a document that breaks the schema of its kind',
  UnknownField: 'a field that no version of the kind has',
  NotHonouredYet:
    'a field or kind of the API that this version does not act on; without some fields an object would mean something else, and stays as it was',
  InvalidName: 'a name that Kubernetes or Git would refuse',
  DuplicateObject: 'the same object is written twice',
  WorkspaceConflict: 'two Workspace documents speak of one directory, or two directories of one workspace',
  WorkspaceUndetermined: 'it cannot be read which workspace a directory is, so nothing below it is loaded',
  Misplaced: 'an object in a workspace where it does not count',
  UnknownReference: 'a Location, SyncTarget, workspace or object is named that is not in the repository',
  InvalidHierarchy: 'parents of Locations that form a circle, or a chain of too many levels',
  SelectsNothing: 'a Placement whose source holds nothing, or that has no cluster to choose from',
  UnsatisfiableSelector: 'a label selector that no labels can match',
  UnknownLabel: 'a selector asks for a label, or a value of one, that nothing has or that is not offered',
  NoUsableTarget: 'every cluster that a Placement can choose is unschedulable or tainted',
  UndeliveredReference:
    'an object refers to a ConfigMap, Secret, ServiceAccount or volume claim that is not delivered with it, or whose name is misspelled',
  UnknownAnnotation: 'an annotation or label under a name of ours with a key or a value that tmc does not know',
  ForbiddenImport: 'an import of Secrets, which never leave their cluster',
  ContradictoryExports: 'exports or imports of one object that say different things',
  OriginalKcp: 'a document of the original kcp, which is written in another form here; docs/guide/from-kcp.md has both',
  StatusInSource: 'status belongs to the status branch, not to the source',
  ForeignSource: 'a Placement names objects of a workspace that is neither its own nor below it',
  ToolMissing:
    'kustomize or helm is needed to build a source and is not installed where the hub runs, so the source stays as it was',
  BuildFailed: 'kustomize or helm cannot build a source, or it names what is not read, so the source stays as it was',
  ConflictingDeliverers: 'two sources deliver one object to one target with different content',
  OverrideFailed:
    'an override of a Placement, or the annotation of an object that changes it on one cluster, does not apply: the object stays there as it is',
  TransformFailed: 'a transformation policy of TMCConfig does not apply to an object: the object stays there as it is',
  ValidationFailed:
    'an object has not what a validation policy of TMCConfig asks; with `action: deny` nothing new of it is delivered',
  KindNotAllowed: 'an object of a kind that TMCConfig does not let through: nothing new of it is delivered',
  ClusterFull: 'a cluster has as many objects or namespaces as TMCConfig allows, so no new ones come',
  NamespaceMappingKept:
    'the namespace mapping of a SyncTarget was changed while its cluster holds objects, so it stays as it was',
  UnmappedName:
    'a text names a Service by its namespace in the source, on a target where namespaces are hashed, so nothing answers to it',
  NamespaceCollision:
    'two namespaces have one hashed name, so nothing new is delivered to either where names are hashed',
  PlainSecret:
    'a Secret has values that whoever reads the repository can read; where TMCConfig denies that, nothing new of it is delivered',
  EncryptedObject:
    'an object is encrypted with SOPS and goes to a cluster whose syncer decrypts nothing, so its API server refuses it',
  PolicyDenied:
    'an admission policy that is in force on a cluster denies an object, so nothing new of it is delivered there',
  PolicyWarned: 'an admission policy warns of an object, which is delivered',
  PolicyAudited: 'an admission policy only audits what it has against an object, which is delivered',
  PolicyNotEvaluated:
    'an admission policy was not evaluated, because it needs what only a cluster knows, cannot be compiled or costs too much; the API server decides',
  UndeliveredPolicy:
    'an admission policy or binding that no Placement delivers together with the other, so it judges nothing',
  KindNotServed:
    'an object is on a cluster, or stays there, whose API server does not serve its kind in that version, and no delivered definition brings it',
  PathConflict: 'two objects would be written to one file',
  PruneWithheld: 'a change would remove more than the guard allows, so nothing was removed',
  JobWaits: 'a Job or CronJob is not at its new place yet, because its copy elsewhere is not known to be gone',
  RemovedTarget: 'a SyncTarget left the source while its cluster still holds objects',
  RenderedBranchRestored: 'the rendered branch was missing or rewritten, and was restored',
  RepositoryLarge: 'the repository has grown beyond what the built-in Git backend serves well; install git, or tidy it',
  SourceRewritten: 'the history of the source branch was rewritten; its new state is followed, under the prune guard',
  UntrustedCommit: 'the source branch has a commit that no allowed signer signed, so it is followed no further',
  EvictionsStopped:
    'so many clusters fell silent at once that silence says nothing about one of them, so nothing is moved off them',
  MovesWait: 'copies on silent clusters wait, because as many moves as are allowed at once are under way',
  BranchUnreadable: 'a branch could not be read, so nothing was changed',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/** Findings that an object is not delivered to some targets: what is there of it stays. Each is a reason that a Placement is not ready. */
export const REFUSAL_CODES = [
  'TransformFailed',
  'OverrideFailed',
  'ValidationFailed',
  'KindNotAllowed',
  'ClusterFull',
  'NamespaceCollision',
  'PlainSecret',
  'PolicyDenied',
] as const satisfies readonly DiagnosticCode[];

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** `file:line:col: code: message`, the form editors and CI understand (CLI.md, exit code 3). */
export function formatDiagnostic(d: Diagnostic): string {
  const where = [d.file ?? '-', d.line ?? 1, d.column ?? 1].join(':');
  return `${where}: ${d.code}: ${d.message}`;
}

export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  const key = (d: Diagnostic): string =>
    [
      d.file ?? '',
      String(d.line ?? 0).padStart(8, '0'),
      String(d.column ?? 0).padStart(6, '0'),
      d.code,
      d.message,
    ].join('\0');
  const [ka, kb] = [key(a), key(b)];
  return ka < kb ? -1 : ka > kb ? 1 : 0;
}
