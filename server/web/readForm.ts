import type { IncomingMessage } from 'node:http';
import type { JsonValue } from '../../analysis/survey/json.js';
import { ProblemError } from '../problems/problem.js';
import { limits, parseForm, type Form } from './parseForm.js';
import { parseJson } from './parseJson.js';
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
  /** Where the body is JSON, and its route takes that; the form is empty then. */
  readonly json?: JsonValue;
}

/** What a route takes beside an ordinary form. */
export interface Taken {
  /** A form with files, up to this many bytes. */
  readonly files?: number | undefined;
  readonly json?: boolean | undefined;
}

const noForm: Form = new Map();
const noFiles: ReadonlyMap<string, PostedFile> = new Map();

function mediaTypeOf(request: IncomingMessage): readonly string[] {
  return (request.headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
}

function refuseOtherTypes(request: IncomingMessage, isJson: boolean): void {
  const [mediaType, ...parameters] = mediaTypeOf(request);
  if (!isJson && mediaType !== 'application/x-www-form-urlencoded') throw new ProblemError({ code: 'web_content_type', params: {} });
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

/** Errors ProblemError with status 413, 415 or 400; nothing beyond the limit is ever held in memory. */
export async function readForm(request: IncomingMessage, { files, json }: Taken = {}): Promise<Posted> {
  const [mediaType] = mediaTypeOf(request);
  const hasFiles = files !== undefined && mediaType === 'multipart/form-data';
  const isJson = json === true && mediaType === 'application/json';
  if (!hasFiles) refuseOtherTypes(request, isJson);
  const limit = hasFiles ? files : limits.bodyBytes;
  if (Number(request.headers['content-length'] ?? 0) > Math.max(limit, drained)) throw tooLarge(limit);
  const bytes = await readBytes(request, limit);
  if (isJson) return { form: noForm, files: noFiles, json: parseJson(bytes) };
  return hasFiles ? parseMultipart(request.headers, bytes) : { form: parseForm(bytes), files: noFiles };
}
