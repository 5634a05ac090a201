import type { Cell } from './cell.js';
import type { QuestionReader, Recorded } from './recorded.js';

export interface NumberSaid {
  readonly cell: Cell<number>;
  readonly recorded: Recorded | undefined;
}

/** What a cell says as a whole answer. */
export function numberSaid(cell: Cell<number>): NumberSaid {
  if (cell.says === 'answer') return { cell, recorded: { answer: { kind: 'number', value: cell.value }, hasBlank: false } };
  if (cell.says === 'reason') return { cell, recorded: { reason: cell.reason, hasBlank: false } };
  return { cell, recorded: cell.says === 'blank' ? { hasBlank: true } : undefined };
}

export function numberReader(at: number, read: (text: string) => NumberSaid): QuestionReader {
  return (cells, report) => {
    const text = cells[at] ?? '';
    const { cell, recorded } = read(text);
    if (cell.says === 'fault') report.fault(at, text, cell.fault);
    return recorded;
  };
}
