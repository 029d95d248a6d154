// One request, read whole, and the ways to answer it.
import type { IncomingMessage } from 'node:http';
import type { Doc } from '../json/index.ts';
import type { WatchSink } from '../read/index.ts';
import { StatusError } from '../status/index.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly contentType: string;
  readonly userAgent: string;
  readonly body: Buffer;
  /** Filled while the request is handled; sent as Warning headers. */
  readonly warnings: string[];
}

export type Answer =
  | {
      readonly kind: 'json';
      readonly code: number;
      readonly body: Doc;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string | string[]>>;
    }
  | { readonly kind: 'text'; readonly code: number; readonly body: string | Buffer; readonly contentType?: string }
  | { readonly kind: 'watch'; readonly run: (sink: WatchSink) => () => void };

/** The real server's limit on a body. */
const BODY_LIMIT = 3 * 1024 * 1024;

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    size += bytes.length;
    if (size > BODY_LIMIT) {
      throw new StatusError(413, 'RequestEntityTooLarge', `Request entity too large: limit is ${BODY_LIMIT}`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Reads a request; throws a 413 or 400 as StatusError. */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const url = parseTarget(message.url ?? '/');
  return {
    method: message.method ?? 'GET',
    path: url.path,
    query: url.query,
    accept: message.headers.accept ?? '',
    contentType: (message.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '',
    userAgent: message.headers['user-agent'] ?? '',
    body: await readBody(message),
    warnings: [],
  };
}

/** Path segments and query of a request target. Throws a 400 when it cannot be decoded. */
export function parseTarget(target: string): { path: readonly string[]; query: URLSearchParams } {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  try {
    const segments = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return { path: segments, query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)) };
  } catch (error) {
    throw new StatusError(
      400,
      'BadRequest',
      `the request path cannot be decoded: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
