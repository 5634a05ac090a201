/** How far documents go. */
export const deepest = 30;
export const mostValues = 200_000;

/** The document is nested too deep, or its aliases multiply beyond measure. */
export class TooLargeError extends Error {
  readonly what: 'depth' | 'values';
  readonly limit: number;

  constructor(what: 'depth' | 'values', limit: number) {
    super(`too large: ${what}`);
    this.what = what;
    this.limit = limit;
  }
}
