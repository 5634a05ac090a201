import { cleanText, countCharacters } from '../../survey/form/cleanText.js';
import { isBlank } from '../../survey/form/isBlank.js';
import { fromCell } from '../cellText.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Whether bytes between two quotes, or between delimiters, are words that a person wrote, at most `longest` characters. */
export function isWritten(bytes: Uint8Array, from: number, to: number, isQuoted: boolean, longest: number): boolean {
  return isPlain(bytes, from, to, longest) || isSound(bytes.subarray(from, to), isQuoted, longest);
}

/** Most are: ASCII that begins with a letter or digit, where nothing can be meant but what stands there. */
function isPlain(bytes: Uint8Array, from: number, to: number, longest: number): boolean {
  if (to - from > longest || !isLetterOrDigit(bytes[from] ?? 0)) return false;
  for (let i = from; i < to; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x20 || byte > 0x7e || byte === 0x22) return false;
  }
  return true;
}

function isLetterOrDigit(byte: number): boolean {
  const lower = byte | 0x20;
  return (byte >= 0x30 && byte <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

function isSound(bytes: Uint8Array, isQuoted: boolean, longest: number): boolean {
  let cell: string;
  try {
    cell = utf8.decode(bytes);
  } catch {
    return false;
  }
  if (isQuoted) cell = cell.replaceAll('""', '"');
  // A reason begins with a full stop that stands for no text.
  const text = cell.includes('\r') ? undefined : fromCell(cell);
  return text !== undefined && !isBlank(text) && countCharacters(cleanText(text)) <= longest;
}
