import { expect } from 'chai';
import { erlangQueue } from '../../../analysis/support/erlangQueue.js';

describe('a queue of requests', () => {
  it('blocks as in the published tables of Erlang B: 5 erlangs at 5 servers 0.2849, 10 at 10 0.2146', () => {
    expect(erlangQueue({ arrivals: 5, service: 1, servers: 5 }).blocked).to.be.closeTo(0.2849, 5e-5);
    expect(erlangQueue({ arrivals: 10, service: 1, servers: 10 }).blocked).to.be.closeTo(0.2146, 5e-5);
  });

  it('waits half as long where every request takes the same time, and not at all where arrivals are even too (Pollaczek and Khinchine)', () => {
    const load = { arrivals: 0.8, service: 1, servers: 1 };
    const exponential = erlangQueue(load);
    const fixed = erlangQueue({ ...load, serviceVariation: 0 });
    const even = erlangQueue({ ...load, arrivalVariation: 0, serviceVariation: 0 });
    expect(exponential.stable && fixed.stable && even.stable).to.equal(true);
    if (!exponential.stable || !fixed.stable || !even.stable) return;
    // ρ/(μ − λ) of one server.
    expect(exponential.meanWaitAdjusted).to.be.closeTo(4, 1e-12);
    expect(fixed.meanWaitAdjusted).to.be.closeTo(2, 1e-12);
    expect(even.meanWaitAdjusted).to.equal(0);
  });

  it('says that a queue which only grows is not stable', () => {
    expect(erlangQueue({ arrivals: 2, service: 1, servers: 2 })).to.deep.include({ stable: false, utilisation: 1 });
  });
});
