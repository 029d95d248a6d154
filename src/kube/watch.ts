// One watch request: its events, until the server ends it, the position expires, or the connection breaks.
import { isKubeObject, isRecord, type KubeObject, TmcError, TransientError } from '../api/index.ts';
import { connectionError } from './connection-errors.ts';
import { answerError } from './errors.ts';
import { LineSplitter } from './line-splitter.ts';
import { collectionPath, holdsSecrets, query } from './paths.ts';
import type { ApiResource } from './port.ts';
import { readStatus, statusCode } from './status.ts';
import type { Transport } from './transport.ts';

export type WatchEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'changed' | 'deleted'; readonly object: KubeObject }
  | { readonly kind: 'bookmark'; readonly resourceVersion: string };

export interface WatchOptions {
  readonly resource: ApiResource;
  readonly labelSelector: string | undefined;
  readonly resourceVersion: string;
  /** The server ends the watch after it; we do so `graceMs` later when it does not. */
  readonly timeoutSeconds: number;
  readonly graceMs: number;
}

/** Larger than any object etcd takes, even as JSON with its managed fields. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;

/**
 * Yields `opened` first, then events in order, one array per chunk received. Returns when the server ends the watch.
 * Throws a KubeConflictError with code `WatchExpired` when the position is too old.
 */
export async function* watchEvents(
  transport: Transport,
  options: WatchOptions,
  signal: AbortSignal,
): AsyncGenerator<readonly WatchEvent[]> {
  const { resource, labelSelector, resourceVersion, timeoutSeconds } = options;
  const what = `Watching ${resource.plural}`;
  const parameters = query({ labelSelector, resourceVersion, timeoutSeconds, watch: true, allowWatchBookmarks: true });
  const body = await transport.stream(
    { verb: 'watch', method: 'GET', path: `${collectionPath(resource)}${parameters}`, what },
    signal,
  );
  const silent = new TransientError(
    'ClusterUnreachable',
    `${what} on ${transport.server} went silent; it is opened again.`,
  );
  const limit = setTimeout(() => body.destroy(silent), timeoutSeconds * 1000 + options.graceMs);
  try {
    yield [{ kind: 'opened' }];
    const splitter = new LineSplitter(MAX_LINE_BYTES);
    for await (const chunk of body) {
      if (signal.aborted) return;
      const lines = splitter.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
      if (lines.length > 0) yield lines.map((line) => readEvent(line, resource, `${what} on ${transport.server}`));
    }
  } catch (error) {
    throw error instanceof TmcError ? error : connectionError(`${what} on ${transport.server}`, error);
  } finally {
    clearTimeout(limit);
    body.destroy();
  }
}

function readEvent(line: string, resource: ApiResource, what: string): WatchEvent {
  const event = parse(line, what);
  const object = event['object'];
  switch (event['type']) {
    case 'ADDED':
    case 'MODIFIED':
      if (isKubeObject(object)) return { kind: 'changed', object };
      break;
    case 'DELETED':
      if (isKubeObject(object)) return { kind: 'deleted', object };
      break;
    case 'BOOKMARK':
      return { kind: 'bookmark', resourceVersion: bookmarkVersion(object) };
    case 'ERROR':
      throw answerError({
        what,
        secret: holdsSecrets(resource),
        apply: false,
        status: statusCode(object) ?? 500,
        answer: readStatus(object),
        retryAfterSeconds: undefined,
      });
    default:
      break;
  }
  throw new TransientError(
    'ClusterUnavailable',
    `${what} failed: an event of type ${String(event['type'])} is not understood; the list is read again.`,
  );
}

function parse(line: string, what: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return value;
  } catch {
    // Told below: the parser's message may quote the object.
  }
  throw new TransientError('ClusterUnavailable', `${what} failed: an event is no JSON; the list is read again.`);
}

function bookmarkVersion(object: unknown): string {
  const metadata = isRecord(object) ? object['metadata'] : undefined;
  const version = isRecord(metadata) ? metadata['resourceVersion'] : undefined;
  return typeof version === 'string' ? version : '';
}
