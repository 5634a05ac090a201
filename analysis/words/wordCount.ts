/** Words of a text: what stands between spaces and dashes and holds a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/[\s–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
