/** Names that spreadsheets accept. */

const longest = 31;
/** A name that Excel keeps for itself. */
const kept = 'history';

function cut(name: string, length: number): string {
  const short = name.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

function accepted(name: string): string {
  // control characters, halves of letters, and the seven that a sheet may not have
  const plain = name.replace(/\p{Cc}+/gu, ' ').replace(/\p{Cs}/gu, '').replace(/[[\]*?:/\\]/g, '-').replace(/\s+/g, ' ').replace(/^[' ]+|[' ]+$/g, '');
  const short = cut(plain, longest).replace(/[' ]+$/, '');
  if (short === '') return '-';
  return short.toLowerCase() === kept ? `${short}_` : short;
}

/**
 * Sheet names as a spreadsheet takes them: at most 31 characters, none of `[]*?:/\`, and told apart without regard to
 * capitals, by a number in the order in which they come. Names that already are so are left alone.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = accepted(name);
    let found = base;
    for (let number = 2; taken.has(found.toLowerCase()); number += 1) {
      const suffix = ` (${String(number)})`;
      found = `${cut(base, longest - suffix.length).trimEnd()}${suffix}`;
    }
    taken.add(found.toLowerCase());
    return found;
  });
}
