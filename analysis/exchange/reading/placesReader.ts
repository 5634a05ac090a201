import type { Code } from '../../survey/definition.js';
import type { QuestionReader, Recorded } from './recorded.js';
import type { CodeColumn } from './rowsReader.js';
import { WhyNone } from './whyNone.js';

/** ranking, one column a place, first place first: an empty place before a filled one, or an option in two places, is a fault. */
export function placesReader(columns: readonly CodeColumn[]): QuestionReader {
  return (cells, report) => {
    const order: Code[] = [];
    const why = new WhyNone();
    let isGood = true;
    let empty: CodeColumn | undefined;
    for (const column of columns) {
      const { at, read } = column;
      const text = cells[at] ?? '';
      const cell = read(text);
      if (cell.says === 'answer') {
        const { code } = cell.value;
        if (order.includes(code)) report.fault(at, text, { code: 'CELL_RANKED_TWICE', params: { option: code } });
        if (empty !== undefined) report.fault(empty.at, cells[empty.at] ?? '', { code: 'CELL_PLACE_EMPTY', params: { place: Number(empty.part) } });
        isGood &&= empty === undefined && !order.includes(code);
        empty = undefined;
        order.push(code);
      } else if (cell.says === 'fault') {
        report.fault(at, text, cell.fault);
        isGood = false;
      } else {
        why.add(cell);
        empty ??= column;
      }
    }
    if (!isGood) return undefined;
    const answered: Recorded = { answer: { kind: 'ranking', order }, hasBlank: false };
    return order.length > 0 ? answered : why.recorded();
  };
}
