import type { Answer } from '../../survey/answers.js';
import type { Code } from '../../survey/definition.js';
import type { Cell, CellReader } from './cell.js';
import type { CodeSaid } from './codeCell.js';
import { besideOther, type OtherText } from './otherText.js';
import type { QuestionReader, Recorded, Report } from './recorded.js';

export interface ValueColumns {
  readonly at: number;
  /** Remembers: most cells are met before. */
  readonly read: (text: string) => ValueSaid;
  readonly other: OtherText | undefined;
}

/** What a cell says, and the reading of the whole question when there is nothing beside it. */
export interface ValueSaid {
  readonly cell: Cell<CodeSaid>;
  readonly recorded: Recorded | undefined;
}

function answerOf(kind: 'single' | 'unit', { code, isOtherwise }: CodeSaid, text: string, other: Code | undefined): Answer {
  if (kind === 'unit') return { kind, code };
  return isOtherwise && code === other ? { kind, code, other: text.trim() } : { kind, code };
}

/** One cell as a whole answer, so that a column of few values makes few objects. `other`: the option with a text beside it. */
export function valueSaid(kind: 'single' | 'unit', read: CellReader<CodeSaid>, other: Code | undefined): (text: string) => ValueSaid {
  return (text) => {
    const cell = read(text);
    if (cell.says === 'fault') return { cell, recorded: undefined };
    if (cell.says === 'reason') return { cell, recorded: { reason: cell.reason, hasBlank: false } };
    if (cell.says === 'blank') return { cell, recorded: { hasBlank: true } };
    return { cell, recorded: { answer: answerOf(kind, cell.value, text, other), hasBlank: false } };
  };
}

function withText({ cell, recorded }: ValueSaid, text: string, other: Code, report: Report): Recorded | undefined {
  if (cell.says === 'fault') return undefined;
  if (cell.says !== 'answer' || cell.value.code === other) return { answer: { kind: 'single', code: other, other: text }, hasBlank: false };
  report.warn('OTHER_TEXT_UNUSED');
  return recorded;
}

/** single and unit: one cell, and perhaps one with the text beside "other". */
export function valueReader({ at, read, other }: ValueColumns): QuestionReader {
  return (cells, report) => {
    const text = cells[at] ?? '';
    const said = read(text);
    if (said.cell.says === 'fault') report.fault(at, text, said.cell.fault);
    const beside = besideOther(other, cells);
    return other === undefined || beside === undefined ? said.recorded : withText(said, beside, other.code, report);
  };
}
