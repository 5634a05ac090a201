import type { Code, MultipleQuestion } from '../../survey/definition.js';
import type { CellReader } from './cell.js';
import { chosenAnswer } from './chosenAnswer.js';
import { besideOther, type OtherText } from './otherText.js';
import type { PartSaid, QuestionReader } from './recorded.js';
import { WhyNone } from './whyNone.js';

export interface OptionColumns {
  readonly question: MultipleQuestion;
  readonly columns: readonly { readonly code: Code; readonly at: number; readonly read: CellReader<boolean> }[];
  readonly other: OtherText | undefined;
}

/** multiple, one column an option: answered when any is ticked, skipped when none is but some say so. */
export function optionsReader({ question, columns, other }: OptionColumns): QuestionReader {
  return (cells, report) => {
    const codes = new Set<Code>();
    const why = new WhyNone();
    const parts = new Map<Code, PartSaid>();
    let isGood = true;
    for (const { code, at, read } of columns) {
      const text = cells[at] ?? '';
      const cell = read(text);
      if (cell.says === 'answer') {
        if (cell.value) codes.add(code);
        else why.addReason('skipped');
      } else if (cell.says === 'fault') {
        report.fault(at, text, cell.fault);
        isGood = false;
      } else if (cell.says === 'blank') why.add(cell);
      else if (why.add(cell) !== 'skipped') parts.set(code, cell.reason);
    }
    const beside = besideOther(other, cells);
    if (other !== undefined && beside !== undefined) codes.add(other.code);
    if (!isGood) return undefined;
    if (codes.size === 0) return parts.size === 0 ? why.recorded() : { ...why.recorded(), parts };
    const answer = chosenAnswer(question, { codes, texts: beside === undefined || beside === '' ? [] : [beside], others: 0 }, report);
    return parts.size === 0 ? { answer, hasBlank: false } : { answer, hasBlank: false, parts };
  };
}
