/** Queues, working time and coverage, as R computes them. */
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import { numberSummary } from '../../../analysis/stats/numberSummary.js';
import { erlangQueue, waitExceeds, waitQuantile } from '../../../analysis/support/erlangQueue.js';
import { fteProbability } from '../../../analysis/support/fteDistribution.js';
import { fteEstimate } from '../../../analysis/support/fteEstimate.js';
import { fteFactors } from '../../../analysis/support/fteFactors.js';
import { defaultHoursPerFte, type FteInputs } from '../../../analysis/support/fteInputs.js';
import { bestCoverage, pilotCoverage } from '../../../analysis/support/pilotCoverage.js';
import { serversFor } from '../../../analysis/support/serversFor.js';
import { domainOf, referenceSurvey, textIn, type ReferenceSurvey } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger } from '../ledger.js';
import type { Person, Reference } from '../referenceFolder.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = (reference, ledger) => {
  const { results } = reference;
  for (const place of results.at('erlang').list()) checkQueue(place, ledger);
  for (const place of results.at('staffing').list()) checkStaffing(place, ledger);
  const survey = referenceSurvey(reference);
  const inputs = survey.methods.map((method) => inputsOf(survey, method));
  inputs.forEach((own, k) => {
    checkFte(results.at('fte').at(survey.methods[k] ?? ''), own, ledger);
  });
  const [first] = inputs;
  if (first !== undefined) checkDraws(results.at('fte_monte_carlo_check'), first, ledger);
  checkCoverage(results.at('coverage'), reference, survey, ledger);
};

function checkQueue(place: JsonPlace, ledger: Ledger): void {
  const given = (key: string) => ledger.input(place.at(key)).number();
  const load = { arrivals: given('lambda'), service: given('mu'), servers: given('c') };
  const varied = place.find('ca2') === undefined ? load : { ...load, arrivalVariation: given('ca2'), serviceVariation: given('cs2') };
  const queue = erlangQueue(varied);
  ledger.equal(place, { rho: queue.utilisation, erlang_b: queue.blocked, stable: queue.stable });
  if (!queue.stable) return;
  ledger.equal(place, {
    p_wait: queue.waits,
    mean_wait: queue.meanWait,
    mean_queue: queue.meanQueue,
    mean_wait_allen_cunneen: queue.meanWaitAdjusted,
    p_wait_exceeds: new Map(place.at('p_wait_exceeds').keys().map((key) => [key, waitExceeds(queue, Number(key.slice(1)))])),
    wait_p90: waitQuantile(queue, 0.9),
  });
}

function checkStaffing(place: JsonPlace, ledger: Ledger): void {
  const given = (key: string) => ledger.input(place.at(key)).number();
  const target = { longerThan: given('t'), share: given('target_share_waiting_longer') };
  ledger.equal(place.at('servers'), serversFor({ arrivals: given('lambda'), service: given('mu') }, target));
}

function inputsOf({ people, size, designs }: ReferenceSurvey, method: string): FteInputs {
  const design = designs.F_calib_raking_dw;
  const answered = domainOf(people, (person) => textIn(person, 'q1_status') === 'answered');
  const { estimate, influence } = shareInfluence(design.weights, answered, domainOf(people, (person) => textIn(person, method) === '1'));
  const projects = meanOf(people, 'projects_per_year');
  const hours = meanOf(people, 'hours_per_project');
  return {
    share: estimate ?? NaN,
    shareSe: standardError(design, influence),
    headcount: size,
    // R takes a third of all projects for each method.
    projects: projects.mean / 3,
    projectsSe: projects.se / 3,
    hours: hours.mean,
    hoursSe: hours.se,
    hoursPerFte: defaultHoursPerFte,
    uptake: 1,
  };
}

function meanOf(people: readonly Person[], column: string): { readonly mean: number; readonly se: number } {
  const { mean, sd, base } = numberSummary(people.map((person) => textIn(person, column)).filter((text) => text !== '').map(Number));
  return { mean: mean ?? NaN, se: (sd ?? NaN) / Math.sqrt(base) };
}

function checkFte(place: JsonPlace, inputs: FteInputs, ledger: Ledger): void {
  const { share, shareSe, headcount, projects, projectsSe, hours, hoursSe, hoursPerFte } = inputs;
  ledger.equal(place.at('inputs'), { share, share_se: shareSe, headcount, projects, projects_se: projectsSe, hours, hours_se: hoursSe, hours_per_fte: hoursPerFte });
  const ours = fteEstimate(inputs);
  if (ours === null) throw new Error(`${place.path}: no distribution`);
  const { point, mean, median, interval80, interval95, deltaSe } = ours;
  ledger.equal(place, { point, mean, median, lower95: interval95.low, upper95: interval95.high, lower80: interval80.low, upper80: interval80.high, delta_se: deltaSe });
}

/** R's draws, within four standard errors of a quantile of as many. */
function checkDraws(place: JsonPlace, inputs: FteInputs, ledger: Ledger): void {
  const draws = ledger.input(place.at('draws')).number();
  ledger.input(place.at('seed'));
  const factors = fteFactors(inputs);
  const ours = fteEstimate(inputs);
  if (factors === null || ours === null) throw new Error(`${place.path}: no distribution`);
  const quantiles = [
    [0.025, ours.interval95.low],
    [0.5, ours.median],
    [0.975, ours.interval95.high],
  ] as const;
  quantiles.forEach(([p, value], i) => {
    const density = (fteProbability(factors, value * 1.0001) - fteProbability(factors, value * 0.9999)) / (value * 0.0002);
    ledger.equal(place.at('q').at(i), value, { relative: 0, absolute: (4 * Math.sqrt((p * (1 - p)) / draws)) / density });
  });
}

function checkCoverage(place: JsonPlace, { rows, prefix }: Reference, { people, services, designs }: ReferenceSurvey, ledger: Ledger): void {
  const table = rows(`${prefix}_support_functions.csv`);
  const best = bestCoverage(services.map((service) => [...(table.find((row) => `s_${textIn(row, 'support')}` === service) ?? [])].filter(([key]) => key !== 'support').map(([, covered]) => Number(covered))));
  const names = services.map((service) => service.slice(2));
  const answered = people.filter((person) => textIn(person, 'q2_status') === 'answered');
  const askedBy = (list: readonly Person[]) => services.map((service) => domainOf(list, (person) => textIn(person, service) === '1'));
  const alone: SurveyDesign = { n: answered.length, weights: new Float64Array(answered.length).fill(1) };
  const plain = pilotCoverage(alone, new Uint8Array(alone.n).fill(1), askedBy(answered), best);
  const byName = (values: readonly number[]) => new Map(names.map((name, k) => [name, values[k] ?? NaN]));
  ledger.equal(place, {
    requests: byName(plain.types.map(({ requests }) => requests)),
    best_coverage: byName(best),
    n: plain.n,
    share_of_requests_met: plain.requestsMet.estimate,
    se_linearised: plain.requestsMet.standardError,
    fully_met_respondents: plain.fullyMet.estimate,
    any_met_respondents: plain.anyMet.estimate,
    unmet_by_type: byName(plain.types.map(({ unmet }) => unmet)),
  });
  const base = domainOf(people, (person) => textIn(person, 'q2_status') === 'answered');
  const weighted = pilotCoverage(designs.F_calib_raking_dw, base, askedBy(people), best).requestsMet;
  ledger.equal(place.at('weighted_F'), { share: weighted.estimate, se: weighted.standardError });
}
