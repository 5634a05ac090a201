/** Which methods are needed together: every pair, exclusive patterns, inclusive triples, how many each ticked. */
import { exclusivePatterns } from '../../../analysis/stats/together/exclusivePatterns.js';
import { inclusiveIntersections } from '../../../analysis/stats/together/inclusiveIntersections.js';
import { numberTicked } from '../../../analysis/stats/together/numberTicked.js';
import { pairCounts } from '../../../analysis/stats/together/pairCounts.js';
import { shownPatterns } from '../../../analysis/stats/together/shownPatterns.js';
import { togetherPairs, type TogetherPair } from '../../../analysis/stats/together/togetherPairs.js';
import type { TickedOptions } from '../../../analysis/stats/together/tickedOptions.js';
import { weightedPairs } from '../../../analysis/stats/together/weightedPairs.js';
import { referenceSurvey } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const { people, methods, designs } = referenceSurvey(reference);
  const ticked: TickedOptions = {
    n: people.length,
    chosen: methods.map((method) => bitsOf(people, (person) => person.get(method) === '1')),
    base: bitsOf(people, (person) => person.get('q1_status') === 'answered'),
  };
  const counts = pairCounts(ticked);
  const patterns = exclusivePatterns(ticked);
  const pairs = togetherPairs(counts, weightedPairs(patterns, designs.F_calib_raking_dw.weights));
  const namesOf = (options: readonly number[]) => options.map((option) => methods[option] ?? '');
  ledger.equal(results, {
    n: counts.n,
    pairs: pairs.map((pair) => pairOf(pair, methods)),
    upset_distinct_sets: patterns.patterns.length,
    upset_sets_below_5: shownPatterns(patterns, 5).others.patterns,
    triples_inclusive_top10: inclusiveIntersections(patterns, 3)
      .slice(0, 10)
      .map(({ options, count }) => ({ set: namesOf(options), count })),
    degree_distribution: new Map([...numberTicked(patterns)].map((count, number) => [String(number), count] as const).filter(([, count]) => count > 0)),
  });
  checkExclusive(results.at('upset_exclusive_top20'), new Map(patterns.patterns.map(({ options, count }) => [namesOf(options).join('&'), count])), ledger);
};

function bitsOf(people: readonly Person[], holds: (person: Person) => boolean): Uint32Array {
  const words = new Uint32Array((people.length + 31) >>> 5);
  for (const [i, person] of people.entries()) if (holds(person)) words[i >>> 5] = (words[i >>> 5] ?? 0) | (1 << (i & 31));
  return words;
}

function pairOf({ a, b, measures, p, holm, benjaminiHochberg, weighted }: TogetherPair, methods: readonly string[]): Ours {
  return {
    a: methods[a] ?? '',
    b: methods[b] ?? '',
    n11: measures.both,
    n10: measures.onlyA,
    n01: measures.onlyB,
    n00: measures.neither,
    phi: measures.phi,
    jaccard: measures.jaccard,
    dice: measures.dice,
    lift: measures.lift,
    lift_ci_log: [measures.liftIntervalIfIndependent.low, measures.liftIntervalIfIndependent.high],
    yule_q: measures.yuleQ,
    odds_ratio: measures.oddsRatio,
    or_ci_woolf: [measures.oddsRatioInterval.low, measures.oddsRatioInterval.high],
    haldane: measures.haldane,
    conditional_b_given_a: measures.bGivenA,
    conditional_a_given_b: measures.aGivenB,
    weighted_share_both: weighted?.share ?? null,
    weighted_lift: weighted?.lift ?? null,
    fisher_p: p,
    holm,
    BH: benjaminiHochberg,
  };
}

/** The alphabet of names depends on where R ran: equal counts may stand in another order, but each set has R's count. */
function checkExclusive(place: JsonPlace, ours: ReadonlyMap<string, number>, ledger: Ledger): void {
  const largest = [...ours.values()].sort((a, b) => b - a);
  for (const [k, entry] of place.list().entries()) {
    ledger.equal(entry.at('count'), largest[k] ?? null);
    if (largest[k] === undefined) continue;
    const names = entry.at('set').value();
    ledger.equal(entry.at('count'), ours.get(Array.isArray(names) ? names.join('&') : String(names)) ?? null);
  }
}
