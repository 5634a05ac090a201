import type { Answered, Fields } from '../collect/openSite.js';
import type { DeskVisitor } from './signedIn.js';

/** A form with several files, as a browser sends it. */
export function uploadAll(visitor: DeskVisitor, path: string, fields: Fields, files: readonly (readonly [name: string, text: string | Buffer])[]): Promise<Answered> {
  const parts = [
    ...[['_form', visitor.formToken] as const, ...fields].map(([name, value]) => Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...files.flatMap(([name, text]) => [Buffer.from(`--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), Buffer.from(text), Buffer.from('\r\n')]),
  ];
  return visitor.go('POST', path, { body: Buffer.concat([...parts, Buffer.from('--x--\r\n')]), headers: { 'content-type': 'multipart/form-data; boundary=x' } });
}
