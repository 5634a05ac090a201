/**
 * The one secret of a visit: 16 characters (80 bits) that a person can write by hand. The browser holds it in a cookie and
 * it is shown as the resume code, so both open the same draft and lead to the same submit key. Everything stored
 * is derived from it with the server's key and cannot be turned back.
 */
import { createHash, createHmac } from 'node:crypto';

/** Digits and capitals without 0 O 1 I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Ten bytes to sixteen characters. */
function toCode(bytes: Buffer): string {
  let code = '';
  // five bytes are eight characters; two halves, because twenty bits are safe to shift
  for (const start of [0, 5]) {
    const high = bytes.readUIntBE(start, 2) * 16 + (bytes.readUInt8(start + 2) >> 4);
    const low = (bytes.readUInt8(start + 2) & 15) * 65_536 + bytes.readUInt16BE(start + 3);
    for (const half of [high, low]) for (let shift = 15; shift >= 0; shift -= 5) code += alphabet.charAt((half >> shift) & 31);
  }
  return code;
}

export function newCode(randomBytes: (size: number) => Buffer): string {
  return toCode(randomBytes(10));
}

/** The code of an answer sent whole under a key of the sender's own: the same key, the same code. */
export function codeFromKey(serverKey: Buffer, survey: string, key: string): string {
  return toCode(createHmac('sha256', serverKey).update(`whole ${survey} ${key}`).digest());
}

const aCode = new RegExp(`^[${alphabet}]{16}$`);
const notInACode = /[\s\p{Pd}\p{Cf}]/gu;

/** As a person writes it: any case, spaces, hyphens. Undefined when it cannot be a code. */
export function parseCode(text: string): string | undefined {
  if (aCode.test(text)) return text;
  const code = text.normalize('NFKC').toUpperCase().replace(notInACode, '');
  return aCode.test(code) ? code : undefined;
}

/** `ABCD-EFGH-JKLM-NPQR` */
export function printedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

export interface VisitKeys {
  /** Under which the draft is kept. */
  readonly draftHash: Buffer;
  /** The same for every retry; never stored. */
  readonly submitKey: Buffer;
  /** Without hyphens; shown to the respondent only. */
  readonly receipt: string;
}

/**
 * Most pages only look for the draft, so the rest is made when it is asked for. A class: a getter written in an object
 * literal gives every object a shape of its own, which keeps all that the getter sees until the next whole collection.
 */
class KeysOfCode implements VisitKeys {
  readonly draftHash: Buffer;
  readonly #serverKey: Buffer;
  readonly #code: string;
  #submitKey: Buffer | undefined;
  #receipt: string | undefined;

  constructor(serverKey: Buffer, code: string) {
    this.draftHash = createHmac('sha256', serverKey).update(`draft ${code}`).digest();
    this.#serverKey = serverKey;
    this.#code = code;
  }

  get submitKey(): Buffer {
    return (this.#submitKey ??= createHmac('sha256', this.#serverKey).update(`submit ${this.#code}`).digest());
  }

  get receipt(): string {
    return (this.#receipt ??= toCode(createHash('sha256').update('receipt').update(this.submitKey).digest()));
  }
}

export function keysOf(serverKey: Buffer, code: string): VisitKeys {
  return new KeysOfCode(serverKey, code);
}
