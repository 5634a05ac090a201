/**
 * Where to go after signing in: a page of the desk on this site, whatever the address asked for. Anything that a
 * browser could read as another site, or that could end a header line, is not one.
 */
const atTheDesk = /^\/(?:sv|en)\/w(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/;
const hidden = /\/\/|%(?:0[0-9a-f]|1[0-9a-f]|5c|2f)/i;
const longest = 500;

/** @param next as it came in the query; @param otherwise where to go when it is no such page */
export function localPath(next: string | null | undefined, otherwise: string): string {
  const isOurs = typeof next === 'string' && next.length <= longest && atTheDesk.test(next) && !hidden.test(next.split('?', 1)[0] ?? '') && !/%0[ad]/i.test(next);
  return isOurs ? next : otherwise;
}
