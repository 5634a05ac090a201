import { expect } from 'chai';
import fc from 'fast-check';
import { signedRankTest } from '../../../../analysis/stats/gap/signedRankTest.js';
import { signTest } from '../../../../analysis/stats/gap/signTest.js';

const differences = [3, 0, 2, 2, -1, -1, 2, 0, 4, 1, 0, 1];

describe("Wilcoxon's signed rank test", () => {
  it('is that of R with ties, with and without its correction for continuity', () => {
    // R 4.2.2: wilcox.test(paired = TRUE, exact = FALSE, correct = FALSE and TRUE).
    expect(signedRankTest(differences).p).to.be.closeTo(0.035802754385537, 1e-13);
    expect(signedRankTest(differences, 'normal_continuity').p).to.be.closeTo(0.041431618336699, 1e-13);
  });

  it('is exactly that of R without ties', () => {
    // wilcox.test(exact = TRUE): V = 47, p = 0.048828125.
    expect(signedRankTest([1.5, -0.3, 2.2, 0.9, -1.1, 3.4, 0.6, -0.2, 1.9, 2.8], 'exact')).to.include({ statistic: 47, p: 0.048828125 });
  });

  it('counts every assignment of signs, ties and all', () => {
    const some = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 9 });
    fc.assert(
      fc.property(some, (values) => {
        const { n, statistic, p } = signedRankTest(values, 'exact');
        if (n === 0) {
          expect(p).to.equal(null);
          return;
        }
        const sizes = values.filter((value) => value !== 0).map(Math.abs);
        let asFar = 0;
        for (let signs = 0; signs < 2 ** n; signs += 1) {
          const other = signedRankTest(sizes.map((size, i) => (((signs >> i) & 1) === 1 ? size : -size))).statistic;
          if (Math.abs(other - (n * (n + 1)) / 4) >= Math.abs(statistic - (n * (n + 1)) / 4)) asFar += 1;
        }
        expect(p).to.be.closeTo(asFar / 2 ** n, 1e-12);
      }),
    );
  });

  it('comes near the normal curve for many, does not see signs turned, and refuses what is no number', () => {
    const many = Array.from({ length: 200 }, (_, i) => ((i * 37) % 41) - 18);
    const exact = signedRankTest(many, 'exact').p ?? NaN;
    expect(signedRankTest(many, 'normal_continuity').p).to.be.closeTo(exact, 0.002);
    expect(signedRankTest(many.map((value) => -value)).p).to.be.closeTo(signedRankTest(many).p ?? NaN, 1e-12);
    expect(() => signedRankTest([1, NaN])).to.throw(RangeError);
    expect(() => signedRankTest(Array.from({ length: 501 }, () => 1), 'exact')).to.throw(RangeError, '501');
  });
});

describe('a sign test', () => {
  it('is twice the smaller tail of a fair coin', () => {
    expect(signTest(9, 1)).to.be.closeTo((2 * 11) / 1024, 1e-15);
    expect(signTest(1, 9)).to.be.closeTo((2 * 11) / 1024, 1e-15);
    expect(signTest(5, 5)).to.equal(1);
    expect(signTest(0, 0)).to.equal(1);
    expect(signTest(0, 1)).to.equal(1);
    expect(() => signTest(-1, 2)).to.throw(RangeError);
  });
});
