/** Braces of a label are no placeholder. */
export function plainBraces(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}');
}
