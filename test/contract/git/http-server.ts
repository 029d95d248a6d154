// A smart http server in the test process: node:http in front of `git http-backend`, with a token and failures on demand.
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { gunzipSync } from 'node:zlib';

/** What the server does instead of answering properly. */
export type Failure =
  /** Answers this; git never hears of the request. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Sends the first bytes of the real answer, then drops the connection. */
  | { readonly kind: 'cut'; readonly after: number }
  /** The real answer in so many pieces, with this time between them. */
  | { readonly kind: 'drip'; readonly pieces: number; readonly everyMs: number }
  /** Sends the first bytes of the real answer, as if they were all. */
  | { readonly kind: 'short'; readonly after: number }
  /** Sends the first bytes of the real answer, then nothing more. */
  | { readonly kind: 'stall'; readonly after: number }
  /** The real answer with one byte of it changed, so many before its end. */
  | { readonly kind: 'corrupt'; readonly beforeEnd: number }
  /** Git does what it is asked, and this is the answer. */
  | { readonly kind: 'replace'; readonly body: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** Resets the connection, once so many bytes of the request have come. */
  | { readonly kind: 'reset'; readonly after: number }
  | { readonly kind: 'hang' };

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** What was sent along, once it was handed to git. */
  body: string;
  /** Common name of the certificate that the client showed. */
  readonly client: string | undefined;
}

export interface GitHttpServer {
  readonly url: string;
  /** Every request as it came. */
  readonly asked: Asked[];
  /** Authorization headers as they came, one per request. */
  readonly authorizations: (string | undefined)[];
  /** Decides by method and path; undefined answers properly. */
  fail: (request: Asked) => Failure | undefined;
  /** Runs before each request is handed to git. */
  before: (request: Asked) => Promise<void>;
  /** Value of the Authorization header that each request must carry; undefined: anybody may come. */
  authorization: string | undefined;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Must be the password of basic authentication. */
  readonly token?: string | undefined;
  readonly tls?: ServerOptions | undefined;
}

/** Serves the folder's repositories. */
export async function serveGit(root: string, { token, tls }: ServeOptions = {}): Promise<GitHttpServer> {
  const state: GitHttpServer = {
    url: '',
    asked: [],
    authorizations: [],
    fail: () => undefined,
    before: async () => undefined,
    authorization: token === undefined ? undefined : basic(token),
    close,
  };
  const listener = (request: IncomingMessage, response: ServerResponse) => void answer(request, response);
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  const sockets = new Set<Socket>();
  /** What git says first in protocol version 2, by path: only what it can do. Half of all requests are for it. */
  const greetings = new Map<string, Buffer>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers, socket } = request;
    const subject = socket instanceof TLSSocket ? socket.getPeerCertificate().subject : undefined;
    const asked: Asked = {
      method,
      path,
      headers,
      body: '',
      client: subject === undefined ? undefined : String(subject.CN),
    };
    state.asked.push(asked);
    state.authorizations.push(request.headers.authorization);
    await state.before(asked);
    const failure = state.fail(asked);
    if (failure?.kind === 'hang') return;
    if (failure?.kind === 'reset') return resetAfter(request, failure.after);
    if (failure?.kind === 'answer')
      return void response
        .writeHead(failure.status, { 'content-type': 'text/plain', ...failure.headers })
        .end(failure.body ?? 'no');
    if (failure?.kind === 'redirect')
      return void response.writeHead(failure.status ?? 302, { location: failure.to + asked.path }).end();
    if (state.authorization !== undefined && request.headers.authorization !== state.authorization)
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('who are you?');
    respond(response, await answerOfGit(request, asked), failure);
  }

  async function answerOfGit(request: IncomingMessage, asked: Asked): Promise<Buffer> {
    const isSame =
      asked.method === 'GET' && asked.path.endsWith('git-upload-pack') && asked.headers['git-protocol'] === 'version=2';
    if (!isSame) return await runBackend(root, request, asked);
    const known = greetings.get(asked.path) ?? (await runBackend(root, request, asked));
    if (known.includes('version 2')) greetings.set(asked.path, known);
    return Buffer.from(known);
  }

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return Object.assign(state, { url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}` });
}

export function basic(token: string, user = 'git'): string {
  return `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
}

function resetAfter(request: IncomingMessage, bytes: number): void {
  if (bytes === 0) return void request.socket.resetAndDestroy();
  let come = 0;
  request.on('data', (chunk: Buffer) => {
    come += chunk.length;
    if (come >= bytes) request.socket.resetAndDestroy();
  });
}

function respond(response: ServerResponse, whole: Buffer, failure: Failure | undefined): void {
  const split = whole.indexOf('\r\n\r\n');
  const headers = parseHeaders(whole.toString('latin1', 0, split));
  let body: Buffer = whole.subarray(split + 4);
  const status = Number(headers['status']?.slice(0, 3) ?? 200);
  delete headers['status'];
  if (failure?.kind === 'short') return void response.writeHead(status, headers).end(body.subarray(0, failure.after));
  if (failure?.kind === 'corrupt') {
    const at = body.length - failure.beforeEnd;
    body[at] = (body[at] ?? 0) ^ 0xff;
  }
  if (failure?.kind === 'replace') body = Buffer.from(failure.body);
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  if (failure?.kind === 'cut')
    response.write(body.subarray(0, failure.after), () => setTimeout(() => response.destroy(), 20));
  else if (failure?.kind === 'drip') void drip(response, body, failure);
  else if (failure?.kind === 'stall') response.write(body.subarray(0, failure.after));
  else response.end(body);
}

async function drip(
  response: ServerResponse,
  body: Buffer,
  { pieces, everyMs }: Extract<Failure, { kind: 'drip' }>,
): Promise<void> {
  const size = Math.ceil(body.length / pieces);
  for (let at = 0; at < body.length; at += size) {
    await sleep(everyMs);
    response.write(body.subarray(at, at + size));
  }
  response.end();
}

function parseHeaders(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function runBackend(root: string, request: IncomingMessage, asked: Asked): Promise<Buffer> {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      PATH_INFO: path,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'],
      CONTENT_LENGTH: request.headers['content-length'],
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'test',
    },
  });
  const sent: Buffer[] = [];
  request.on('data', (chunk: Buffer) => sent.push(chunk));
  request.on('end', () => {
    const bytes = Buffer.concat(sent);
    asked.body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('latin1');
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => undefined);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => child.on('close', () => resolve(Buffer.concat(chunks))));
}
