/** A stored number as its shortest text: what a spreadsheet shows, which is 15 digits, so 0.1 and not 0.1000000000000000055. Undefined where it is none. */
export function numberText(stored: string): string | undefined {
  const value = /^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(stored) ? Number(stored) : Number.NaN;
  if (!Number.isFinite(value)) return undefined;
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}
