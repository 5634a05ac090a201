/** The presentation standard of NCHS for every share of every department and role, and for shares on its limits. */
import { designDegrees } from '../../../analysis/stats/design/designDegrees.js';
import { shareInfluence } from '../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../analysis/stats/design/standardError.js';
import type { SurveyDesign } from '../../../analysis/stats/design/surveyDesign.js';
import type { EstimatedShare } from '../../../analysis/stats/intervals/estimatedShare.js';
import { kornGraubard } from '../../../analysis/stats/intervals/kornGraubard.js';
import type { SuppressReason } from '../../../analysis/stats/presentation/presentation.js';
import { presentShare } from '../../../analysis/stats/presentation/presentShare.js';
import { relativeWidth } from '../../../analysis/stats/presentation/relativeWidth.js';
import { designNames, domainOf, referenceSurvey, textIn, type ReferenceSurvey } from '../designs.js';
import type { JsonPlace } from '../jsonPlace.js';
import type { Ledger, Ours } from '../ledger.js';
import type { ReferenceCheck } from '../referenceSet.js';

export const check: ReferenceCheck = (reference, ledger) => {
  const survey = referenceSurvey(reference);
  const { results } = reference;
  for (const name of designNames.filter((one) => results.find(one) !== undefined)) {
    const cells = results.at(name).list();
    const expected = domainsWithTwo(survey).flatMap((domain) => survey.methods.map((variable) => [domain, variable]));
    const theirs = cells.map((cell) => [cell.at('domain').text(), cell.at('variable').text()]);
    if (JSON.stringify(theirs) !== JSON.stringify(expected)) throw new Error(`${name}: R has other cells`);
    const flags = cells.map((cell) => checkCell(survey, survey.designs[name], cell, ledger));
    ledger.equal(results.at('summary').at(name), summaryOf(theirs.map(([domain = '']) => domain), flags));
  }
  for (const cell of results.at('synthetic_srs').list()) checkSynthetic(cell, ledger);
};

const isIn = (domain: string) => (person: ReadonlyMap<string, string>) =>
  textIn(person, 'q1_status') === 'answered' && (domain === 'all' || textIn(person, 'role') === domain || textIn(person, 'dept_g') === domain);

/** R leaves out a domain of one. */
function domainsWithTwo({ people }: ReferenceSurvey): readonly string[] {
  const codes = (column: string) => [...new Set(people.map((person) => textIn(person, column)))].sort();
  return ['all', ...codes('role'), ...codes('dept_g')].filter((domain) => people.filter(isIn(domain)).length > 1);
}

interface Flags {
  readonly present: boolean;
  readonly reason: string | null;
}

const namesInR: Readonly<Record<SuppressReason, string>> = {
  few_respondents: 'n<30',
  few_effective: 'n_eff<30',
  wide_interval: 'abs_width>=0.30',
  wide_relative_interval: 'rel_width>130%',
};

function checkCell({ people }: ReferenceSurvey, design: SurveyDesign, cell: JsonPlace, ledger: Ledger): Flags {
  const base = domainOf(people, isIn(cell.at('domain').text()));
  const chosen = domainOf(people, (person) => textIn(person, cell.at('variable').text()) === '1');
  const { estimate, influence } = shareInfluence(design.weights, base, chosen);
  const share = estimate ?? NaN;
  const n = base.reduce((sum, one, i) => sum + (one === 1 && (design.weights[i] ?? 0) > 0 ? 1 : 0), 0);
  const effective = share === 0 || share === 1 ? Infinity : (share * (1 - share)) / standardError(design, influence) ** 2;
  return checkFlags({ share, effective, df: designDegrees(design, base) }, n, cell, ledger);
}

function checkSynthetic(cell: JsonPlace, ledger: Ledger): void {
  const count = ledger.input(cell.at('x')).number();
  const n = cell.at('n').number();
  checkFlags({ share: count / n, effective: n, df: n - 1 }, n, cell, ledger);
  ledger.input(cell.at('n'));
}

function checkFlags(estimate: EstimatedShare, n: number, cell: JsonPlace, ledger: Ledger): Flags {
  const { share, df } = estimate;
  const { low, high, effective } = kornGraubard(estimate, n, { cap: n });
  const { release, suppressedFor, footnotedFor, reviewFor } = presentShare({ share, n, effective, low, high, degreesOfFreedom: df });
  const [first] = suppressedFor;
  const flags = { present: release !== 'suppress', reason: first === undefined ? null : namesInR[first] };
  const widths: Ours = { abs_width: high - low, rel_width: relativeWidth(high - low, share), rel_width_complement: relativeWidth(high - low, 1 - share) };
  const reviews: Ours = { footnote_complement: footnotedFor.length > 0, review_df: reviewFor.includes('few_degrees_of_freedom'), review_zero_events: reviewFor.includes('zero_events') };
  ledger.equal(cell, { n, p: share, n_eff: effective, lower: low, upper: high, df, ...widths, ...flags, ...reviews });
  return flags;
}

/** A department is what R takes for one: its code begins with D. */
function summaryOf(domains: readonly string[], flags: readonly Flags[]): Ours {
  const inDepartments = flags.filter((_, i) => domains[i]?.startsWith('D') === true);
  const reasons = new Map<string, number>();
  for (const { reason } of flags) if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const presentable = (some: readonly Flags[]) => some.filter(({ present }) => present).length;
  return { cells: flags.length, presentable: presentable(flags), department_cells: inDepartments.length, department_presentable: presentable(inDepartments), reasons };
}
