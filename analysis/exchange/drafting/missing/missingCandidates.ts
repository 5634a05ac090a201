import type { ColumnProfile } from '../profile/columnProfile.js';
import { isMissingLike } from '../profile/missingLike.js';
import { valueKey } from '../valueKey.js';

interface Found {
  columns: number;
  cells: number;
  /** The largest share that it has of the cells of a column with few values. */
  share: number;
}

const isNegative = (key: string): boolean => /^-\d+$/.test(key);
const isUsualCode = (key: string): boolean => /^-(?:[6-9]\d|(\d)\1+|9\d{2,4}|[1-9]0{2,})$/.test(key);

/** Negative numbers that a column has among its answers: a scale with both ends, or many different ones. */
function ownNegatives(keys: ReadonlySet<string>): readonly string[] {
  const negative = [...keys].filter(isNegative);
  const isScale = keys.has('-1') && keys.has('1') && negative.some((key) => key !== '-1' && Number(key) >= -10);
  const small = negative.filter((key) => Number(key) >= -10);
  if (negative.length > 25) return negative;
  return isScale ? small : [];
}

/**
 * Cells that say that there is no answer, as compared, in whatever column they are: words for it, and negative numbers
 * that stand in several columns outside all answers, or are such as survey systems use (-99, -77, -998).
 */
export function missingCandidates(profiles: readonly ColumnProfile[]): ReadonlySet<string> {
  const found = new Map<string, Found>();
  const refused = new Set<string>();
  for (const { kept, beyond } of profiles) {
    const counts = new Map<string, number>();
    let cells = beyond.cells;
    for (const [text, count] of kept) {
      cells += count;
      const key = text.length <= 20 ? valueKey(text) : '';
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + count);
    }
    for (const key of ownNegatives(new Set(counts.keys()))) refused.add(key);
    for (const [key, count] of counts) {
      if (!isMissingLike(key)) continue;
      const entry = found.get(key) ?? { columns: 0, cells: 0, share: 0 };
      const isFew = kept.size <= 12 && beyond.cells === 0;
      found.set(key, { columns: entry.columns + 1, cells: entry.cells + count, share: Math.max(entry.share, isFew ? count / cells : 0) });
    }
  }
  const isTaken = (key: string, { columns, share }: Found): boolean => {
    if (refused.has(key)) return false;
    // "N/A" among the options of a question or two is one of them.
    if (!isNegative(key)) return !(/^n[/.]?a\.?$/.test(key) && key !== 'na' && columns <= 2 && share >= 0.03);
    return isUsualCode(key) || (columns >= 3 && Number(key) < 0);
  };
  return new Set([...found].filter(([key, entry]) => isTaken(key, entry)).map(([key]) => key));
}
