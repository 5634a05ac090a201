import type { Code } from '../../survey/definition.js';
import type { CellReader } from './cell.js';
import type { CodeSaid } from './codeCell.js';
import type { PartSaid, QuestionReader } from './recorded.js';
import { WhyNone } from './whyNone.js';

export interface CodeColumn {
  /** Of a row of a grid; the number of a place. */
  readonly part: string;
  readonly at: number;
  readonly read: CellReader<CodeSaid>;
}

/** grid, one column a row: each row has a status of its own. */
export function rowsReader(columns: readonly CodeColumn[]): QuestionReader {
  return (cells, report) => {
    const rows = new Map<Code, Code>();
    const parts = new Map<Code, PartSaid>();
    const why = new WhyNone();
    let isGood = true;
    for (const { part, at, read } of columns) {
      const text = cells[at] ?? '';
      const cell = read(text);
      if (cell.says === 'answer') {
        rows.set(part, cell.value.code);
        parts.set(part, 'answered');
      } else if (cell.says === 'fault') {
        report.fault(at, text, cell.fault);
        isGood = false;
      } else parts.set(part, why.add(cell));
    }
    if (!isGood) return undefined;
    return rows.size > 0 ? { answer: { kind: 'grid', rows }, hasBlank: false, parts } : { ...why.recorded(), parts };
  };
}
