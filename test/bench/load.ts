/**
 * A client that costs almost nothing, so that the server is what is measured: raw sockets that send one prepared
 * request, wait for as many bytes as the first answer had, and send the next.
 */
import { connect, type Socket } from 'node:net';

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly cookie?: string;
  readonly gzip?: boolean;
}

function requestBytes(target: Target): Buffer {
  const lines = [`GET ${target.path} HTTP/1.1`, `Host: 127.0.0.1:${String(target.port)}`];
  if (target.gzip === true) lines.push('Accept-Encoding: gzip');
  if (target.cookie !== undefined) lines.push(`Cookie: ${target.cookie}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
}

/** Bytes of one whole answer: head plus Content-Length. */
function answerLength(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.subarray(0, end).toString('latin1');
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`answered ${head.split('\r\n')[0] ?? ''}`);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('an answer without Content-Length cannot be counted');
  return end + 4 + Number(length);
}

function oneConnection(target: Target, request: Buffer, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(target.port, '127.0.0.1');
    socket.setNoDelay(true);
    let whole: number | undefined;
    let received = 0;
    let first = Buffer.alloc(0);
    let answers = 0;
    const next = (): void => {
      answers += 1;
      received = 0;
      if (performance.now() >= until) {
        socket.destroy();
        resolve(answers);
      } else socket.write(request);
    };
    socket.on('data', (chunk) => {
      if (whole === undefined) {
        first = Buffer.concat([first, chunk]);
        try {
          whole = answerLength(first);
        } catch (error) {
          socket.destroy();
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        received = first.length;
      } else received += chunk.length;
      if (whole !== undefined && received >= whole) next();
    });
    socket.on('error', reject);
    socket.on('connect', () => socket.write(request));
  });
}

/** Requests a second over 16 connections during `milliseconds`. */
export async function requestsPerSecond(target: Target, milliseconds: number): Promise<number> {
  const request = requestBytes(target);
  const start = performance.now();
  const counts = await Promise.all(Array.from({ length: 16 }, () => oneConnection(target, request, start + milliseconds)));
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - start);
}
