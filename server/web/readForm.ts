import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../problems/problem.js';
import { limits, parseForm, type Form } from './parseForm.js';

function refuseOtherTypes(request: IncomingMessage): void {
  const [mediaType, ...parameters] = (request.headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
  if (mediaType !== 'application/x-www-form-urlencoded') throw new ProblemError({ code: 'web_content_type', params: {} });
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice(8).replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') throw new ProblemError({ code: 'web_charset', params: {} });
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new ProblemError({ code: 'web_content_encoding', params: {} });
}

function tooLarge(): ProblemError {
  return new ProblemError({ code: 'web_body_too_large', params: { limit: limits.bodyBytes / 1024 } });
}

/** A refusal is only read by a browser that could send to the end, so a little more than we accept is let go by. */
const drained = 4 * 1024 * 1024;

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limits.bodyBytes) chunks.push(chunk);
      else if (size > drained) reject(tooLarge());
    });
    request.on('end', () => {
      if (size > limits.bodyBytes) reject(tooLarge());
      else resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('aborted', () => reject(new ProblemError({ code: 'web_cut_off', params: {} })));
  });
}

/** Errors ProblemError with status 413, 415 or 400; nothing beyond the limit is ever held in memory. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  refuseOtherTypes(request);
  if (Number(request.headers['content-length'] ?? 0) > drained) throw tooLarge();
  return parseForm(await readBytes(request));
}
