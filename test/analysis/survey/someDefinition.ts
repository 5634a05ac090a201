import fc from 'fast-check';
import type { Definition, Expression, Question } from '../../../analysis/survey/definition.js';
import { ask, definitionOf, option, textOf } from '../frame/definitionOf.js';

const codes = ['a', 'b', 'c', 'd'];
const operators = ['<', '<=', '>', '>=', '=', '!='] as const;
const units = [{ code: 'places', label: textOf('place'), units: ['here', 'there'].map((code) => ({ code, name: textOf(code), formerNames: [], attributes: new Map() })) }];
const scale = [option('low', { value: 1 }), option('high', { value: 5 }), option('dont_know', { meaning: 'dont_know' })];

/** Something that can be asked of the answers to an earlier question. */
function testOf(question: Question): fc.Arbitrary<Expression> {
  const about = { question: question.code };
  const some = fc.subarray(codes, { minLength: 1, maxLength: 2 });
  const number = { operator: fc.constantFrom(...operators), number: fc.nat(5) };
  const answered = fc.constant<Expression>({ type: 'answered', ...about });
  switch (question.kind) {
    case 'single':
      return fc.oneof(answered, some.map((wanted): Expression => ({ type: 'in', ...about, codes: wanted })));
    case 'unit':
      return fc.constant({ type: 'in', ...about, codes: ['here'] });
    case 'multiple':
    case 'ranking':
      return fc.oneof(
        answered,
        some.map((wanted): Expression => ({ type: 'includes', ...about, codes: wanted })),
        fc.record(number).map((test): Expression => ({ type: 'count', ...about, ...test })),
      );
    case 'grid':
      return fc.record({ row: fc.constantFrom(...question.rows.map(({ code }) => code)), ...number }).chain(({ row, ...test }) =>
        fc.constantFrom<Expression>({ type: 'compare', ...about, row, ...test }, { type: 'answered', ...about, row }, { type: 'in', ...about, row, codes: ['dont_know'] }),
      );
    case 'number':
      return fc.record(number).map((test): Expression => ({ type: 'compare', ...about, ...test }));
    case 'text':
      return answered;
  }
}

function conditionOn(earlier: readonly Question[]): fc.Arbitrary<Expression | undefined> {
  if (earlier.length === 0) return fc.constant(undefined);
  const test = fc.constantFrom(...earlier).chain(testOf);
  const several = fc.record({ type: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(test, { minLength: 2, maxLength: 2 }) });
  return fc.oneof(fc.constant(undefined), test, test.map((part): Expression => ({ type: 'not', part })), several);
}

function questionAfter(earlier: readonly Question[], place: number): fc.Arbitrary<Question> {
  const code = `q${place}`;
  const multiples = earlier.filter(({ kind }) => kind === 'multiple').map((question) => question.code);
  const from = fc.option(fc.constantFrom(undefined, ...multiples), { nil: undefined });
  const shown = conditionOn(earlier);
  const conditions = fc.tuple(shown, shown, from, fc.boolean(), fc.constantFrom('one', 'two', 'three'));
  return fc.tuple(fc.constantFrom<Question['kind']>('single', 'multiple', 'grid', 'ranking', 'number', 'text', 'unit'), conditions).map(([kind, [showIf, optionIf, source, isLast, page]]) => {
    // Pages in order of the alphabet are pages in order of the questions only when each goes on where the last ended.
    const section = earlier.at(-1)?.section ?? 'one';
    const more = { section: isLast && page > section ? page : section, ...(showIf === undefined ? {} : { showIf }) };
    const options = codes.map((each, o) =>
      option(each, { ...(o === 1 && optionIf !== undefined ? { showIf: optionIf } : {}), ...(o === 2 ? { meaning: 'other' as const } : o === 3 ? { meaning: 'none' as const, exclusive: true } : {}) }),
    );
    switch (kind) {
      case 'single':
        return ask.single(code, options, more);
      case 'multiple': {
        const multiple = ask.multiple(code, options, more);
        return multiple.kind === 'multiple' && isLast ? { ...multiple, maxChoices: 2 } : multiple;
      }
      case 'grid':
        return ask.grid(code, codes.slice(0, 3), scale.map((step, s) => (s === 1 && optionIf !== undefined ? { ...step, showIf: optionIf } : step)), { ...more, ...(source === undefined ? {} : { rowsFrom: source }) });
      case 'ranking': {
        const ranking = ask.ranking(code, codes.slice(0, 3), 2, more);
        return ranking.kind === 'ranking' ? { ...ranking, options: options.slice(0, 3), ...(source === undefined ? {} : { optionsFrom: source }) } : ranking;
      }
      case 'number':
        return ask.number(code, more);
      case 'text':
        return ask.text(code, more);
      case 'unit':
        return ask.unit(code, 'places', more);
    }
  });
}

/** Up to six questions of any kind on up to three pages, each shown to some or all by the answers before it. */
export const someDefinition: fc.Arbitrary<Definition> = fc.integer({ min: 1, max: 6 }).chain((count) => {
  let questions: fc.Arbitrary<readonly Question[]> = fc.constant([]);
  for (let place = 1; place <= count; place += 1) {
    questions = questions.chain((earlier) => questionAfter(earlier, place).map((next) => [...earlier, next]));
  }
  return questions.map((all) => definitionOf(all, { units }));
});
