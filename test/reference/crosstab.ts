/** One table of counts as R's `chisq.test`, `fisher.test` and effect sizes have it; several files of expected values hold such. */
import type { Matrix } from '../../analysis/stats/linear/multiply.js';
import { fisherExact } from '../../analysis/stats/tests/fisherExact.js';
import { freemanHalton } from '../../analysis/stats/tests/freemanHalton.js';
import { monteCarloTable } from '../../analysis/stats/tests/monteCarloTable.js';
import { oddsRatio, phiCoefficient, type FourCells } from '../../analysis/stats/tests/oddsRatio.js';
import { pearsonTable } from '../../analysis/stats/tests/pearsonTable.js';
import { yatesTest } from '../../analysis/stats/tests/yatesTest.js';
import type { JsonPlace } from './jsonPlace.js';
import type { Ledger } from './ledger.js';

const seed = 20_260_101;
/** R's `fisher.test` looks for its odds ratios with `uniroot` as it comes, which stops this far from the root. */
const unirootStops = 2 ** -13;

export function checkCrosstab(place: JsonPlace, given: Matrix, ledger: Ledger): void {
  const { table, expected, leastExpected, shareExpectedBelow5, pearson, likelihoodRatio, pearsonResiduals, adjustedResiduals, effect } = pearsonTable(given);
  ledger.equal(place, {
    observed: table.counts,
    n: table.n,
    expected,
    min_expected: leastExpected,
    share_expected_below_5: shareExpectedBelow5,
    chisq: pearson?.statistic ?? null,
    df: pearson?.df ?? null,
    p: pearson?.p ?? null,
    pearson_residuals: pearsonResiduals,
    adjusted_standardized_residuals: adjustedResiduals,
    g2: likelihoodRatio?.statistic ?? null,
    g2_p: likelihoodRatio?.p ?? null,
    cramers_v: effect?.cramersV ?? null,
    cramers_v_bias_corrected: effect?.cramersVCorrected ?? null,
    contingency_c: effect?.contingencyCoefficient ?? null,
  });
  checkMonteCarlo(place.at('monte_carlo'), given, ledger);
  const exact = place.find('fisher_p');
  if (exact !== undefined) checkExact(exact, table.counts, ledger);
  const four = place.find('two_by_two');
  const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = table.counts;
  if (four !== undefined) checkTwoByTwo(four, { a, b, c, d }, ledger);
}

/** Both sides are chance: they may differ by four standard errors of their difference. */
function checkMonteCarlo(place: JsonPlace, given: Matrix, ledger: Ledger): void {
  const replicates = ledger.input(place.at('B')).number();
  const theirs = place.at('p').number();
  const error = place.at('mc_se').number();
  const ours = monteCarloTable(given, { seed, replicates });
  if (ours === null) throw new Error(`${place.path} has no test of ours`);
  // By chance no table may have been as surprising; what another draw of as many would have varied by is at least one table.
  ledger.equal(place.at('p'), ours.p, { absolute: 4 * Math.hypot(error, ours.standardError, 1 / replicates) });
  ledger.judged(place.at('mc_se'), Math.abs(Math.sqrt((theirs * (1 - theirs)) / replicates) - error) <= 1e-12, 'not √(p (1 − p) / B)');
}

function checkExact(place: JsonPlace, counts: Matrix, ledger: Ledger): void {
  const ours = freemanHalton(counts);
  const theirs = place.value();
  if (ours !== null && typeof theirs === 'number') {
    ledger.equal(place, ours);
    return;
  }
  // One of the two has no room to count all tables out: as many as chance gives must agree with the other.
  const drawn = monteCarloTable(counts, { seed, replicates: 100_000, by: 'probability' });
  const exact = ours ?? (typeof theirs === 'number' ? theirs : (drawn?.p ?? NaN));
  ledger.judged(place, drawn !== null && Math.abs(drawn.p - exact) <= 4 * drawn.standardError + 1e-5, `${String(drawn?.p)} instead of ${exact}`);
}

function checkTwoByTwo(place: JsonPlace, cells: FourCells, ledger: Ledger): void {
  const exact = fisherExact(cells);
  const odds = oddsRatio(cells);
  const yates = yatesTest(cells);
  ledger.equal(place, {
    yates_chisq: yates?.statistic ?? null,
    yates_p: yates?.p ?? null,
    fisher_p: exact?.p ?? null,
    fisher_less: exact?.less ?? null,
    fisher_greater: exact?.greater ?? null,
    phi: phiCoefficient(cells),
  });
  if (odds?.halfAdded === true) {
    for (const key of ['sample_or', 'woolf_ci']) ledger.notToMatch(place.at(key), 'a cell is 0: R has no odds ratio there, we add one half to all four (statistics.md 7.4)');
  } else {
    ledger.equal(place, { sample_or: odds?.estimate ?? null, woolf_ci: [odds?.interval.low ?? null, odds?.interval.high ?? null] });
  }
  const conditional = exact?.odds;
  nearRoot(place.at('fisher_cond_or'), conditional?.estimate ?? null, ledger);
  nearRoot(place.at('fisher_or_ci').at(0), conditional?.low ?? null, ledger);
  nearRoot(place.at('fisher_or_ci').at(1), conditional?.high ?? null, ledger);
}

/** R searches the odds ratio in (0, 1], or its inverse. */
function nearRoot(place: JsonPlace, ours: number | null, ledger: Ledger): void {
  const size = ours ?? 0;
  ledger.equal(place, ours, { absolute: unirootStops * (size > 1 ? size * size : 1) });
}
