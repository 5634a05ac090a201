/** What is sent back, as a value. */
import { attachment } from './attachment.js';
import type { CacheRule } from './headers.js';

export interface Reply {
  readonly status: number;
  readonly mediaType: string;
  readonly body: Buffer;
  readonly cache: CacheRule;
  /** In this order; names as in the standards. */
  readonly headers: readonly (readonly [string, string])[];
}

/** Sent part by part as it is made, however much that is. Begun only once; not packed. */
export interface StreamedReply extends Omit<Reply, 'body'> {
  readonly parts: AsyncIterable<Buffer>;
}

export type Outgoing = Reply | StreamedReply;

interface Details {
  readonly status?: number;
  readonly headers?: readonly (readonly [string, string])[];
}

/** A page of one person (`personal`, the default: kept by nobody) or the same for everybody (`public`). */
export function page(html: string, details: Details & { readonly cache?: CacheRule } = {}): Reply {
  return { status: details.status ?? 200, mediaType: 'text/html; charset=utf-8', body: Buffer.from(html), cache: details.cache ?? 'personal', headers: details.headers ?? [] };
}

/** 303 after a POST, 302 after a GET. `to` is a path of ours, never an address from outside. */
export function redirect(to: string, details: Details = {}): Reply {
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(to)) throw new Error('a redirect must stay on this site');
  return { status: details.status ?? 303, mediaType: 'text/plain; charset=utf-8', body: Buffer.from(to), cache: 'personal', headers: [['Location', to], ...(details.headers ?? [])] };
}

/** `filename` makes the browser save it. */
export function file(bytes: Buffer, mediaType: string, details: Details & { readonly cache: CacheRule; readonly filename?: string }): Reply {
  const disposition: readonly (readonly [string, string])[] =
    details.filename === undefined ? [] : [['Content-Disposition', attachment(details.filename)]];
  return { status: details.status ?? 200, mediaType, body: bytes, cache: details.cache, headers: [...disposition, ...(details.headers ?? [])] };
}

/** A file too large to hold. What goes wrong before its first part is a page of its own; after that the connection is cut. */
export function streamed(parts: AsyncIterable<Buffer>, mediaType: string, filename: string): StreamedReply {
  return { status: 200, mediaType, parts, cache: 'personal', headers: [['Content-Disposition', attachment(filename)]] };
}
