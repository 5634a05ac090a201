/** Sends a reply part by part: no faster than the other end reads, and no longer than it listens. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { headersFor } from './headers.js';
import type { StreamedReply } from './reply.js';

async function* from(first: IteratorResult<Buffer, unknown>, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  for (let part = first; part.done !== true; part = await rest.next()) yield part.value;
}

function wasHungUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

/** Errors whatever the parts throw: before the first byte nothing is sent yet; later the connection is cut as well. */
export async function sendStreamed(request: IncomingMessage, response: ServerResponse, reply: StreamedReply, publicUrl: string | undefined): Promise<void> {
  const parts = reply.parts[Symbol.asyncIterator]();
  const first = await parts.next();
  const headers: string[] = [];
  for (const [name, value] of [...headersFor(reply.cache, publicUrl), ...reply.headers, ['Content-Type', reply.mediaType] as const]) headers.push(name, value);
  response.writeHead(reply.status, headers);
  if (request.method === 'HEAD') {
    await parts.return?.();
    response.end();
    return;
  }
  try {
    await pipeline(Readable.from(from(first, parts), { objectMode: true, highWaterMark: 2 }), response);
  } catch (error) {
    if (!wasHungUp(error)) throw error;
  } finally {
    // whoever makes the parts is told that nobody wants more, also where nothing of them was sent
    await parts.return?.();
  }
}
