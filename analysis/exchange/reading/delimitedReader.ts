import { cleanText } from '../../survey/form/cleanText.js';
import type { Code, MultipleQuestion } from '../../survey/definition.js';
import { chosenAnswer } from './chosenAnswer.js';
import type { Delimited } from './delimitedCell.js';
import { besideOther, type OtherText } from './otherText.js';
import type { QuestionReader, Recorded } from './recorded.js';

export interface DelimitedColumn {
  readonly question: MultipleQuestion;
  readonly at: number;
  readonly read: (text: string) => Delimited;
  /** The option that means "other". */
  readonly other: Code | undefined;
  readonly otherText: OtherText | undefined;
}

function withoutAnswer({ none, reason }: Delimited): Recorded {
  if (none?.says === 'blank') return { hasBlank: true };
  const why = none?.reason ?? reason;
  return why === undefined ? { hasBlank: true } : { reason: why, hasBlank: false };
}

/** multiple, all in one cell. */
export function delimitedReader({ question, at, read, other, otherText }: DelimitedColumn): QuestionReader {
  return (cells, report) => {
    const cell = read(cells[at] ?? '');
    for (const { text, fault } of cell.faults) report.fault(at, text, fault);
    if (cell.faults.length > 0) return undefined;
    const codes = new Set(cell.said.map(({ code }) => code));
    const texts = cell.said.filter(({ code, isOtherwise }) => isOtherwise && code === other).map(({ text }) => cleanText(text));
    const beside = besideOther(otherText, cells);
    if (beside !== undefined && other !== undefined) {
      texts.push(beside);
      codes.add(other);
    }
    if (codes.size === 0) return withoutAnswer(cell);
    const others = cell.said.filter(({ code }) => code === other).length;
    return { answer: chosenAnswer(question, { codes, texts, others }, report), hasBlank: false };
  };
}
