const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

function character(reference: string): string | undefined {
  if (!reference.startsWith('#')) return named.get(reference);
  const point = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number.parseInt(reference.slice(1), 10);
  const inText = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return inText ? String.fromCodePoint(point) : undefined;
}

/** XML text as it is meant: the five entities that XML itself knows and characters by number; undefined where there is another. */
export function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  const unknown: string[] = [];
  const decoded = text.replace(/&(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{1,8});)?/g, (whole, reference: string | undefined) => {
    const found = reference === undefined ? undefined : character(reference);
    if (found === undefined) unknown.push(whole);
    return found ?? '';
  });
  return unknown.length === 0 ? decoded : undefined;
}
