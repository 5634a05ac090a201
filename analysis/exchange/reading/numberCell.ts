import type { NumberQuestion } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import type { CellFault, CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import { readLocalNumber } from './readLocalNumber.js';

function faultOf(read: { readonly value: number; readonly decimals: number }, { min, max, decimals }: NumberQuestion): CellFault | undefined {
  if (read.value < (min ?? -Infinity) || read.value > (max ?? Infinity)) {
    return { code: 'CELL_OUT_OF_RANGE', params: { min: min ?? '−∞', max: max ?? '∞' } };
  }
  return read.decimals > decimals ? { code: 'CELL_DECIMALS', params: { decimals } } : undefined;
}

/** Reads cells that hold a number, within what the question allows. */
export function numberCell(question: NumberQuestion, decimal: '.' | ',', isStored: boolean, reasons: CellReasons): CellReader<number> {
  return (text) => {
    const none = reasons(comparable(text));
    if (none !== undefined) return none;
    const read = readLocalNumber(text, decimal, isStored);
    const fault: CellFault | undefined = read === undefined ? { code: 'CELL_NOT_NUMBER', params: { decimal } } : faultOf(read, question);
    return read === undefined || fault !== undefined
      ? { says: 'fault', fault: fault ?? { code: 'CELL_NOT_NUMBER', params: { decimal } } }
      : { says: 'answer', value: read.value };
  };
}
