/**
 * Public pages and files as finished bytes, sent before Express sees the request. They hold nothing of any one person,
 * so one copy serves everybody. Pages are made again after `freshFor` milliseconds, so a survey that closes
 * (possibly by another process) closes here too.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Reply } from './reply.js';

export interface PublicBuffer {
  readonly reply: Reply;
  readonly etag: string;
  /** Absent when packing would not make it smaller. */
  readonly gzip: Buffer | undefined;
  readonly freshUntil: number;
}

export interface PublicBuffers {
  /** By path, without query. */
  get(path: string): PublicBuffer | undefined;
  put(path: string, reply: Reply, freshFor?: number): PublicBuffer;
}

/** Bytes of pages kept at most; beyond it those made longest ago go, and are made again when somebody asks. */
const mostBytes = 64 * 1024 * 1024;

export function etagOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}

export function isPackable(mediaType: string): boolean {
  return /^(?:text\/|image\/svg|application\/(?:json|javascript|manifest))/.test(mediaType);
}

function packed(reply: Reply): Buffer | undefined {
  if (!isPackable(reply.mediaType)) return undefined;
  const gzip = gzipSync(reply.body, { level: 9 });
  return gzip.length < reply.body.length ? gzip : undefined;
}

function sizeOf({ reply, gzip }: PublicBuffer): number {
  return reply.body.length + (gzip?.length ?? 0);
}

/**
 * What never changes (styles, script, fonts) was read at the start, is nowhere else, and is never dropped.
 * @param clock milliseconds since 1970
 */
export function createPublicBuffers(clock: () => number, most = mostBytes): PublicBuffers {
  const files = new Map<string, PublicBuffer>();
  const pages = new Map<string, PublicBuffer>();
  let bytes = 0;
  const drop = (path: string): void => {
    const buffer = pages.get(path);
    if (buffer !== undefined) bytes -= sizeOf(buffer);
    pages.delete(path);
  };
  const keep = (path: string, buffer: PublicBuffer): void => {
    drop(path);
    for (const oldest of pages.keys()) {
      if (bytes + sizeOf(buffer) <= most) break;
      drop(oldest);
    }
    pages.set(path, buffer);
    bytes += sizeOf(buffer);
  };
  return {
    get(path) {
      const found = pages.get(path) ?? files.get(path);
      return found === undefined || found.freshUntil < clock() ? undefined : found;
    },
    put(path, reply, freshFor = Infinity) {
      if (reply.cache === 'personal') throw new Error('a personal page must not be kept for everybody');
      const etag = etagOf(reply.body);
      const before = pages.get(path);
      const freshUntil = clock() + freshFor;
      const buffer = before?.etag === etag ? { ...before, reply, freshUntil } : { reply, etag, gzip: packed(reply), freshUntil };
      if (reply.cache === 'immutable') files.set(path, buffer);
      else keep(path, buffer);
      return buffer;
    },
  };
}
