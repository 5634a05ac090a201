import type { MultipleQuestion, Option } from '../../survey/definition.js';
import type { QuestionSource } from '../mapping/mapping.js';
import type { CellReader } from './cell.js';
import { optionsReader } from './optionsReader.js';
import type { OtherText } from './otherText.js';
import { partsOf } from './partsOf.js';
import type { Reading } from './reading.js';
import type { QuestionReader } from './recorded.js';
import { textCell } from './textCell.js';
import { tickCell } from './tickCell.js';

type OptionsSource = Extract<QuestionSource, { shape: 'options' }>;

/** A column that is both the tick of "other" and the text beside it: what is not a tick is a text. */
function tickOrText(tick: CellReader<boolean>, text: CellReader<string>): CellReader<string> {
  return (cell) => {
    const said = tick(cell);
    if (said.says === 'fault') return text(cell);
    if (said.says === 'answer') return said.value ? { says: 'answer', value: '' } : { says: 'blank' };
    return said;
  };
}

/** Finds the columns of a multiple choice with one column an option; "other" may have only its text. */
export function optionsReaderOf(question: MultipleQuestion, source: OptionsSource, { finder, reasons, remember }: Reading): QuestionReader {
  const options = new Map(question.options.map((option) => [option.code, option]));
  const other: Option | undefined = question.options.find(({ meaning }) => meaning === 'other');
  const textAt = source.otherText === undefined || other === undefined ? undefined : finder.find(source.otherText);
  const isSpare = (code: string) => textAt !== undefined && code === other?.code;
  const found = finder.findParts(question.code, source.options, partsOf(question.options, source.values), isSpare);
  const ticks = found.flatMap(({ part, at }) => {
    const option = options.get(part);
    return option === undefined ? [] : [{ code: part, at, read: remember(tickCell(option, source, reasons)) }];
  });
  const shared = ticks.find(({ code, at }) => isSpare(code) && at === textAt);
  const text = textCell(reasons);
  const beside: OtherText | undefined = other === undefined || textAt === undefined ? undefined : { code: other.code, at: textAt, read: shared === undefined ? text : tickOrText(shared.read, text) };
  return optionsReader({ question, columns: ticks.filter((tick) => tick !== shared), other: beside });
}
