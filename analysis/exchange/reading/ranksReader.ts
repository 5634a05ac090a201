import type { Code } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import type { CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import type { QuestionReader, Report } from './recorded.js';
import { WhyNone } from './whyNone.js';
import { wholeNumber } from './wholeNumber.js';

export interface RankColumn {
  readonly option: Code;
  readonly at: number;
  readonly read: CellReader<number>;
}

interface Placed {
  readonly option: Code;
  readonly at: number;
  readonly place: number;
}

/** Reads cells that hold the place of an option: a whole number from 1 to the number of places. */
export function placeCell(places: number, reasons: CellReasons): CellReader<number> {
  return (text) => {
    const key = comparable(text);
    const none = reasons(key);
    if (none !== undefined) return none;
    const digits = wholeNumber(key) ?? key;
    const place = /^\d{1,4}$/.test(digits) ? Number(digits) : 0;
    return place >= 1 && place <= places ? { says: 'answer', value: place } : { says: 'fault', fault: { code: 'CELL_NOT_PLACE', params: { places } } };
  };
}

/** Places from first to last, each taken once; the cells of ties and of the place after a gap are reported. */
function isInOrder(placed: readonly Placed[], cells: readonly string[], report: Report): boolean {
  let isGood = true;
  placed.forEach(({ place, at }, i) => {
    const before = placed[i - 1]?.place ?? 0;
    if (place === before) report.fault(at, cells[at] ?? '', { code: 'CELL_PLACE_TAKEN', params: { place } });
    if (place > before + 1) report.fault(at, cells[at] ?? '', { code: 'CELL_PLACE_EMPTY', params: { place: before + 1 } });
    isGood &&= place === before + 1;
  });
  return isGood;
}

/** ranking, one column an option with its place in it. */
export function ranksReader(columns: readonly RankColumn[]): QuestionReader {
  return (cells, report) => {
    const placed: Placed[] = [];
    const why = new WhyNone();
    let isGood = true;
    for (const { option, at, read } of columns) {
      const text = cells[at] ?? '';
      const cell = read(text);
      if (cell.says === 'answer') placed.push({ option, at, place: cell.value });
      else if (cell.says === 'fault') {
        report.fault(at, text, cell.fault);
        isGood = false;
      } else why.add(cell);
    }
    placed.sort((a, b) => a.place - b.place);
    if (!isGood || !isInOrder(placed, cells, report)) return undefined;
    return placed.length > 0 ? { answer: { kind: 'ranking', order: placed.map(({ option }) => option) }, hasBlank: false } : why.recorded();
  };
}
