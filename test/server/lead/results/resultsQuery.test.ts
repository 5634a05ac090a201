/** What is asked of the results stands in the address, all of it. */
import { expect } from 'chai';
import fc from 'fast-check';
import { levels, readQuery, writeQuery, type ResultsQuery } from '../../../../server/lead/results/resultsQuery.js';

/** Codes are words, but an address is anybody’s: signs that mean something in one have to come through too. */
const code = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9_]{0,11}$/), fc.stringMatching(/^[a-zåäö&=+%#?;"<]{1,8}$/));
const group = fc.record({ by: code, code: fc.oneof(code, fc.tuple(code, code).map(([first, last]) => `${first}:${last}`)) });

/** A key that is added to what can be asked has to be added here: that is what a complete record is for. */
const asked: { readonly [K in keyof Required<ResultsQuery>]: fc.Arbitrary<Required<ResultsQuery>[K]> } = {
  question: code, by: code, only: group, item: code, answer: code, level: fc.constantFrom(...levels), isTableOnly: fc.boolean(), comparesWave: fc.boolean(),
};
const query: fc.Arbitrary<ResultsQuery> = fc.record(asked, { requiredKeys: ['question', 'level', 'isTableOnly', 'comparesWave'] });

const nothingReleased = { tables: [], indicators: [] };

describe('the permanent address of the results', () => {
  it('is read back as what was asked, whatever it was', () => {
    fc.assert(fc.property(query, (wanted) => {
      expect(readQuery(new URLSearchParams(writeQuery(wanted)), nothingReleased)).to.deep.equal(wanted);
    }), { numRuns: 500 });
  });
});
