/** A page with a form that takes a file, filled in and sent as a browser does. */
import type { Answered } from '../collect/openSite.js';
import type { DeskVisitor } from './signedIn.js';

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

const boundary = '----behov-test-9f2c';

function part(head: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), body, Buffer.from('\r\n')]);
}

export function upload(visitor: DeskVisitor, path: string, fields: readonly (readonly [string, string])[], file?: Upload): Promise<Answered> {
  const parts = ([['_form', visitor.formToken], ...fields] as const).map(([name, value]) => part(`name="${name}"`, Buffer.from(value)));
  const files = file === undefined ? [] : [part(`name="${file.field}"; filename="${file.name}"\r\nContent-Type: application/octet-stream`, file.bytes)];
  const body = Buffer.concat([...parts, ...files, Buffer.from(`--${boundary}--\r\n`)]);
  return visitor.go('POST', path, { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } });
}

export const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Hidden fields and chosen options of a page, as they would be sent again. */
export function fieldsOf(html: string): readonly (readonly [string, string])[] {
  const main = html.slice(html.indexOf('<main'));
  const hidden = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].filter(([, name]) => name !== '_form');
  const chosen = [...main.matchAll(/<select id="[^"]*" name="([^"]+)">(.*?)<\/select>/gs)].map(([, name = '', options = '']): [string, string] =>
    [name, /<option value="([^"]*)" selected>/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1] ?? '']);
  return [...hidden.map(([, name = '', value = '']): [string, string] => [unescaped(name), unescaped(value)]), ...chosen.map(([name, value]): [string, string] => [unescaped(name), unescaped(value)])];
}

/** What a person reads of a page: tags away, white space as one space. */
export function readable(html: string): string {
  return unescaped(html.slice(html.indexOf('<main')).replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
}
