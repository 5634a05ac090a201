import type { Missing } from '../../mapping/mapping.js';
import type { ColumnFacts } from '../columnFacts.js';
import { inEnglish, inSwedish, type Said } from '../said.js';

export interface MissingDraft {
  /** As written. */
  readonly text: string;
  readonly reason: Missing;
  readonly evidence: Said;
  readonly doubt?: Said;
}

/** How many cells hold a code, and how many of them have it in the column to the left or right too. */
export interface Spread {
  readonly cells: number;
  readonly together: number;
}

const told: readonly (readonly [RegExp, Missing])[] = [
  [/shown|displayed|visad|gezeigt/, 'not_shown'],
  [/asked/, 'not_asked'],
  [/reached|erreicht/, 'not_reached'],
  [/answer|response|skipped|svar|angabe|beantwortet|^k\. ?a\.$/, 'skipped'],
];

function ofWords(key: string): Missing {
  return told.find(([words]) => words.test(key))?.[1] ?? 'blank';
}

const mostly = 0.9;

interface Seen extends Spread {
  readonly text: string;
  readonly columns: readonly ColumnFacts[];
}

function countSaid({ cells, columns }: Seen): Said {
  return {
    sv: `×${inSwedish(cells)} i ${inSwedish(columns.length)} ${columns.length === 1 ? 'kolumn' : 'kolumner'}`,
    en: `×${inEnglish(cells)} in ${inEnglish(columns.length)} ${columns.length === 1 ? 'column' : 'columns'}`,
  };
}

/** `routed`: cells of the code that are in columns which some were surely not shown. */
function ofCode(seen: Seen, routed: number): MissingDraft {
  const said = countSaid(seen);
  const share = Math.round((100 * seen.together) / seen.cells);
  const isShared = seen.together >= seen.cells * mostly;
  if (isShared && seen.cells >= 10) return { text: seen.text, reason: 'not_shown', evidence: { sv: `${said.sv}; ${String(share)} % står i flera kolumner i rad, som när routingen hoppar över en grupp`, en: `${said.en}; ${String(share)}% stand in several columns in a row, as when the routing passes over a group` } };
  const doubt: Said = { sv: 'så sällsynt att det är en gissning: se efter i kodboken', en: 'so rare that it is a guess: look it up in the codebook' };
  if (isShared || routed >= seen.cells * mostly) return { text: seen.text, reason: 'not_shown', evidence: { sv: `${said.sv}, bara i kolumner som inte alla fick se`, en: `${said.en}, only in columns that not everybody was shown` }, doubt };
  return { text: seen.text, reason: 'skipped', evidence: { sv: `${said.sv}; ${String(100 - share)} % står ensamma bland svar`, en: `${said.en}; ${String(100 - share)}% stand alone among answers` } };
}

function seenIn(facts: readonly ColumnFacts[], spread: ReadonlyMap<string, Spread>): ReadonlyMap<string, Seen> {
  const found = new Map<string, { text: string; columns: ColumnFacts[] }>();
  for (const column of facts) {
    for (const { key, text } of column.missing) {
      const entry = found.get(key) ?? { text, columns: [] };
      entry.columns.push(column);
      found.set(key, entry);
    }
  }
  return new Map([...found].map(([key, entry]) => [key, { ...entry, ...(spread.get(key) ?? { cells: 0, together: 0 }) }]));
}

/** Why each code stands for no answer, with what speaks for it. */
export function missingReasons(facts: readonly ColumnFacts[], spread: ReadonlyMap<string, Spread>): readonly MissingDraft[] {
  const seen = seenIn(facts, spread);
  const isRouting = (key: string): boolean => {
    const entry = seen.get(key);
    return entry !== undefined && /^-/.test(key) && entry.cells >= 10 && entry.together >= entry.cells * mostly;
  };
  return [...seen].sort(([, a], [, b]) => b.cells - a.cells).map(([key, entry]) => {
    if (!/^-\d/.test(key)) return { text: entry.text, reason: ofWords(key), evidence: countSaid(entry) };
    const routed = entry.columns.filter((column) => column.missing.some((other) => other.key !== key && isRouting(other.key)));
    const cells = routed.reduce((sum, column) => sum + (column.missing.find((value) => value.key === key)?.count ?? 0), 0);
    return ofCode(entry, cells);
  });
}
