/** The one place that writes to the socket: same headers whether the bytes were kept or just made. */
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { etagOf, isPackable, type PublicBuffer } from './buffers.js';
import { headersFor } from './headers.js';
import type { Reply } from './reply.js';

const gzip = promisify(gzipWithCallback);
const worthPacking = 1000;

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(request.headers['accept-encoding']?.toString() ?? '');
}

function write(request: IncomingMessage, response: ServerResponse, reply: Reply, body: Buffer, etag: string | undefined, publicUrl: string | undefined, isPacked: boolean): void {
  const tag = etag === undefined ? undefined : `"${etag}${isPacked ? '-gz' : ''}"`;
  const isSame = tag !== undefined && reply.status === 200 && request.headers['if-none-match']?.includes(tag) === true;
  const headers: string[] = [];
  for (const [name, value] of headersFor(reply.cache, publicUrl)) headers.push(name, value);
  for (const [name, value] of reply.headers) headers.push(name, value);
  if (isPackable(reply.mediaType)) headers.push('Vary', 'Accept-Encoding');
  if (tag !== undefined) headers.push('ETag', tag);
  if (!isSame) {
    headers.push('Content-Type', reply.mediaType, 'Content-Length', String(body.length));
    if (isPacked) headers.push('Content-Encoding', 'gzip');
  }
  response.writeHead(isSame ? 304 : reply.status, headers);
  response.end(isSame || request.method === 'HEAD' ? undefined : body);
}

export function sendBuffer(request: IncomingMessage, response: ServerResponse, buffer: PublicBuffer, publicUrl: string | undefined): void {
  const gzipped = acceptsGzip(request) ? buffer.gzip : undefined;
  write(request, response, buffer.reply, gzipped ?? buffer.reply.body, buffer.etag, publicUrl, gzipped !== undefined);
}

export async function sendReply(request: IncomingMessage, response: ServerResponse, reply: Reply, publicUrl: string | undefined): Promise<void> {
  const etag = reply.cache === 'personal' ? undefined : etagOf(reply.body);
  const isPacked = reply.body.length >= worthPacking && isPackable(reply.mediaType) && acceptsGzip(request);
  const body = isPacked ? await gzip(reply.body) : reply.body;
  write(request, response, reply, body, etag, publicUrl, isPacked);
}
