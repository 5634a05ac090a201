import type { Grouping } from '../../../analysis/stats/design/surveyDesign.js';
import { aaporRates } from '../../../analysis/stats/nonresponse/aaporRates.js';
import type { Dispositions } from '../../../analysis/stats/nonresponse/dispositions.js';
import { manskiBounds } from '../../../analysis/stats/nonresponse/manskiBounds.js';
import { nonresponseSensitivity } from '../../../analysis/stats/nonresponse/nonresponseSensitivity.js';
import { representativity, type MarginRepresentativity } from '../../../analysis/stats/nonresponse/representativity.js';
import type { ResponseCells } from '../../../analysis/stats/nonresponse/responseCells.js';
import { responseCoefficients } from '../../../analysis/stats/nonresponse/responseCoefficients.js';
import { responsePropensities } from '../../../analysis/stats/nonresponse/responsePropensities.js';
import { rIndicator } from '../../../analysis/stats/nonresponse/rIndicator.js';
import { tippingPoint } from '../../../analysis/stats/nonresponse/tippingPoint.js';
import { crossGroupings } from '../../../analysis/stats/design/crossGroupings.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Person, Reference } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

const textIn = (person: Person, column: string): string => person.get(column) ?? '';

function dispositionsOf(people: readonly Person[]): Dispositions {
  const count = (...names: readonly string[]) => people.filter((person) => names.includes(textIn(person, 'disp'))).length;
  return {
    complete: count('complete'),
    partial: count('partial'),
    refused: count('refused'),
    noncontact: count('noncontact'),
    other: 0,
    unknown: count('unknown_bounced'),
    ineligible: count('ineligible_left'),
  };
}

function ratesOf(people: readonly Person[]): Ours {
  const dispositions = dispositionsOf(people);
  const { complete, partial, refused, noncontact, unknown, ineligible } = dispositions;
  const rates = aaporRates(dispositions);
  return {
    invited: people.length,
    I: complete,
    P: partial,
    R: refused,
    NC: noncontact,
    U: unknown,
    ineligible,
    e: rates.eligibleShare,
    RR1: rates.rr1,
    RR2: rates.rr2,
    RR3: rates.rr3,
    RR4: rates.rr4,
    RR5: rates.rr5,
    RR6: rates.rr6,
    COOP1: rates.coop1,
    REF1: rates.ref1,
    CON1: rates.con1,
  };
}

function compareRates(place: JsonPlace, ledger: Ledger, people: readonly Person[], column: string): void {
  const names = [...new Set(people.map((person) => textIn(person, column)))];
  ledger.equal(place, new Map(names.map((name) => [name, ratesOf(people.filter((person) => textIn(person, column) === name))])));
}

function compareBounds(place: JsonPlace, ledger: Ledger, answered: readonly Person[], invited: number): void {
  for (const method of place.keys()) {
    const of = { count: answered.filter((person) => person.get(method) === '1').length, n: answered.length };
    const { bounds, interval } = manskiBounds(of, invited);
    const row = place.at(method);
    const factors = row.at('nonrespondents_need_factor').keys();
    const { byFactor, oddsHalved } = nonresponseSensitivity(
      [{ ...of, invited }],
      factors.map((name) => Number(name.slice(1))),
    );
    ledger.equal(row, {
      observed: of.count / of.n,
      response_share: of.n / invited,
      manski_lower: bounds.low,
      manski_upper: bounds.high,
      nonrespondents_need_factor: new Map(byFactor.map(({ factor, share }) => [`x${factor}`, share])),
      nonresp_share_to_halve: tippingPoint(of, invited, 0.5).share,
      half_odds: oddsHalved,
      imbens_manski_95: [interval.low, interval.high],
    });
  }
}

interface NamedGrouping extends Grouping {
  readonly names: readonly string[];
}

/** Groups in the order of R's, as far as it shows: its coefficients are against the first, which is the one they leave out. */
function groupingBy(people: readonly Person[], nameOf: (person: Person) => string, isAgainst: (name: string) => boolean): NamedGrouping {
  const names = [...new Set(people.map(nameOf))].sort((a, b) => Number(isAgainst(a)) - Number(isAgainst(b)) || (a < b ? -1 : 1));
  return { of: Int32Array.from(people, (person) => names.indexOf(nameOf(person))), count: names.length, names };
}

function cellsOf(invited: readonly Person[], responded: ReadonlySet<string>, margins: readonly NamedGrouping[]): ResponseCells {
  const cells = crossGroupings(invited.length, margins);
  const all = new Float64Array(cells.count);
  const some = new Float64Array(cells.count);
  for (const [i, person] of invited.entries()) {
    const c = cells.of[i] ?? 0;
    all[c] = (all[c] ?? 0) + 1;
    if (responded.has(textIn(person, 'id'))) some[c] = (some[c] ?? 0) + 1;
  }
  return { invited: all, responded: some, margins: cells.margins };
}

/** `tolerance` is the one the model was fitted with in R. */
function compareModel(place: JsonPlace, ledger: Ledger, cells: ResponseCells, margins: readonly (NamedGrouping & { readonly variable: string })[], tolerance: number): void {
  const fit = responsePropensities(cells, tolerance);
  const indicator = rIndicator(cells.invited, fit);
  const coefficients = responseCoefficients(cells, fit);
  const named = margins.flatMap(({ variable, names }, m) => names.slice(1).map((name, g): readonly [string, number | null] => [`${variable}${name}`, coefficients?.margins[m]?.[g + 1] ?? null]));
  const infinite = coefficients === null ? [] : named.filter(([, value]) => value === null);
  for (const [name] of infinite) {
    const theirs = place.at('logit_coef').at(name);
    ledger.judged(theirs, Math.abs(theirs.number()) > 15, 'is finite in R: it did not stop on its way to infinity');
  }
  ledger.equal(place, {
    R_indicator: indicator?.rIndicator ?? null,
    S: indicator?.spread ?? null,
    mean: indicator?.mean ?? null,
    max_abs_bias_standardised: indicator?.maxStandardisedBias ?? null,
    min: indicator?.lowest ?? null,
    max: indicator?.highest ?? null,
    logit_coef: new Map<string, Ours>([['(Intercept)', coefficients?.intercept ?? null], ...named.filter((entry) => !infinite.includes(entry))]),
  });
  // Left empty in R: a place that was set aside and not filled.
  if (place.at('coef').value() === null) ledger.input(place.at('coef'));
}

function compareRepresentativity(results: JsonPlace, ledger: Ledger, reference: Reference, invited: readonly Person[], answered: readonly Person[]): void {
  const merged = new Map(reference.rows(`${reference.prefix}.csv`).map((person) => [textIn(person, 'dept'), textIn(person, 'dept_g')]));
  // A department with no respondent is with the smallest.
  const models = results.at('r_indicator');
  const effects = new Set(models.at('role_dept').at('logit_coef').keys());
  const department = { variable: 'dept_g', ...groupingBy(invited, (person) => merged.get(textIn(person, 'dept')) ?? 'DSMALL', (name) => effects.has(`dept_g${name}`)) };
  const role = { variable: 'role', ...groupingBy(invited, (person) => textIn(person, 'role'), (name) => effects.has(`role${name}`)) };
  const responded = new Set(answered.map((person) => textIn(person, 'id')));
  const both = cellsOf(invited, responded, [role, department]);
  compareModel(models.at('role'), ledger, cellsOf(invited, responded, [role]), [role], 1e-8);
  compareModel(models.at('role_dept'), ledger, both, [role, department], 1e-14);
  const [byRole, byDepartment] = representativity(both).margins;
  const distanceOf = (margin: MarginRepresentativity | undefined) => margin?.distance ?? null;
  ledger.equal(results.at('margin_distance'), { dept: distanceOf(byDepartment), role: distanceOf(byRole) });
  const test = byDepartment?.response.pearson ?? null;
  ledger.equal(results.at('response_by_dept_chisq'), { X2: test?.statistic ?? null, df: test?.df ?? null, p: test?.p ?? null });
}

export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const invited = reference.rows(`${reference.prefix}_frame.csv`);
  const answered = reference.rows(`${reference.prefix}.csv`).filter((person) => person.get('q1_status') === 'answered');
  ledger.equal(results.at('overall'), ratesOf(invited));
  compareRates(results.at('by_role'), ledger, invited, 'role');
  compareRates(results.at('by_dept'), ledger, invited, 'dept');
  compareBounds(results.at('bounds'), ledger, answered, invited.length);
  compareRepresentativity(results, ledger, reference, invited, answered);
};
