/** Reliability of scales and agreement of coders, as R does it. */
import { cronbachAlpha } from '../../../analysis/stats/reliability/cronbachAlpha.js';
import { agreementTable, countPairs } from '../../../analysis/stats/reliability/agreementTable.js';
import { coderAgreement } from '../../../analysis/stats/reliability/coderAgreement.js';
import { krippendorffAlpha } from '../../../analysis/stats/reliability/krippendorffAlpha.js';
import { weightedKappa } from '../../../analysis/stats/reliability/weightedKappa.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = ({ results, rows, prefix }, ledger) => {
  const people = rows(`${prefix}.csv`);
  const answered = people.filter((person) => person.get('q1_status') === 'answered');
  checkAlpha(results.at('alpha_six_items'), people, ledger);
  checkAlpha(results.at('kr20_methods'), answered, ledger);
  checkPairs(results.at('text_coding_kappa'), pairsOf(people, 'text_code_a', 'text_code_b'), ledger);
  checkPairs(results.at('ordinal_kappa_demo'), pairsOf(people, 'sat_1', 'sat_2'), ledger);
  const same = ['1', '2', '3'].flatMap((code) => new Array<readonly [string, string]>(5).fill([code, code]));
  checkPairs(results.at('perfect'), same, ledger);
};

function checkAlpha(place: JsonPlace, people: readonly Person[], ledger: Ledger): void {
  const items = place.at('item_rest_r').keys();
  const ours = cronbachAlpha(
    people.map((person) => items.map((item) => (person.get(item) === '' ? null : Number(person.get(item))))),
    true,
  );
  if (ours.kind !== 'alpha') throw new Error(`${place.path}: ${ours.kind}`);
  const byItem = (values: readonly (number | null)[]) => new Map(items.map((item, j) => [item, values[j] ?? null]));
  ledger.equal(place, {
    n_complete: ours.n,
    k: ours.items,
    alpha: ours.alpha,
    feldt_ci: [ours.interval.low, ours.interval.high],
    standardized_alpha: ours.standardised,
    mean_interitem_r: ours.meanCorrelation,
    alpha_if_deleted: byItem(ours.ifDeleted),
    item_rest_r: byItem(ours.itemRest),
  });
}

type Pair = readonly [string, string];

function pairsOf(people: readonly Person[], first: string, second: string): readonly Pair[] {
  const pairs = people.map((person): Pair => [person.get(first) ?? '', person.get(second) ?? '']);
  return pairs.filter(([a, b]) => a !== '' && b !== '');
}

function checkPairs(place: JsonPlace, all: readonly Pair[], ledger: Ledger): void {
  const levels = ledger.input(place.at('levels')).list().map((level) => String(level.value()));
  // R leaves out pairs with a code that is not in its list.
  const pairs = all.filter((pair) => pair.every((code) => levels.includes(code)));
  const counts = countPairs(pairs.map(([a]) => a), pairs.map(([, b]) => b), levels);
  const ours = coderAgreement(counts);
  if (ours === null) throw new Error(`${place.path}: no pairs`);
  // Whole agreement has a standard error of 0 and of roundings.
  const roundings = { absolute: 1e-8 };
  ledger.equal(place, {
    n: ours.n,
    table: counts,
    agreement: ours.observed,
    expected: ours.expected,
    kappa: ours.kappa,
    kappa_max: ours.largest,
    pabak: ours.adjusted,
    gwet_ac1: ours.ac1,
    krippendorff_alpha_nominal: krippendorffAlpha(pairs),
    specific_agreement: new Map(levels.map((level, j) => [level, ours.specific[j] ?? null])),
    ci: ours.interval === null ? null : [ours.interval.low, ours.interval.high],
  });
  ledger.equal(place, { se_fleiss_cohen_everitt: ours.standardError, se_vcd: ours.standardError }, ours.kappa === 1 ? roundings : {});
  const table = agreementTable(counts);
  if (table === null || place.find('weighted_linear') === undefined) return;
  ledger.equal(place.at('weighted_linear'), weightedKappa(table, 'linear').kappa);
  ledger.equal(place.at('weighted_quadratic'), weightedKappa(table, 'quadratic').kappa);
}
