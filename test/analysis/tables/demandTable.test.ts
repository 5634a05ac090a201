import { expect } from 'chai';
import fc from 'fast-check';
import type { Columns, Column } from '../../../analysis/frame/columns.js';
import { noCode } from '../../../analysis/frame/columns.js';
import { BitSet } from '../../../analysis/frame/bitSet.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../../analysis/tables/indicatorEstimate.js';
import { notStated, type Table } from '../../../analysis/tables/table.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { BaseRule, Indicator } from '../../../analysis/survey/definition.js';
import { ask, definitionOf, option, textOf } from '../frame/definitionOf.js';

const scale = [option('low', { value: 1 }), option('high', { value: 5 }), option('dont_know', { meaning: 'dont_know' })];
const units = [{ code: 'places', label: textOf('place'), units: ['here', 'there'].map((code) => ({ code, name: textOf(code), formerNames: [], attributes: new Map() })) }];
const definition = definitionOf(
  [
    ask.unit('place', 'places'),
    ask.multiple('methods', ['stats', 'omics', option('none', { meaning: 'none', exclusive: true })]),
    ask.grid('met', ['stats', 'omics'], scale, { rowsFrom: 'methods' }),
    ask.ranking('best', ['stats', 'omics'], 2),
    ask.number('hours'),
    ask.text('words'),
  ],
  { units, background: ['place'] },
);

const respond = (answers: Readonly<Record<string, Answer>>): Response => ({ definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(Object.entries(answers)) });
const columns = columnsOf(definition, [
  respond({
    place: { kind: 'unit', code: 'there' },
    methods: { kind: 'multiple', codes: ['stats', 'omics'] },
    met: { kind: 'grid', rows: new Map([['stats', 'low'], ['omics', 'dont_know']]) },
    best: { kind: 'ranking', order: ['omics', 'stats'] },
    hours: { kind: 'number', value: 10 },
    words: { kind: 'text', text: 'Hello' },
  }),
  respond({
    place: { kind: 'unit', code: 'there' },
    methods: { kind: 'multiple', codes: ['omics'] },
    met: { kind: 'grid', rows: new Map([['omics', 'high']]) },
    best: { kind: 'ranking', order: ['omics'] },
    hours: { kind: 'number', value: 20 },
  }),
  respond({ place: { kind: 'unit', typed: 'over there' }, methods: { kind: 'multiple', codes: ['none'] } }),
  respond({}),
]);

const brief = (table: Table) => table.rows.map(({ group, item, code, count, base }) => [group?.code ?? null, item?.code ?? null, code, count, base]);

describe('a question counted', () => {
  it('multiple: everyone first, groups in definition order with those without answers, not stated last', () => {
    expect(brief(demandTable(columns, { question: 'methods', by: 'place' }))).to.deep.equal([
      [null, null, 'stats', 1, 3],
      [null, null, 'omics', 2, 3],
      [null, null, 'none', 1, 3],
      ['here', null, 'stats', 0, 0],
      ['here', null, 'omics', 0, 0],
      ['here', null, 'none', 0, 0],
      ['there', null, 'stats', 1, 2],
      ['there', null, 'omics', 2, 2],
      ['there', null, 'none', 0, 2],
      [notStated, null, 'stats', 0, 1],
      [notStated, null, 'omics', 0, 1],
      [notStated, null, 'none', 1, 1],
    ]);
  });

  it('nobody gives nulls, never NaN', () => {
    const [row] = demandTable(columns, { question: 'methods', by: 'place' }).rows.filter(({ group }) => group?.code === 'here');
    expect(row).to.include({ share: null, low: null, high: null, intervalMethod: null });
  });

  it('unit: a unit kept as typed is a row of its own while it is there', () => {
    expect(brief(demandTable(columns, { question: 'place' }))).to.deep.equal([
      [null, null, 'here', 0, 3],
      [null, null, 'there', 2, 3],
      [null, null, notStated, 1, 3],
    ]);
    const filter = { text: 'place = there', expression: { type: 'in', question: 'place', codes: ['there'] } } as const;
    const filtered = demandTable(columns, { question: 'place', where: filter });
    expect(filtered.rows.map(({ code }) => code)).to.deep.equal(['here', 'there']);
    expect(filtered.where).to.equal('place = there');
    expect(filtered.statuses.answered).to.equal(2);
  });

  it('grid: every row is an item with its own base', () => {
    expect(brief(demandTable(columns, { question: 'met' }))).to.deep.equal([
      [null, 'stats', 'low', 1, 1],
      [null, 'stats', 'high', 0, 1],
      [null, 'stats', 'dont_know', 0, 1],
      [null, 'omics', 'low', 0, 2],
      [null, 'omics', 'high', 1, 2],
      [null, 'omics', 'dont_know', 1, 2],
    ]);
  });

  it('ranking: in first place, and ranked at all', () => {
    expect(brief(demandTable(columns, { question: 'best' }))).to.deep.equal([
      [null, 'first', 'stats', 0, 2],
      [null, 'first', 'omics', 2, 2],
      [null, 'any', 'stats', 1, 2],
      [null, 'any', 'omics', 2, 2],
    ]);
  });

  it('number: mean, median and spread; text: how many wrote something of those who saw it', () => {
    const { numbers, rows } = demandTable(columns, { question: 'hours', by: 'place' });
    expect(rows).to.deep.equal([]);
    expect(numbers.map(({ group, base, mean, median }) => [group?.code ?? null, base, mean, median])).to.deep.equal([
      [null, 2, 15, 15],
      ['here', 0, null, null],
      ['there', 2, 15, 15],
    ]);
    expect(numbers[0]?.sd).to.be.closeTo(Math.sqrt(50), 1e-12);
    // R: t.test(c(10, 20))$conf.int
    expect(numbers[0]?.low).to.be.closeTo(-48.5310236808735, 1e-9);
    expect(numbers[0]?.high).to.be.closeTo(78.5310236808735, 1e-9);
    expect([numbers[1]?.low, numbers[1]?.high]).to.deep.equal([null, null]);
    const words = demandTable(columns, { question: 'words' });
    expect([brief(words), words.baseRule]).to.deep.equal([[[null, null, 'answered', 1, 4]], 'shown']);
  });

  it('under each base rule: everyone recorded for all, answers given for selections', () => {
    const bases = (['answered', 'shown', 'eligible', 'all', 'selections'] as const).map((baseRule) =>
      demandTable(columns, { question: 'met', baseRule }).rows.filter(({ code }) => code === 'high').map(({ count, base }) => [count, base]),
    );
    expect(bases).to.deep.equal([[[0, 1], [1, 2]], [[0, 1], [1, 2]], [[0, 4], [1, 4]], [[0, 4], [1, 4]], [[0, 1], [1, 2]]]);
    const broken = columnsOf(definition, [respond({ methods: { kind: 'multiple', codes: ['stats'] } }), { ...respond({}), reached: [] }, { ...respond({}), notAsked: ['methods'] }]);
    const all = demandTable(broken, { question: 'methods', baseRule: 'all' });
    expect([all.rows.map(({ count, base }) => [count, base]), all.baseRule]).to.deep.equal([[[1, 3], [0, 3], [0, 3]], 'all']);
    expect(demandTable(broken, { question: 'methods', baseRule: 'eligible' }).rows[0]?.base).to.equal(1);
  });

  it('whoever answered, and said so, where choices are asked for and a number or a text has none', () => {
    const [hours, words, methods] = ['hours', 'words', 'methods'].map((question) => demandTable(columns, { question, baseRule: 'selections' }));
    expect([hours?.baseRule, words?.baseRule, methods?.baseRule]).to.deep.equal(['answered', 'answered', 'selections']);
    expect(hours).to.deep.equal(demandTable(columns, { question: 'hours' }));
    expect(words).to.deep.equal(demandTable(columns, { question: 'words', baseRule: 'answered' }));
    expect(words?.rows.map(({ count, base, low }) => [count, base, low !== null])).to.deep.equal([[1, 1, true]]);
  });

  it('counts the answers given beside a list where choices are counted, and people everywhere else', () => {
    const listed = definitionOf([ask.single('place', ['here', 'there']), ask.multiple('tools', ['dmp', option('other', { meaning: 'other' })])]);
    const person = (place: string, codes: readonly string[], otherCount?: number) =>
      respond({ place: { kind: 'single', code: place }, tools: { kind: 'multiple', codes, ...(otherCount === undefined ? {} : { otherCount }) } });
    const answers = columnsOf(listed, [person('there', ['dmp', 'other'], 3), person('there', ['other'], 1), person('here', ['other']), person('here', ['dmp'])]);
    const count = (baseRule: BaseRule) => brief(demandTable(answers, { question: 'tools', by: 'place', baseRule })).map(([group, , code, own, base]) => [group, code, own, base]);
    expect(count('selections')).to.deep.equal([
      [null, 'dmp', 2, 7],
      [null, 'other', 5, 7],
      ['here', 'dmp', 1, 2],
      ['here', 'other', 1, 2],
      ['there', 'dmp', 1, 5],
      ['there', 'other', 4, 5],
    ]);
    expect(count('answered')).to.deep.equal([
      [null, 'dmp', 2, 4],
      [null, 'other', 3, 4],
      ['here', 'dmp', 1, 2],
      ['here', 'other', 1, 2],
      ['there', 'dmp', 1, 2],
      ['there', 'other', 2, 2],
    ]);
  });

  it('of a known number of people: the exact interval below 50 of them, Wilson’s with n* from 50', () => {
    const population = (total: number) => ({ total, by: new Map([['place', new Map([['there', 2]])]]) });
    const methodsFor = (total: number) =>
      demandTable(columns, { question: 'methods', by: 'place', target: 'headcount', population: population(total) }).rows.map(({ intervalMethod }) => intervalMethod);
    expect(methodsFor(49)[0]).to.equal('hypergeometric');
    expect(methodsFor(50)[0]).to.equal('wilson_fpc');
    // Nobody knows how many people there are who did not say where.
    expect(methodsFor(50).at(-1)).to.equal('wilson');
    const [there] = demandTable(columns, { question: 'methods', by: 'place', target: 'headcount', population: population(50) }).rows.filter(({ group }) => group?.code === 'there');
    expect([there?.low, there?.high]).to.deep.equal([0.5, 0.5]);
    expect(() => demandTable(columns, { question: 'methods', target: 'headcount' })).to.throw(RangeError);
  });

  it('refuses what it cannot count', () => {
    expect(() => demandTable(columns, { question: 'nothing' })).to.throw(RangeError);
    expect(() => demandTable(columns, { question: 'methods', by: 'hours' })).to.throw(RangeError);
  });
});

describe('an indicator', () => {
  const indicator = (more: Partial<Indicator>): Indicator => ({
    code: 'needs',
    label: textOf('needs'),
    numerator: { type: 'includes', question: 'methods', codes: ['omics'] },
    baseRule: 'answered',
    ...more,
  });
  const everyone = (more: Partial<Indicator>) => {
    const [row] = indicatorEstimate(columns, indicator(more)).rows;
    return [row?.count, row?.base];
  };

  it('counts those it is true of, of those its base rule lets in', () => {
    expect(everyone({})).to.deep.equal([2, 3]);
    expect(everyone({ baseRule: 'shown' })).to.deep.equal([2, 4]);
    expect(everyone({ numerator: { type: 'compare', question: 'met', row: 'omics', operator: '>=', number: 4 }, baseRule: 'all' })).to.deep.equal([1, 4]);
    expect(everyone({ numerator: { type: 'count', question: 'methods', operator: '>=', number: 2 } })).to.deep.equal([1, 3]);
    expect(everyone({ base: { type: 'includes', question: 'methods', codes: ['stats'] } })).to.deep.equal([1, 1]);
    expect(everyone({ numerator: { type: 'compare', question: 'met', row: 'omics', operator: '>=', number: 4 } })).to.deep.equal([1, 2]);
    expect(everyone({ numerator: { type: 'not', part: { type: 'answered', question: 'words' } }, baseRule: 'shown' })).to.deep.equal([3, 4]);
  });

  it('is the row of its option when it is one', () => {
    const table = indicatorEstimate(columns, indicator({}), { by: 'place' });
    const option = demandTable(columns, { question: 'methods', by: 'place' }).rows.filter(({ code }) => code === 'omics');
    expect(table.rows.map(({ count, base, share, low, high }) => [count, base, share, low, high])).to.deep.equal(
      option.map(({ count, base, share, low, high }) => [count, base, share, low, high]),
    );
  });
});

// Codes and labels of foreign data may be anything.
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', 'length', 'a[0].b', 'it\'s "quoted"', '', ' ', 'ö|ö', 'null', 'NaN'];

describe('counting', () => {
  const cell = fc.record({
    group: fc.integer({ min: 0, max: hostile.length }),
    chosen: fc.uniqueArray(fc.integer({ min: 0, max: hostile.length - 1 })),
    status: fc.integer({ min: 0, max: 4 }),
  });

  it('agrees with counting by hand under hostile codes; every respondent is in one cell or one kind of missing', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (people) => {
        const built = hostileColumns(people);
        const several = demandTable(built, { question: '__proto__', by: 'constructor' });
        for (const { group, code, count, base } of several.rows) {
          const inGroup = people.filter((person) => group === null || (hostile[person.group] ?? notStated) === group.code);
          const answered = inGroup.filter(({ status }) => status === 0);
          expect(base).to.equal(answered.length);
          expect(count).to.equal(answered.filter(({ chosen }) => chosen.includes(hostile.indexOf(code))).length);
        }
        const one = demandTable(built, { question: 'constructor' });
        const counted = one.rows.reduce((sum, { count }) => sum + count, 0);
        const { answered, ...missing } = one.statuses;
        expect(counted).to.equal(answered);
        expect(counted + Object.values(missing).reduce((a, b) => a + b)).to.equal(people.length);
      }),
    );
  });

  it('does not depend on the order of respondents', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (people) => {
        const table = (list: typeof people) => demandTable(hostileColumns(list), { question: '__proto__', by: 'constructor' });
        expect(table([...people].reverse())).to.deep.equal(table(people));
      }),
      { numRuns: 30 },
    );
  });
});

/** Columns built by hand: a definition would refuse such codes, foreign data has them. */
function hostileColumns(people: readonly { readonly group: number; readonly chosen: readonly number[]; readonly status: number }[]): Columns {
  const categories = hostile.map((code) => ({ code, label: textOf(code) }));
  const chosen = categories.map((_, o) => {
    const set = new BitSet(people.length);
    people.forEach((person, i) => {
      if (person.status === 0 && person.chosen.includes(o)) set.add(i);
    });
    return set;
  });
  const questions = new Map<string, Column>([
    ['__proto__', { kind: 'multiple', status: Uint8Array.from(people, ({ status }) => status), categories, chosen }],
    [
      'constructor',
      {
        kind: 'single',
        status: Uint8Array.from(people, ({ group }) => (group < hostile.length ? 0 : 1)),
        categories,
        codes: Uint16Array.from(people, ({ group }) => (group < hostile.length ? group : noCode)),
      },
    ],
  ]);
  const options = hostile.map((code) => option(code));
  return { definition: definitionOf([ask.single('constructor', options), ask.multiple('__proto__', options)]), n: people.length, questions };
}
