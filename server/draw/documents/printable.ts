import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { fontFiles } from '../fontFiles.js';

let fonts: readonly Font[] | undefined;
const known = new Map<number, boolean>();

function isCovered(point: number): boolean {
  const found = known.get(point);
  if (found !== undefined) return found;
  fonts ??= Object.values(fontFiles).map((file) => create(readFileSync(file)));
  const covered = fonts.every((font) => font.hasGlyphForCodePoint(point));
  known.set(point, covered);
  return covered;
}

function shown(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  if (sign === '\n' || isCovered(point)) return sign;
  return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * Text as a PDF can show it. An accessible or archival PDF may hold no letter that its fonts lack, and a font of the
 * computer it happens to be made on would make other bytes there: so a letter that Plex lacks is written as its code
 * point, and signs without a shape (controls, directions) are left out.
 */
export function printable(text: string): string {
  const plain = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/\t/g, ' ').replace(/(?!\n)[\p{Cc}\p{Cf}]|[\uFE00-\uFE0F]/gu, '');
  return Array.from(plain, shown).join('');
}
