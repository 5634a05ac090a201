import { covarianceOf } from '../../../analysis/stats/design/covarianceOf.js';
import { designDegrees } from '../../../analysis/stats/design/designDegrees.js';
import { designEffect } from '../../../analysis/stats/design/designEffect.js';
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import type { NamedMargin } from '../../../analysis/stats/weights/rake.js';
import { demandTable } from '../../../analysis/tables/demandTable.js';
import { designNames, domainOf, referenceSurvey, textIn, type DesignName, type ReferenceSurvey } from '../designs.js';
import { clinicum } from '../clinicum.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { Reference } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

/** Shares, totals and their errors under every design; what R's `rake` leaves out of its errors is in the design. */
export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  const survey = referenceSurvey(reference);
  for (const name of designNames) checkOverall(survey, survey.designs[name], results.at('overall').at(name), ledger);
  for (const [key, margin] of [
    ['by_role', survey.roles],
    ['by_dept', survey.departments],
  ] as const) {
    const designs = results.at(key);
    for (const name of designs.keys()) checkGroups(survey, designOf(survey, name), margin, designs.at(name), ledger);
  }
  checkTables(reference, survey, ledger);
  checkContrast(survey, results.at('contrast_role'), ledger);
  checkRake(survey, results.at('rake_vs_calibrate_se'), ledger);
};

function designOf({ designs }: ReferenceSurvey, name: string): SurveyDesign {
  const known = designNames.find((one) => one === name);
  if (known === undefined) throw new Error(`no design ${name}`);
  return designs[known];
}

const answeredOf = ({ people }: ReferenceSurvey): Uint8Array => domainOf(people, (person) => person.get('q1_status') === 'answered');
const chosenOf = ({ people }: ReferenceSurvey, method: string): Uint8Array => domainOf(people, (person) => person.get(method) === '1');

/** By the names of the methods. */
function named(methods: readonly string[], of: (method: string, k: number) => number): Ours {
  return new Map(methods.map((method, k) => [method, of(method, k)]));
}

function checkOverall(survey: ReferenceSurvey, design: SurveyDesign, place: JsonPlace, ledger: Ledger): void {
  const { methods } = survey;
  const answered = answeredOf(survey);
  const n = answered.reduce((sum, one) => sum + one, 0);
  const shares = methods.map((method) => shareInfluence(design.weights, answered, chosenOf(survey, method)));
  const counts = methods.map((method) => Float64Array.from(chosenOf(survey, method)));
  const covariance = covarianceOf(
    design,
    shares.map(({ influence }) => influence),
  );
  const totals = covarianceOf(design, counts);
  const variance = (k: number) => covariance[k]?.[k] ?? NaN;
  ledger.equal(place, {
    mean: named(methods, (_, k) => shares[k]?.estimate ?? NaN),
    se: named(methods, (_, k) => Math.sqrt(variance(k))),
    // R divides by the variance of n − 1 people, we by that of n.
    deff_replace: named(methods, (_, k) => ((n - 1) / n) * (designEffect(variance(k), shares[k]?.estimate ?? NaN, n) ?? NaN)),
    df: designDegrees(design),
    total: named(methods, (_, k) => counts[k]?.reduce((sum, one, i) => sum + one * (design.weights[i] ?? 0), 0) ?? NaN),
    total_se: named(methods, (_, k) => Math.sqrt(totals[k]?.[k] ?? NaN)),
  });
  // Of a covariance near 0 the digits are those of the variances beside it.
  const scale = Math.max(variance(0), variance(1), variance(2));
  ledger.equal(place.at('cov_first3'), covariance.slice(0, 3).map((row) => row.slice(0, 3)), { absolute: 1e-10 * scale });
}

function checkGroups(survey: ReferenceSurvey, design: SurveyDesign, margin: NamedMargin, place: JsonPlace, ledger: Ledger): void {
  const { methods } = survey;
  const answered = answeredOf(survey);
  // R shows the groups that somebody is in.
  const shown = [...margin.categories.keys()].filter((g) => margin.of.includes(g));
  const shares = methods.map((method) =>
    shown.map((g) =>
      shareInfluence(
        design.weights,
        answered.map((one, i) => (margin.of[i] === g ? one : 0)),
        chosenOf(survey, method),
      ),
    ),
  );
  ledger.equal(place, {
    groups: shown.map((g) => margin.categories[g] ?? ''),
    mean: new Map(methods.map((method, k) => [method, shares[k]?.map(({ estimate }) => estimate) ?? []])),
    se: new Map(methods.map((method, k) => [method, shares[k]?.map(({ influence }) => standardError(design, influence)) ?? []])),
  });
}

/** The tables of the product, alone and split, have the same shares. */
function checkTables(reference: Reference, survey: ReferenceSurvey, ledger: Ledger): void {
  const { columns } = clinicum(reference);
  for (const name of designNames) {
    const weighted = { ...columns, weights: survey.designs[name].weights };
    for (const by of ['role', 'dept'] as const) {
      const { rows } = demandTable(weighted, { question: 'q1', by });
      const shareIn = (group: string | null, method: string) => rows.find((row) => (row.group?.code ?? null) === group && row.code === method)?.share ?? null;
      for (const method of survey.methods) ledger.equal(reference.results.at('overall').at(name).at('mean').at(method), shareIn(null, method));
      const groups = reference.results.at(`by_${by}`).find(name);
      if (groups === undefined) continue;
      for (const [g, group] of groups.at('groups').list().entries()) {
        // R merges the smallest departments, which the table has apart.
        if (rows.every((row) => row.group?.code !== group.text())) continue;
        for (const method of survey.methods) ledger.equal(groups.at('mean').at(method).at(g), shareIn(group.text(), method));
      }
    }
  }
}

function checkContrast(survey: ReferenceSurvey, place: JsonPlace, ledger: Ledger): void {
  const design = designOf(survey, place.at('design').text());
  const chosen = chosenOf(survey, place.at('variable').text());
  const answered = answeredOf(survey);
  const roles = [...new Set(survey.people.map((person) => textIn(person, 'role')))].sort();
  const shares = roles.map((role) =>
    shareInfluence(
      design.weights,
      domainOf(survey.people, (person) => person.get('role') === role).map((one, i) => one * (answered[i] ?? 0)),
      chosen,
    ),
  );
  const influences = shares.map(({ influence }) => influence);
  const difference = influences[1]?.map((one, i) => one - (influences[0]?.[i] ?? 0)) ?? new Float64Array(0);
  ledger.equal(place, {
    roles,
    coef: shares.map(({ estimate }) => estimate),
    diff_2_minus_1: (shares[1]?.estimate ?? NaN) - (shares[0]?.estimate ?? NaN),
    se_diff: standardError(design, difference),
    df: designDegrees(design),
  });
  const covariance = covarianceOf(design, influences);
  ledger.equal(place.at('cov'), covariance, { absolute: 1e-10 * Math.max(...covariance.map((row, k) => row[k] ?? 0)) });
}

/** How far R's `rake` and `calibrate` lie apart: with equal weights from before by rounding, else by what `rake` leaves out. */
function checkRake(survey: ReferenceSurvey, place: JsonPlace, ledger: Ledger): void {
  const furthest = (one: DesignName, other: DesignName) => {
    const apart = survey.methods.map((method) => {
      const [a, b] = [one, other].map((name) => {
        const design = survey.designs[name];
        return standardError(design, shareInfluence(design.weights, answeredOf(survey), chosenOf(survey, method)).influence);
      });
      return Math.abs((a ?? NaN) / (b ?? NaN) - 1);
    });
    return Math.max(...apart);
  };
  ledger.equal(place.at('max_relative_difference_equal_base_weights'), furthest('D_rake_fpc', 'DC_calib_raking_fpc'), { absolute: reference8 });
  ledger.equal(place.at('max_relative_difference_unequal_base_weights'), furthest('E_rake_dw', 'F_calib_raking_dw'), { absolute: reference8 });
}

/** These are differences of standard errors, each known to the tolerance of the file. */
const reference8 = 1e-8;
