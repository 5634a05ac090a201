import type { Grouping, SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import type { Matrix } from '../../../analysis/stats/linear/multiply.js';
import { raoScott, type RaoScott } from '../../../analysis/stats/tests/raoScott.js';
import { saddlepointTail } from '../../../analysis/stats/tests/saddlepointTail.js';
import { waldIndependence, type FTest } from '../../../analysis/stats/tests/waldIndependence.js';
import { weightedTable, type WeightedTable } from '../../../analysis/stats/tests/weightedTable.js';
import { checkCrosstab } from '../crosstab.js';
import { designNames, domainOf, referenceSurvey, textIn, type ReferenceSurvey } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

const answered = (person: Person): boolean => textIn(person, 'q1_status') === 'answered';

export const check: ReferenceCheck = (reference, ledger) => {
  const survey = referenceSurvey(reference);
  checkUnweighted(reference.results.at('unweighted'), survey, ledger);
  checkWeighted(reference.results.at('weighted'), survey, ledger);
};

function checkUnweighted(place: JsonPlace, survey: ReferenceSurvey, ledger: Ledger): void {
  const all = survey.people.filter(answered);
  const sparse = inSmallest(all, 5);
  const method = (number: number) => survey.methods[number - 1] ?? '';
  for (const number of [1, 2, 5, 8, 10]) checkCrosstab(place.at(`${method(number)}_by_role`), cross(all, method(number), 'role'), ledger);
  checkCrosstab(place.at('role_by_dept'), cross(all, 'dept_g', 'role'), ledger);
  checkCrosstab(place.at('sparse_dept_by_method'), cross(sparse, 'dept_g', method(2)), ledger);
  checkCrosstab(place.at('sparse_dept_by_role'), cross(sparse, 'dept_g', 'role'), ledger);
  checkCrosstab(place.at('two_methods'), cross(all, method(2), method(7)), ledger);
  checkCrosstab(place.at('two_methods_small'), cross(sparse, method(9), method(10)), ledger);
}

const codesOf = (people: readonly Person[], column: string): readonly string[] => [...new Set(people.map((person) => textIn(person, column)))].filter((code) => code !== '').sort();

function cross(people: readonly Person[], down: string, across: string): Matrix {
  const columns = codesOf(people, across);
  return codesOf(people, down).map((row) => columns.map((column) => people.filter((person) => textIn(person, down) === row && textIn(person, across) === column).length));
}

/** People of the departments with the fewest; among as many, the first by name. */
function inSmallest(people: readonly Person[], count: number): readonly Person[] {
  const size = new Map(codesOf(people, 'dept_g').map((code) => [code, people.filter((person) => textIn(person, 'dept_g') === code).length]));
  const smallest = new Set([...size].sort(([, a], [, b]) => a - b).slice(0, count).map(([code]) => code));
  return people.filter((person) => smallest.has(textIn(person, 'dept_g')));
}

function checkWeighted(place: JsonPlace, survey: ReferenceSurvey, ledger: Ledger): void {
  const { people } = survey;
  const inAnalysis = domainOf(people, answered);
  const second = survey.methods[1] ?? '';
  for (const name of designNames.filter((one) => place.find(one) !== undefined)) {
    const design = survey.designs[name];
    // R's svychisq takes everyone in a calibrated design for one of the table (meta.note).
    const counted = design.calibration === undefined ? inAnalysis.reduce((sum, one) => sum + one, 0) : people.length;
    for (const key of place.at(name).keys()) {
      const [down, across] = key === 'dept_by_second_method' ? ['dept_g', second] : [key.replace(/_by_role$/, ''), 'role'];
      const table = weightedTable(design, groupingOf(people, down), groupingOf(people, across), inAnalysis);
      const test = table === null ? null : raoScott(table);
      if (table === null || test === null) throw new Error(`${place.path}.${name}.${key} has no test of ours`);
      checkRecommended(place.at(name).at(key).at('recommended'), table, test, ledger);
      checkSvychisq(place.at(name).at(key).at('survey_svychisq'), design, table, counted, ledger);
    }
  }
}

function groupingOf(people: readonly Person[], column: string): Grouping {
  const codes = codesOf(people, column);
  return { of: Int32Array.from(people, (person) => codes.indexOf(textIn(person, column))), count: codes.length };
}

function checkRecommended(place: JsonPlace, table: WeightedTable, test: RaoScott, ledger: Ledger): void {
  ledger.equal(place, {
    n: table.n,
    nu: table.degrees,
    pearson_weighted_N: test.pearson,
    cramers_v_weighted: test.cramersV,
    weighted_row_shares: table.shares.map((row, i) => row.map((share) => share / (table.rowShares[i] ?? NaN))),
  });
  if (test.emptyCells.length > 0) {
    for (const key of distributed) ledger.notToMatch(place.at(key), emptyCell);
    return;
  }
  ledger.equal(place, {
    eigen_delta: test.designEffects,
    first_order_chisq: test.firstOrder?.statistic ?? null,
    first_order_df: test.firstOrder?.df ?? null,
    first_order_p: test.firstOrder?.p ?? null,
    F: test.secondOrder?.statistic ?? null,
    ndf: test.secondOrder?.df1 ?? null,
    ddf: test.secondOrder?.df2 ?? null,
    p: test.secondOrder?.p ?? null,
  });
}

/** What stands on the inverse of every share. */
const distributed = ['eigen_delta', 'first_order_chisq', 'first_order_df', 'first_order_p', 'F', 'ndf', 'ddf', 'p'];
const emptyCell = 'a cell has no weight: R takes 1/0 for 0 there, which statistics.md 7.5 forbids';

function checkSvychisq(place: JsonPlace, design: SurveyDesign, table: WeightedTable, counted: number, ledger: Ledger): void {
  const degrees = counted - 1;
  const test = raoScott(table, degrees);
  const wald = waldIndependence(design, table, degrees);
  const pearson = ((test?.pearson ?? NaN) * counted) / table.n;
  const effects = (test?.designEffects ?? []).map((effect) => (effect * counted) / table.n);
  const apart = test !== null && test.emptyCells.length > 0;
  const df2 = test?.secondOrder?.df2 ?? NaN;
  // Where F is 1 the approximation is 0/0, and near it R's root, which is sought to 1e-8, has few digits left to divide by.
  const isFlat = Math.abs((test?.secondOrder?.statistic ?? NaN) - 1) < 0.01;
  const ofF = (one: FTest | null | undefined): Ours => ({ statistic: one?.statistic ?? null, parameter: [one?.df1 ?? null, one?.df2 ?? null], p: one?.p ?? null });
  const ours: Readonly<Record<string, Ours>> = {
    F: ofF(test?.secondOrder),
    Chisq: { statistic: pearson, parameter: test?.firstOrder?.df ?? null, p: test?.firstOrder?.p ?? null },
    Wald: ofF(wald?.wald),
    adjWald: ofF(wald?.adjusted),
    saddlepoint: apart ? null : { statistic: pearson, p: saddlepointOf(place, pearson, effects, df2) },
  };
  for (const name of place.keys()) {
    if (apart && !name.toLowerCase().includes('wald')) ledger.notToMatch(place.at(name), emptyCell);
    else ledger.equal(place.at(name), ours[name] ?? null, name === 'saddlepoint' && isFlat ? { relative: 1e-3 } : {});
  }
}

/**
 * R writes every square of the denominator down, as many as the whole part of its degrees; where these are a whole number but
 * for rounding, its last digit decides whether that is one fewer.
 */
function saddlepointOf(place: JsonPlace, pearson: number, effects: readonly number[], df2: number): number | null {
  const theirs = place.find('saddlepoint')?.at('p').number() ?? NaN;
  const most = Math.floor(df2 + 1e-6);
  const possible = Math.abs(df2 - most) < 1e-6 ? [most, most - 1] : [most];
  const ours = possible.map((squares) => saddlepointTail((pearson * squares) / df2, effects, squares) ?? NaN);
  return ours.sort((a, b) => Math.abs(a - theirs) - Math.abs(b - theirs))[0] ?? null;
}
