/** When something is shown or counted, as people read it: questions by number and name, options by their labels. */
import type { Code, Definition, Expression, Option, Question } from '../../../analysis/survey/definition.js';
import { comparisons } from '../../../analysis/survey/expression/comparisons.js';
import { printCondition } from '../../../analysis/survey/expression/printCondition.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { quote } from '../../../analysis/words/quote.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { conditionWords, type ChosenOptions, type ConditionWords } from '../../../views/words/condition.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { claimOf, type Claim, type Test } from './conditionClaims.js';
import { questionInWords } from './questionInWords.js';

type One = Extract<Claim, { type: 'one' }>;

interface Telling {
  readonly definition: Definition;
  readonly language: InterfaceLanguage;
  readonly words: ConditionWords;
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '=': '!=', '!=': '=' } as const;

function labelsOf(question: Question, codes: readonly Code[], { definition, language }: Telling): readonly string[] | undefined {
  const options: readonly Pick<Option, 'code' | 'label'>[] = question.kind === 'grid' ? question.scale
    : question.kind === 'unit' ? (definition.units.get(question.list)?.units ?? []).map(({ code, name }) => ({ code, label: name }))
      : 'options' in question ? question.options : [];
  const labels = codes.flatMap((code) => options.filter((option) => option.code === code).map(({ label }) => quote(textIn(label, language), language)));
  return labels.length === codes.length && labels.length > 0 ? labels : undefined;
}

function aboutOf(test: Test, question: Question, { words, language }: Telling): string | undefined {
  const name = questionInWords(question, language);
  if (!('row' in test)) return name;
  const row = question.kind === 'grid' ? question.rows.find(({ code }) => code === test.row) : undefined;
  return row === undefined ? undefined : words.row(quote(textIn(row.label, language), language), name);
}

function chosenOf(labels: readonly string[], { kind }: Question, language: InterfaceLanguage): ChosenOptions {
  return { list: formatList(labels, language), isOne: labels.length === 1, isRanked: kind === 'ranking' };
}

function written(number: number, language: InterfaceLanguage): string {
  return formatNumber(number, language, String(number).split('.')[1]?.length ?? 0);
}

/** The clause for a test with an answer behind it; `isNot` then says that the answer is another one. */
function withAnswer(test: Test, isNot: boolean, question: Question, about: string, telling: Telling): string | undefined {
  const { words, language } = telling;
  if (test.type === 'answered') return isNot ? words.unanswered(about) : words.answered(about);
  if (test.type === 'count') return words.answeredWith(about, words.counts[isNot ? opposite[test.operator] : test.operator](written(test.number, language)));
  if (test.type === 'compare' && question.kind === 'number') {
    const unit = question.unit === undefined ? '' : ` ${textIn(question.unit, language)}`;
    return words.is(about, words.sizes[isNot ? opposite[test.operator] : test.operator](written(test.number, language) + unit));
  }
  // of a grid: the steps of the scale whose number it is
  const codes = test.type !== 'compare' ? test.codes : question.kind !== 'grid' ? [] : question.scale.filter(({ value }) => value !== undefined && comparisons[test.operator](value, test.number)).map(({ code }) => code);
  const labels = labelsOf(question, codes, telling);
  if (labels === undefined) return undefined;
  if (test.type === 'includes') return (isNot ? words.answeredWithout : words.chosen)(about, chosenOf(labels, question, language));
  return (isNot ? words.isOther : words.is)(about, words.either(labels));
}

function oneInWords({ test, isNot, isAnswered }: One, telling: Telling): string | undefined {
  const { definition, words, language } = telling;
  const question = definition.questions.get(test.question);
  const about = question === undefined ? undefined : aboutOf(test, question, telling);
  if (question === undefined || about === undefined) return undefined;
  const clause = withAnswer(test, isNot, question, about, telling);
  if (clause === undefined || !isNot || isAnswered || test.type === 'answered') return clause;
  const labels = test.type === 'includes' ? labelsOf(question, test.codes, telling) : undefined;
  return labels === undefined ? words.orUnanswered(clause, 'row' in test) : words.notChosen(about, chosenOf(labels, question, language));
}

/** Said with an "or" of its own. */
function isDouble(claim: Claim): boolean {
  return claim.type !== 'one' || (claim.isNot && !claim.isAnswered && claim.test.type !== 'answered' && claim.test.type !== 'includes');
}

/** Undefined where a sentence would be read in two ways: more than two "and" and "or" within each other. */
function inWords(claim: Claim, telling: Telling, depth: number): string | undefined {
  if (claim.type === 'one') return oneInWords(claim, telling);
  const { words } = telling;
  const isNumbered = claim.type === 'all' ? claim.parts.some(isDouble) : claim.parts.some(({ type }) => type !== 'one');
  if (isNumbered && depth > 0) return undefined;
  const parts = claim.parts.map((part) => inWords(part, telling, depth + 1));
  if (parts.some((part) => part === undefined)) return undefined;
  const clauses = parts.flatMap((part) => part ?? []);
  if (!isNumbered) return clauses.join(claim.type === 'all' ? words.and : words.or);
  return `${claim.type === 'all' ? words.all : words.any} ${clauses.map((clause, i) => `(${String(i + 1)}) ${clause}`).join('; ')}`;
}

export function conditionInWords(expression: Expression, definition: Definition, language: InterfaceLanguage): string {
  return inWords(claimOf(expression), { definition, language, words: conditionWords[language] }, 0) ?? printCondition(expression);
}
