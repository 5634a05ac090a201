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
  /** What it was made of, where that can be asked without making it again. */
  readonly state: string | undefined;
}

export interface PublicBuffers {
  /** By path, without query; or with its query, where that makes another file (`withQuery`). */
  get(path: string): PublicBuffer | undefined;
  /** What is no longer fresh, for so many milliseconds at most; for when there is no room to make it anew. */
  getStale(path: string, since: number): PublicBuffer | undefined;
  put(path: string, reply: Reply, freshFor?: number, state?: string): PublicBuffer;
  /** What is kept under `path` is fresh again, if it was made of the same; otherwise undefined, and it has to be made. */
  renew(path: string, state: string, freshFor: number): PublicBuffer | undefined;
  /** Drops every page and file whose path begins so. */
  forget(start: string): void;
}

/** The name of a file that its query chooses; no path without a query is called so. */
export function withQuery(path: string, search: string): string {
  return search === '' ? `${path}?` : path + search;
}

/** What is asked for of these, by its path or with its query; whatever follows a question mark, a page is the same. */
export function askedIn<T>(find: (path: string) => T | undefined, { path, search }: { readonly path: string; readonly search: string }): T | undefined {
  return find(path) ?? find(withQuery(path, search));
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
    getStale(path, since) {
      const found = pages.get(path);
      return found === undefined || found.freshUntil + since < clock() ? undefined : found;
    },
    put(path, reply, freshFor = Infinity, state?: string) {
      if (reply.cache === 'personal') throw new Error('a personal page must not be kept for everybody');
      const etag = etagOf(reply.body);
      const before = pages.get(path);
      const freshUntil = clock() + freshFor;
      const buffer = before?.etag === etag ? { ...before, reply, freshUntil, state } : { reply, etag, gzip: packed(reply), freshUntil, state };
      if (reply.cache === 'immutable') files.set(path, buffer);
      else keep(path, buffer);
      return buffer;
    },
    renew(path, state, freshFor) {
      const before = pages.get(path);
      if (before === undefined || before.state !== state) return undefined;
      const buffer = { ...before, freshUntil: clock() + freshFor };
      // last in line again: what is asked for stays
      pages.delete(path);
      pages.set(path, buffer);
      return buffer;
    },
    forget(start) {
      for (const path of [...pages.keys()].filter((each) => each.startsWith(start))) drop(path);
    },
  };
}
