/** One request, its answer or the error of its connection; never longer than its patience. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
}

export interface Asking {
  readonly port: number;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie?: string;
  /** A form, already encoded. */
  readonly body?: string;
  /** Of the body; an ordinary form unless said. */
  readonly type?: string;
  readonly agent?: Agent;
  /** Milliseconds until the asker gives up. */
  readonly patience?: number;
}

export function keepingAlive(): Agent {
  return new Agent({ keepAlive: true, maxSockets: Infinity });
}

/** Errors as the socket's; `patience` over is an error too. */
export function ask({ port, method, path, cookie = '', body, type = 'application/x-www-form-urlencoded', agent, patience = 40_000 }: Asking): Promise<Answered> {
  const begin = performance.now();
  const ofBody = body === undefined ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
  const headers = { ...(cookie === '' ? {} : { cookie }), ...ofBody };
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers, agent: agent ?? false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (!response.complete) reject(new Error('the answer was cut off'));
        else resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8'), milliseconds: performance.now() - begin });
      });
    });
    sent.setTimeout(patience, () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}
