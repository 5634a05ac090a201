/** A question as its template prints it: strings and booleans only. */
import type { MultipleQuestion, NumberQuestion, Question, QuestionKind, RankingQuestion, SingleQuestion, TextQuestion } from '../../analysis/survey/definition.js';
import { endSentence } from '../../analysis/words/sentence.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { textIn } from '../../analysis/words/textIn.js';
import { askingWords } from '../../views/words/asking.js';
import { surveyWords } from '../../views/words/survey.js';
import { firstOf, valuesOf, type Asking } from './asking.js';
import { questionId } from './fieldNames.js';
import { gridModel, type RowModel } from './gridModel.js';
import { noWithin, unitModel, type NameModel, type WithinModel } from './unitModel.js';
import { optionModels, type OptionModel } from './optionModels.js';
import { maybeText } from './surveyLayout.js';
import type { ScreenPart } from './screens.js';

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
  /** Of the group; its own where one of the controls carries the question's id. */
  readonly groupId: string;
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
  /** Rows of a grid, or how many lines a text has room for. */
  readonly rows: readonly RowModel[] | string;
  readonly places: readonly PlaceModel[];
  readonly value: string;
  readonly inputMode: string;
  readonly unit: string;
  readonly max: string;
  readonly counter: string;
  readonly names: readonly NameModel[];
  readonly within: WithinModel;
  /** Of the field itself, where the organisation stands before it. */
  readonly unitLabel: string;
  /** For the script: said when ticks were taken away. */
  readonly cleared: string;
  readonly moveUp: string;
  readonly moveDown: string;
  readonly moved: string;
  readonly didYouMean: string;
}

type Kind<K extends QuestionKind> = Extract<Question, { readonly kind: K }>;
export type Specific = Partial<QuestionModel> & {
  readonly fallbackHint: string;
  /** What the hint has to say whatever its author wrote. */
  readonly limit?: { readonly number: string; readonly text: string };
};
type Builders = { readonly [K in QuestionKind]: (question: Kind<K>, part: ScreenPart, asking: Asking) => Specific };

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
    cleared: exclusive === undefined ? '' : askingWords[asking.language].cleared,
    clash: exclusive === undefined ? '' : words.exclusiveClash(textIn(exclusive.label, asking.language)),
    fallbackHint: question.maxChoices === undefined ? words.selectAll : words.selectAtMost(question.maxChoices),
  };
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
  const { moveUp, moveDown, moved } = askingWords[asking.language];
  return { isGroup: true, isRanking: true, places, moveUp, moveDown, moved, fallbackHint: words.rankHint(places.length) };
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
  const most = formatNumber(question.maxLength, asking.language);
  return {
    isText: true,
    value: firstOf(asking, question.code),
    rows: String(question.lines),
    max: String(question.maxLength),
    counter: words.charactersLeft('{}'),
    limit: { number: most, text: words.atMostCharacters(most) },
    fallbackHint: `${askingWords[asking.language].noNames} ${words.atMostCharacters(most)}`,
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
  isTall: false, heads: [], rows: [], places: [], value: '', inputMode: 'text', unit: '', max: '', counter: '', names: [], within: noWithin, unitLabel: '', cleared: '', moveUp: '', moveDown: '', moved: '', didYouMean: '',
} as const;

function hintOf({ hint }: Question, { fallbackHint, limit }: Specific, asking: Asking): string {
  if (hint === undefined) return fallbackHint;
  const written = textIn(hint, asking.language);
  // the number of whoever wrote the hint may have an ordinary space in it, ours has one that does not break
  return limit === undefined || written.replace(/\s/g, ' ').includes(limit.number.replace(/\s/g, ' ')) ? written : `${written} ${limit.text}`;
}

export function questionModel(part: ScreenPart, asking: Asking): QuestionModel {
  const { question } = part;
  const id = questionId(question.code);
  const wording = asking.errors.get(question.code);
  const error = wording === undefined ? '' : endSentence(wording.message);
  const special = specific(part, asking);
  const hint = hintOf(question, special, asking);
  const described = [hint === '' ? '' : `${id}-hint`, error === '' ? '' : `${id}-error`, special.unit === undefined || special.unit === '' ? '' : `${id}-unit`];
  return {
    ...empty,
    id,
    groupId: id,
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
