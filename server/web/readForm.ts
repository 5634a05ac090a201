import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../problems/problem.js';
import { limits, parseForm, type Form } from './parseForm.js';
import { parseMultipart } from './parseMultipart.js';

/** A file of a posted form, whole in memory: its route says how large it may be. */
export interface PostedFile {
  /** As the browser names it; only ever shown. */
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Posted {
  readonly form: Form;
  readonly files: ReadonlyMap<string, PostedFile>;
}

const noFiles: ReadonlyMap<string, PostedFile> = new Map();

function mediaTypeOf(request: IncomingMessage): readonly string[] {
  return (request.headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
}

function refuseOtherTypes(request: IncomingMessage): void {
  const [mediaType, ...parameters] = mediaTypeOf(request);
  if (mediaType !== 'application/x-www-form-urlencoded') throw new ProblemError({ code: 'web_content_type', params: {} });
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8).replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new ProblemError({ code: 'web_charset', params: {} });
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new ProblemError({ code: 'web_content_encoding', params: {} });
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError({ code: 'web_body_too_large', params: { limit: Math.round(limit / 1024) } });
}

/** A refusal is only read by a browser that could send to the end, so a little more than we accept is let go by. */
const drained = 4 * 1024 * 1024;

function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > Math.max(limit, drained)) reject(tooLarge(limit));
    });
    request.on('end', () => {
      if (size > limit) reject(tooLarge(limit));
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('aborted', () => reject(new ProblemError({ code: 'web_cut_off', params: {} })));
  });
}

/**
 * @param fileBytes how much a form with files may hold; undefined where the route takes none
 *
 * Errors ProblemError with status 413, 415 or 400; nothing beyond the limit is ever held in memory.
 */
export async function readForm(request: IncomingMessage, fileBytes?: number): Promise<Posted> {
  const hasFiles = fileBytes !== undefined && mediaTypeOf(request)[0] === 'multipart/form-data';
  if (!hasFiles) refuseOtherTypes(request);
  const limit = hasFiles ? fileBytes : limits.bodyBytes;
  if (Number(request.headers['content-length'] ?? 0) > Math.max(limit, drained)) throw tooLarge(limit);
  const bytes = await readBytes(request, limit);
  return hasFiles ? parseMultipart(request.headers, bytes) : { form: parseForm(bytes), files: noFiles };
}
