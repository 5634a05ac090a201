/** Rows of a grid: one group of radio buttons each, the steps in order and what is no step apart. */
import type { GridQuestion, Option } from '../../analysis/survey/definition.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { valuesOf, type Asking } from './asking.js';
import { optionId, rowId } from './fieldNames.js';
import type { Specific } from './questionModel.js';
import type { ScreenPart } from './screens.js';
import { maybeText } from './surveyLayout.js';

interface StepModel {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  /** For the narrow card of a phone; empty where the whole label stands there. */
  readonly brief: string;
  readonly checked: boolean;
}

export interface RowModel {
  readonly id: string;
  readonly label: string;
  readonly steps: readonly StepModel[];
  readonly hasApart: boolean;
  readonly apart: readonly StepModel[];
}

/** Words that do not fit under a fifth of a phone's width stand beside their buttons instead. */
const longestWord = 8;

/** A short label that is a part of the whole one, so that who speaks to the page says a name it knows. */
function briefOf({ label, short }: Option, language: InterfaceLanguage): string {
  const brief = short === undefined ? '' : textIn(short, language);
  return brief !== '' && brief.length < textIn(label, language).length && textIn(label, language).toLowerCase().includes(brief.toLowerCase()) ? brief : '';
}

export function gridModel(question: GridQuestion, part: ScreenPart, asking: Asking): Specific {
  const scale = asking.routing.options(question);
  const isApart = ({ value }: Option): boolean => value === undefined;
  const label = (option: Option): string => textIn(option.label, asking.language);
  const inOrder = [...scale.filter((option) => !isApart(option)), ...scale.filter(isApart)];
  const steps = (row: Option, options: readonly Option[]): readonly StepModel[] =>
    options.map((option) => ({
      id: optionId(question.code, `${row.code}-${option.code}`),
      name: `${question.code}.${row.code}`,
      value: option.code,
      label: label(option),
      brief: briefOf(option, asking.language),
      checked: valuesOf(asking, `${question.code}.${row.code}`).includes(option.code),
    }));
  const rows = part.rows.map((row) => ({
    id: rowId(question.code, row.code),
    label: rowLabel(question, row, asking),
    steps: steps(row, scale.filter((option) => !isApart(option))),
    hasApart: scale.some(isApart),
    apart: steps(row, scale.filter(isApart)),
  }));
  const isTable = question.layout === 'grid';
  return {
    isGroup: true,
    isGrid: true,
    layout: isTable ? 'table' : 'items',
    isTable,
    isTall: scale.some((option) => !isApart(option) && (briefOf(option, asking.language) || label(option)).split(/[\s-]+/).some((word) => word.length > longestWord)),
    heads: inOrder.map((option) => ({ text: maybeText(option.short ?? option.label, asking.language) })),
    rows,
    fallbackHint: surveyWords[asking.language].oneAnswerPerRow,
  };
}

/** "Other: what was written", where the row comes from such a choice. */
function rowLabel(question: GridQuestion, row: Option, asking: Asking): string {
  const label = textIn(row.label, asking.language);
  const from = question.rowsFrom === undefined ? undefined : asking.routing.answers.get(question.rowsFrom);
  return row.meaning === 'other' && from?.kind === 'multiple' && from.other !== undefined ? `${label}: ${from.other}` : label;
}
