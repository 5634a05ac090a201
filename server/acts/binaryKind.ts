import { foreignKind } from '../../analysis/exchange/records/foreignKind.js';
import { byteOrderMark } from '../../analysis/exchange/records/text/byteOrderMark.js';
import { looksUtf16 } from '../../analysis/exchange/records/text/looksUtf16.js';
import type { BinaryKind } from '../problems/binaryKinds.js';

const headBytes = 4096;

/** What the bytes are where they are no text; undefined where they may be one, in whatever encoding. */
export function binaryKind(bytes: Buffer): BinaryKind | undefined {
  const head = bytes.subarray(0, headBytes);
  const kind = foreignKind(head);
  if (kind === 'zip_begins') return bytes.includes('xl/workbook.xml') ? 'xlsx' : 'zip';
  if (kind !== undefined && kind !== 'markup') return kind;
  const isUtf16 = byteOrderMark(head) !== undefined || looksUtf16(head) !== undefined;
  return bytes.includes(0) && !isUtf16 ? 'binary' : undefined;
}
