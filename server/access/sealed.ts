/** Text that a browser keeps for us and cannot change: signed with a key that only the servers of this installation have. */
import { createHmac, timingSafeEqual } from 'node:crypto';

function signatureOf(key: Buffer, purpose: string, body: string): Buffer {
  return createHmac('sha256', key).update(`${purpose} ${body}`).digest();
}

/** @param purpose so that what was sealed for one thing opens no other */
export function seal(key: Buffer, purpose: string, text: string): string {
  const body = Buffer.from(text).toString('base64url');
  return `${body}.${signatureOf(key, purpose, body).toString('base64url')}`;
}

/** Undefined unless it is exactly what `seal` gave. */
export function unseal(key: Buffer, purpose: string, sealed: string): string | undefined {
  const [body = '', signature = '', ...more] = sealed.split('.');
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(key, purpose, body);
  const isOurs = more.length === 0 && given.length === right.length && timingSafeEqual(given, right);
  return isOurs ? Buffer.from(body, 'base64url').toString() : undefined;
}
