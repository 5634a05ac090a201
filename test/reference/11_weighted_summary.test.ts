import { expect } from 'chai';
import { weightedSummary } from '../../analysis/stats/weightedSummary.js';
import { expectClose } from './closeTo.js';
import { referenceSurvey, textIn } from './designs.js';
import { describeWithReference, referencePath } from './reference.js';
import { openReference } from './referenceFolder.js';

describeWithReference('summaries of numbers under raked weights agree with R survey', '11_likert', (results) => {
  it('base, mean and median of how important each method is', () => {
    const { people, designs } = referenceSurvey(openReference(referencePath() ?? '', '11_likert'));
    const { weights } = designs.F_calib_raking_dw;
    const methods = results.at('weighted').keys();
    expect(methods).to.have.length(12);
    for (const method of methods) {
      const given = people.flatMap((person, i) => (Number(textIn(person, `imp_${method}`)) > 0 ? [{ value: Number(textIn(person, `imp_${method}`)), weight: weights[i] ?? 0 }] : []));
      const found = weightedSummary(given);
      const wanted = results.at('weighted').at(method);
      expect([found.base, found.median]).to.deep.equal([wanted.at('n').number(), wanted.at('median_inverse_cdf').number()]);
      expectClose(found.mean, wanted.at('mean').number(), 1e-8, method);
    }
  });
});
