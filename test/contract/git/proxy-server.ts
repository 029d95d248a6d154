// A proxy in the test process: tunnels by CONNECT, and passes on what comes with a whole address.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { connect, type Socket } from 'node:net';

export interface Proxied {
  readonly method: string;
  /** `host:port` of a tunnel, else a whole address. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

export interface ProxyServer extends AsyncDisposable {
  /** `host:port`. */
  readonly address: string;
  readonly asked: Proxied[];
}

export interface ProxyOptions {
  /** `user:password` that must be given. */
  readonly credentials?: string;
  readonly tls?: ServerOptions;
  /** What it answers to everything, in the place of doing it. */
  readonly status?: number;
}

export async function serveProxy({ credentials, tls, status }: ProxyOptions = {}): Promise<ProxyServer> {
  const asked: Proxied[] = [];
  const sockets = new Set<Socket>();
  const server = tls === undefined ? createServer() : createTlsServer(tls);

  /** The status of a refusal; undefined: go on. */
  function judge(incoming: IncomingMessage): number | undefined {
    const { method = '', url = '', headers } = incoming;
    asked.push({ method, target: url, headers });
    const wanted = credentials === undefined ? undefined : `Basic ${Buffer.from(credentials).toString('base64')}`;
    return wanted !== undefined && headers['proxy-authorization'] !== wanted ? 407 : status;
  }

  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const refused = judge(incoming);
    if (refused === undefined) passOn(incoming, outgoing);
    else outgoing.writeHead(refused, { 'proxy-authenticate': 'Basic realm="proxy"' }).end();
  });
  server.on('connect', (incoming: IncomingMessage, client: Socket) => {
    const refused = judge(incoming);
    if (refused === undefined) return tunnel(incoming.url ?? '', client, sockets);
    client.end(`HTTP/1.1 ${refused} No\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n`);
  });
  server.on('connection', (socket: Socket) => remember(socket, sockets));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

// As a proxy must: what is meant for itself goes no further (RFC 9110, 7.6.1).
function passOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = incoming.headers;
  const sent = request(incoming.url ?? '', { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  sent.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(sent);
}

function tunnel(target: string, client: Socket, sockets: Set<Socket>): void {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(target) ?? [];
  const server = remember(connect(Number(port), host), sockets);
  server.on('connect', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    server.pipe(client).pipe(server);
  });
  server.on('close', () => client.destroy());
  client.on('close', () => server.destroy());
}

function remember(socket: Socket, sockets: Set<Socket>): Socket {
  sockets.add(socket);
  return socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
}
