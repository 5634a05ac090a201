/** Numbers to copy into texts, each with what it prints. */
import { nameOfQuestion } from '../../../analysis/findings/names.js';
import { codesOf } from '../../../analysis/report/checkNumberRef.js';
import { fillText } from '../../../analysis/report/fillText.js';
import { numberName, ratioName } from '../../../analysis/report/numberName.js';
import type { ReportNumbers } from '../../../analysis/report/numbers.js';
import type { Code, Definition, Question } from '../../../analysis/survey/definition.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { reportDeskWords } from '../../../views/words/reportDesk.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { writeNumberRef } from '../../../analysis/report/numberRef.js';
import { offeredGroups, type FigureOfGroups } from './offeredGroups.js';
import { offeredRatios } from './offeredRatios.js';

interface Named {
  readonly write: string;
  readonly means: string;
}

function general(definition: Definition, language: InterfaceLanguage): readonly Named[] {
  const { edit: words } = reportDeskWords[language];
  const indicators = [...definition.indicators.values()].map(({ code, label }) => ({ write: `{share:${code}}`, means: textIn(label, language) }));
  return [{ write: '{n}', means: words.answered }, { write: '{invited}', means: words.invited }, { write: '{responseRate}', means: words.responseRate }, ...indicators];
}

/** Rows of a grid and places of a ranking have numbers of their own; other choices have them once. */
function itemsOf(asked: Question): readonly (Code | undefined)[] {
  if (asked.kind === 'multiple' || asked.kind === 'single') return [undefined];
  if (asked.kind === 'ranking') return ['first', 'any'];
  return asked.kind === 'grid' ? asked.rows.map(({ code }) => code) : [];
}

/** What a question that is answered with a number has instead of shares. */
function meansOf(question: string, language: InterfaceLanguage): readonly Named[] {
  const { means } = reportDeskWords[language].edit;
  return (['mean', 'meanInterval', 'median', 'base'] as const).map((of) => ({ write: `{${of}:${question}}`, means: means[of] }));
}

interface OfQuestion {
  readonly question: string;
  readonly named: readonly Named[];
}

function ratiosOf(question: string, definition: Definition, numbers: ReportNumbers | undefined, language: InterfaceLanguage): readonly Named[] {
  const { edit } = reportDeskWords[language];
  return numbers === undefined ? [] : offeredRatios(question, numbers).map(({ write, number, to }) => ({ write, means: edit.times(numberName(number, definition, language), ratioName(to, definition, language)) }));
}

function ofQuestions(questions: readonly string[], definition: Definition, numbers: ReportNumbers | undefined, language: InterfaceLanguage): readonly OfQuestion[] {
  return questions.flatMap((question) => {
    const asked = definition.questions.get(question);
    const items = asked === undefined ? [] : itemsOf(asked);
    const named = items.flatMap((item) => codesOf(asked, definition).map((code): Named => {
      const ref = { question, code, ...(item === undefined ? {} : { item }) };
      return { write: `{share:${writeNumberRef({ ...ref, of: 'share' })}}`, means: numberName(ref, definition, language) };
    }));
    if (asked?.kind === 'number') return [{ question: nameOfQuestion(definition, question, language), named: meansOf(question, language) }];
    if (named.length === 0) return [];
    return [{ question: nameOfQuestion(definition, question, language), named: [...named, ...ratiosOf(question, definition, numbers, language)] }];
  });
}

/**
 * @param questions whose shares or means are listed; those of its own where the part is a figure
 * @param figures whose groups are listed
 */
export function placeholdersView(questions: readonly string[], figures: readonly FigureOfGroups[], definition: Definition, numbers: ReportNumbers | undefined, language: InterfaceLanguage): object {
  const { edit: words } = reportDeskWords[language];
  const printed = (write: string, lang: InterfaceLanguage): string => {
    if (numbers === undefined) return '';
    const { text, missing } = fillText(write, numbers, lang);
    return missing.length === 0 ? text : reportDeskWords[language].claims.hidden;
  };
  const table = (named: readonly Named[], heading: string): object => ({ heading, columns: words.columns, rows: named.map(({ write, means }) => ({ write, means, sv: printed(write, 'sv'), en: printed(write, 'en') })) });
  const asked = ofQuestions(questions, definition, numbers, language);
  return {
    heading: words.placeholders, lead: words.placeholdersLead,
    general: table(general(definition, language), words.placeholders),
    // a survey has hundreds: one looks for a question, and then for its answer
    questions: [
      ...asked.map(({ question, named }) => ({ question, isOpen: asked.length === 1, table: table(named, question) })),
      ...offeredGroups(figures, definition, numbers, language).map(({ name, named }) => ({ question: name, isOpen: false, table: table(named, name) })),
    ],
  };
}
