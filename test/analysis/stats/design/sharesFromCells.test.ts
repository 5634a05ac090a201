import { expect } from 'chai';
import fc from 'fast-check';
import { covarianceOf } from '../../../../analysis/stats/design/covarianceOf.js';
import { shareInfluence } from '../../../../analysis/stats/design/shareInfluence.js';
import { sharesFromCells } from '../../../../analysis/stats/design/sharesFromCells.js';
import { surveyCells } from '../../../../analysis/stats/design/surveyCells.js';
import type { SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { someSurvey } from './someSurvey.js';

const all = (count: number) => Int32Array.from(Array(count).keys());

describe('shares from sums of cells', () => {
  it('have the variances and covariances that people have, in any domain of cells', () => {
    fc.assert(
      fc.property(someSurvey, fc.integer({ min: -1, max: 3 }), fc.integer({ min: -1, max: 2 }), fc.boolean(), ({ n, before, weights, first, second, answers }, inFirst, inSecond, isRaked) => {
        const design: SurveyDesign = { n, weights, fractions: Float64Array.of(0.25), ...(isRaked ? { calibration: { before, margins: [second] } } : {}) };
        // Nobody of the last answered; a domain beyond the margins; two that overlap.
        const [chosen = new Uint8Array(n), answered = new Uint8Array(n)] = answers;
        const cells = surveyCells(design, [first, second]);
        const [byFirst, bySecond] = cells.by;
        const domains = [all(cells.count), all(cells.count).filter((c) => byFirst?.of[c] === inFirst), all(cells.count).filter((c) => bySecond?.of[c] === inSecond)];
        const counted = chosen.map((one, i) => one * (answered[i] ?? 0));
        const found = sharesFromCells(cells, { base: cells.sumsOf(answered), options: [cells.sumsOf(counted)] }, domains);
        const bases = [answered, answered.map((one, i) => (first.of[i] === inFirst ? one : 0)), answered.map((one, i) => (second.of[i] === inSecond ? one : 0))];
        const direct = bases.map((base) => shareInfluence(weights, base, chosen));
        const covariance = covarianceOf(
          design,
          direct.map(({ influence }) => influence),
        );
        for (const [d, { estimate }] of direct.entries()) {
          const share = found.shares[d]?.[0];
          expect(share?.people).to.equal(bases[d]?.reduce((sum, one) => sum + one, 0));
          if (estimate === null) {
            expect([share?.share, share?.variance, found.covariance(0, 0, d)]).to.deep.equal([null, null, null]);
            continue;
          }
          expect(share?.share).to.be.closeTo(estimate, 1e-12);
          expect(share?.variance).to.be.closeTo(covariance[d]?.[d] ?? NaN, 1e-12);
          if (direct[0]?.estimate !== null) expect(found.covariance(0, 0, d)).to.be.closeTo(covariance[0]?.[d] ?? NaN, 1e-12);
        }
      }),
    );
  });

  it('are refused for strata and clusters, of which sums say nothing', () => {
    const design: SurveyDesign = { n: 2, weights: Float64Array.of(1, 1), clusters: { of: Int32Array.of(0, 1), count: 2 } };
    expect(() => surveyCells(design)).to.throw(RangeError, 'clusters');
  });
});
