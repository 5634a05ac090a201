import { expect } from 'chai';
import fc from 'fast-check';
import { columnsOfRespondents } from '../../../analysis/frame/columnsOfRespondents.js';
import { noCode, statusOrder, type Columns } from '../../../analysis/frame/columns.js';
import { deriveColumns } from '../../../analysis/frame/deriveColumns.js';
import type { Answer, Status } from '../../../analysis/survey/answers.js';
import type { Expression } from '../../../analysis/survey/definition.js';
import type { Derivation } from '../../../analysis/survey/derivation.js';
import { holds } from '../../../analysis/survey/expression/holds.js';
import type { Respondent } from '../../../analysis/survey/respondent.js';
import { ask, definitionOf } from './definitionOf.js';

const definition = definitionOf([
  ask.single('role', ['doctoral', 'senior']),
  ask.number('years'),
  ask.multiple('tools', ['dmp', 'archive']),
  ask.single('career', ['early', 'late', 'unclear']),
  ask.single('group', ['young', 'old']),
]);

/** Somebody whose questions have these answers, or the reason there is none; not asked where nothing is said. */
function person(said: Readonly<Record<string, Answer | Status>>, weight?: number): Respondent {
  const entries = new Map(Object.entries(said));
  const of = (code: string): Status => {
    const found = entries.get(code);
    return found === undefined ? 'not_asked' : typeof found === 'string' ? found : 'answered';
  };
  const answers = new Map([...entries].flatMap(([code, found]) => (typeof found === 'string' ? [] : [[code, found] as const])));
  return { statuses: { answers, of, ofPart: of }, ...(weight === undefined ? {} : { weight }) };
}

const role = (code: string): Answer => ({ kind: 'single', code });
const years = (value: number): Answer => ({ kind: 'number', value });
const is = (question: string, ...codes: readonly string[]): Expression => ({ type: 'in', question, codes });
const yearsAre = (operator: '<' | '>=', number: number): Expression => ({ type: 'compare', question: 'years', operator, number });

const career: Derivation = {
  cases: [
    { code: 'early', when: { type: 'or', parts: [yearsAre('<', 5), is('role', 'doctoral')] } },
    { code: 'late', when: yearsAre('>=', 8) },
  ],
};

function saidIn(columns: Columns, question: string): readonly string[] {
  const column = columns.questions.get(question);
  if (column?.kind !== 'single') throw new Error(`${question} is not coded`);
  return [...column.status].map((state, i) => {
    const code = column.codes[i] ?? noCode;
    return code === noCode ? `.${statusOrder[state] ?? ''}` : (column.categories[code]?.code ?? '');
  });
}

const derive = (people: readonly Respondent[], ...entries: readonly (readonly [string, Derivation])[]) =>
  deriveColumns(columnsOfRespondents(definition, people), new Map(entries));

describe('a derived question', () => {
  const cases: readonly (readonly [string, Parameters<typeof person>[0], string, string])[] = [
    ['the first case that is true decides', { role: role('doctoral'), years: years(30) }, 'early', 'early'],
    ['a later one where the first is not', { role: role('senior'), years: years(8) }, 'late', 'late'],
    ['a case can be true though part of it was not answered', { role: 'skipped', years: years(2) }, 'early', 'early'],
    ['none is true of what was answered', { role: role('senior'), years: years(6) }, '.skipped', 'unclear'],
    ['the first unanswered in the questionnaire gives the reason, though the case names it last', { role: 'not_shown', years: 'skipped' }, '.not_shown', '.not_shown'],
    ['the second, where the first was answered', { role: role('senior'), years: 'not_reached' }, '.not_reached', '.not_reached'],
    ['what never was in the file', {}, '.not_asked', '.not_asked'],
  ];
  for (const [name, said, alone, withOtherwise] of cases) {
    it(name, () => {
      const { columns, undecided } = derive([person(said)], ['career', career]);
      expect(saidIn(columns, 'career')).to.deep.equal([alone]);
      expect([...undecided]).to.deep.equal(alone === '.skipped' ? [['career', 1]] : []);
      const closed = derive([person(said)], ['career', { ...career, otherwise: 'unclear' }]);
      expect(saidIn(closed.columns, 'career')).to.deep.equal([withOtherwise]);
      expect(closed.undecided.size).to.equal(0);
    });
  }

  it('may rest on another derived question, whichever comes first', () => {
    const group: Derivation = { cases: [{ code: 'young', when: is('career', 'early') }, { code: 'old', when: is('career', 'late') }] };
    const people = [person({ role: role('doctoral'), years: years(1) }), person({ role: role('senior'), years: years(9) }), person({ role: 'skipped', years: 'skipped' })];
    for (const entries of [[['group', group], ['career', career]], [['career', career], ['group', group]]] as const) {
      expect(saidIn(derive(people, ...entries).columns, 'group')).to.deep.equal(['young', 'old', '.skipped']);
    }
  });

  it('cannot rest on itself, give a code that is not there, or be of another kind', () => {
    const itself: Derivation = { cases: [{ code: 'early', when: is('career', 'late') }] };
    expect(() => derive([person({})], ['career', itself])).to.throw(RangeError, 'career rests on career');
    expect(() => derive([person({})], ['career', { ...career, otherwise: 'nobody' }])).to.throw(RangeError, 'nobody');
    expect(() => derive([person({})], ['years', career])).to.throw(RangeError, 'years');
  });

  it('is for every respondent what the rule says of their answers one at a time', () => {
    const reason = fc.constantFrom<Status>('skipped', 'not_shown', 'not_reached', 'not_asked');
    const somebody = fc.record({
      role: fc.oneof(reason, fc.constantFrom('doctoral', 'senior').map(role)),
      years: fc.oneof(reason, fc.nat(12).map(years)),
      tools: fc.oneof(reason, fc.constantFrom(['dmp'], ['dmp', 'archive']).map((codes): Answer => ({ kind: 'multiple', codes }))),
    });
    const manyTools: Expression = { type: 'count', question: 'tools', operator: '>=', number: 2 };
    const rule: Derivation = { cases: [{ code: 'late', when: { type: 'and', parts: [manyTools, { type: 'not', part: is('role', 'doctoral') }] } }, ...career.cases] };
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 40 }), fc.boolean(), (people, closed) => {
        const respondents = people.map((said) => person(said));
        const expected = respondents.map(({ statuses }) => {
          const found = rule.cases.find(({ when }) => holds(when, statuses.answers, definition));
          const open = ['role', 'years', 'tools'].map((code) => statuses.of(code)).find((status) => status !== 'answered');
          return found?.code ?? (open !== undefined ? `.${open}` : closed ? 'unclear' : '.skipped');
        });
        const { columns } = derive(respondents, ['career', closed ? { ...rule, otherwise: 'unclear' } : rule]);
        expect(saidIn(columns, 'career')).to.deep.equal(expected);
      }),
    );
  });
});

describe('respondents as columns', () => {
  it('have weights when anybody has one; who has none counts as one', () => {
    expect(columnsOfRespondents(definition, [person({}), person({})]).weights).to.equal(undefined);
    expect([...(columnsOfRespondents(definition, [person({}), person({}, 2.5)]).weights ?? [])]).to.deep.equal([1, 2.5]);
  });

  for (const weight of [0, -1, NaN, Infinity]) {
    it(`refuse the weight ${weight}, naming the respondent`, () => {
      expect(() => columnsOfRespondents(definition, [person({}, 1), person({}, weight)])).to.throw(RangeError, 'respondent 2');
    });
  }

  it('keep how many answers were given beside a list, only where somebody gave several', () => {
    const tools = (otherCount?: number): Answer => ({ kind: 'multiple', codes: ['dmp'], ...(otherCount === undefined ? {} : { otherCount }) });
    const countsOf = (...counts: readonly (number | undefined)[]) => {
      const column = columnsOfRespondents(definition, counts.map((count) => person({ tools: tools(count) }))).questions.get('tools');
      return column?.kind === 'multiple' && column.otherCounts !== undefined ? [...column.otherCounts] : undefined;
    };
    expect(countsOf(undefined, 1)).to.equal(undefined);
    expect(countsOf(undefined, 1, 3)).to.deep.equal([0, 1, 3]);
  });
});
