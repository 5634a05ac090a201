import { readLocalNumber } from '../../reading/readLocalNumber.js';

/** Cells that are numbers with one decimal sign. */
export interface NumberStats {
  readonly cells: number;
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

const none: NumberStats = { cells: 0, min: Infinity, max: -Infinity, decimals: 0 };

const patterns = {
  date: /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ T]\d{1,2}:\d{2}|$)/,
  email: /(?<![^@\s])[^@\s]+@[^@\s]+\.[A-Za-z]{2,}/,
  address: /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){4,7}$/i,
  agent: /^(?:Mozilla|Opera)\/\d/,
  personNumber: /^(?:19|20)?\d{6}[-+]\d{4}$/,
} as const;

export type PatternName = keyof typeof patterns;

const patternNames = ['date', 'email', 'address', 'agent', 'personNumber'] as const satisfies readonly PatternName[];

/** Longer cells are what somebody wrote, or are cut when shown. */
export const longText = 80;

/** What the cells of a column look like, without keeping them. */
export class CellStats {
  cells = 0;
  longest = 0;
  /** Cells longer than `longText` characters. */
  long = 0;
  point = none;
  comma = none;
  readonly like: Record<PatternName, number> = { date: 0, email: 0, address: 0, agent: 0, personNumber: 0 };

  add(text: string, count: number): void {
    const trimmed = text.trim();
    this.cells += count;
    this.longest = Math.max(this.longest, trimmed.length);
    if (trimmed.length > longText) this.long += count;
    if (/\d/.test(trimmed)) {
      this.point = withNumber(this.point, trimmed, '.', count);
      this.comma = withNumber(this.comma, trimmed, ',', count);
    }
    for (const name of patternNames) if (patterns[name].test(trimmed.slice(0, 2_000))) this.like[name] += count;
  }

  join(other: CellStats): this {
    this.cells += other.cells;
    this.longest = Math.max(this.longest, other.longest);
    this.long += other.long;
    this.point = joined(this.point, other.point);
    this.comma = joined(this.comma, other.comma);
    for (const name of patternNames) this.like[name] += other.like[name];
    return this;
  }
}

function withNumber(stats: NumberStats, text: string, decimal: '.' | ',', count: number): NumberStats {
  const read = readLocalNumber(text, decimal);
  return read === undefined ? stats : joined(stats, { cells: count, min: read.value, max: read.value, decimals: read.decimals });
}

function joined(a: NumberStats, b: NumberStats): NumberStats {
  return { cells: a.cells + b.cells, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max), decimals: Math.max(a.decimals, b.decimals) };
}
