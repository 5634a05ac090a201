import { numbersOf } from '../../analysis/findings/numbersOf.js';
import type { Definition, Option, Question } from '../../analysis/survey/definition.js';
import { textIn } from '../../analysis/words/textIn.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { foreignTag } from '../../analysis/words/foreignTag.js';
import { conditionInWords } from './condition/conditionInWords.js';

interface QuestionModel {
  readonly number: string;
  readonly text: string;
  /** Set where the survey lacks the language of the page. */
  readonly lang: string;
  readonly remarks: readonly string[];
  readonly options: readonly string[] | false;
}

export interface SectionModel {
  readonly title: string;
  readonly lang: string;
  readonly questions: readonly QuestionModel[];
}

function labels(options: readonly Option[], language: InterfaceLanguage): readonly string[] {
  return options.map((option) => textIn(option.label, language));
}

function optionsOf(question: Question, language: InterfaceLanguage): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return labels(question.options, language);
    case 'grid':
      return labels(question.scale, language);
    case 'number':
    case 'text':
    case 'unit':
      return [];
  }
}

function remarksOf(question: Question, definition: Definition, language: InterfaceLanguage): readonly string[] {
  const words = reportWords[language].methods;
  const unit = question.kind === 'unit' ? definition.units.get(question.list) : undefined;
  return [
    ...(question.derivedFrom === undefined ? [] : [words.workedOut(numbersOf(question.derivedFrom, definition, language), question.derivedFrom.length)]),
    ...(question.kind === 'multiple' ? [words.severalAnswers] : []),
    ...(question.kind === 'grid' ? [`${words.rows}: ${labels(question.rows, language).join(', ')}.`] : []),
    ...('order' in question ? [words.mixed] : []),
    ...(unit === undefined ? [] : [words.unitsOf(formatNumber(unit.units.length, language), textIn(unit.label, language))]),
    ...(question.kind === 'text' ? [words.freeText] : []),
    ...(question.kind === 'number' ? [words.number] : []),
    ...(question.showIf === undefined ? [] : [words.askedIf(conditionInWords(question.showIf, definition, language))]),
    ...(question.sensitive ? [words.sensitive] : []),
  ];
}

/** Every question as it was asked, or what it was worked out from. */
export function questionnaire(definition: Definition, language: InterfaceLanguage): readonly SectionModel[] {
  return definition.sections.map((section) => ({
    title: textIn(section.title, language),
    lang: foreignTag(section.title.keys(), language),
    questions: section.questions.map((question) => {
      const options = optionsOf(question, language);
      return {
        number: String(question.number),
        text: textIn(question.text, language),
        lang: foreignTag(question.text.keys(), language),
        remarks: remarksOf(question, definition, language),
        options: options.length === 0 ? false : options,
      };
    }),
  }));
}
