import { createHash } from 'node:crypto';

/** Tells whether columns were chosen for this very header: read with another delimiter a file has others. */
export function headerMark(header: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(header)).digest('base64url').slice(0, 16);
}
