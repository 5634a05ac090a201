import type { Place } from '../fault.js';
import type { Checking } from './checking.js';
import type { Named } from './reader.js';
import { caseKey } from '../codes.js';

export const placeInWords = ({ file, line, path }: Place): string =>
  [file, line === undefined ? undefined : String(line), path].filter((part) => part !== undefined).join(':');

/** Reports codes that are the same, or that only a computer could tell apart; both places are named. */
export function checkUniqueCodes(codes: Iterable<Named>, checking: Checking): void {
  const seen = new Map<string, Named>();
  for (const code of codes) {
    if (code.value === '') continue;
    const first = seen.get(caseKey(code.value));
    if (first === undefined) seen.set(caseKey(code.value), code);
    else {
      const place = placeInWords(first.at);
      if (first.value === code.value) checking.fault('DUPLICATE_CODE', { code: code.value, first: place }, code.at);
      else checking.fault('CODES_TOO_ALIKE', { code: code.value, other: first.value, first: place }, code.at);
    }
  }
}
