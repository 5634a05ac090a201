import { expect } from 'chai';
import { modelledShares } from '../../../analysis/tables/modelledShares.js';
import { expectedResults } from '../../reference/reference.js';

const limitsOf = ({ share, low, high }: { readonly share: number; readonly low: number; readonly high: number }) => [share, low, high];

describe('modelled shares', () => {
  const results = expectedResults('15_empirical_bayes');
  if (results === undefined) it('needs ../shared/reference, which is not beside this checkout');
  else {
    for (const option of results.keys().filter((key) => results.at(key).find('x') === undefined)) {
      const rows = results.at(option).at('plug_in').list();
      const groups = rows.map((row) => ({ count: row.at('x').number(), n: row.at('n').number() }));
      const theirs = results.at(option).at('hierarchical').at('departments').list();

      it(`of departments are those of R: ${option}`, () => {
        modelledShares(groups).forEach((own, i) => {
          const [share, low, high] = ['posterior_mean', 'lower', 'upper'].map((key) => theirs[i]?.at(key).number() ?? NaN);
          limitsOf(own).forEach((value, j) => {
            expect(value).to.be.closeTo([share, low, high][j] ?? NaN, 2e-4);
          });
          expect(own.isFit).to.equal(own.high - own.low <= 0.4);
        });
      });

      it(`of all people in departments are those of R: ${option}`, () => {
        const invited = rows.map((row, i) => ({ count: groups[i]?.count ?? 0, n: groups[i]?.n ?? 0, population: row.at('N').number() }));
        modelledShares(invited).forEach((own, i) => {
          const all = theirs[i]?.at('finite_population');
          const [share, low, high] = ['mean_share', 'lower', 'upper'].map((key) => all?.at(key).number() ?? NaN);
          expect(own.share).to.be.closeTo(share ?? NaN, 1e-5);
          // A limit is a possible share, and two grids can lie on either side of one.
          const step = 1.001 / (invited[i]?.population ?? 1);
          expect(Math.abs(own.low - (low ?? NaN))).to.be.at.most(step);
          expect(Math.abs(own.high - (high ?? NaN))).to.be.at.most(step);
        });
      });
    }
  }

  it('count own answers for nothing where there are none, and for more the more there are', () => {
    const [none, few, many] = modelledShares([{ count: 0, n: 0 }, { count: 5, n: 10 }, { count: 60, n: 120 }, { count: 20, n: 100 }, { count: 70, n: 100 }]);
    expect(none?.ownPart).to.equal(0);
    expect(few?.ownPart).to.be.within(0.1, 0.9);
    expect(many?.ownPart).to.be.greaterThan(few?.ownPart ?? 1);
  });

  it('are as unsure as one can be of a group alone, and not fit to print', () => {
    const [alone] = modelledShares([{ count: 0, n: 0 }]);
    expect(alone?.share).to.be.closeTo(0.5, 1e-6);
    expect(alone?.isFit).to.equal(false);
    expect(modelledShares([])).to.deep.equal([]);
  });

  it('are the share itself where everybody answered, and take no population that is smaller than its answers', () => {
    const others = [{ count: 20, n: 40 }, { count: 30, n: 50 }];
    const [whole] = modelledShares([{ count: 3, n: 12, population: 12 }, ...others]);
    expect(limitsOf(whole ?? { share: 0, low: 0, high: 0 })).to.deep.equal([0.25, 0.25, 0.25]);
    expect(modelledShares([{ count: 3, n: 12, population: 11 }, ...others])[0]).to.deep.equal(modelledShares([{ count: 3, n: 12 }, ...others])[0]);
    expect(modelledShares([{ count: 0, n: 0, population: 0 }, ...others])[0]).to.deep.equal(modelledShares([{ count: 0, n: 0 }, ...others])[0]);
  });
});
