/** What a number format shows of a number that counts days: undefined where it shows a number. */
export type DateKind = 'date' | 'dateTime' | 'time' | 'elapsed';

/** Formats that every workbook has without writing them down (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 in East Asian editions). */
export function builtInDate(id: number): DateKind | undefined {
  if (id === 22) return 'dateTime';
  if (id === 46) return 'elapsed';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35) || id === 55 || id === 56) return 'time';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return undefined;
}

/** Of a format such as `yyyy\-mm\-dd hh:mm`. Only the part for positive numbers counts; what is quoted, escaped or in brackets is no letter of it, but `[h]`. */
export function dateFormat(format: string): DateKind | undefined {
  const [positive = ''] = format.split(';');
  const letters = positive
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .toLowerCase();
  if (/general/.test(letters) || /[0#?]/.test(letters.replace(/s\.0+/g, ''))) return undefined;
  if (/\[[hms]/.test(letters)) return 'elapsed';
  const date = /[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
  const time = /[hs]/.test(letters);
  if (date) return time ? 'dateTime' : 'date';
  return time ? 'time' : undefined;
}
