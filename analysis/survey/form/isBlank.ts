// Spaces of every kind, and characters that draw nothing: format and control characters, and the letters that are blanks.
const blank = /^[\p{White_Space}\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]*$/u;

/** Whether a text shows nothing at all. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}
