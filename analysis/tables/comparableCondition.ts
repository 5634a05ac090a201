import type { Definition, Expression, Indicator } from '../survey/definition.js';
import { testsIn, type ConditionTest } from '../survey/expression/testsIn.js';
import { sharedLanguages, wordingIn } from './askedItems.js';
import { comparableQuestion, type QuestionComparison } from './comparableQuestion.js';

/** Whether a condition singles out the same people in both surveys: everything it names was asked alike. */
export function isComparableCondition(earlier: Definition, later: Definition, expression: Expression): boolean {
  return testsIn(expression).every((test) => {
    const compared = comparableQuestion(earlier, later, test.question);
    // A ranking has no share to compare, but who ranked what is a condition like any other.
    if (!compared.isComparable) return compared.why === 'ranking' || compared.why === 'text';
    return codesIn(test).every((code) => compared.options.includes(code)) && (rowIn(test) === undefined || compared.rows?.includes(rowIn(test) ?? '') === true);
  });
}

const codesIn = (test: ConditionTest): readonly string[] => ('codes' in test ? test.codes : []);
const rowIn = (test: ConditionTest): string | undefined => ('row' in test ? test.row : undefined);

/** The same of an indicator: the same condition among the same people, of questions that were asked alike. */
export function comparableIndicator(earlier: Definition, later: Definition, indicator: Indicator): QuestionComparison {
  const before = earlier.indicators.get(indicator.code);
  if (before === undefined) return { isComparable: false, why: 'not_asked_then' };
  const conditionOf = ({ numerator, base }: Indicator) => JSON.stringify([numerator, base ?? null]);
  const conditions = [indicator.numerator, ...(indicator.base === undefined ? [] : [indicator.base])];
  if (before.baseRule !== indicator.baseRule) return { isComparable: false, why: 'base_differs' };
  if (conditionOf(before) !== conditionOf(indicator) || !conditions.every((condition) => isComparableCondition(earlier, later, condition))) return { isComparable: false, why: 'condition_changed' };
  const languages = sharedLanguages(earlier, later);
  const isReworded = wordingIn(before.label, languages) !== wordingIn(indicator.label, languages);
  return { isComparable: true, isReworded, isListChanged: false, options: [indicator.code], rows: null };
}
