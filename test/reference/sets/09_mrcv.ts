import type { Grouping } from '../../../analysis/stats/design/surveyDesign.js';
import type { ChiSquareTest } from '../../../analysis/stats/tests/pearsonTable.js';
import { marginalIndependence, type GlobalTest } from '../../../analysis/stats/multipleResponse/marginalIndependence.js';
import { pairwiseIndependence } from '../../../analysis/stats/multipleResponse/pairwiseIndependence.js';
import { permutationTest } from '../../../analysis/stats/multipleResponse/permutationTest.js';
import { weightedMarginalIndependence } from '../../../analysis/stats/multipleResponse/weightedMarginalIndependence.js';
import { adjustPValues } from '../../../analysis/stats/tests/adjustPValues.js';
import { domainOf, referenceSurvey, textIn, type ReferenceSurvey } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

const columnOf = (people: readonly Person[], option: string): Uint8Array => domainOf(people, (person) => person.get(option) === '1');

interface Named extends Grouping {
  readonly names: readonly string[];
}

type Order = (a: string, b: string) => number;

/** R sorts names by code or as its language does; `names` show which. */
function orderShownBy(names: readonly string[]): Order {
  const byCode: Order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const inOrder = (order: Order) => names.every((name, i) => i === 0 || order(names[i - 1] ?? '', name) < 0);
  return inOrder(byCode) ? byCode : (a, b) => a.localeCompare(b);
}

function groupsOf(people: readonly Person[], groupOf: (person: Person) => string, order?: Order): Named {
  const names = [...new Set(people.map(groupOf))].sort(order);
  return { names, count: names.length, of: Int32Array.from(people, (person) => names.indexOf(groupOf(person))) };
}

const asR = (test: ChiSquareTest | null | undefined): Ours => ({ X2: test?.statistic ?? null, df: test?.df ?? null, p: test?.p ?? null });

function compareGlobal(place: JsonPlace, ledger: Ledger, { sum, traces, naive, ...tests }: GlobalTest): void {
  const { firstOrder } = tests;
  const ours: Readonly<Record<string, Ours>> = {
    X2_sum: sum,
    naive_df: naive?.df ?? null,
    naive_p: naive?.p ?? null,
    sum_lambda_theory: naive?.df ?? null,
    sum_lambda_observed: traces.sum,
    sum_lambda2: traces.squares,
    rs2: asR(tests.secondOrder),
    rs2_observed_trace: asR(tests.observedTrace),
    decady_thomas_first_order: {
      X2_positive_part: firstOrder?.positivePart ?? null,
      mean_lambda: firstOrder?.meanLambda ?? null,
      X2: firstOrder?.statistic ?? null,
      df: firstOrder?.df ?? null,
      p: firstOrder?.p ?? null,
    },
  };
  ledger.equal(place, ours);
}

interface Question {
  readonly people: readonly Person[];
  readonly options: readonly string[];
  readonly groups: Grouping;
}

/** One test by groups: everything but what chance made. */
function compareGroups(place: JsonPlace, ledger: Ledger, { people, options, groups }: Question): void {
  const data = { items: options.map((option) => columnOf(people, option)), groups };
  const { n, sizes, items, global } = marginalIndependence(data);
  const nameOf = (item: number) => options[item] ?? '';
  const byName = (value: (i: number) => number | null): Ours => new Map(items.map(({ item }, i) => [nameOf(item), value(i)]));
  ledger.equal(place, { n, r: sizes.length, c: items.length, items_used: items.map(({ item }) => nameOf(item)), group_n: sizes });
  ledger.equal(place, { item_chisq: byName((i) => items[i]?.chiSquare ?? null), item_df: items[0]?.df ?? null, item_p: byName((i) => items[i]?.p ?? null) });
  if (global !== null) compareGlobal(place, ledger, global);
  const p = items.map((item) => item.p);
  for (const method of ['bonferroni', 'holm', 'BH'] as const) {
    const adjusted = adjustPValues(p, method);
    ledger.equal(place.at('item_p_adjusted').at(method), byName((i) => adjusted[i] ?? null));
  }
  comparePermutations(place.at('permutation'), ledger, data);
}

/** Both p-values are made by chance: they may be four standard errors of their difference apart. */
function comparePermutations(place: JsonPlace, ledger: Ledger, data: Parameters<typeof permutationTest>[0]): void {
  const replicates = ledger.input(place.at('B')).number();
  const ours = permutationTest(data, 2026, replicates);
  for (const [key, value] of [['p_sum', ours?.sum.p], ['p_max', ours?.max.p]] as const) {
    const p = place.at(key).number();
    ledger.equal(place.at(key), value ?? null, { absolute: 4 * Math.sqrt((2 * p * (1 - p)) / replicates) });
  }
}

/** Unlike the test above, R's keeps options that everybody or nobody chose here, and then has no sum. */
function comparePairs(place: JsonPlace, ledger: Ledger, people: readonly Person[], methods: readonly string[], services: readonly string[]): void {
  const { n, pairs, global, dropped } = pairwiseIndependence({
    first: methods.map((option) => columnOf(people, option)),
    second: services.map((option) => columnOf(people, option)),
  });
  const chiSquare = (row: number, column: number) => pairs.find(({ first, second }) => first === row && second === column)?.chiSquare ?? null;
  const values = methods.map((_, row) => services.map((_service, column) => chiSquare(row, column)));
  const whole = dropped.first.length + dropped.second.length === 0 ? global : null;
  ledger.equal(place, { n, I: methods.length, J: services.length });
  ledger.equal(place.at('pair_chisq'), { rows: methods, cols: services, values });
  ledger.equal(place, {
    X2_sum: whole?.sum ?? null,
    sum_lambda2: whole?.traces.squares ?? null,
    sum_lambda_observed: whole?.traces.sum ?? null,
    rs2: asR(whole?.secondOrder),
  });
}

function compareWeighted(place: JsonPlace, ledger: Ledger, { people, methods, designs }: ReferenceSurvey, order: Order): void {
  const everyone = groupsOf(people, (person) => textIn(person, 'role'), order);
  const of = everyone.of.map((group, row) => (people[row]?.get('q1_status') === 'answered' ? group : -1));
  const data = { items: methods.map((option) => columnOf(people, option)), groups: { of, count: everyone.count } };
  const { n, groups, weightShares, items, dropped, global } = weightedMarginalIndependence(designs.F_calib_raking_dw, data);
  const ofAll = new Map(dropped.map(({ item, chosenBy }) => [item, chosenBy === 'everybody' ? 1 : 0]));
  const tested = new Map(items.map((item) => [item.item, item]));
  const whole = dropped.length === 0 ? global : null;
  ledger.equal(place, {
    design: 'F_calib_raking_dw',
    n,
    groups: groups.map((group) => everyone.names[group] ?? ''),
    group_weight_share: weightShares,
    shares: groups.map((_, g) => methods.map((_method, k) => ofAll.get(k) ?? tested.get(k)?.shares[g] ?? null)),
    pooled: new Map(methods.map((method, k) => [method, ofAll.get(k) ?? tested.get(k)?.pooled ?? null])),
    X2_sum: whole?.sum ?? null,
    sum_lambda: whole?.traces.sum ?? null,
    sum_lambda2: whole?.traces.squares ?? null,
    rs2: asR(whole?.secondOrder),
    rs2_F: { F: whole?.f?.statistic ?? null, ndf: whole?.f?.df ?? null, ddf: whole?.f?.denominatorDf ?? null, p: whole?.f?.p ?? null },
  });
}

/** Several options of one question by groups, by options of another, and weighted. */
export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const survey = referenceSurvey(reference);
  const people = survey.people.filter((person) => person.get('q1_status') === 'answered');
  const { methods, services } = survey;
  const order = orderShownBy(results.at('weighted_methods_by_role').at('groups').list().map((place) => place.text()));
  const byRole = groupsOf(people, (person) => textIn(person, 'role'), order);
  const role = textIn(people[0] ?? new Map(), 'role');
  const ofRole = groupsOf(people, (person) => (textIn(person, 'role') === role ? 'TRUE' : 'FALSE'));
  const firstFour = [1, 2, 4, 7].map((column) => methods[column - 1] ?? '');
  compareGroups(results.at('methods_by_role'), ledger, { people, options: methods, groups: byRole });
  compareGroups(results.at('methods_by_dept'), ledger, { people, options: methods, groups: groupsOf(people, (person) => textIn(person, 'dept_g'), order) });
  compareGroups(results.at('four_items_by_role'), ledger, { people, options: firstFour, groups: byRole });
  compareGroups(results.at('two_groups'), ledger, { people, options: methods.slice(2, 9), groups: ofRole });
  const asked = people.filter((person) => person.get('q2_status') === 'answered');
  comparePairs(results.at('methods_x_support'), ledger, asked, methods, services);

  compareWeighted(results.at('weighted_methods_by_role'), ledger, survey, order);
};
