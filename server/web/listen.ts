/** A node server with limits: who sends slowly or without end is cut off, and refusals wear the same headers. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { headersFor } from './headers.js';
import { createPatience } from './patience.js';

const refusals: ReadonlyMap<string, string> = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['HPE_INVALID_METHOD', '405 Method Not Allowed'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
]);

function refuseUnread(error: Error, socket: Duplex, publicUrl: string | undefined): void {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNRESET') socket.destroy();
  else refuse(refusals.get(code) ?? '400 Bad Request', socket, publicUrl);
}

function refuse(status: string, socket: Duplex, publicUrl: string | undefined): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const allow = status.startsWith('405') ? ['Allow: GET, HEAD, POST'] : [];
  const body = `${status}\n`;
  const lines = [`HTTP/1.1 ${status}`, ...headersFor('personal', publicUrl).map(([name, value]) => `${name}: ${value}`), ...allow, 'Content-Type: text/plain; charset=utf-8', `Content-Length: ${body.length}`, 'Connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

/** Milliseconds without a byte in either direction. */
const silence = 30_000;

export function createWebServer(app: RequestListener, publicUrl: string | undefined, idle = silence): Server {
  const patience = createPatience(idle);
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: 5_000, maxHeaderSize: 16 * 1024, requireHostHeader: false }, (request, response) => {
    patience.begin(request, response);
    app(request, response);
  });
  server.timeout = idle;
  server.on('timeout', patience.look);
  server.maxConnections = 2_000;
  server.maxHeadersCount = 100;
  server.on('clientError', (error, socket) => refuseUnread(error, socket, publicUrl));
  server.on('connect', (_request, socket) => refuse('405 Method Not Allowed', socket, publicUrl));
  server.on('checkExpectation', (_request, response) => refuse('417 Expectation Failed', response.req.socket, publicUrl));
  return server;
}

/** To whom on this machine may open the file at that path, and in this process alone. */
export function listenAt(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, exclusive: true }, resolve);
  });
}

/** Resolves with the port once connections are accepted; `port` 0 picks any. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
