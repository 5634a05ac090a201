import type { CoverageInLanguage } from '../../disclosure/supportInLanguage.js';
import type { Plot } from '../figure.js';
import { fitRows } from '../fitRows.js';
import { areTooFew } from '../tableOnly.js';
import { coverageCards } from './coverageCards.js';
import { coverageGrid } from './coverageGrid.js';
import { type CoverageRow, coverageRows } from './coverageRows.js';
import type { SupportGround } from './supportGround.js';

export interface CoverageMatrixRequest extends SupportGround {
  readonly coverage: CoverageInLanguage;
}

const mostRows = { doc: 40, web: 40, half: 40, phone: 40, slide: 14 } as const;
const slideRoom = 385;

/**
 * What is asked for, most first, against the functions that exist: who meets it, who in part, and in words whether that
 * is enough. A row without any function is tinted and named. On a phone a card for each need.
 *
 * Shape   a published coverage in, a Vega-Lite plot out; undefined where only a table is honest: fewer than 20 answers,
 *         no share that is shown, or no function
 * Source  design 7.5
 */
export function coverageMatrix({ coverage, ...ground }: CoverageMatrixRequest): Plot | undefined {
  const all = coverageRows(coverage, ground.language);
  if (areTooFew([coverage.n]) || all.every(({ share }) => share === null) || coverage.functions.length === 0) return undefined;
  const most = Math.min(all.length, mostRows[ground.size]);
  const names = coverage.functions.map(({ name }) => name);
  const drawn = (rows: readonly CoverageRow[], shown: number) => ({ options: names.slice(0, shown), groups: rows.map(({ code }) => code) });
  if (ground.size === 'phone') {
    const rows = all.slice(0, most);
    return { ...coverageCards(rows, names, ground), drawn: drawn(rows, names.length) };
  }
  return fitRows(ground.size, slideRoom, most, (room, width) => {
    const rows = all.slice(0, room);
    const { shown, ...plot } = coverageGrid(rows, names, { ...ground, width });
    return { ...plot, drawn: drawn(rows, shown) };
  });
}
