import type { Code, Expression, Option, Question } from '../definition.js';
import type { DefinitionFaultCode, DefinitionFaults } from '../definitionFaults.js';
import { nearest } from '../nearest.js';
import type { Parsed, Word } from './parsed.js';
import type { Scope } from './scope.js';

type Report = <C extends DefinitionFaultCode>(code: C, params: DefinitionFaults[C], word: Word) => void;

type ParsedTest = Extract<Parsed, { type: 'test' }>;

/** What may be written about each kind of question; shown when something else is. */
export const formsOf: { readonly [K in Question['kind']]: string } = {
  single: '= CODE, != CODE, in (CODE, CODE), answered',
  unit: '= CODE, != CODE, in (CODE, CODE), answered',
  multiple: 'includes CODE, includes any (CODE, CODE), count >= NUMBER, answered',
  ranking: 'includes CODE, includes any (CODE, CODE), count >= NUMBER, answered',
  grid: '.ROW = CODE, .ROW <= NUMBER, .ROW answered, answered',
  number: '= NUMBER, != NUMBER, < NUMBER, <= NUMBER, > NUMBER, >= NUMBER, answered',
  text: 'answered',
};

const codesOf = (options: readonly Option[]): ReadonlySet<Code> => new Set(options.map(({ code }) => code));

function choicesOf(question: Question, scope: Scope): ReadonlySet<Code> {
  if (question.kind === 'unit') return scope.unitsOf(question.list);
  if (question.kind === 'grid') return codesOf(question.scale);
  return 'options' in question ? codesOf(question.options) : new Set();
}

/** The codes, each reported that the question does not have. A question without any has faults of its own. */
function checkCodes(words: readonly Word[], question: Question, scope: Scope, report: Report): readonly Code[] {
  const known = choicesOf(question, scope);
  for (const word of known.size === 0 ? [] : words) {
    if (known.has(word.text)) continue;
    const params = { code: word.text, question: question.code, nearest: nearest(word.text, known) };
    report('CONDITION_UNKNOWN_CODE', params, word);
  }
  return words.map(({ text }) => text);
}

function checkRow({ row }: ParsedTest, question: Question, report: Report): void {
  if (row === undefined || question.kind !== 'grid') return;
  const known = codesOf(question.rows);
  if (known.size === 0 || known.has(row.text)) return;
  report('CONDITION_UNKNOWN_ROW', { row: row.text, question: question.code, nearest: nearest(row.text, known) }, row);
}

function fits({ row, test }: ParsedTest, { kind }: Question): boolean {
  if (row !== undefined && kind !== 'grid') return false;
  if (test.form === 'answered') return true;
  if (test.form === 'includes' || test.form === 'count') return kind === 'multiple' || kind === 'ranking';
  if (test.form === 'number') return kind === 'number' || (kind === 'grid' && row !== undefined);
  return kind === 'single' || kind === 'unit' || (kind === 'grid' && row !== undefined);
}

function checkTest(parsed: ParsedTest, question: Question, scope: Scope, report: Report): Expression {
  const { test } = parsed;
  const about = { question: question.code, ...(parsed.row === undefined ? {} : { row: parsed.row.text }) };
  const answered: Expression = { type: 'answered', ...about };
  if (!fits(parsed, question)) {
    const params = { question: question.code, kind: question.kind, forms: formsOf[question.kind] };
    report('CONDITION_TYPE', params, parsed.question);
    return answered;
  }
  checkRow(parsed, question, report);
  if (test.form === 'answered') return answered;
  if (test.form === 'count') return { type: 'count', question: question.code, operator: test.operator, number: test.number };
  if (test.form === 'number') return { type: 'compare', ...about, operator: test.operator, number: test.number };
  if (test.form === 'includes') {
    return { type: 'includes', question: question.code, codes: checkCodes(test.codes, question, scope, report) };
  }
  const words = test.form === 'in' ? test.codes : [test.code];
  const within: Expression = { type: 'in', ...about, codes: checkCodes(words, question, scope, report) };
  if (test.form === 'in' || test.operator === '=') return within;
  return { type: 'and', parts: [answered, { type: 'not', part: within }] };
}

function checkReference(word: Word, scope: Scope, report: Report): void {
  const place = scope.all.get(word.text);
  const circle = place === undefined ? undefined : scope.circleThrough(word.text);
  if (circle !== undefined) report('CONDITION_CIRCLE', { path: circle }, word);
  else if (place !== undefined) report('CONDITION_LATER', { question: word.text, place }, word);
  else report('UNKNOWN_QUESTION', { question: word.text, nearest: nearest(word.text, scope.all.keys()) }, word);
}

/** The condition held against the questions it may speak of. What does not fit is reported. */
export function checkCondition(parsed: Parsed, scope: Scope, report: Report): Expression {
  if (parsed.type === 'not') return { type: 'not', part: checkCondition(parsed.part, scope, report) };
  if (parsed.type !== 'test') {
    return { type: parsed.type, parts: parsed.parts.map((part) => checkCondition(part, scope, report)) };
  }
  const { question: word } = parsed;
  const question = scope.earlier.get(word.text);
  if (question === undefined) checkReference(word, scope, report);
  return question === undefined || question === null
    ? { type: 'answered', question: word.text }
    : checkTest(parsed, question, scope, report);
}
