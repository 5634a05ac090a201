/**
 * Authority: users.md 8 (cost is built from salary, social fees, indirect cost, co-funding per party, years 1–3). Costs of
 * the first test were worked out by hand, on paper: 12 months × salary, then each rate in turn.
 */
import { expect } from 'chai';
import fc from 'fast-check';
import type { CostPlan, OptionPlan, StaffRow } from '../../../analysis/disclosure/publishedCosts.js';
import { costedOptions } from '../../../analysis/support/costedOptions.js';
import { optionCosts } from '../../../analysis/support/optionCosts.js';

const who = { source: 'Registret', date: '2026-01-10', owner: 'Staben' };
const rate = (value: number) => ({ value, ...who });
const text = (sv: string) => new Map([['sv', sv], ['en', sv]]);
const salary = (code: string, value: number) => ({ code, name: text(code), value, ...who });
const rates = (socialFees: number, indirect: number, growth: number, salaries = [salary('s', 50_000), salary('c', 40_000)]) => ({ salaries, socialFees: rate(socialFees), indirect: rate(indirect), growth: rate(growth) });
const row = (fte: StaffRow['fte'], category = 's', method: string | null = null): StaffRow => ({ method, category, fte });
const option = (rows: readonly StaffRow[], shares: Readonly<Record<string, number>> = { a: 1 }, other?: readonly [number, number, number]): OptionPlan => ({
  code: 'o',
  name: text('o'),
  staff: { rows, ...who },
  other: other === undefined ? null : { years: other, ...who },
  funding: { shares: Object.entries(shares).map(([party, share]) => ({ party, share })), ...who },
});

describe('what an option costs', () => {
  it('is what somebody works out by hand', () => {
    const cases: readonly { readonly of: OptionPlan; readonly by: ReturnType<typeof rates>; readonly years: readonly number[]; readonly total: number; readonly parties?: readonly number[] }[] = [
      // one person of 50,000: 600,000 a year and nothing else
      { of: option([row([1, 1, 1])]), by: rates(0, 0, 0), years: [600_000, 600_000, 600_000], total: 1_800_000 },
      // half of one: 300,000; + 50 % = 450,000; + 40 % = 630,000
      { of: option([row([0.5, 0.5, 0.5])]), by: rates(0.5, 0.4, 0), years: [630_000, 630_000, 630_000], total: 1_890_000 },
      // 600,000 then 660,000 then 726,000: growth from year 2, upon growth
      { of: option([row([1, 1, 1])]), by: rates(0, 0, 0.1), years: [600_000, 660_000, 726_000], total: 1_986_000 },
      // two categories: 600,000 + 2 × 480,000 = 1,560,000; × 1.5 × 1.4 = 3,276,000; other cost bears neither fees nor indirect cost
      { of: option([row([1, 0, 0]), row([2, 0, 0], 'c')], { a: 0.25, b: 0.75 }, [24_000, 1000, 0]), by: rates(0.5, 0.4, 0.5), years: [3_300_000, 1000, 0], total: 3_301_000, parties: [825_250, 2_475_750] },
      // salaries that fall: 600,000 × 0.9 = 540,000, × 0.9 = 486,000
      { of: option([row([1, 1, 1])]), by: rates(1, 0, -0.1), years: [1_200_000, 1_080_000, 972_000], total: 3_252_000 },
      { of: option([]), by: rates(0.5, 0.4, 0.03), years: [0, 0, 0], total: 0 },
    ];
    for (const { of, by, years, total, parties } of cases) {
      const found = optionCosts(of, by);
      found.years.forEach(({ cost }, y) => expect(cost).to.be.closeTo(years[y] ?? NaN, 1e-6));
      expect(found.total).to.be.closeTo(total, 1e-6);
      parties?.forEach((paid, i) => expect(found.parties[i]?.total).to.be.closeTo(paid, 1e-6));
    }
    expect(() => optionCosts(option([row([1, 1, 1], 'nobody')]), rates(0, 0, 0))).to.throw(RangeError, 'nobody has said what nobody earns');
  });

  it('is the sum of its parts and of what parties pay, more for more people, the same each year without growth', () => {
    const amount = fc.double({ min: 0, max: 200, noNaN: true });
    const three = fc.tuple(amount, amount, amount);
    const part = fc.double({ min: 0, max: 2, noNaN: true });
    fc.assert(fc.property(three, three, part, part, fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 50, noNaN: true }), (one, two, fees, indirect, growth, share, more) => {
      const by = rates(fees, indirect, growth);
      const rows = [row(one), row(two, 'c')];
      const found = optionCosts(option(rows, { a: share, b: 1 - share }, [1, 2, 3]), by);
      const near = (value: number, expected: number) => expect(value).to.be.closeTo(expected, 1e-6 * Math.max(1, Math.abs(expected)));
      for (const year of found.years) near(year.salaries + year.socialFees + year.indirect + year.other, year.cost);
      near(found.years.reduce((sum, { cost }) => sum + cost, 0), found.total);
      near(found.parties.reduce((sum, { total }) => sum + total, 0), found.total);
      for (const { years, total } of found.parties) near(years.reduce((sum, cost) => sum + cost, 0), total);
      const larger = optionCosts(option([row([one[0] + more, one[1], one[2]]), row(two, 'c')], { a: 1 }, [1, 2, 3]), by);
      expect(larger.total).to.be.greaterThan(found.total);
      const [first, second, third] = optionCosts(option([row([one[0], one[0], one[0]])], { a: 1 }, [5, 5, 5]), rates(fees, indirect, 0)).years;
      expect([second, third]).to.deep.equal([first, first]);
    }));
  });
});

describe('options beside the need', () => {
  const fte = (median: number) => ({ point: median, median, interval80: { low: 0, high: 0 }, interval90: { low: median - 1, high: median + 1 }, interval95: { low: 0, high: 0 } });
  const method = (code: string, median: number | null) => ({ code, label: text(code), fte: median === null ? null : fte(median), uptake: [], tornado: [], wait: null, why: median === null ? ('share_unknown' as const) : null });
  const staff = (code: string, value: number) => ({ what: 'staff' as const, method: code, value, ...who });
  const uptake = { low: 0.2, high: 0.6 };
  const scenario = { methods: [method('x', 4), method('y', 2), method('hidden', null)], assumptions: [staff('x', 3), staff('y', 2), staff('hidden', 7)], headcount: 100, uptake };
  const plan = (...options: readonly OptionPlan[]): CostPlan => ({ currency: 'SEK', firstYear: 2027, ...rates(0, 0, 0), parties: [{ code: 'a', name: text('a') }], options });
  const year = (median: number, i: number) => ({ year: 2027 + i, median, interval90: { low: median - 1.04, high: median + 1.04 } });
  const years = [6, 9, 12].map(year);
  const last = { headcount: 200, uptake };

  it('are placed among nine of ten outcomes as these are printed, year by year, and method by method in year 3', () => {
    const found = costedOptions(plan(option([row([4.98, 8, 13.02], 's', 'x'), row([0, 0, 0], 's', 'y')]), option([row([5, 10.05, 11])])), scenario, years, last);
    const [first, second] = found.options;
    // the range is 4.96 to 7.04 and printed 5.0 to 7.0; in year 3 10.96 to 13.04, printed 11.0 to 13.0
    expect(first?.years.map(({ place }) => place)).to.deep.equal(['below', 'within', 'above']);
    expect(second?.years.map(({ place }) => place)).to.deep.equal(['within', 'above', 'within']);
    expect(first?.years.map(({ lacking }) => lacking)).to.deep.equal([1.02, 1, -1.02]);
    // twice the people in year 3: twice the need of each method, 8 (6–10) and 4 (2–6)
    expect(found.methods.map(({ need }) => need?.median ?? null)).to.deep.equal([8, 4, null]);
    expect(first?.methods).to.deep.equal([{ method: 'x', fte: 13.02, place: 'above' }, { method: 'y', fte: 0, place: 'below' }, { method: 'hidden', fte: 0, place: null }]);
    // people of no single method are compared as a whole only
    expect(second?.methods).to.equal(null);
    expect(found.today).to.equal(5);
  });

  it('say of a method whose need is hidden what was typed in and nothing else: neither need, place nor a sum that it is in', () => {
    const [found] = costedOptions(plan(option([row([2, 2, 2], 's', 'x'), row([7, 7, 7], 's', 'hidden')])), scenario, years, last).options;
    expect(found?.years[0]).to.deep.include({ fte: 9, against: 2, place: 'below', lacking: 4 });
    expect(found?.years[0]?.cost).to.equal(9 * 600_000);
    expect(found?.methods?.[2]).to.deep.equal({ method: 'hidden', fte: 7, place: null });
    const nothing = costedOptions(plan(option([row([2, 2, 2])])), { ...scenario, methods: [method('hidden', null)] }, undefined, last);
    expect([nothing.need, nothing.today, nothing.without, nothing.options[0]?.years[2]?.place, nothing.options[0]?.years[2]?.lacking]).to.deep.equal([null, null, ['hidden'], null, null]);
    expect(nothing.options[0]?.total).to.equal(3 * 1_200_000);
  });

  it('have no sum of today where nobody has said it of every method that the need is of', () => {
    expect(costedOptions(plan(option([])), { ...scenario, assumptions: [staff('x', 3)] }, years, last).today).to.equal(null);
  });
});
