/** `36` for `36.0`, as spreadsheets write whole numbers; undefined for anything else. */
export function wholeNumber(key: string): string | undefined {
  return /^([+-]?\d+)\.0+$/.exec(key)?.[1];
}
