import { expect } from 'chai';
import * as crosstab from './crosstab.js';
import * as multipleResponse from './multipleResponse.js';
import { Happenings } from './simulatedRate.js';
import * as waves from './waves.js';

const programs = { crosstab, multipleResponse, waves };

describe('simulated surveys', () => {
  for (const [name, { simulate }] of Object.entries(programs)) {
    it(`${name}: the same seed gives the same rates, another seed others, each a part of the runs`, function () {
      this.timeout(60_000);
      const rates = simulate(12, 5);
      expect(simulate(12, 5)).to.deep.equal(rates);
      expect(simulate(12, 6)).not.to.deep.equal(rates);
      expect(rates.every(({ runs, value }) => runs === 12 && Number.isInteger(Math.round(value * 12 * 1e9) / 1e9) && value >= 0 && value <= 1)).to.equal(true);
      expect(new Set(rates.map((rate) => rate.name)).size).to.equal(rates.length);
    });
  }

  it('count what happened, name by name', () => {
    const happened = new Happenings();
    for (const did of [true, false, false, true, true]) happened.add({ found: did, never: false });
    expect(happened.rates({ low: 0.5, high: 0.7 })).to.deep.equal([
      { name: 'found', value: 0.6, low: 0.5, high: 0.7, runs: 5 },
      { name: 'never', value: 0, low: 0.5, high: 0.7, runs: 5 },
    ]);
  });
});
