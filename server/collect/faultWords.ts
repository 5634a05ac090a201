/** Faults of a page in the reader's words, each with the way to the control it is about. */
import type { FieldFault } from '../../analysis/survey/form/reading.js';
import type { Unit } from '../../analysis/survey/definition.js';
import type { Routing } from '../../analysis/survey/routing.js';
import { textIn } from '../../analysis/words/textIn.js';
import { wordingOf } from '../problems/catalogue.js';
import type { InterfaceLanguage, Wording } from '../problems/problem.js';
import { surveyWords } from '../../views/words/survey.js';
import { optionId, questionId } from './fieldNames.js';
import type { ScreenPart } from './screens.js';

export interface ErrorSummary {
  /** Empty: there is nothing to mend. */
  readonly heading: string;
  readonly items: readonly { readonly href: string; readonly text: string }[];
}

/** What stands on the page. */
interface Shown {
  readonly parts: readonly ScreenPart[];
  readonly routing: Routing;
  /** Units of "Did you mean?", by question. */
  readonly candidates: ReadonlyMap<string, readonly Unit[]>;
}

export const noErrors: ErrorSummary = { heading: '', items: [] };

function controlOf(fault: FieldFault, { parts, routing, candidates }: Shown): string {
  const part = parts.find(({ question }) => question.code === fault.question);
  if (part === undefined) return 'main';
  const { question } = part;
  const rest = fault.field.slice(question.code.length + 1);
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const other = question.options.find(({ meaning }) => meaning === 'other');
      if (rest === 'other' && other !== undefined) return `${optionId(question.code, other.code)}-text`;
      return optionId(question.code, routing.options(question)[0]?.code ?? '');
    }
    case 'grid':
      return optionId(question.code, `${rest === '' ? (part.rows[0]?.code ?? '') : rest}-${routing.options(question)[0]?.code ?? ''}`);
    case 'ranking':
      return `${questionId(question.code)}-${rest === '' ? '1' : rest}`;
    case 'unit':
      return rest === 'pick' ? optionId(question.code, candidates.get(question.code)?.[0]?.code ?? '') : `${questionId(question.code)}${rest === 'within' ? '-within' : ''}`;
    case 'number':
    case 'text':
      return questionId(question.code);
  }
}

export function wordsOfFault(fault: FieldFault, language: InterfaceLanguage): Wording {
  return wordingOf(fault, language);
}

/** Which question a line is about, where the page has several. */
function about(fault: FieldFault, parts: readonly ScreenPart[], language: InterfaceLanguage): string {
  const part = parts.find(({ question }) => question.code === fault.question);
  return part === undefined || parts.length < 2 ? '' : `: ${textIn(part.question.label ?? part.question.text, language)}`;
}

/** One line a question, as people mend one question at a time; the first fault of each. */
export function summaryOf(faults: readonly FieldFault[], shown: Shown, language: InterfaceLanguage): ErrorSummary {
  const first = [...new Map([...faults].reverse().map((fault) => [fault.question ?? fault.field, fault])).values()].reverse();
  if (first.length === 0) return noErrors;
  const items = first.map((fault) => ({ href: `#${controlOf(fault, shown)}`, text: wordsOfFault(fault, language).message + about(fault, shown.parts, language) }));
  return { heading: surveyWords[language].errorSummary(first.length), items };
}

export function errorsByQuestion(faults: readonly FieldFault[], language: InterfaceLanguage): ReadonlyMap<string, Wording> {
  return new Map([...faults].reverse().flatMap((fault) => (fault.question === undefined ? [] : [[fault.question, wordsOfFault(fault, language)] as const])));
}

/** Whether a fault stands in the way of leaving the page: what is only missing does not. */
export function keepsOnPage(fault: FieldFault): boolean {
  return fault.code !== 'REQUIRED';
}
