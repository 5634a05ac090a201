/** The one place that writes to the socket: same headers whether the bytes were kept or just made. */
import { promisify } from 'node:util';
import { gzip as gzipWithCallback } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { etagOf, isPackable, type PublicBuffer } from './buffers.js';
import { headersFor } from './headers.js';
import type { Outgoing, Reply } from './reply.js';
import { sendStreamed } from './sendStreamed.js';

const gzip = promisify(gzipWithCallback);
const worthPacking = 1000;
const small = 4096;

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(request.headers['accept-encoding']?.toString() ?? '');
}

interface Written {
  /** Names and values in turn, as `writeHead` takes them. */
  readonly whole: string[];
  /** The same without what tells about the body, where none is sent. */
  readonly withoutBody: string[];
  readonly tag: string | undefined;
}

function written(reply: Reply, body: Buffer, etag: string | undefined, publicUrl: string | undefined, isPacked: boolean): Written {
  const always: string[] = [];
  for (const [name, value] of headersFor(reply.cache, publicUrl)) always.push(name, value);
  for (const [name, value] of reply.headers) always.push(name, value);
  if (isPackable(reply.mediaType)) always.push('Vary', 'Accept-Encoding');
  const tag = etag === undefined ? undefined : `"${etag}${isPacked ? '-gz' : ''}"`;
  if (tag !== undefined) always.push('ETag', tag);
  const ofBody = ['Content-Type', reply.mediaType, 'Content-Length', String(body.length), ...(isPacked ? ['Content-Encoding', 'gzip'] : [])];
  return { whole: [...always, ...ofBody], withoutBody: always, tag };
}

function write(request: IncomingMessage, response: ServerResponse, status: number, body: Buffer, { whole, withoutBody, tag }: Written): void {
  const isSame = tag !== undefined && status === 200 && request.headers['if-none-match']?.includes(tag) === true;
  response.writeHead(isSame ? 304 : status, isSame ? withoutBody : whole);
  if (isSame || request.method === 'HEAD') response.end();
  // a text goes out with its headers in one piece, byte for byte what the buffer holds; two pieces cost twice
  else if (body.length <= small) response.end(body.toString('latin1'), 'latin1');
  else response.end(body);
}

/** Headers of kept bytes are kept with them: as they are, and packed. */
const kept = new WeakMap<PublicBuffer, { plain?: Written; packed?: Written }>();

function writtenOf(buffer: PublicBuffer, body: Buffer, publicUrl: string | undefined, isPacked: boolean): Written {
  const known = kept.get(buffer) ?? {};
  const name = isPacked ? 'packed' : 'plain';
  const headers = known[name] ?? written(buffer.reply, body, buffer.etag, publicUrl, isPacked);
  if (known[name] === undefined) kept.set(buffer, { ...known, [name]: headers });
  return headers;
}

export function sendBuffer(request: IncomingMessage, response: ServerResponse, buffer: PublicBuffer, publicUrl: string | undefined): void {
  const gzipped = acceptsGzip(request) ? buffer.gzip : undefined;
  const body = gzipped ?? buffer.reply.body;
  write(request, response, buffer.reply.status, body, writtenOf(buffer, body, publicUrl, gzipped !== undefined));
}

export async function sendReply(request: IncomingMessage, response: ServerResponse, reply: Outgoing, publicUrl: string | undefined): Promise<void> {
  if ('parts' in reply) {
    await sendStreamed(request, response, reply, publicUrl);
    return;
  }
  const etag = reply.cache === 'personal' ? undefined : etagOf(reply.body);
  const isPacked = reply.body.length >= worthPacking && isPackable(reply.mediaType) && acceptsGzip(request);
  const body = isPacked ? await gzip(reply.body) : reply.body;
  write(request, response, reply.status, body, written(reply, body, etag, publicUrl, isPacked));
}
