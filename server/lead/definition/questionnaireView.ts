/** The questionnaire as it is asked: parts, questions and answers in order, with codes, in every language side by side. */
import type { Definition, Expression, Option, Question, Section, Text } from '../../../analysis/survey/definition.js';
import { endSentence } from '../../../analysis/words/sentence.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { conditionInWords } from '../../report/condition/conditionInWords.js';
import { questionInWords } from '../../report/condition/questionInWords.js';

interface Said {
  readonly lang: string;
  readonly text: string;
}

/** Tags as they are, names where there are any. */
function said(text: Text | undefined, { languages }: Definition): readonly Said[] {
  return text === undefined ? [] : languages.map((lang) => ({ lang, text: text.get(lang) ?? '' }));
}

function shownIf(condition: Expression, definition: Definition, language: InterfaceLanguage): string {
  return `${lifecycleWords[language].definition.shownIf} ${conditionInWords(condition, definition, language)}`;
}

function codeLines(options: readonly Option[], definition: Definition, language: InterfaceLanguage): readonly object[] {
  const { definition: words } = lifecycleWords[language];
  return options.map(({ code, label, meaning, value, showIf }) => ({
    code, texts: said(label, definition),
    notes: [...(value === undefined ? [] : [String(value)]), ...(meaning === 'answer' ? [] : [words.meanings[meaning]]), ...(showIf === undefined ? [] : [shownIf(showIf, definition, language)])].join(', '),
  }));
}

interface List {
  readonly summary: string;
  readonly lines: readonly object[];
}

function named(code: string, { questions }: Definition, language: InterfaceLanguage): string {
  const question = questions.get(code);
  return question === undefined ? code : questionInWords(question, language);
}

function listsOf(question: Question, definition: Definition, language: InterfaceLanguage): readonly List[] {
  const { definition: words } = lifecycleWords[language];
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [{ summary: words.options(question.options.length), lines: codeLines(question.options, definition, language) }];
    case 'ranking':
      return question.optionsFrom === undefined
        ? [{ summary: words.options(question.options.length), lines: codeLines(question.options, definition, language) }]
        : [{ summary: words.optionsOf(named(question.optionsFrom, definition, language)), lines: [] }];
    case 'grid': {
      const rows: List = question.rowsFrom === undefined
        ? { summary: words.rows(question.rows.length), lines: codeLines(question.rows, definition, language) }
        : { summary: words.rowsOf(named(question.rowsFrom, definition, language)), lines: [] };
      return [rows, { summary: words.options(question.scale.length), lines: codeLines(question.scale, definition, language) }];
    }
    case 'unit': {
      const units = definition.units.get(question.list)?.units ?? [];
      return [{ summary: words.units(units.length, question.list), lines: units.map(({ code, name }) => ({ code, texts: said(name, definition), notes: '' })) }];
    }
    case 'number':
    case 'text':
      return [];
  }
}

function questionView(question: Question, definition: Definition, language: InterfaceLanguage): object {
  const { definition: words, kinds } = lifecycleWords[language];
  const texts = said(question.text, definition);
  return {
    id: `q-${question.code}`,
    number: words.question(question.number),
    code: question.code,
    kind: kinds[question.kind],
    required: question.required ? words.required : '',
    shownIf: question.showIf === undefined ? '' : endSentence(shownIf(question.showIf, definition, language)),
    texts: texts.map(({ lang, text }) => ({ lang, text, hint: question.hint?.get(lang) ?? '' })),
    lists: listsOf(question, definition, language).map((list) => ({ ...list, hasLines: list.lines.length > 0 })),
  };
}

export function questionnaireView(definition: Definition, language: InterfaceLanguage): readonly object[] {
  const words = lifecycleWords[language].definition;
  return definition.sections.map((section: Section, i) => ({
    id: `part-${section.code}`,
    part: words.part(i + 1),
    code: section.code,
    titles: said(section.title, definition),
    shownIf: section.showIf === undefined ? '' : endSentence(shownIf(section.showIf, definition, language)),
    questions: section.questions.map((question) => questionView(question, definition, language)),
  }));
}
