/** What a code may look like, and a good one in place of a bad one. */
const pattern = /^[a-z][a-z0-9_]{0,31}$/;

/** Words of the condition language, which could not be told from a question of that name. */
const keywords = ['and', 'or', 'not', 'in', 'includes', 'any', 'answered'];

/** Every property an object has by birth: `counts[code]` must never find one of them. */
const born = Object.getOwnPropertyNames(Object.prototype);
const reserved = new Set([...born, 'prototype', ...keywords].map((name) => name.toLowerCase()));

export const codePattern = pattern.source;

export function isWellFormedCode(code: string): boolean {
  return pattern.test(code);
}

export function isReservedCode(code: string): boolean {
  return reserved.has(code.toLowerCase());
}

/** Two codes with the same key could not be told apart by a person, a file system or a spreadsheet. */
export function caseKey(code: string): string {
  return code.normalize('NFKC').toLowerCase();
}

export function suggestCode(code: string): string {
  const plain = code.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const named = /^[a-z]/.test(words) ? words : `c_${words}`.replace(/_$/, '');
  const short = named.slice(0, 32).replace(/_+$/, '');
  return isReservedCode(short) ? `${short.slice(0, 29)}_1` : short;
}
