/** Public tables whose base is not those who answered: every record, or the choices made. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Published } from '../../../analysis/disclosure/published.js';
import { releasePublic } from '../../../analysis/disclosure/releasePublic.js';
import { columnsOf } from '../../../analysis/frame/columnsOf.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import type { BaseRule, Definition, Indicator } from '../../../analysis/survey/definition.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../../analysis/tables/indicatorEstimate.js';
import { ask, definitionOf, option, textOf } from '../frame/definitionOf.js';

const single = (code: string): Answer => ({ kind: 'single', code });
const chosen = (codes: readonly string[], otherCount?: number): Answer => ({ kind: 'multiple', codes, ...(otherCount === undefined ? {} : { otherCount }) });

const respond = (group: string, code: string, answer: Answer | undefined): Response => ({
  definitionVersion: 1,
  language: 'sv',
  reached: ['page'],
  answers: new Map([['group', single(group)], ...(answer === undefined ? [] : [[code, answer] as const])]),
});

const times = (n: number, response: Response): readonly Response[] => Array.from({ length: n }, () => response);

function released(definition: Definition, responses: readonly Response[], question: string, baseRule: BaseRule): Published | undefined {
  const columns = columnsOf(definition, responses);
  return releasePublic([demandTable(columns, { question, baseRule }), demandTable(columns, { question, by: 'group', baseRule })], definition)[1];
}

describe('a public table of every record', () => {
  const groups = ['g1', 'g2', 'g3', 'g4'];
  const options = ['x', 'y', 'z'];
  const definition = definitionOf([ask.single('group', groups), ask.single('role', options)], { background: ['group'] });
  const counts = fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 });

  for (const baseRule of ['all', 'shown', 'eligible'] as const) {
    it(`hides no single cell of a group, which the others would give away where everybody answered (${baseRule})`, () => {
      let hidden = 0;
      fc.assert(
        fc.property(counts, (table) => {
          const responses = table.flatMap((row, g) => row.flatMap((n, o) => times(n, respond(groups[g] ?? '', 'role', single(options[o] ?? '')))));
          const rows = released(definition, responses, 'role', baseRule)?.rows ?? [];
          for (const code of [null, ...groups]) {
            const own = rows.filter(({ group, base }) => (group?.code ?? null) === code && base !== null);
            const withheld = own.filter(({ release }) => release === 'suppress').length;
            const others = own.reduce((sum, { count }) => sum + (count ?? 0), 0);
            // where all others are shown as nothing, it is everybody, and that is no handful
            expect(withheld === 1 && others > 0, JSON.stringify(table)).to.equal(false);
            if (withheld > 0) hidden += 1;
          }
        }),
        { numRuns: 60 },
      );
      expect(hidden).to.be.greaterThan(20);
    });
  }
});

describe('an edition beside one of another base', () => {
  const definition = definitionOf([ask.single('group', ['g1', 'g2', 'g3']), ask.multiple('needs', ['x', 'y'])], { background: ['group'] });
  const answered = (n: number) => ['g1', 'g2', 'g3'].flatMap((group) => times(n, respond(group, 'needs', chosen(['x']))));
  const tables = (responses: readonly Response[], baseRule: BaseRule) => {
    const columns = columnsOf(definition, responses);
    return [demandTable(columns, { question: 'needs', baseRule }), demandTable(columns, { question: 'needs', by: 'group', baseRule })];
  };
  const next = (first: number, before: BaseRule, now: BaseRule) => () =>
    releasePublic(tables(answered(60), now), definition, undefined, [releasePublic(tables(answered(first), before), definition)]);

  it('is refused, whichever way the base has changed: those who gave no answer would follow group by group', () => {
    for (const [before, now] of [['answered', 'shown'], ['shown', 'answered'], ['answered', 'all'], ['selections', 'answered']] as const) {
      expect(next(30, before, now), `${before} then ${now}`).to.throw(RangeError, 'needs has another base rule than in an earlier edition');
      expect(next(30, before, before)).to.not.throw();
    }
  });

  it('is let out where the earlier one said nothing of the question', () => {
    expect(next(3, 'answered', 'shown')()[1]?.rows.some(({ base }) => base === 60)).to.equal(true);
  });
});

describe('a public table with those who gave no answer in its base', () => {
  it('does not let a handful who gave none follow from the counts of those who did', () => {
    const definition = definitionOf([ask.single('group', ['g1', 'g2', 'g3']), ask.single('role', ['x', 'y'])], { background: ['group'] });
    const group = (code: string, without: number) => [
      ...times(25, respond(code, 'role', single('x'))),
      ...times(35, respond(code, 'role', single('y'))),
      ...times(without, respond(code, 'role', undefined)),
    ];
    const rowsFor = (without: number) => released(definition, [...group('g1', without), ...group('g2', 20), ...group('g3', 20)], 'role', 'all')?.rows ?? [];
    const inFirst = (rows: ReturnType<typeof rowsFor>) => rows.filter((row) => row.group?.code === 'g1').map(({ release }) => release);
    expect(inFirst(rowsFor(3))).to.include('suppress');
    expect(inFirst(rowsFor(20))).to.not.include('suppress');
  });
});

describe('a public table of choices', () => {
  const definition = definitionOf([ask.single('group', ['a', 'b', 'c']), ask.multiple('tools', ['dmp', 'archive', option('other', { meaning: 'other' })])], { background: ['group'] });
  const person = (group: string, codes: readonly string[], otherCount?: number) => respond(group, 'tools', chosen(codes, otherCount));
  const crowd = (group: string) => [...times(20, person(group, ['dmp', 'archive'])), ...times(20, person(group, ['archive', 'other'], 1))];
  const rowsOf = (responses: readonly Response[], group: string) =>
    (released(definition, responses, 'tools', 'selections')?.rows ?? []).filter((row) => row.group?.code === group);

  it('hides a group of four people, though they made twelve choices', () => {
    const rows = rowsOf([...crowd('a'), ...crowd('b'), ...times(4, person('c', ['dmp', 'archive', 'other']))], 'c');
    expect(rows.map(({ base, count }) => [base, count])).to.deep.equal([[null, null], [null, null], [null, null]]);
  });

  it('hides what two people wrote beside the list, though they wrote twelve answers', () => {
    const two = [...times(20, person('c', ['dmp'])), ...times(20, person('c', ['archive'])), ...times(2, person('c', ['other'], 6))];
    const rows = rowsOf([...crowd('a'), ...crowd('b'), ...two], 'c');
    expect(rows.find(({ code }) => code === 'other')?.release).to.equal('suppress');
    expect(rows.find(({ code }) => code === 'other')?.base).to.equal(52);
  });
});

describe('an indicator of how many were chosen', () => {
  const many: Indicator = { code: 'many', label: textOf('many'), numerator: { type: 'count', question: 'needs', operator: '>=', number: 2 }, baseRule: 'answered' };
  const definition = definitionOf([ask.single('group', ['a', 'b', 'c']), ask.multiple('needs', ['stats', 'omics'])], { background: ['group'], indicators: [many] });
  const group = (code: string, stats: number, omics: number, both: number) => [
    ...times(stats, respond(code, 'needs', chosen(['stats']))),
    ...times(omics, respond(code, 'needs', chosen(['omics']))),
    ...times(both, respond(code, 'needs', chosen(['stats', 'omics']))),
  ];

  // With two options: those with both are all choices less all people, so a hidden count would follow from the other.
  it('is not given beside a hidden count of the question it counts', () => {
    const release = (responses: readonly Response[]) => {
      const columns = columnsOf(definition, responses);
      return releasePublic([demandTable(columns, { question: 'needs' }), indicatorEstimate(columns, many)], definition).map(({ rows: [row] }) => row?.release);
    };
    // All but three of 43 need statistics, 20 need omics, 17 both: 17 + 43 − 20 would say the 40 that is hidden.
    expect(release(group('a', 23, 3, 17))).to.deep.equal(['suppress', 'suppress']);
    expect(release([...group('a', 20, 20, 20), ...group('b', 20, 20, 20)])).to.deep.equal(['show', 'show']);
  });
});
