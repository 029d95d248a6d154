// A smart http server in the test process: node:http in front of `git http-backend`, with a token and failures on demand.
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What the server does instead of answering. `cut`: sends the first bytes of the real answer and drops the connection. */
export type Failure =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'cut'; readonly after: number }
  | { readonly kind: 'short'; readonly after: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'hang' };

export interface GitHttpServer {
  readonly url: string;
  /** Authorization headers as they came, one per request. */
  readonly authorizations: (string | undefined)[];
  /** Decides by method and path; undefined answers properly. */
  fail: (request: { readonly method: string; readonly path: string }) => Failure | undefined;
  /** Runs before each request is handed to git. */
  before: (request: { readonly method: string; readonly path: string }) => Promise<void>;
  close(): Promise<void>;
}

/** Serves the folder's repositories. With a token, every request must carry it as the password of basic auth. */
export async function serveGit(root: string, token?: string): Promise<GitHttpServer> {
  const authorizations: (string | undefined)[] = [];
  const state: GitHttpServer = { url: '', authorizations, fail: () => undefined, before: async () => undefined, close };
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    authorizations.push(request.headers.authorization);
    const asked = { method: request.method ?? 'GET', path: request.url ?? '/' };
    await state.before(asked);
    const failure = state.fail(asked);
    if (failure?.kind === 'hang') return;
    if (failure?.kind === 'status') return void response.writeHead(failure.status).end('no');
    if (failure?.kind === 'redirect') return void response.writeHead(302, { location: failure.to + asked.path }).end();
    if (token !== undefined && request.headers.authorization !== basic(token)) {
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('who are you?');
    }
    const whole = await runBackend(root, request);
    const split = whole.indexOf('\r\n\r\n');
    const headers = parseHeaders(whole.toString('latin1', 0, split));
    const body = whole.subarray(split + 4);
    const status = Number(headers['status']?.slice(0, 3) ?? 200);
    delete headers['status'];
    if (failure?.kind === 'short') return void response.writeHead(status, headers).end(body.subarray(0, failure.after));
    response.writeHead(status, { ...headers, 'content-length': String(body.length) });
    if (failure?.kind === 'cut')
      response.write(body.subarray(0, failure.after), () => setTimeout(() => response.destroy(), 20));
    else response.end(body);
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return Object.assign(state, { url: `http://127.0.0.1:${port}` });
}

export function basic(token: string): string {
  return `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
}

function parseHeaders(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function runBackend(root: string, request: IncomingMessage): Promise<Buffer> {
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
  request.pipe(child.stdin);
  child.stdin.on('error', () => undefined);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => child.on('close', () => resolve(Buffer.concat(chunks))));
}
