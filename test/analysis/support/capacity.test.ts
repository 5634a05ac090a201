import { expect } from 'chai';
import fc from 'fast-check';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { coverageByGroup } from '../../../analysis/support/coverageByGroup.js';
import { erlangQueue, waitExceeds, waitQuantile } from '../../../analysis/support/erlangQueue.js';
import { fteProbability } from '../../../analysis/support/fteDistribution.js';
import { fteEstimate } from '../../../analysis/support/fteEstimate.js';
import { fteFactors } from '../../../analysis/support/fteFactors.js';
import type { FteInputs } from '../../../analysis/support/fteInputs.js';
import { fteSimulation } from '../../../analysis/support/fteSimulation.js';
import { fteTornado } from '../../../analysis/support/fteTornado.js';
import { bestCoverage, pilotCoverage } from '../../../analysis/support/pilotCoverage.js';
import { projectsPerMethod } from '../../../analysis/support/projectsPerMethod.js';
import { serversFor } from '../../../analysis/support/serversFor.js';
import { uptakeScenarios } from '../../../analysis/support/uptakeScenarios.js';
import { waitUnderUncertainty } from '../../../analysis/support/waitUnderUncertainty.js';
import { winsorisedHours } from '../../../analysis/support/winsorisedHours.js';

const inputs: FteInputs = { share: 0.3, shareSe: 0.03, headcount: 900, projects: 0.7, projectsSe: 0.04, hours: 34, hoursSe: 4, hoursPerFte: 1600, uptake: 0.5 };
const alone = (n: number): SurveyDesign => ({ n, weights: new Float64Array(n).fill(1) });
const valueOf = <T>(value: T | null): T => {
  if (value === null) throw new Error('nothing can be said');
  return value;
};

describe('full-time equivalents', () => {
  it('drawn by chance agree with the exact quantiles within four standard errors', () => {
    const factors = valueOf(fteFactors(inputs));
    const exact = valueOf(fteEstimate(inputs));
    const draws = valueOf(fteSimulation(inputs, 11)).sort();
    expect(draws.length).equal(20_000);
    for (const [p, value] of [[0.025, exact.interval95.low], [0.1, exact.interval80.low], [0.5, exact.median], [0.9, exact.interval80.high], [0.975, exact.interval95.high]] as const) {
      const density = (fteProbability(factors, value * 1.001) - fteProbability(factors, value * 0.999)) / (0.002 * value);
      expect(Math.abs((draws[Math.floor(p * draws.length)] ?? NaN) - value), `at ${p}`).below((4 * Math.sqrt((p * (1 - p)) / draws.length)) / density);
    }
    const mean = draws.reduce((sum, fte) => sum + fte, 0) / draws.length;
    expect(mean).closeTo(exact.mean, (4 * exact.deltaSe) / Math.sqrt(draws.length));
    expect(fteSimulation(inputs, 11, 5)).deep.equal(fteSimulation(inputs, 11, 5));
  });

  it('have a distribution whichever factor varies most, and one alone', () => {
    const cases = [{ shareSe: 0 }, { projectsSe: 0, hoursSe: 0 }, { shareSe: 0.1, projectsSe: 0.001, hoursSe: 0 }, { share: 0.97, shareSe: 0.01 }, { share: 0.01, shareSe: 0.006 }];
    for (const change of cases) {
      const own = { ...inputs, ...change };
      const factors = valueOf(fteFactors(own));
      const { interval95, interval80, median } = valueOf(fteEstimate(own));
      const ordered = [interval95.low, interval80.low, median, interval80.high, interval95.high];
      expect([...ordered].sort((a, b) => a - b)).deep.equal(ordered);
      for (const [p, value] of [[0.025, interval95.low], [0.5, median], [0.9, interval80.high]] as const) expect(fteProbability(factors, value)).closeTo(p, 1e-9);
    }
    // The share alone: its quantiles, times all that is known.
    const { median } = valueOf(fteEstimate({ ...inputs, projectsSe: 0, hoursSe: 0 }));
    expect(median).closeTo((900 * 0.3 * 0.7 * 34 * 0.5) / 1600, 1e-9);
    const known = valueOf(fteEstimate({ ...inputs, shareSe: 0, projectsSe: 0, hoursSe: 0 }));
    expect(known.interval95.low).closeTo(known.point, 1e-12);
    expect(known.interval95.high).closeTo(known.point, 1e-12);
  });

  it('are nothing to speak of when nobody or everybody needs it, and impossible inputs are named', () => {
    expect(fteEstimate({ ...inputs, share: 0, shareSe: 0 })).equal(null);
    expect(fteEstimate({ ...inputs, share: 1, shareSe: 0 })).equal(null);
    expect(fteEstimate({ ...inputs, uptake: 0 })).equal(null);
    for (const [key, value] of [['share', 1.2], ['shareSe', -1], ['hours', NaN], ['hoursPerFte', 0], ['uptake', 2], ['headcount', Infinity]] as const) {
      expect(() => fteEstimate({ ...inputs, [key]: value })).throw(RangeError, key);
    }
  });

  it('scale with uptake; parts of the variance add up, and the widest bar comes first', () => {
    const [low, middle, high] = uptakeScenarios(inputs).map(({ fte }) => valueOf(fte).median);
    expect((middle ?? 0) / (low ?? 0)).closeTo(5 / 3, 1e-9);
    expect((high ?? 0) / (low ?? 0)).closeTo(7 / 3, 1e-9);
    const bars = valueOf(fteTornado(inputs));
    expect(bars.map(({ input }) => input)).deep.equal(['uptake', 'hours', 'share', 'projects']);
    expect(bars.reduce((sum, { variancePart }) => sum + (variancePart ?? 0), 0)).closeTo(1, 1e-12);
    // Relative errors .1, .04/.7, 4/34.
    expect(bars[1]?.variancePart).closeTo((4 / 34) ** 2 / ((4 / 34) ** 2 + 0.01 + (0.04 / 0.7) ** 2), 1e-12);
    expect(bars[0]?.low).closeTo((900 * 0.3 * 0.3 * 0.7 * 34) / 1600, 1e-12);
    expect(bars[0]?.variancePart).equal(null);
  });

  it('a person’s projects are split over the methods named, and none is counted twice', () => {
    const methods = [Uint8Array.of(1, 1, 0, 1, 0), Uint8Array.of(1, 0, 1, 1, 0), Uint8Array.of(0, 1, 1, 1, 0)];
    const projects = [4, 2, 6, null, 9];
    const split = projectsPerMethod(alone(5), projects, methods);
    expect(split.map(({ n, mean }) => [n, mean])).deep.equal([[2, 1.5], [2, 2.5], [2, 2]]);
    expect(split.reduce((sum, { n, mean }) => sum + n * (mean ?? 0), 0)).equal(12);
    expect(projectsPerMethod(alone(2), [null, 3], [Uint8Array.of(1, 0)])).deep.equal([{ n: 0, mean: null, standardError: null }]);
    expect(() => projectsPerMethod(alone(2), [1, -1], methods)).throw(RangeError, 'respondent 1');
  });

  it('a few very large numbers of hours are set to the 99th percentile, and that is told', () => {
    const hours = [...Array.from({ length: 199 }, (_, i) => (i % 10) + 1), 5000];
    const result = winsorisedHours(alone(201), [...hours, null]);
    expect(result).to.include({ n: 200, limit: 10, cut: 1, median: 5 });
    expect(result.rawMean).closeTo(hours.reduce((sum, one) => sum + one, 0) / 200, 1e-9);
    expect(result.mean).closeTo((hours.reduce((sum, one) => sum + one, 0) - 4990) / 200, 1e-9);
    expect(winsorisedHours(alone(1), [null])).to.include({ n: 0, mean: null, median: null, limit: null, cut: 0 });
  });
});

describe('a queue', () => {
  it('of one server waits λ / μ(μ − λ)', () => {
    const queue = erlangQueue({ arrivals: 0.8, service: 1, servers: 1 });
    if (!queue.stable) throw new Error('unstable');
    expect(queue.meanWait).closeTo(0.8 / (1 * 0.2), 1e-12);
    expect(waitExceeds(queue, waitQuantile(queue, 0.9))).closeTo(0.1, 1e-12);
    expect(waitQuantile(queue, 0.1)).equal(0);
  });

  it('that is asked more than it can do has no wait, only that', () => {
    for (const arrivals of [3, 4]) expect(erlangQueue({ arrivals, service: 1, servers: 3 })).to.have.all.keys('stable', 'utilisation', 'blocked');
    expect(erlangQueue({ arrivals: 0, service: 1, servers: 1 })).to.include({ stable: true, waits: 0, meanWait: 0 });
    expect(() => erlangQueue({ arrivals: 1, service: 0, servers: 1 })).throw(RangeError, 'service');
    expect(() => erlangQueue({ arrivals: -1, service: 1, servers: 1 })).throw(RangeError, 'arrivals');
    expect(() => erlangQueue({ arrivals: 1, service: 1, servers: 1.5 })).throw(RangeError, 'servers');
  });

  it('has the fewest servers that keep a promise: one fewer would break it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 40, noNaN: true }), fc.double({ min: 0.01, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }), (arrivals, share, longerThan) => {
        const keeps = (servers: number) => {
          const queue = erlangQueue({ arrivals, service: 1, servers });
          return queue.stable && waitExceeds(queue, longerThan) <= share;
        };
        const servers = serversFor({ arrivals, service: 1 }, { longerThan, share });
        expect(keeps(servers)).equal(true);
        if (servers > 1) expect(keeps(servers - 1)).equal(false);
      }),
    );
    expect(() => serversFor({ arrivals: 1, service: 1 }, { longerThan: 1, share: 0 })).throw(RangeError);
  });

  it('waits longer on average than at average demand, and without end in part of the draws', () => {
    const draws = Float64Array.from({ length: 99 }, (_, i) => 5 + i / 50);
    const wait = valueOf(waitUnderUncertainty(draws, { service: 2, servers: 8 }));
    expect(wait.unstable).equal(0);
    expect(wait.mean).above(wait.atMeanDemand ?? NaN);
    const short = valueOf(waitUnderUncertainty(draws, { service: 2, servers: 6 }));
    expect(short).to.include({ mean: null, ninetieth: null });
    expect(short.unstable).closeTo(49 / 99, 1e-12);
    expect(short.median).above(0);
    expect(waitUnderUncertainty(new Float64Array(), { service: 1, servers: 1 })).equal(null);
    expect(() => waitUnderUncertainty(Float64Array.of(1, NaN), { service: 1, servers: 1 })).throw(RangeError, 'draw 1');
  });
});

describe('coverage of what is asked for', () => {
  const asked = [Uint8Array.of(1, 1, 0, 1), Uint8Array.of(1, 0, 0, 1), Uint8Array.of(0, 1, 0, 1)];
  const best = bestCoverage([[0, 1], [0.5, 0], [0, 0]]);

  it('counts requests, people and gaps', () => {
    const result = pilotCoverage(alone(4), Uint8Array.of(1, 1, 1, 0), asked, best);
    // Requests: a b | a c | none; met 1.5 and 1 of 4.
    expect(result.requestsMet.estimate).closeTo(2.5 / 4, 1e-12);
    expect(result.fullyMet.estimate).closeTo(1 / 3, 1e-12);
    expect(result.anyMet.estimate).closeTo(2 / 3, 1e-12);
    expect(result.types).deep.equal([{ requests: 2, unmet: 0 }, { requests: 1, unmet: 0.5 }, { requests: 1, unmet: 1 }]);
    expect(result.gaps).deep.equal([2, 1]);
    expect(pilotCoverage(alone(4), new Uint8Array(4), asked, best).requestsMet).deep.equal({ estimate: null, standardError: null });
    expect(() => bestCoverage([[0, 1], [2]])).throw(RangeError, 'support type 1');
    expect(() => pilotCoverage(alone(4), new Uint8Array(4), asked, [1])).throw(RangeError);
  });

  it('is estimated for each department with help of the others, without those who asked for nothing', () => {
    const groups = { of: Int32Array.of(0, 0, 1, -1), count: 3 };
    const pooled = coverageByGroup(groups, Uint8Array.of(1, 1, 1, 1), [Uint8Array.of(1, 0, 0, 1), Uint8Array.of(0, 1, 0, 0)], [1, 0.5]);
    expect(pooled.overall).equal(0.5);
    expect(pooled.groups.map(({ ownWeight }) => ownWeight > 0)).deep.equal([true, false, false]);
  });
});
