/** What each key number counts and among whom: the condition that the program counts by, in words. */
import { name } from '../../analysis/findings/names.js';
import type { SurveyFact } from '../../analysis/findings/surveyFacts.js';
import type { Edition } from '../../analysis/report/edition.js';
import { findTable } from '../../analysis/report/findNumber.js';
import type { NumberRef, PlannedKeyNumber } from '../../analysis/report/plan.js';
import type { BaseRule, Code, Definition, Expression, Text } from '../../analysis/survey/definition.js';
import { baseWords } from '../../analysis/words/baseWords.js';
import { quote } from '../../analysis/words/quote.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';
import { conditionInWords } from './condition/conditionInWords.js';

interface Counted {
  readonly phrase: Text;
  readonly numerator: Expression;
  readonly base: Expression | undefined;
  readonly baseRule: BaseRule;
}

function answerIs({ questions }: Definition, question: Code, code: Code, row: Code | undefined): Expression {
  if (questions.get(question)?.kind === 'multiple') return { type: 'includes', question, codes: [code] };
  return { type: 'in', question, ...(row === undefined ? {} : { row }), codes: [code] };
}

/** Undefined for a place in a ranking, which no condition tells. */
function ofShare({ definition, tables }: Edition, ref: NumberRef, phrase: Text): Counted | undefined {
  const { question, code, item, by, group } = ref;
  if (definition.questions.get(question)?.kind === 'ranking') return undefined;
  return {
    phrase,
    numerator: answerIs(definition, question, code, item),
    base: by === undefined || group === undefined ? undefined : answerIs(definition, by, group, undefined),
    baseRule: findTable(tables, ref)?.baseRule ?? 'answered',
  };
}

function countedBy(edition: Edition, planned: PlannedKeyNumber): Counted | undefined {
  if ('number' in planned) return ofShare(edition, planned.number, planned.phrase);
  const indicator = edition.definition.indicators.get(planned.indicator);
  if (indicator === undefined || !edition.indicators.some((each) => each.indicator === planned.indicator)) return undefined;
  const { phrase = indicator.label, numerator, base, baseRule } = indicator;
  return { phrase, numerator, base, baseRule };
}

/** Numbered as they stand in the report. */
export function definitionFacts(edition: Edition, language: InterfaceLanguage): readonly SurveyFact[] {
  const { counted: words } = reportWords[language].methods;
  const { definition } = edition;
  const told = (condition: Expression): string => conditionInWords(condition, definition, language);
  return edition.plan.keyNumbers.flatMap((planned, i) => {
    const counted = countedBy(edition, planned);
    if (counted === undefined) return [];
    const { phrase, numerator, base, baseRule } = counted;
    const among = words.base(baseWords(baseRule, language), base === undefined ? '' : told(base));
    return [{ term: words.term(String(i + 1)), text: `${quote(name(phrase, language), language)}: ${words.numerator(told(numerator))} ${among}` }];
  });
}
