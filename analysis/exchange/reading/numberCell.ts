import type { NumberQuestion } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import type { QuestionSource } from '../mapping/mapping.js';
import type { Cell, CellFault, CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import { readLocalNumber } from './readLocalNumber.js';

type NumberSource = Extract<QuestionSource, { shape: 'number' }>;

function faultOf(read: { readonly value: number; readonly decimals: number }, { min, max, decimals }: NumberQuestion): CellFault | undefined {
  if (read.value < (min ?? -Infinity) || read.value > (max ?? Infinity)) {
    return { code: 'CELL_OUT_OF_RANGE', params: { min: min ?? '−∞', max: max ?? '∞' } };
  }
  return read.decimals > decimals ? { code: 'CELL_DECIMALS', params: { decimals } } : undefined;
}

/** What a cell that holds no number says. */
function unread({ decimal, otherwise }: NumberSource): Cell<number> {
  return otherwise === undefined ? { says: 'fault', fault: { code: 'CELL_NOT_NUMBER', params: { decimal } } } : { says: 'reason', reason: otherwise };
}

/** Reads cells that hold a number, or a spelling that the mapping says the number of, within what the question allows. */
export function numberCell(question: NumberQuestion, source: NumberSource, isStored: boolean, reasons: CellReasons): CellReader<number> {
  return (text) => {
    const key = comparable(text);
    const none = reasons(key);
    if (none !== undefined) return none;
    const said = source.values.get(key);
    const read = said === undefined ? readLocalNumber(text, source.decimal, isStored) : readLocalNumber(String(said), '.', true);
    if (read === undefined) return unread(source);
    const fault = faultOf(read, question);
    return fault === undefined ? { says: 'answer', value: read.value } : { says: 'fault', fault };
  };
}
