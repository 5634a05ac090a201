/** A published multiple choice with what was chosen together: sets by size, combinations by size. */
import type { Code } from '../survey/definition.js';
import type { Published, PublishedRow } from './published.js';
import type { PublishedCombinations } from './releaseCombinations.js';

export interface ReadCombination {
  /** Codes in the order of the sets, joined. */
  readonly key: string;
  readonly options: readonly Code[];
  readonly count: number;
}

export interface ReadCombinations {
  readonly base: number;
  /** Largest first; equal ones as they were asked. */
  readonly sets: readonly PublishedRow[];
  readonly combinations: readonly ReadCombination[];
  readonly none: number | null;
  readonly others: number;
  readonly roundedTo: number;
  readonly from: number;
}

/** Undefined where nothing of it may be told, or nobody chose so that it could be. */
export function readCombinations(table: Published, told: PublishedCombinations | undefined): ReadCombinations | undefined {
  if (told === undefined || told.release === 'suppress' || told.combinations.length === 0 || told.question !== table.question) return undefined;
  const rows = table.rows.filter(({ group, code, count }) => group === null && count !== null && told.options.includes(code));
  const base = rows[0]?.base ?? null;
  if (base === null || rows.length < told.options.length) return undefined;
  const sets = [...rows].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  const ordered = (chosen: readonly Code[]) => sets.map(({ code }) => code).filter((code) => chosen.includes(code));
  const combinations = told.combinations.map(({ options, count }) => ({ key: ordered(options).join('+'), options: ordered(options), count }));
  return { base, sets, combinations, none: told.none, others: told.others ?? 0, roundedTo: told.roundedTo, from: told.from };
}
