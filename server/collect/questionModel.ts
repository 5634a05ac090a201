/** A question as its template prints it: strings and booleans only. */
import type { GridQuestion, MultipleQuestion, NumberQuestion, Option, Question, QuestionKind, RankingQuestion, SingleQuestion, TextQuestion, UnitQuestion, Definition } from '../../analysis/survey/definition.js';
import { asTyped } from '../../analysis/survey/form/readUnit.js';
import type { Routing } from '../../analysis/survey/routing.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { textIn } from '../../analysis/words/textIn.js';
import { surveyWords } from '../../views/words/survey.js';
import type { InterfaceLanguage, Wording } from '../problems/problem.js';
import type { Form } from '../web/parseForm.js';
import { optionId, questionId, rowId } from './fieldNames.js';
import { optionModels, type OptionModel } from './optionModels.js';
import { maybeText } from './surveyLayout.js';
import type { ScreenPart } from './screens.js';

interface StepModel {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

interface RowModel {
  readonly id: string;
  readonly label: string;
  readonly steps: readonly StepModel[];
  readonly hasApart: boolean;
  readonly apart: readonly StepModel[];
}

interface PlaceModel {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
}

export interface QuestionModel {
  readonly id: string;
  readonly name: string;
  /** The page's only question, whose text is the page's heading. */
  readonly isHeading: boolean;
  /** Several controls, named together. */
  readonly isGroup: boolean;
  readonly lang: string;
  readonly text: string;
  readonly hint: string;
  readonly error: string;
  /** How to mend it, after the same words as in the summary. */
  readonly mend: string;
  readonly errorPrefix: string;
  readonly describedBy: string;
  readonly isChoice: boolean;
  readonly isGrid: boolean;
  readonly isRanking: boolean;
  readonly isNumber: boolean;
  readonly isText: boolean;
  readonly isUnit: boolean;
  readonly options: readonly OptionModel[];
  /** Said, by the style sheet alone, when an exclusive option and another are both ticked. */
  readonly clash: string;
  readonly layout: 'items' | 'table';
  readonly isTable: boolean;
  readonly isTall: boolean;
  readonly heads: readonly { readonly text: string }[];
  readonly rows: readonly RowModel[] | string;
  readonly places: readonly PlaceModel[];
  readonly value: string;
  readonly inputMode: string;
  readonly unit: string;
  readonly max: string;
  readonly counter: string;
  readonly names: readonly { readonly text: string }[];
  readonly didYouMean: string;
}

export interface Asking {
  readonly definition: Definition;
  readonly language: InterfaceLanguage;
  /** Empty, or the tag of the survey's language where the reader's is another. */
  readonly foreign: string;
  readonly routing: Routing;
  /** What stands in the fields: as saved, or as just posted. */
  readonly values: Form;
  readonly errors: ReadonlyMap<string, Wording>;
  /** Units that a typed name may have meant. */
  readonly candidates: ReadonlyMap<string, readonly { readonly code: string; readonly name: string }[]>;
  readonly isHeading: boolean;
}

type Kind<K extends QuestionKind> = Extract<Question, { readonly kind: K }>;
type Specific = Partial<QuestionModel> & { readonly fallbackHint: string };
type Builders = { readonly [K in QuestionKind]: (question: Kind<K>, part: ScreenPart, asking: Asking) => Specific };

function valuesOf(asking: Asking, name: string): readonly string[] {
  return asking.values.get(name) ?? [];
}

function firstOf(asking: Asking, name: string): string {
  return valuesOf(asking, name)[0] ?? '';
}

function choiceOptions(question: SingleQuestion | MultipleQuestion, asking: Asking): readonly OptionModel[] {
  return optionModels(question, asking.routing.options(question), asking.language, valuesOf(asking, question.code), firstOf(asking, `${question.code}.other`));
}

function singleModel(question: SingleQuestion, _part: ScreenPart, asking: Asking): Specific {
  return { isGroup: true, isChoice: true, options: choiceOptions(question, asking), fallbackHint: '' };
}

function multipleModel(question: MultipleQuestion, _part: ScreenPart, asking: Asking): Specific {
  const words = surveyWords[asking.language];
  const exclusive = asking.routing.options(question).find((option) => option.exclusive);
  return {
    isGroup: true,
    isChoice: true,
    options: choiceOptions(question, asking),
    clash: exclusive === undefined ? '' : words.exclusiveClash(textIn(exclusive.label, asking.language)),
    fallbackHint: question.maxChoices === undefined ? words.selectAll : words.selectAtMost(question.maxChoices),
  };
}

/** Words that do not fit under a fifth of a phone's width stand beside their buttons instead. */
const longestWord = 8;

function gridModel(question: GridQuestion, part: ScreenPart, asking: Asking): Specific {
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
    isTall: scale.some((option) => !isApart(option) && label(option).split(/[\s-]+/).some((word) => word.length > longestWord)),
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

function rankingModel(question: RankingQuestion, _part: ScreenPart, asking: Asking): Specific {
  const words = surveyWords[asking.language];
  const options = asking.routing.options(question);
  const places = Array.from({ length: Math.min(question.places, options.length) }, (_, index) => {
    const name = `${question.code}.${index + 1}`;
    const chosen = firstOf(asking, name);
    return {
      id: `${questionId(question.code)}-${index + 1}`,
      name,
      label: words.place(index + 1),
      none: words.choose,
      options: options.map((option) => ({ value: option.code, label: textIn(option.label, asking.language), selected: option.code === chosen })),
    };
  });
  return { isGroup: true, isRanking: true, places, fallbackHint: words.rankHint(places.length) };
}

function numberModel(question: NumberQuestion, _part: ScreenPart, asking: Asking): Specific {
  return {
    isNumber: true,
    value: firstOf(asking, question.code),
    inputMode: question.decimals > 0 ? 'decimal' : (question.min ?? 0) < 0 ? 'text' : 'numeric',
    unit: maybeText(question.unit, asking.language),
    fallbackHint: '',
  };
}

function textModel(question: TextQuestion, _part: ScreenPart, asking: Asking): Specific {
  const words = surveyWords[asking.language];
  return {
    isText: true,
    value: firstOf(asking, question.code),
    rows: String(question.lines),
    max: String(question.maxLength),
    counter: words.charactersLeft('{}'),
    fallbackHint: words.atMostCharacters(formatNumber(question.maxLength, asking.language)),
  };
}

function unitModel(question: UnitQuestion, _part: ScreenPart, asking: Asking): Specific {
  const words = surveyWords[asking.language];
  const typed = firstOf(asking, question.code);
  const units = asking.definition.units.get(question.list)?.units ?? [];
  const candidates = asking.candidates.get(question.code) ?? [];
  const blank = { type: 'radio', name: `${question.code}.pick`, hint: '', checked: false, isExclusive: false, divider: '', otherName: '', otherId: '', otherLabel: '', otherValue: '' } as const;
  const offered = candidates.map(({ code, name }) => ({ ...blank, id: optionId(question.code, code), value: code, label: name }));
  const keep = { ...blank, id: `${questionId(question.code)}-typed`, value: asTyped, label: words.anotherUnit(typed), divider: words.or };
  return {
    isUnit: true,
    value: typed,
    names: units.map(({ name }) => ({ text: textIn(name, asking.language) })),
    didYouMean: candidates.length === 0 ? '' : words.didYouMean,
    options: candidates.length === 0 ? [] : [...offered, keep],
    fallbackHint: words.unitHint,
  };
}

const builders: Builders = { single: singleModel, multiple: multipleModel, grid: gridModel, ranking: rankingModel, number: numberModel, text: textModel, unit: unitModel };

/** The table is complete for every kind; the compiler cannot see that key and question agree, so the kinds are spelled out. */
function specific(part: ScreenPart, asking: Asking): Specific {
  const { question } = part;
  switch (question.kind) {
    case 'single':
      return builders.single(question, part, asking);
    case 'multiple':
      return builders.multiple(question, part, asking);
    case 'grid':
      return builders.grid(question, part, asking);
    case 'ranking':
      return builders.ranking(question, part, asking);
    case 'number':
      return builders.number(question, part, asking);
    case 'text':
      return builders.text(question, part, asking);
    case 'unit':
      return builders.unit(question, part, asking);
  }
}

const empty = {
  isGroup: false, isChoice: false, isGrid: false, isRanking: false, isNumber: false, isText: false, isUnit: false, options: [], clash: '', layout: 'items', isTable: false,
  isTall: false, heads: [], rows: [], places: [], value: '', inputMode: 'text', unit: '', max: '', counter: '', names: [], didYouMean: '',
} as const;

export function questionModel(part: ScreenPart, asking: Asking): QuestionModel {
  const { question } = part;
  const id = questionId(question.code);
  const wording = asking.errors.get(question.code);
  const error = wording === undefined ? '' : endSentence(wording.message);
  const { fallbackHint, ...special } = specific(part, asking);
  const hint = question.hint === undefined ? fallbackHint : textIn(question.hint, asking.language);
  const described = [hint === '' ? '' : `${id}-hint`, error === '' ? '' : `${id}-error`, special.unit === undefined || special.unit === '' ? '' : `${id}-unit`];
  return {
    ...empty,
    id,
    name: question.code,
    isHeading: asking.isHeading,
    lang: asking.foreign,
    text: textIn(question.text, asking.language),
    hint,
    error,
    mend: wording?.mend ?? '',
    errorPrefix: surveyWords[asking.language].errorPrefix,
    describedBy: described.filter((part) => part !== '').join(' '),
    ...special,
  };
}
