/**
 * The encodings with one byte a character. Node's own decoder reads windows-1252 as ISO 8859-1 in some versions (20.20 among
 * them), so the upper halves stand here: https://encoding.spec.whatwg.org/index-windows-1252.txt and index-macintosh.txt.
 */
const windows1252Controls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const macintoshUpper =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

export type SingleByte = 'windows-1252' | 'macintosh';

/** Bytes that stand for nothing in windows-1252. */
export const undefinedIn1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function unitsOf(upper: (byte: number) => number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => (byte < 0x80 ? byte : upper(byte)));
}

const units: { readonly [E in SingleByte]: Uint16Array } = {
  'windows-1252': unitsOf((byte) => (byte < 0xa0 ? windows1252Controls.charCodeAt(byte - 0x80) : byte)),
  macintosh: unitsOf((byte) => macintoshUpper.charCodeAt(byte - 0x80)),
};

/** Few enough for the arguments of one call. */
const atOnce = 8192;

export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  const table = units[encoding];
  let text = '';
  for (let start = 0; start < bytes.length; start += atOnce) {
    const part = Uint16Array.from(bytes.subarray(start, start + atOnce), (byte) => table[byte] ?? 0);
    text += String.fromCharCode(...part);
  }
  return text;
}
