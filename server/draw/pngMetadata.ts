import { crc32 } from './crc32.js';

const signatureAndHeader = 8 + 25;

export interface PngMetadata {
  readonly dotsPerInch: number;
  /** Keyword (Latin, at most 79 characters) and text (any). */
  readonly texts: readonly (readonly [keyword: string, text: string])[];
}

/**
 * Writes density and texts into a PNG, directly after its header.
 *
 * Source  PNG specification (W3C, third edition), 11.3.4.3 pHYs and 11.3.3.4 iTXt
 */
export function withMetadata(png: Uint8Array, { dotsPerInch, texts }: PngMetadata): Uint8Array {
  const bytes = Buffer.from(png);
  return Buffer.concat([
    bytes.subarray(0, signatureAndHeader),
    density(dotsPerInch),
    ...texts.map(([keyword, text]) => internationalText(keyword, text)),
    bytes.subarray(signatureAndHeader),
  ]);
}

function density(dotsPerInch: number): Buffer {
  const data = Buffer.alloc(9);
  const perMetre = Math.round(dotsPerInch / 0.0254);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data.writeUInt8(1, 8);
  return chunk('pHYs', data);
}

function internationalText(keyword: string, text: string): Buffer {
  // keyword, uncompressed (two zeros), no language, no translated keyword
  const head = Buffer.concat([Buffer.from(keyword, 'latin1'), Buffer.from([0, 0, 0, 0, 0])]);
  return chunk('iTXt', Buffer.concat([head, Buffer.from(text.replaceAll('\0', ''), 'utf8')]));
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
