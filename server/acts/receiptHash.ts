import { createHmac } from 'node:crypto';

/** Under which answers are found by whoever holds their receipt. @param receipt 16 characters, without hyphens */
export function receiptHash(serverKey: Buffer, receipt: string): Buffer {
  return createHmac('sha256', serverKey).update(`receipt ${receipt}`).digest();
}
