import type { CellTable } from './cellTable.js';
import { linearProgram, type LinearConstraint, type LinearProgram } from './linearProgram.js';

/** What a reader can work out of one hidden cell. */
export interface CellRange {
  readonly cell: number;
  readonly low: number;
  /** null: no limit. */
  readonly high: number | null;
}

/**
 * The least and the most that every hidden cell can be, given all that are shown: by linear programmes, so exact.
 *
 * Shape a table of cells that add up, which of them are hidden; one range a hidden cell, in order. Errors RangeError
 * when the cells are not what the table says of them.
 */
export function auditCells(table: CellTable, hidden: readonly boolean[]): readonly CellRange[] {
  const { programme, cells } = programmeOf(table, hidden);
  return cells.map((cell, variable) => {
    const low = programme.most([{ variable, times: -1 }]);
    const high = programme.most([{ variable, times: 1 }]);
    return { cell, low: low === null || low === 0 ? 0 : -tidy(low), high: high === null ? null : tidy(high) };
  });
}

/** How wide a range is; null: without limit. */
export function widthOf({ low, high }: CellRange): number | null {
  return high === null ? null : high - low;
}

/** Some hidden cells, of which only whether they are wide enough is asked. */
export interface WidthAudit {
  /** Whether the range of a hidden cell is so wide. */
  readonly isWide: (cell: number, enough: number) => boolean;
}

/** Shape and errors as `auditCells`; each question costs little more than the first. */
export function widthAudit(table: CellTable, hidden: readonly boolean[]): WidthAudit {
  const { programme, cells } = programmeOf(table, hidden);
  const places = new Map(cells.map((cell, variable) => [cell, variable]));
  return {
    isWide: (cell, enough) => {
      const variable = places.get(cell);
      if (variable === undefined) return enough <= 0;
      const value = table.values[cell] ?? 0;
      const up = programme.most([{ variable, times: 1 }], value + enough);
      if (up === null || up - value >= enough - rounding) return true;
      const down = programme.most([{ variable, times: -1 }], enough - up);
      return down === null || up + down >= enough - rounding;
    },
  };
}

const rounding = 1e-6;

function programmeOf({ values, tops, constraints }: CellTable, hidden: readonly boolean[]): { readonly programme: LinearProgram; readonly cells: readonly number[] } {
  const cells = values.flatMap((_, cell) => (hidden[cell] === true ? [cell] : []));
  const place = new Map(cells.map((cell, variable) => [cell, variable]));
  const open = constraints.flatMap(({ terms, least, most }): readonly LinearConstraint[] => {
    const known = terms.reduce((sum, { variable, times }) => sum + (hidden[variable] === true ? 0 : times * (values[variable] ?? 0)), 0);
    const left = terms.flatMap(({ variable, times }) => (place.has(variable) ? [{ variable: place.get(variable) ?? 0, times }] : []));
    return left.length === 0 ? [] : [{ terms: left, least: least === null ? null : least - known, most: most === null ? null : most - known }];
  });
  const programme = linearProgram(cells.map((cell) => ({ least: 0, most: tops[cell] ?? null })), open);
  if (programme === undefined) throw new RangeError('cells do not add up, or one is above its limit');
  return { programme, cells };
}

/** Sums of whole numbers have whole ranges. */
function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < rounding ? whole : value;
}
