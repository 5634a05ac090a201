/** Authority: users.md 7 (four verdicts from four tests), decision 29; Wilson (1927) for what 40, 41, 59 and 60 of 100 say of a half. */
import { expect } from 'chai';
import fc from 'fast-check';
import { coverageTests, coverageVerdict, type CoverageEvidence } from '../../../analysis/disclosure/coverageTests.js';
import type { CoverageTests, OpenTo } from '../../../analysis/disclosure/publishedCoverage.js';
import { capacityOf } from '../../server/draw/supportCases.js';
import { howWell, publishedGrid, valuesOf } from '../charts/grids.js';

const some: OpenTo = new Map([['sv', 'anställda'], ['en', 'staff']]);
const law = { code: 'law', sv: 'Juridik', en: 'Law' };
const functionOf = (part: number, openTo: OpenTo | null) => ({ meets: new Map([['law', part]]), openTo });
/** Nine of ten outcomes: 4.3 to 8.3 as printed. */
const staffed = (staff: number | null) => capacityOf([law], () => 6, () => staff);
const asked = (well: number | null, question = 'met', base: number | null = 100): CoverageEvidence['grids'][number] => ({ question, scale: valuesOf(howWell), table: publishedGrid({ scale: howWell, question, items: [{ ...law, base, counts: well === null ? [null, null, null, null, null, 0, 0] : [100 - well, 0, 0, well, 0, 0, 0] }] }) });
const testsOf = (more: Partial<CoverageEvidence>): CoverageTests => coverageTests('law', { functions: [functionOf(1, 'everyone')], capacity: staffed(9), grids: [asked(60)], ...more });

type Results = readonly [exists: string, open: string, capacity: string, users: string, verdict: string];
const resultsOf = (tests: CoverageTests): Results => [tests.exists, tests.open, tests.capacity.result, tests.users.result, coverageVerdict(tests)];

const cases: readonly (readonly [what: string, more: Partial<CoverageEvidence>, Results])[] = [
  ['all four', {}, ['full', 'everyone', 'enough', 'get', 'enough']],
  ['nothing', { functions: [] }, ['none', 'unknown', 'enough', 'get', 'missing']],
  ['a function that does nothing for it', { functions: [functionOf(0, 'everyone')] }, ['none', 'unknown', 'enough', 'get', 'missing']],
  ['in part', { functions: [functionOf(0.5, 'everyone')] }, ['part', 'everyone', 'enough', 'get', 'not_enough']],
  ['two halves are no whole', { functions: [functionOf(0.5, 'everyone'), functionOf(0.5, 'everyone')] }, ['part', 'everyone', 'enough', 'get', 'not_enough']],
  ['for some', { functions: [functionOf(1, some)] }, ['full', 'limited', 'enough', 'get', 'some']],
  ['for some, and not enough for them', { functions: [functionOf(0.5, some)], capacity: staffed(0), grids: [asked(5)] }, ['part', 'limited', 'below', 'lack', 'some']],
  ['in full for some, in part for everyone', { functions: [functionOf(1, some), functionOf(0.5, 'everyone')] }, ['full', 'some_in_full', 'enough', 'get', 'not_enough']],
  ['in full for some, in part for nobody knows whom', { functions: [functionOf(1, some), functionOf(0.5, null)] }, ['full', 'some_in_full', 'enough', 'get', 'not_enough']],
  ['in full for everyone and another for some', { functions: [functionOf(1, some), functionOf(1, 'everyone')] }, ['full', 'everyone', 'enough', 'get', 'enough']],
  ['in part for everyone, in full for nobody knows whom', { functions: [functionOf(1, null), functionOf(0.5, 'everyone')] }, ['full', 'unknown', 'enough', 'get', 'unknown']],
  ['for nobody knows whom', { functions: [functionOf(1, null)] }, ['full', 'unknown', 'enough', 'get', 'unknown']],
  ['for nobody knows whom, and most lack it', { functions: [functionOf(1, null)], grids: [asked(40)] }, ['full', 'unknown', 'enough', 'lack', 'not_enough']],
  ['fewer people than the whole interval', { capacity: staffed(4) }, ['full', 'everyone', 'below', 'get', 'not_enough']],
  ['people within it', { capacity: staffed(8) }, ['full', 'everyone', 'within', 'get', 'unknown']],
  ['no people stated', { capacity: staffed(null) }, ['full', 'everyone', 'unknown', 'get', 'unknown']],
  ['no scenario of these needs', { capacity: undefined }, ['full', 'everyone', 'unknown', 'get', 'unknown']],
  ['a need without a number', { capacity: capacityOf([law], () => null, () => 9) }, ['full', 'everyone', 'unknown', 'get', 'unknown']],
  ['40 of 100 get it', { grids: [asked(40)] }, ['full', 'everyone', 'enough', 'lack', 'not_enough']],
  ['41 of 100 get it', { grids: [asked(41)] }, ['full', 'everyone', 'enough', 'unsure', 'unknown']],
  ['59 of 100 get it', { grids: [asked(59)] }, ['full', 'everyone', 'enough', 'unsure', 'unknown']],
  ['nobody asked', { grids: [] }, ['full', 'everyone', 'enough', 'unknown', 'unknown']],
  ['no such table', { grids: [{ ...asked(60), table: undefined }] }, ['full', 'everyone', 'enough', 'unknown', 'unknown']],
  ['hidden', { grids: [asked(null)] }, ['full', 'everyone', 'enough', 'unknown', 'unknown']],
  ['two grids, one hidden', { grids: [asked(60), asked(null, 'other')] }, ['full', 'everyone', 'enough', 'unknown', 'unknown']],
  ['two grids that disagree', { grids: [asked(60), asked(null, 'other'), asked(40, 'third')] }, ['full', 'everyone', 'enough', 'lack', 'not_enough']],
];

describe('whether what exists for a need is enough', () => {
  for (const [what, more, expected] of cases) {
    it(`${what}: ${expected[4]}`, () => {
      expect(resultsOf(testsOf(more))).to.deep.equal(expected);
    });
  }

  it('is told with the numbers it rests on, and with none where they are hidden', () => {
    const { capacity, users } = testsOf({});
    expect([capacity.staff, capacity.low?.toFixed(1), capacity.high?.toFixed(1), users.question, users.share, users.base, users.low?.toFixed(3)]).to.deep.equal([9, '4.3', '8.3', 'met', 0.6, 100, '0.502']);
    expect(testsOf({ grids: [asked(null)] }).users).to.deep.include({ question: 'met', share: null, low: null, high: null });
  });

  it('says nothing of a number that is hidden: whatever it is, and whatever stands beside it, every verdict is the same', () => {
    const someone = fc.constantFrom<OpenTo | null>('everyone', null, some);
    const functions = fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1), someone).map(([part, openTo]) => functionOf(part, openTo)), { maxLength: 4 });
    const staff = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null });
    fc.assert(
      fc.property(functions, staff, fc.nat(100), fc.nat(100), (told, people, one, other) => {
        const hidden = (well: number): CoverageEvidence['grids'][number] => {
          const { question, scale, table } = asked(well);
          if (table === undefined) throw new Error('there is a table');
          return { question, scale, table: { ...table, rows: table.rows.map((row) => (row.code === 'well' ? { ...row, count: null, share: null, low: null, high: null, release: 'suppress' as const } : row)) } };
        };
        const of = (grids: CoverageEvidence['grids']) => testsOf({ functions: told, capacity: staffed(people), grids });
        expect(of([hidden(one)])).to.deep.equal(of([hidden(other)]));
        expect(coverageVerdict(of([hidden(one)]))).to.equal(coverageVerdict(of([]))).and.to.not.equal('enough');
      }),
    );
  });

  it('is enough of nothing that fails or is not known', () => {
    const tests = fc.record({
      exists: fc.constantFrom('full', 'part', 'none'),
      open: fc.constantFrom('everyone', 'some_in_full', 'limited', 'unknown'),
      capacity: fc.constantFrom('enough', 'below', 'within', 'unknown').map((result) => ({ result, staff: 1, low: 1, high: 2 })),
      users: fc.constantFrom('get', 'lack', 'unsure', 'unknown').map((result) => ({ result, question: null, base: null, share: null, low: null, high: null })),
    }) satisfies fc.Arbitrary<CoverageTests>;
    fc.assert(
      fc.property(tests, (one) => {
        const isAll = one.exists === 'full' && one.open === 'everyone' && one.capacity.result === 'enough' && one.users.result === 'get';
        const fails = one.exists === 'part' || one.open === 'some_in_full' || one.capacity.result === 'below' || one.users.result === 'lack';
        const verdict = coverageVerdict(one);
        expect(verdict === 'enough').to.equal(isAll);
        expect(verdict === 'missing').to.equal(one.exists === 'none');
        expect(verdict === 'some').to.equal(one.exists !== 'none' && one.open === 'limited');
        if (verdict === 'unknown') expect(fails).to.equal(false);
        if (verdict === 'not_enough') expect(fails).to.equal(true);
      }),
    );
  });
});
