/** Authority: `statistics.md` 18.1 to 18.3: with one method the sum is that method, whose quantiles are exact. */
import { expect } from 'chai';
import { plannedPlace } from '../../../analysis/disclosure/readCapacity.js';
import { releasePilot } from '../../../analysis/disclosure/releasePilot.js';
import { fteEstimate } from '../../../analysis/support/fteEstimate.js';
import { needByYear, type YearAssumed } from '../../../analysis/support/needByYear.js';

const hours = { n: 400, mean: 20, standardError: 2 };
const demand = (code: string, share: number | null) => ({ code, n: 500, share, shareSe: share === null ? null : 0.02, projects: { n: 500, mean: 1, standardError: 0.1 } });
const year = (more: Partial<YearAssumed> = {}): YearAssumed => ({ year: 2026, headcount: 1000, uptake: { low: 0.3, high: 0.7 }, planned: null, ...more });
const rest = { hoursPerFte: 1600, seed: 7, projectsAreShared: true };

describe('the need year by year', () => {
  it('is what the method alone asks for, within chance, and twice as much of twice as many', () => {
    const found = needByYear({ methods: [demand('a', 0.4), demand('hidden', null)], hours }, [year(), year({ year: 2027, headcount: 2000 }), year({ year: 2028, uptake: { low: 0.5, high: 0.5 } })], rest);
    const exact = fteEstimate({ share: 0.4, shareSe: 0.02, headcount: 1000, projects: 1, projectsSe: 0.1, hours: 20, hoursSe: 2, hoursPerFte: 1600, uptake: 0.5 });
    const [first, second, third] = found?.years ?? [];
    if (first === undefined || second === undefined || third === undefined || exact === null) throw new Error('there are three years');
    for (const [ours, known] of [[first.median, exact.median], [first.interval90.low, exact.interval90.low], [first.interval90.high, exact.interval90.high]] as const) expect(ours / known).to.be.within(0.99, 1.01);
    expect(second.median).to.be.closeTo(2 * first.median, 1e-9);
    expect(third).to.deep.equal({ ...first, year: 2028, uptake: third.uptake, atUptake: { low: third.median, high: third.median } });
    expect(first.atUptake.low / first.median).to.be.closeTo(0.6, 1e-12);
    expect([found?.methods, found?.without]).to.deep.equal([['a'], ['hidden']]);
    expect(needByYear({ methods: [demand('hidden', null)], hours }, [year()], rest)).to.equal(undefined);
  });

  it('is wider where all methods rest on the same number of projects', () => {
    const of = (projectsAreShared: boolean) => {
      const [found] = needByYear({ methods: ['a', 'b', 'c', 'd'].map((code) => demand(code, 0.4)), hours: { ...hours, standardError: 0 } }, [year()], { ...rest, projectsAreShared })?.years ?? [];
      return found === undefined ? NaN : found.interval90.high - found.interval90.low;
    };
    expect(of(true) / of(false)).to.be.within(1.6, 2.1);
  });

  it('calls low what is printed as low', () => {
    const base = { ...year(), median: 10, interval50: { low: 9, high: 11 }, interval90: { low: 7.96, high: 13 }, atUptake: { low: 6, high: 14 } };
    const places = [null, 7.9, 7.96, 8, 9, 11.04, 11.1, 13, 13.1].map((planned) => plannedPlace({ ...base, planned }));
    expect(places).to.deep.equal([undefined, 'below', 'low', 'low', 'within', 'within', 'above', 'above', 'over']);
  });
});

describe('a pilot in public', () => {
  const register = { source: 's', date: '2026-06-15', owner: 'o' };
  const flow = (received: number, assessed: number, selected: number, reserve: number, profile: 'public' | 'exact' = 'public') => {
    const { applications } = releasePilot({ name: 'Pilot', applications: { received, assessed, selected, reserve, ...register } }, profile);
    return [applications?.assessed, ...(applications?.ends.map(({ end, count }) => `${end} ${String(count)}`) ?? [])];
  };

  it('never tells a handful who were turned down, nor lets them be reckoned from a sum', () => {
    expect(flow(47, 41, 20, 6)).to.deep.equal([41, 'selected 20', 'reserve 6', 'not_selected 15', 'outside 6']);
    expect(flow(47, 44, 20, 6)).to.deep.equal([null, 'selected 20', 'reserve 6', 'not_selected_or_outside 21']);
    expect(flow(47, 41, 20, 3)).to.deep.equal([41, 'selected 20', 'reserve_or_not 21', 'outside 6']);
    expect(flow(47, 43, 40, 3)).to.deep.equal([null, 'selected 40', 'not_selected_in_all 7']);
    expect(flow(47, 47, 44, 1)).to.deep.equal([null]);
    expect(flow(47, 47, 3, 0)).to.deep.equal([null]);
    expect(flow(47, 44, 20, 3, 'exact')).to.deep.equal([44, 'selected 20', 'reserve 3', 'not_selected 21', 'outside 3']);
    // all sums that can be made of 30: no told count, and no difference of told sums, is a handful
    for (let assessed = 0; assessed <= 30; assessed += 1) {
      for (let selected = 0; selected <= assessed; selected += 1) {
        for (let reserve = 0; reserve <= assessed - selected; reserve += 1) {
          const { applications } = releasePilot({ name: 'Pilot', applications: { received: 30, assessed, selected, reserve, ...register } }, 'public');
          const counts = applications?.ends.map(({ count }) => count) ?? [];
          const told = [...counts, ...(applications?.assessed === null || applications?.assessed === undefined ? [] : [applications.assessed, 30 - applications.assessed])];
          if (told.some((count) => count > 0 && count < 5)) throw new Error(`${String(assessed)} ${String(selected)} ${String(reserve)} tells ${told.join(', ')}`);
        }
      }
    }
  });

  it('tells what ten projects or more asked for, most first', () => {
    const rows = [{ code: 'a', label: new Map(), met: 1, partly: 0, unmet: 0 }, { code: 'b', label: new Map(), met: 1, partly: 2, unmet: 0 }];
    const of = (projects: number, profile: 'public' | 'exact') => releasePilot({ name: 'Pilot', requests: { question: 'q', projects, rows, ...register } }, profile).requests;
    expect(of(10, 'public')?.rows.map(({ code }) => code)).to.deep.equal(['b', 'a']);
    expect([of(9, 'public')?.rows, of(9, 'public')?.projects, of(9, 'exact')?.rows.length]).to.deep.equal([[], null, 2]);
  });
});
