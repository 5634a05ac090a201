import { invitationTokenHash } from '../mail/invitationToken.js';

/** SHA-256 of an invitation's token, as it is stored; undefined without one. What is no token hashes to nothing known. */
export function invitationHashOf(token: string): Buffer | undefined {
  return token === '' ? undefined : invitationTokenHash(token);
}
