/** A form with files, by a library: the format has more corners than a form deserves. */
import type { IncomingHttpHeaders } from 'node:http';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ProblemError } from '../problems/problem.js';
import { limits } from './parseForm.js';
import type { Posted, PostedFile } from './readForm.js';

const mostFiles = 12;

/** Shape the bytes of a multipart/form-data body in, fields and files out. Errors ProblemError web_bad_request, web_too_many_fields. */
export function parseMultipart(headers: IncomingHttpHeaders, body: Buffer): Promise<Posted> {
  const form = new Map<string, string[]>();
  const files = new Map<string, PostedFile>();
  return new Promise((resolve, reject) => {
    const unreadable = (): void => reject(new ProblemError({ code: 'web_bad_request', params: {} }));
    const tooMany = (): void => reject(new ProblemError({ code: 'web_too_many_fields', params: { limit: limits.fields } }));
    const parser = openParser(headers, body.length);
    if (parser === undefined) {
      unreadable();
      return;
    }
    parser.on('field', (name: string, value: string) => {
      const values = form.get(name);
      if (values === undefined) form.set(name, [value]);
      else values.push(value);
    });
    parser.on('file', (field: string, stream: NodeJS.ReadableStream, name: string | undefined) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      // a file field left empty is sent as a file without a name
      stream.on('end', () => {
        if ((name ?? '') !== '' || chunks.length > 0) files.set(freeName(files, field), { name: name ?? '', bytes: Buffer.concat(chunks) });
      });
      stream.on('error', unreadable);
    });
    parser.on('fieldsLimit', tooMany).on('partsLimit', tooMany).on('filesLimit', tooMany);
    parser.on('error', unreadable);
    parser.on('finish', () => resolve({ form, files }));
    parser.end(body);
  });
}

/** Several files of one field are `field`, `field.2`, `field.3`. */
function freeName(files: ReadonlyMap<string, PostedFile>, field: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? field : `${field}.${n}`;
    if (!files.has(name)) return name;
  }
}

/** @param bytes of the whole body: no field is cut short */
function openParser(headers: IncomingHttpHeaders, bytes: number): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: { fields: limits.fields, files: mostFiles, fieldSize: bytes, parts: limits.fields + mostFiles },
    });
  } catch {
    return undefined;
  }
}
