import { createHash } from 'node:crypto';

/** SHA-256 of an invitation's token, as it is stored; undefined without one. What is no token hashes to nothing known. */
export function invitationHashOf(token: string): Buffer | undefined {
  return token === '' ? undefined : createHash('sha256').update(token).digest();
}
