/** Which of the questions that are asked for two surveys asked alike. */
import type { QuestionNotCompared } from '../../analysis/disclosure/publishedComparison.js';
import type { Code, Definition, Indicator, Text } from '../../analysis/survey/definition.js';
import { comparableIndicator } from '../../analysis/tables/comparableCondition.js';
import { comparableQuestion, type ComparableQuestion } from '../../analysis/tables/comparableQuestion.js';
import type { AnalysisRequest } from './analysisRequest.js';

export interface Definitions {
  readonly earlier: Definition;
  readonly later: Definition;
}

export interface Compared {
  readonly asked: Code | Indicator;
  readonly question: Code;
  readonly label: Text;
  readonly how: ComparableQuestion;
}

export interface ComparedQuestions {
  readonly compared: readonly Compared[];
  readonly notCompared: readonly QuestionNotCompared[];
}

/** In the order of the later survey; those that only the earlier asked last, where every question is asked for. */
export function comparedQuestions(definitions: Definitions, { question, indicator: code }: AnalysisRequest): ComparedQuestions {
  const { earlier, later } = definitions;
  const indicator = code === undefined ? undefined : later.indicators.get(code);
  const gone = [...earlier.questions.keys()].filter((one) => !later.questions.has(one));
  const asked: readonly (Code | Indicator)[] = indicator !== undefined ? [indicator] : question !== undefined ? [question] : [...later.questions.keys(), ...gone];
  const compared: Compared[] = [];
  const notCompared: QuestionNotCompared[] = [];
  for (const one of asked) {
    const own = typeof one === 'string' ? one : one.code;
    const label = labelIn(definitions, own);
    const how = typeof one === 'string' ? comparableQuestion(earlier, later, one) : comparableIndicator(earlier, later, one);
    if (how.isComparable) compared.push({ asked: one, question: own, label, how });
    else notCompared.push({ question: own, label, why: how.why });
  }
  return { compared, notCompared };
}

/** As the later survey names it, or the earlier where only that asked. */
export function labelIn({ earlier, later }: Definitions, code: Code): Text {
  const named = [later, earlier].flatMap(({ questions, indicators }) => {
    const question = questions.get(code);
    return question?.label ?? question?.text ?? indicators.get(code)?.label ?? [];
  });
  return named[0] ?? new Map([['', code]]);
}
