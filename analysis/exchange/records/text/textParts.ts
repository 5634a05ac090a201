import type { Encoding } from '../../mapping/mapping.js';
import { decodeSingleByte } from './singleByte.js';
import type { OpenBytes } from '../sourceTable.js';

/** The text of a file in parts, without its byte order mark. Bytes that are no characters become U+FFFD: `detectEncoding` has refused them before. */
export function* textParts(open: OpenBytes, encoding: Encoding): Generator<string> {
  if (encoding === 'windows-1252' || encoding === 'macintosh') {
    for (const bytes of open()) yield decodeSingleByte(bytes, encoding);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for (const bytes of open()) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
