// XML 1.0 has no way to write these, and those that turn reading direction would reorder the text beside them.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text as one line that any file format can hold: no control characters, no lone surrogates, no direction
 * overrides; line breaks and tabs become spaces. No-break spaces, soft hyphens and every letter are kept.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unprintable, '')
    .replace(loneSurrogates, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
