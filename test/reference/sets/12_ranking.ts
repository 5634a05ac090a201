/** Borda scores, and Plackett-Luce models of the same rankings with both choice sets. */
import { bordaScores } from '../../../analysis/stats/ranking/bordaScores.js';
import { choiceCounts } from '../../../analysis/stats/ranking/choiceCounts.js';
import { choiceStages } from '../../../analysis/stats/ranking/choiceStages.js';
import { plackettLuce, type ItemWorth, type PlackettLuce } from '../../../analysis/stats/ranking/plackettLuce.js';
import type { Rankings } from '../../../analysis/stats/ranking/rankings.js';
import { worthByMinorization } from '../../../analysis/stats/ranking/worthByMinorization.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = ({ rows, prefix, results }, ledger) => {
  const people = rows(`${prefix}.csv`);
  const methods = methodsOf(people);
  const all = rankingsOf(people, methods);
  checkBorda(results.at('borda'), all, methods, ledger);
  checkModel(results.at('plackett_luce_full'), all, methods, ledger);
  checkModel(results.at('plackett_luce_selected'), { ...all, offered: methods.map((name) => bitsOf(people, `m_${name}`)) }, methods, ledger);
};

export function methodsOf(people: readonly Person[]): readonly string[] {
  return [...(people[0]?.keys() ?? [])].filter((name) => name.startsWith('m_')).map((name) => name.slice(2));
}

function bitsOf(people: readonly Person[], column: string): Uint32Array {
  const words = new Uint32Array((people.length + 31) >>> 5);
  for (const [i, person] of people.entries()) {
    if (person.get(column) === '1') words[i >>> 5] = (words[i >>> 5] ?? 0) | (1 << (i & 31));
  }
  return words;
}

function rankingsOf(people: readonly Person[], methods: readonly string[]): Rankings {
  const columns = ['rank1', 'rank2', 'rank3'];
  const places = columns.map((column) => Int32Array.from(people, (person) => methods.indexOf(person.get(column) ?? '')));
  return { items: methods.length, n: people.length, places };
}

const named = <T>(methods: readonly string[], of: readonly T[], value: (one: T) => Ours): Ours =>
  new Map(methods.map((name, i) => [name, of[i] === undefined ? null : value(of[i])] as const));

function checkBorda(place: JsonPlace, rankings: Rankings, methods: readonly string[], ledger: Ledger): void {
  const scores = bordaScores(rankings);
  const stages = choiceStages(rankings);
  const ranked = new Map<number, number>();
  for (const row of stages.row) ranked.set(row, (ranked.get(row) ?? 0) + 1);
  const lengths = [...new Set(ranked.values())].sort((a, b) => a - b);
  ledger.equal(place, {
    n_rankers: stages.rankers,
    points_3_2_1_total: named(methods, scores, ({ points }) => points),
    mean_points: named(methods, scores, ({ mean }) => mean),
    se: named(methods, scores, ({ standardError }) => standardError),
    share_of_max: named(methods, scores, ({ shareOfMaximum }) => shareOfMaximum),
    first_choice: named(methods, scores, ({ first }) => first.count),
    any_top3: named(methods, scores, ({ anyPlace }) => anyPlace.count),
    ranks_given: lengths.map((length) => [...ranked.values()].filter((given) => given === length).length),
  });
}

function checkModel(place: JsonPlace, rankings: Rankings, methods: readonly string[], ledger: Ledger): void {
  const model = plackettLuce(rankings);
  const of = (value: (one: ItemWorth) => number) => named(methods, model.items, (item) => (item === null ? null : value(item)));
  const minorized = worthByMinorization(choiceCounts(choiceStages(rankings)));
  ledger.equal(place, {
    log_worth_ref_first: named(methods, model.items, (item) => againstFirst(model, item)),
    se_ref_first: named(methods, methods, (name) => errorAgainstFirst(model, methods.indexOf(name))),
    log_worth_centred: of(({ logWorth }) => logWorth),
    se_centred: of(({ logWorthSe }) => logWorthSe),
    worth: of(({ worth }) => worth),
    worth_se_delta: of(({ worthSe }) => worthSe),
    loglik: model.logLikelihood,
    loglik_null: model.logLikelihoodNull,
    n_choice_events: model.choices,
  });
  ledger.equal(place.at('worth'), named(methods, Array.from(minorized.worth), (worth) => worth));
  // The last round moves worths by 1e-13 of themselves: rounding decides whether it is the last but one.
  ledger.equal(place.at('mm_iterations'), minorized.iterations, { absolute: 1 });
}

function againstFirst({ items }: PlackettLuce, item: ItemWorth | null): number | null {
  const [first] = items;
  return item === null || first === null || first === undefined ? null : item.logWorth - first.logWorth;
}

function errorAgainstFirst({ covariance }: PlackettLuce, item: number): number {
  const at = (a: number, b: number) => covariance[a]?.[b] ?? NaN;
  return item === 0 ? 0 : Math.sqrt(at(item, item) + at(0, 0) - 2 * at(0, item));
}
