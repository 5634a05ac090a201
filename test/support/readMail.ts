/** What a person reads of a message: header fields and text, decoded as a mail program does it. */
export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

function decodeWord(_word: string, charset: string, encoding: string, text: string): string {
  if (charset.toLowerCase() !== 'utf-8') throw new Error(`unexpected charset ${charset}`);
  if (encoding.toUpperCase() === 'B') return Buffer.from(text, 'base64').toString('utf8');
  return fromQuoted(text.replaceAll('_', ' '));
}

function fromQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

export function readMail(raw: string): ReadMail {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const headers = new Map(head.split('\r\n').map((line): [string, string] => {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? [];
    return [name.toLowerCase(), value.replace(/\?= =\?/g, '?==?').replace(/=\?([^?]+)\?([BQbq])\?([^?]*)\?=/g, decodeWord)];
  }));
  const body = raw.slice(end + 4);
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return { headers, text: Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n') };
  if (encoding === 'quoted-printable') return { headers, text: fromQuoted(body.replace(/=\r\n/g, '')).replaceAll('\r\n', '\n') };
  return { headers, text: body.replaceAll('\r\n', '\n') };
}
