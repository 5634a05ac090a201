import { expect } from 'chai';
import { capacityScenario, type Assumption, type CapacityDemand } from '../../../analysis/support/capacityScenario.js';

const said = <T>(value: T): Assumption<T> => ({ value, source: 'register', date: '2025-10-01', owner: 'the owner' });
const told = (mean: number | null, standardError: number | null) => ({ n: 50, mean, standardError });
const method = (share: number | null, projects = told(2, 0.2)) => ({ code: 'm', n: 200, share, shareSe: share === null ? null : 0.03, projects });
const demand = (...methods: CapacityDemand['methods']): CapacityDemand => ({ methods, hours: told(40, 4) });

describe('a scenario of capacity', () => {
  it('is N × share × uptake × projects × hours / hours of a full-time year, the middle of the uptake first', () => {
    const { kind, methods, uptake, defaults } = capacityScenario(demand(method(0.4)), { headcount: said(1000) }, 1);
    expect([kind, uptake, defaults]).to.deep.equal(['scenario', { low: 0.3, high: 0.7 }, ['hoursPerFte', 'uptake']]);
    expect(methods[0]?.fte?.point).to.be.closeTo((1000 * 0.4 * 0.5 * 2 * 40) / 1600, 1e-12);
    expect(methods[0]?.uptake.map(({ fte }) => fte?.point)).to.have.length(3);
    expect(methods[0]?.uptake[2]?.fte?.point).to.be.closeTo((1000 * 0.4 * 0.7 * 2 * 40) / 1600, 1e-12);
    const { interval80, interval95, median } = methods[0]?.fte ?? { interval80: { low: 0, high: 0 }, interval95: { low: 0, high: 0 }, median: 0 };
    expect(interval95.low < interval80.low && interval80.low < median && median < interval80.high && interval80.high < interval95.high).to.equal(true);
    expect(methods[0]?.tornado.map(({ input }) => input).toSorted()).to.deep.equal(['hours', 'projects', 'share', 'uptake']);
    const own = capacityScenario(demand(method(0.4)), { headcount: said(1000), hoursPerFte: said(800), uptake: said({ low: 1, high: 1 }) }, 1);
    expect([own.methods[0]?.fte?.point, own.defaults]).to.deep.equal([40, []]);
  });

  it('tells waits where there is staff, by Erlang C: more people wait less, too few have a queue without limit', () => {
    const waitWith = (servers: number) => capacityScenario(demand(method(0.4)), { headcount: said(1000), staff: new Map([['m', said(servers)]]) }, 1).methods[0]?.wait;
    const [few, enough, many] = [waitWith(5), waitWith(14), waitWith(20)];
    expect([few?.unstable, few?.median]).to.deep.equal([1, null]);
    expect(enough?.unstable).to.be.within(0, 0.05);
    expect(many?.median ?? NaN).to.be.below(enough?.median ?? NaN);
    expect(enough?.needed.servers).to.be.within(11, 14);
    expect(waitWith(14)).to.deep.equal(enough);
  });

  it('reckons waits by the weeks and the aim that were stated, and says which were not', () => {
    const of = (waiting: NonNullable<Parameters<typeof capacityScenario>[1]['waiting']>) => capacityScenario(demand(method(0.4)), { headcount: said(1000), staff: new Map([['m', said(14)]]), waiting }, 1);
    const usual = of({});
    expect([usual.waiting, usual.defaults.slice(2)]).to.deep.equal([{ weeks: 44, longerThan: 4, share: 0.1 }, ['weeks', 'longerThan', 'share']]);
    const strict = of({ weeks: said(22), longerThan: said(0.1), share: said(0.01) });
    expect([strict.waiting, strict.defaults.slice(2)]).to.deep.equal([{ weeks: 22, longerThan: 0.1, share: 0.01 }, []]);
    const waits = ({ methods }: typeof usual) => methods[0]?.wait;
    // Half as many weeks: the same work in half of them, so every wait is half as many weeks long.
    expect(waits(strict)?.median ?? NaN).to.be.closeTo((waits(usual)?.median ?? NaN) / 2, 1e-9);
    expect(waits(strict)?.needed.servers ?? NaN).to.be.above(waits(usual)?.needed.servers ?? NaN);
    expect(capacityScenario(demand(method(0.4)), { headcount: said(1000) }, 1).waiting).to.equal(null);
  });

  it('says why it has no number where nobody answered, nobody told, or nobody or everybody needs it', () => {
    const whyOf = (one: CapacityDemand) => capacityScenario(one, { headcount: said(1000) }, 1).methods[0]?.why;
    expect(whyOf(demand(method(null)))).to.equal('share_unknown');
    expect(whyOf(demand(method(0.4, told(null, null))))).to.equal('projects_unknown');
    expect(whyOf({ methods: [method(0.4)], hours: told(3, null) })).to.equal('hours_unknown');
    expect([whyOf(demand(method(0))), whyOf(demand(method(1)))]).to.deep.equal(['nobody_or_everybody', 'nobody_or_everybody']);
    expect(capacityScenario(demand(), { headcount: said(0) }, 1).methods).to.deep.equal([]);
  });

  it('refuses assumptions that cannot be', () => {
    const of = (assumptions: Parameters<typeof capacityScenario>[1]) => () => capacityScenario(demand(method(0.4)), assumptions, 1);
    expect(of({ headcount: said(-1) })).to.throw(RangeError, 'headcount cannot be -1');
    expect(of({ headcount: said(10), hoursPerFte: said(0) })).to.throw(RangeError, 'hoursPerFte cannot be 0');
    expect(of({ headcount: said(10), uptake: said({ low: 0.7, high: 0.3 }) })).to.throw(RangeError, 'uptake cannot range from 0.7 to 0.3');
    expect(of({ headcount: said(10), staff: new Map([['x', said(1)]]) })).to.throw(RangeError, 'there is staff for x, which is no method');
  });
});
