import type { ValueCount } from '../columnFacts.js';
import { valueKey } from '../valueKey.js';

export interface Tokens {
  readonly delimiter: string;
  /** The labels that the cells are made of, most common first. */
  readonly labels: readonly ValueCount[];
  /** Pieces that only a few wrote. */
  readonly rare: readonly ValueCount[];
  /** Of all pieces, those that are a label. */
  readonly covered: number;
  readonly together: number;
}

interface Cell {
  readonly pieces: readonly string[];
  readonly count: number;
}

const opens = (text: string): number => (text.match(/[([]/g)?.length ?? 0) - (text.match(/[)\]]/g)?.length ?? 0);

/** A bracket that is still open goes on after the delimiter. */
function withBrackets(pieces: readonly string[], delimiter: string): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && opens(last) > 0) joined[joined.length - 1] = `${last}${delimiter}${piece}`;
    else joined.push(piece);
  }
  return joined;
}

/** Pieces of which neither is ever without the other, side by side, are one label that holds the delimiter. */
function inseparable(cells: readonly Cell[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const pairs = new Map<string, { first: string; second: string; count: number }>();
  for (const { pieces, count } of cells) {
    pieces.forEach((piece, i) => {
      counts.set(piece.trim(), (counts.get(piece.trim()) ?? 0) + count);
      const next = pieces[i + 1]?.trim();
      if (next === undefined) return;
      const key = JSON.stringify([piece.trim(), next]);
      const pair = pairs.get(key) ?? { first: piece.trim(), second: next, count: 0 };
      pair.count += count;
      pairs.set(key, pair);
    });
  }
  const bound = [...pairs].filter(([, { first, second, count }]) => count >= 3 && counts.get(first) === count && counts.get(second) === count && /^[\p{Ll}(\d]/u.test(second));
  return new Set(bound.map(([key]) => key));
}

function joinBound(pieces: readonly string[], bound: ReadonlySet<string>, delimiter: string): readonly string[] {
  const joined: string[] = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const last = joined.at(-1);
    if (before !== undefined && last !== undefined && bound.has(JSON.stringify([before.trim(), piece.trim()]))) joined[joined.length - 1] = `${last}${delimiter}${piece}`;
    else joined.push(piece);
  });
  return joined;
}

/** `spaced`: only a delimiter without a space after it parts two values, where some have one and some have none. */
function cellsOf(values: readonly ValueCount[], delimiter: string, spaced: boolean): readonly Cell[] {
  const sign = delimiter.replace(/[|\\]/g, '\\$&');
  const parting = spaced ? new RegExp(`${sign}(?!\\s)`, 'u') : new RegExp(sign, 'u');
  const cells = values.map(({ text, count }) => ({ pieces: withBrackets(text.split(parting), delimiter), count }));
  const bound = inseparable(cells);
  return bound.size === 0 ? cells : cells.map(({ pieces, count }) => ({ pieces: joinBound(pieces, bound, delimiter), count }));
}

function counted(cells: readonly Cell[]): readonly ValueCount[] {
  const found = new Map<string, { text: string; count: number }>();
  for (const { pieces, count } of cells) {
    for (const piece of pieces) {
      const text = piece.trim();
      if (text === '') continue;
      const entry = found.get(valueKey(text)) ?? { text, count: 0 };
      entry.count += count;
      found.set(valueKey(text), entry);
    }
  }
  return [...found].map(([key, { text, count }]) => ({ key, text, count })).sort((a, b) => b.count - a.count);
}

/** Labels that are seen with at least two different others, or alone as well as with others. */
function combined(cells: readonly Cell[], labels: ReadonlySet<string>): number {
  const beside = new Map<string, Set<string>>();
  for (const { pieces } of cells) {
    const keys = pieces.map((piece) => valueKey(piece)).filter((key) => labels.has(key));
    for (const key of keys) {
      const others = beside.get(key) ?? new Set<string>();
      if (keys.length === 1) others.add('');
      for (const other of keys) if (other !== key) others.add(other);
      beside.set(key, others);
    }
  }
  return [...beside.values()].filter((others) => others.size >= 2).length;
}

const longestLabel = 200;

function tokensOf(values: readonly ValueCount[], delimiter: string, spaced: boolean): Tokens | undefined {
  const cells = cellsOf(values, delimiter, spaced);
  const together = cells.reduce((sum, { pieces, count }) => sum + (pieces.length > 1 ? count : 0), 0);
  const pieces = counted(cells);
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  const least = total >= 100 ? 3 : 2;
  const common = pieces.filter(({ count, text }) => count >= least && text.length <= longestLabel);
  const isTail = pieces.length - common.length > 2;
  const labels = isTail ? common : pieces;
  const rare = isTail ? pieces.filter((piece) => !common.includes(piece)) : [];
  const covered = labels.reduce((sum, { count }) => sum + count, 0) / Math.max(1, total);
  const isMultiple = together >= 2 && labels.length >= 2 && labels.length <= 120 && covered >= 0.7 && combined(cells, new Set(labels.map(({ key }) => key))) >= Math.max(2, labels.length * 0.4);
  return isMultiple ? { delimiter, labels, rare, covered, together } : undefined;
}

/** The labels that explain the cells of a column with several values in a cell; undefined where it has none. */
export function delimitedTokens(values: readonly ValueCount[]): Tokens | undefined {
  const found: Tokens[] = [];
  for (const delimiter of [';', '|', '\n', ',']) {
    if (!values.some(({ text }) => text.includes(delimiter))) continue;
    const spaced = new RegExp(`${delimiter === '|' ? '\\|' : delimiter}\\S`).test(values.map(({ text }) => text).join('\n')) && values.some(({ text }) => text.includes(`${delimiter} `));
    const tokens = (spaced ? tokensOf(values, delimiter, true) : undefined) ?? tokensOf(values, delimiter, false);
    if (tokens !== undefined) found.push(tokens);
  }
  // The right sign parts most cells into the fewest labels.
  const fit = ({ covered, together, labels }: Tokens): number => (covered * together) / labels.length;
  return found.sort((a, b) => fit(b) - fit(a))[0];
}
