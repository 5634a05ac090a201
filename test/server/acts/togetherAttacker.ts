/**
 * Somebody who has two editions that tell what was chosen together of three options, and tries every table of whole numbers
 * that could lie behind both. Shares nothing with the code that hides.
 */
import type { PublishedCombinations } from '../../../analysis/disclosure/releaseCombinations.js';
import type { Released } from '../../../server/acts/releaseColumns.js';

export type Counts = readonly number[];
/** Bit p: the option in place p. */
export const kinds = [0, 1, 2, 3, 4, 5, 6, 7];
const isIn = (kind: number, place: number): boolean => Math.floor(kind / 2 ** place) % 2 === 1;
export const chosenBy = (kind: number, codes: readonly string[]): readonly string[] => codes.filter((_code, place) => isIn(kind, place));

/** Everything that is told of three options, and how few and many of them one can choose. */
export interface KnownTogether {
  readonly codes: readonly string[];
  readonly released: Released;
  readonly most: number;
  /** Whether who chose none of them chose `none`, and nobody who did chose anything else. */
  readonly isAll: boolean;
}

function countOf({ tables }: Released, code: string | null): number {
  const rows = tables.find(({ question, by }) => question === 'q' && by.length === 0)?.rows ?? [];
  const row = code === null ? rows[0] : rows.find((one) => one.code === code);
  return (code === null ? row?.base : row?.count) ?? Number.NaN;
}

/** Whole numbers of people by kind that everything told in one edition allows. */
export function everyTable({ codes, released, most, isAll }: KnownTogether): readonly Counts[] {
  const told = released.combinations?.[0];
  const [n, a, b, c, alone] = [countOf(released, null), ...codes.map((code) => countOf(released, code)), countOf(released, 'none')] as [number, number, number, number, number];
  const indicated = released.indicators[0]?.table.rows.find(({ group }) => group === null)?.count ?? undefined;
  const followed = released.tables.find(({ question, by }) => question === 'r' && by.length === 0)?.rows[0]?.base ?? 0;
  const lows = kinds.map((kind) => rangeOf(told, kind, codes, n)[0]);
  const highs = kinds.map((kind) => (bitsOf(kind) > most ? 0 : rangeOf(told, kind, codes, n)[1]));
  const toldApart = kinds.map((kind) => countedAs(told, kind, codes) !== undefined);
  const each = (kind: number): readonly number[] => Array.from({ length: Math.max(0, (highs[kind] ?? 0) - (lows[kind] ?? 0) + 1) }, (_unused, more) => (lows[kind] ?? 0) + more);
  const fits = (table: Counts): boolean => {
    const aOrB = kinds.reduce((sum, kind) => sum + (isIn(kind, 0) || isIn(kind, 1) ? (table[kind] ?? 0) : 0), 0);
    if ((isAll && table[0] !== alone) || aOrB < followed || (indicated !== undefined && aOrB !== indicated)) return false;
    if (!table.every((value, kind) => value >= (lows[kind] ?? 0) && value <= (highs[kind] ?? 0))) return false;
    const rest = table.reduce((sum, value, kind) => sum + (toldApart[kind] === true ? 0 : value), 0);
    return told?.release !== 'show' || Math.abs(rest - (told.others ?? 0)) <= 2;
  };
  return each(7).flatMap((all) => each(3).flatMap((ab) => each(5).flatMap((ac) => each(6).flatMap((bc) => {
    const table = [n - a - b - c + ab + ac + bc + 2 * all, a - ab - ac - all, b - ab - bc - all, ab, c - ac - bc - all, ac, bc, all];
    return fits(table) ? [table] : [];
  }))));
}

export const bitsOf = (kind: number): number => [0, 1, 2].filter((place) => isIn(kind, place)).length;
const countedAs = (told: PublishedCombinations | undefined, kind: number, codes: readonly string[]): number | undefined =>
  kind === 0 ? (told?.none ?? undefined) : told?.combinations.find(({ options }) => [...options].sort().join() === [...chosenBy(kind, codes)].sort().join())?.count;

function rangeOf(told: PublishedCombinations | undefined, kind: number, codes: readonly string[], n: number): readonly [number, number] {
  const count = countedAs(told, kind, codes);
  if (told === undefined || told.release !== 'show') return [0, n];
  return count === undefined ? [0, told.from - 1] : [Math.max(told.from, count - 2), count + 2];
}

interface Range {
  low: number;
  high: number;
}

/** Of every kind then, and now: the fewest and most there can have been, when people only came. */
export function rangesOf(before: readonly Counts[], now: readonly Counts[]): { readonly then: readonly Range[]; readonly now: readonly Range[]; readonly found: boolean } {
  const open = (): Range[] => kinds.map(() => ({ low: Infinity, high: -Infinity }));
  const ranges = { then: open(), now: open() };
  let found = false;
  const widen = (all: Range[], table: Counts): void => {
    all.forEach((range, kind) => {
      range.low = Math.min(range.low, table[kind] ?? 0);
      range.high = Math.max(range.high, table[kind] ?? 0);
    });
  };
  const reached = new Set<Counts>();
  for (const then of before) {
    let fits = false;
    for (const later of now) {
      if (!then.every((value, kind) => value <= (later[kind] ?? 0))) continue;
      fits = true;
      reached.add(later);
    }
    if (fits) widen(ranges.then, then);
    found ||= fits;
  }
  for (const later of reached) widen(ranges.now, later);
  return { ...ranges, found };
}
