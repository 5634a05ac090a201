import type { CountOf, Interval } from '../../../analysis/stats/interval.js';
import { cohensH } from '../../../analysis/stats/planning/cohensH.js';
import { adjustPValues } from '../../../analysis/stats/tests/adjustPValues.js';
import { agrestiCaffoInterval } from '../../../analysis/stats/waves/agrestiCaffoInterval.js';
import { mcnemarTest } from '../../../analysis/stats/waves/mcnemarTest.js';
import { miettinenNurminenInterval } from '../../../analysis/stats/waves/miettinenNurminenInterval.js';
import { newcombeInterval } from '../../../analysis/stats/waves/newcombeInterval.js';
import { overlapDifference, type OverlappingWaves } from '../../../analysis/stats/waves/overlapDifference.js';
import type { PairedCounts } from '../../../analysis/stats/waves/pairedCounts.js';
import { pairedNewcombeInterval } from '../../../analysis/stats/waves/pairedNewcombeInterval.js';
import { pairedWaldInterval } from '../../../analysis/stats/waves/pairedWaldInterval.js';
import { pooledShareTest } from '../../../analysis/stats/waves/pooledShareTest.js';
import { tangoInterval } from '../../../analysis/stats/waves/tangoInterval.js';
import { waldDifferenceInterval } from '../../../analysis/stats/waves/waldDifferenceInterval.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

const ends = ({ low, high }: Interval): readonly number[] => [low, high];

function compareIndependent(place: JsonPlace, ledger: Ledger, first: CountOf, second: CountOf): void {
  const test = pooledShareTest(first, second);
  const ours: Readonly<Record<string, Ours>> = {
    difference: first.count / first.n - second.count / second.n,
    newcombe: ends(newcombeInterval(first, second)),
    newcombe90: ends(newcombeInterval(first, second, 0.9)),
    miettinen_nurminen: ends(miettinenNurminenInterval(first, second)),
    agresti_caffo: ends(agrestiCaffoInterval(first, second)),
    wald: ends(waldDifferenceInterval(first, second)),
    pooled_z: test?.z ?? null,
    pooled_p: test?.p ?? null,
    cohens_h: cohensH(first.count / first.n, second.count / second.n),
  };
  ledger.equal(place, ours);
}

function comparePaired(place: JsonPlace, ledger: Ledger, pairs: PairedCounts): void {
  const n = pairs.both + pairs.onlyFirst + pairs.onlySecond + pairs.neither;
  const test = mcnemarTest(pairs);
  const ours: Readonly<Record<string, Ours>> = {
    n,
    difference: (pairs.onlyFirst - pairs.onlySecond) / n,
    newcombe_paired: ends(pairedNewcombeInterval(pairs)),
    tango: ends(tangoInterval(pairs)),
    wald: ends(pairedWaldInterval(pairs)),
    mcnemar_chisq: test.chiSquare,
    mcnemar_p: test.p,
    mcnemar_cc_p: test.continuityP,
    exact_p: test.exactP,
    mid_p: test.midP,
  };
  ledger.equal(place, ours);
}

function checkGrids(results: JsonPlace, ledger: Ledger): void {
  for (const row of results.at('independent_grid').list()) {
    const given = (key: string) => ledger.input(row.at(key)).number();
    compareIndependent(row, ledger, { count: given('x1'), n: given('n1') }, { count: given('x2'), n: given('n2') });
  }
  for (const row of results.at('paired_grid').list()) {
    const given = (key: string) => ledger.input(row.at(key)).number();
    const pairs = { both: given('both'), onlyFirst: given('only_first'), onlySecond: given('only_second'), neither: given('neither') };
    comparePaired(row, ledger, pairs);
  }
}

/** Who chose an option, by person. */
type Chosen = ReadonlyMap<string, boolean>;

function chosenBy(people: readonly Person[], option: string): Chosen {
  return new Map(people.map((person) => [person.get('id') ?? '', person.get(option) === '1']));
}

function countOf(chosen: Chosen): CountOf {
  return { count: [...chosen.values()].filter(Boolean).length, n: chosen.size };
}

/** Those in both waves; `first` of the pairs is the first argument. */
function pairsOf(first: Chosen, second: Chosen): PairedCounts {
  const pairs = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const [id, one] of first) {
    const other = second.get(id);
    if (other === undefined) continue;
    pairs[one ? (other ? 'both' : 'onlyFirst') : other ? 'onlySecond' : 'neither'] += 1;
  }
  return pairs;
}

function compareOverlap(place: JsonPlace, ledger: Ledger, waves: OverlappingWaves): number | null {
  const { first, second, both } = waves;
  const ours = overlapDifference(waves);
  const values: Readonly<Record<string, Ours>> = {
    n_first: first.n,
    n_second: second.n,
    n_both: both.both + both.onlyFirst + both.onlySecond + both.neither,
    difference: ours.difference,
    se_survey_cluster: ours.clusterSe,
    df: ours.df,
    se_closed_form: ours.se,
    rho: ours.correlation,
    mover_wilson: ends(ours.interval),
    ci_closed_form: ends(ours.wald),
    p_closed_form: ours.p,
  };
  ledger.equal(place, values);
  return ours.p;
}

function compareOption(place: JsonPlace, ledger: Ledger, earlier: Chosen, later: Chosen): number | null {
  const first = countOf(earlier);
  const second = countOf(later);
  const independent = place.at('second_minus_first_independent');
  ledger.equal(independent, { x1: second.count, n1: second.n, x2: first.count, n2: first.n });
  compareIndependent(independent, ledger, second, first);
  // R's pairs are second against first
  const pairs = pairsOf(later, earlier);
  const paired = place.at('paired_overlap');
  ledger.equal(paired, { both: pairs.both, only_first: pairs.onlyFirst, only_second: pairs.onlySecond, neither: pairs.neither });
  comparePaired(paired, ledger, pairs);
  return compareOverlap(place.at('partial_overlap'), ledger, { first, second, both: pairsOf(earlier, later) });
}

/** Newcombe, paired, Tango, McNemar and partly overlapping waves, option by option. */
export const check: ReferenceCheck = ({ results, prefix, rows }, ledger) => {
  checkGrids(results, ledger);
  const earlier = rows(`${prefix}.csv`).filter((person) => person.get('q1_status') === 'answered');
  const later = rows(`${prefix}_wave2.csv`);
  const waves = results.at('waves');
  const options = waves.keys();
  const p = options.map((option) => compareOption(waves.at(option), ledger, chosenBy(earlier, option), chosenBy(later, option)));
  for (const [key, method] of [['holm', 'holm'], ['BH', 'BH']] as const) {
    const adjusted = adjustPValues(p, method);
    ledger.equal(results.at('adjusted_p').at(key), new Map(options.map((option, i) => [option, adjusted[i] ?? null])));
  }
};
