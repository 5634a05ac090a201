import type { OpenBytes } from '../sourceTable.js';

/** The line, from 1, on which a byte stands. Breaks are the bytes LF, CR and both together, also in UTF-16, whose other half is 0. */
export function lineAt(open: OpenBytes, offset: number): number {
  let line = 1;
  let left = offset;
  let afterReturn = false;
  for (const bytes of open()) {
    for (const byte of bytes.subarray(0, left)) {
      if (byte === 0x0d || (byte === 0x0a && !afterReturn)) line += 1;
      if (byte !== 0) afterReturn = byte === 0x0d;
    }
    left -= bytes.length;
    if (left <= 0) break;
  }
  return line;
}
