import { expect } from 'chai';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { populationOf, unreadDispositions } from '../../../analysis/frame/population.js';
import { responseRates } from '../../../analysis/frame/responseRates.js';
import { select } from '../../../analysis/frame/select.js';
import { statusOrder } from '../../../analysis/frame/columns.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { Expression } from '../../../analysis/survey/definition.js';
import { ask, definitionOf, option } from './definitionOf.js';

const scale = [option('low', { value: 1 }), option('high', { value: 5 }), option('dont_know', { meaning: 'dont_know' })];
const definition = definitionOf(
  [
    ask.single('role', ['phd', 'senior']),
    ask.multiple('methods', ['stats', 'omics', option('none', { meaning: 'none', exclusive: true })]),
    ask.grid('met', ['stats', 'omics'], scale, { rowsFrom: 'methods' }),
    ask.number('hours', { section: 'later' }),
    ask.ranking('first', ['stats', 'omics'], 2, { section: 'later' }),
  ],
  { background: ['role'] },
);

const respond = (answers: Readonly<Record<string, Answer>>, reached: readonly string[] = ['page', 'later']): Response => ({
  definitionVersion: 1,
  language: 'sv',
  reached,
  answers: new Map(Object.entries(answers)),
});

const responses: readonly Response[] = [
  respond({
    role: { kind: 'single', code: 'phd' },
    methods: { kind: 'multiple', codes: ['stats', 'omics'] },
    met: { kind: 'grid', rows: new Map([['stats', 'low']]) },
    hours: { kind: 'number', value: 40 },
    first: { kind: 'ranking', order: ['omics', 'stats'] },
  }),
  respond({ role: { kind: 'single', code: 'senior' }, methods: { kind: 'multiple', codes: ['none'] } }),
  respond({ methods: { kind: 'multiple', codes: ['omics'] }, met: { kind: 'grid', rows: new Map([['omics', 'dont_know']]) } }, ['page']),
  // Answered about omics, then took omics away: what is no longer asked does not count.
  respond({ methods: { kind: 'multiple', codes: ['stats'] }, met: { kind: 'grid', rows: new Map([['omics', 'high'], ['stats', 'high']]) } }),
];
const columns = columnsOf(definition, responses);

const statusesOf = (status: Uint8Array | undefined) => [...(status ?? [])].map((state) => statusOrder[state]);

describe('answers as columns', () => {
  it('say of every question, and of every grid row, why there is no answer', () => {
    const status = (question: string) => statusesOf(columns.questions.get(question)?.status);
    expect(status('role')).to.deep.equal(['answered', 'answered', 'skipped', 'skipped']);
    expect(status('met')).to.deep.equal(['answered', 'not_shown', 'answered', 'answered']);
    expect(status('hours')).to.deep.equal(['answered', 'skipped', 'not_reached', 'skipped']);
    const met = columns.questions.get('met');
    const rows = met?.kind === 'grid' ? met.rows.map((row) => statusesOf(row.status)) : [];
    expect(rows).to.deep.equal([
      ['answered', 'not_shown', 'not_shown', 'answered'],
      ['skipped', 'not_shown', 'answered', 'not_shown'],
    ]);
  });

  it('hold any number of respondents, also none', () => {
    expect(columnsOf(definition, []).questions.get('hours')?.status).to.have.length(0);
    const many = columnsOf(definition, Array(2500).fill(responses[0]));
    const hours = many.questions.get('hours');
    const methods = many.questions.get('methods');
    expect(hours?.kind === 'number' && hours.values.every((value) => value === 40)).to.equal(true);
    expect(methods?.kind === 'multiple' && methods.chosen.map((set) => set.count())).to.deep.equal([2500, 2500, 0]);
  });

  const truths: readonly (readonly [string, Expression, readonly number[]])[] = [
    ['role in (phd)', { type: 'in', question: 'role', codes: ['phd'] }, [0]],
    ['not role in (phd): no answer makes `not` true', { type: 'not', part: { type: 'in', question: 'role', codes: ['phd'] } }, [1, 2, 3]],
    ['methods includes omics', { type: 'includes', question: 'methods', codes: ['omics'] }, [0, 2]],
    ['first includes stats, in any place', { type: 'includes', question: 'first', codes: ['stats'] }, [0]],
    ['methods count >= 2', { type: 'count', question: 'methods', operator: '>=', number: 2 }, [0]],
    ['methods count < 2', { type: 'count', question: 'methods', operator: '<', number: 2 }, [1, 2, 3]],
    ['first count >= 0 is false where nothing was ranked', { type: 'count', question: 'first', operator: '>=', number: 0 }, [0]],
    ['not first count >= 1', { type: 'not', part: { type: 'count', question: 'first', operator: '>=', number: 1 } }, [1, 2, 3]],
    ['met.stats <= 1', { type: 'compare', question: 'met', row: 'stats', operator: '<=', number: 1 }, [0]],
    ['met.omics != 1 is never true of don’t know', { type: 'compare', question: 'met', row: 'omics', operator: '!=', number: 1 }, []],
    ['met.omics = dont_know', { type: 'in', question: 'met', row: 'omics', codes: ['dont_know'] }, [2]],
    ['hours >= 40', { type: 'compare', question: 'hours', operator: '>=', number: 40 }, [0]],
    ['hours != 1 is false without an answer', { type: 'compare', question: 'hours', operator: '!=', number: 1 }, [0]],
    ['met.stats answered', { type: 'answered', question: 'met', row: 'stats' }, [0, 3]],
    [
      'and, or',
      {
        type: 'or',
        parts: [
          { type: 'and', parts: [{ type: 'answered', question: 'role' }, { type: 'includes', question: 'methods', codes: ['none'] }] },
          { type: 'answered', question: 'hours' },
        ],
      },
      [0, 1],
    ],
  ];
  for (const [name, expression, expected] of truths) {
    it(`select ${name}`, () => {
      const rows: number[] = [];
      select(columns, expression).forEach((i) => rows.push(i));
      expect(rows).to.deep.equal(expected);
    });
  }
});

describe('response rates', () => {
  const person = (role: string) => new Map([['role', role]]);
  const population = populationOf(definition, [person('phd'), person('phd'), person(''), person('senior'), person('phd')]);

  it('are answers per invitation, everyone first, null where more answered than were invited', () => {
    expect(population.total).to.equal(5);
    expect(responseRates(columns, population, 'role').map(({ category, answered, invited, rate }) => [category?.code, answered, invited, rate])).to.deep.equal([
      [undefined, 4, 5, 0.8],
      ['phd', 1, 3, 1 / 3],
      ['senior', 1, 1, 1],
    ]);
    const nobody = populationOf(definition, []);
    expect(responseRates(columns, nobody).map(({ rate }) => rate)).to.deep.equal([null]);
  });

  it('leave out who is found not to belong, and keep what became of people by all columns at once; a word that is not named is told', () => {
    const disposition = { column: 'became', values: new Map([['yes', 'complete'], ['left', 'ineligible']] as const) };
    const listed = { ...definition, frame: { ...definition.frame, disposition } };
    const became = (role: string, word: string) => new Map([['role', role], ['became', word]]);
    const people = [became('phd', 'yes'), became('phd', 'left'), became('senior', 'left'), became('', 'bounced'), became('phd', 'yes')];
    const counted = populationOf(listed, people);
    expect([counted.total, [...(counted.by.get('role') ?? [])]]).to.deep.equal([3, [['phd', 2]]]);
    expect(counted.cells?.map(({ codes, people: own, dispositions }) => [codes.join(), own, [...dispositions]])).to.deep.equal([
      ['phd', 2, [['complete', 2], ['ineligible', 1]]],
      ['senior', 0, [['ineligible', 1]]],
      ['', 1, [['unknown', 1]]],
    ]);
    expect(unreadDispositions(listed, people)).to.deep.equal([{ value: 'bounced', people: 1 }]);
    expect(unreadDispositions(definition, people)).to.deep.equal([]);
  });

  it('refuse a question the list of people does not tell', () => {
    expect(() => responseRates(columns, population, 'methods')).to.throw(RangeError);
  });
});
