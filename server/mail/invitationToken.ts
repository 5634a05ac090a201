/**
 * What an invitation is opened with. It derives from the server's key and the number of the invitation, so that reminders
 * can carry the same link although no token is stored anywhere: the key is not in the database, which holds SHA-256 of the
 * token only, and a copy of the database alone opens nothing.
 */
import { createHash, createHmac } from 'node:crypto';

const bytes = 16;

/** 128 bits as 22 characters that stand in an address as they are. */
export function invitationToken(serverKey: Buffer, invitation: string): string {
  return createHmac('sha256', serverKey).update(`invitation ${invitation}`).digest().subarray(0, bytes).toString('base64url');
}

export function invitationTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
