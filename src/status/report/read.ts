// Files of the report branch → ClusterReport. What is read comes from a syncer whose token may be stolen: all of it is checked and bounded.
import {
  type BlobId,
  type ClusterReport,
  type ClusterState,
  type FileBlob,
  type FileTree,
  type Heartbeat,
  InvariantError,
  nodeAt,
  type ObjectReport,
  parseCommitSha,
  parseTargetId,
  type RemovalReport,
  readYaml,
  subtree,
  type TargetId,
  UserError,
  walkFiles,
} from '../../api/index.ts';
import {
  bool,
  FieldError,
  type Fields,
  fieldsOf,
  list,
  mapping,
  oneOf,
  optionalMessage,
  optionalParsed,
  optionalText,
  parsed,
  text,
} from './fields.ts';
import { mostBytes, REPORT_LIMITS } from './limits.ts';
import { readApis } from './read-apis.ts';
import { optionalCapacity } from './read-capacity.ts';
import { readObjectReport, readRef } from './read-object.ts';

/** Object reports by blob id: equal files are parsed once, also across targets and passes. An LRU cache fits. */
export interface ObjectReportCache {
  get(id: BlobId): Omit<ObjectReport, 'path'> | undefined;
  set(id: BlobId, report: Omit<ObjectReport, 'path'>): unknown;
}

export interface ReadReportOptions {
  /** Whose report branch this is; a report that names another target is refused. */
  readonly target?: TargetId;
  readonly cache?: ObjectReportCache;
}

/**
 * Reads what `reportToTree` wrote; blobs must have their bytes, but for those the cache knows. Unknown fields are
 * ignored. Throws a UserError `InvalidReport` that names the file and the field, and nothing else, whatever the tree holds.
 */
export function reportFromTree(
  tree: FileTree,
  options: ReadReportOptions = {},
): { readonly report: ClusterReport; readonly heartbeat: Heartbeat } {
  const heartbeat = inFile('heartbeat.yaml', () => readHeartbeat(document(tree, 'heartbeat.yaml')));
  const head = inFile('target.yaml', () => readTarget(document(tree, 'target.yaml')));
  const applied = inFile('applied.yaml', () => readApplied(document(tree, 'applied.yaml')));
  const apis = nodeAt(tree, 'apis.yaml') && inFile('apis.yaml', () => readApis(document(tree, 'apis.yaml')));
  const cluster = apis === undefined ? head.cluster : { ...head.cluster, apis };
  inFile('heartbeat.yaml', () => sameOwner(heartbeat, head, options.target));
  const objects = readObjects(subtree(tree, 'objects'), options.cache);
  return { report: { ...head, ...applied, cluster, objects }, heartbeat };
}

/**
 * The heartbeat alone, also as the document that was written; `heartbeat.yaml` must have its bytes. Throws as
 * `reportFromTree` does.
 */
export function heartbeatFromTree(
  tree: FileTree,
  target: TargetId,
): { readonly heartbeat: Heartbeat; readonly document: Readonly<Record<string, unknown>> } {
  return inFile('heartbeat.yaml', () => {
    const fields = document(tree, 'heartbeat.yaml');
    const heartbeat = readHeartbeat(fields);
    if (heartbeat.target !== target) throw new FieldError('spec.syncTarget', `must be ${target}`);
    return { heartbeat, document: fields.value };
  });
}

function sameOwner(
  heartbeat: Heartbeat,
  head: Pick<ClusterReport, 'target' | 'uid'>,
  expected: TargetId | undefined,
): void {
  const target = expected ?? head.target;
  if (head.target !== target) throw new FieldError('metadata.name', `of target.yaml must be ${target}`);
  if (heartbeat.target !== target) throw new FieldError('spec.syncTarget', `must be ${target}`);
  if (heartbeat.uid !== head.uid) throw new FieldError('spec.syncTargetUID', 'must be the uid of target.yaml');
}

/** Runs a reader and turns whatever it throws into an InvalidReport about the file. */
function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvariantError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    const field = error instanceof FieldError ? error.field : undefined;
    const message = `reading the report failed: ${file}: ${problem}; it is ignored until the syncer writes a valid one`;
    throw new UserError('InvalidReport', message, { data: { file, field }, cause: error });
  }
}

function document(tree: FileTree, file: string): Fields {
  const node = nodeAt(tree, file);
  if (node?.kind !== 'blob') throw new FieldError(file, 'is missing');
  return parseFile(node, mostBytes(file));
}

function bytesOf(blob: FileBlob): Uint8Array {
  if (blob.bytes) return blob.bytes;
  throw new InvariantError('Internal', `reading a report needs the content of blob ${blob.id}, which was not loaded`);
}

function parseFile(blob: FileBlob, limit: number): Fields {
  if (blob.mode !== 'file' && blob.mode !== 'executable') throw new FieldError('the file', 'must be a plain file');
  const bytes = bytesOf(blob);
  if (bytes.byteLength > limit) throw new FieldError('the file', `must have at most ${limit} bytes`);
  const { documents, problems } = readYaml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const problem = problems[0];
  if (problem) throw new FieldError(`line ${problem.line}`, problem.message);
  if (documents.length !== 1) throw new FieldError('the file', 'must hold one document');
  return { ...fieldsOf(documents[0]?.value, 'the document'), path: '' };
}

function readHeartbeat(fields: Fields): Heartbeat {
  oneOf(fields, 'kind', ['SyncTargetHeartbeat']);
  const spec = mapping(fields, 'spec');
  const status = mapping(fields, 'status');
  return {
    target: parsed(spec, 'syncTarget', parseTargetId),
    uid: text(spec, 'syncTargetUID'),
    syncer: text(status, 'syncerIdentifier'),
    time: parsed(status, 'lastHeartbeatTime', parseTime),
  };
}

function parseTime(time: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(time))
    throw new TypeError('must be an RFC 3339 time in UTC');
  return time;
}

function readTarget(fields: Fields): Pick<ClusterReport, 'target' | 'uid' | 'syncer' | 'cluster' | 'refused'> {
  oneOf(fields, 'kind', ['SyncTargetReport']);
  const syncer = mapping(fields, 'syncer');
  const cluster = mapping(fields, 'cluster');
  const refused = optionalMessage(fields, 'refused');
  return {
    target: parsed(mapping(fields, 'metadata'), 'name', parseTargetId),
    uid: text(fields, 'uid'),
    syncer: { id: text(syncer, 'id'), version: text(syncer, 'version') },
    cluster: readCluster(cluster),
    ...(refused === undefined ? {} : { refused }),
  };
}

function readCluster(fields: Fields): ClusterState {
  const message = optionalMessage(fields, 'message');
  const kubernetesVersion = optionalText(fields, 'kubernetesVersion');
  const capacity = optionalCapacity(fields, 'capacity');
  const allocatable = optionalCapacity(fields, 'allocatable');
  const capacityNote = optionalMessage(fields, 'capacityNote');
  return {
    reachable: bool(fields, 'reachable'),
    ...(message === undefined ? {} : { message }),
    ...(kubernetesVersion === undefined ? {} : { kubernetesVersion }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(allocatable === undefined ? {} : { allocatable }),
    ...(capacityNote === undefined ? {} : { capacityNote }),
  };
}

function readApplied(fields: Fields): Pick<ClusterReport, 'renderedCommit' | 'removals' | 'orphans'> {
  oneOf(fields, 'kind', ['AppliedReport']);
  const renderedCommit = optionalParsed(fields, 'renderedCommit', parseCommitSha);
  return {
    ...(renderedCommit === undefined ? {} : { renderedCommit }),
    removals: list(fields, 'removals', REPORT_LIMITS.removals).map(readRemoval),
    orphans: list(fields, 'orphans', REPORT_LIMITS.orphans).map(readRef),
  };
}

function readRemoval(fields: Fields): RemovalReport {
  const message = optionalMessage(fields, 'message');
  const notBefore = optionalText(fields, 'notBefore');
  return {
    ref: readRef(mapping(fields, 'ref')),
    commit: parsed(fields, 'commit', parseCommitSha),
    ...(notBefore === undefined ? {} : { notBefore }),
    state: oneOf(fields, 'state', ['Gone', 'Pending', 'Blocked']),
    ...(message === undefined ? {} : { message }),
  };
}

function readObjects(tree: FileTree, cache: ObjectReportCache | undefined): readonly ObjectReport[] {
  const objects: ObjectReport[] = [];
  let total = 0;
  for (const [path, blob] of walkFiles(tree)) {
    const file = `objects/${path}`;
    total += blob.bytes?.byteLength ?? 0;
    objects.push({ ...inFile(file, () => readOne(blob, cache)), path });
    const tooMany = objects.length > REPORT_LIMITS.objects || total > REPORT_LIMITS.totalBytes || path.length > 1024;
    if (tooMany) inFile(file, () => refuseSize());
  }
  return objects;
}

function refuseSize(): never {
  const { objects, totalBytes } = REPORT_LIMITS;
  throw new FieldError('the report', `must have at most ${objects} objects and ${totalBytes} bytes, and short paths`);
}

function readOne(blob: FileBlob, cache: ObjectReportCache | undefined): Omit<ObjectReport, 'path'> {
  const known = cache?.get(blob.id);
  if (known) return known;
  const report = readObjectReport(parseFile(blob, REPORT_LIMITS.fileBytes));
  cache?.set(blob.id, report);
  return report;
}
