import { releasePilot } from '../../../analysis/disclosure/releasePilot.js';
import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import { partsOfCapacity, type PublishedSupport } from '../../../analysis/disclosure/publishedSupport.js';
import { withTranslations } from '../../../analysis/disclosure/supportIn.js';
import { defaultSeed } from '../../../analysis/stats/chance/defaultSeed.js';
import { isSupportChart, type ChartName } from '../../../analysis/words/chartName.js';
import type { ReportPlan } from '../../../analysis/report/plan.js';
import { scenarioOfTables } from '../capacityOfTables.js';
import { coverageOfTables } from '../coverageAnswers.js';
import type { CapacityFile } from '../readCapacityFile.js';

const level = 0.95;

type Planned = Pick<ReportPlan, 'figures'>;
type Charts = ReadonlySet<ChartName>;

/** A gap figure of the plan reads its grid as how well a need is met; of a pair, the one of what there is. */
function coverageIn({ coverage }: CapacityFile, { figures }: Planned, tables: readonly Published[], { capacity }: Pick<PublishedSupport, 'capacity'>): Pick<PublishedSupport, 'coverage'> {
  if (coverage === undefined || figures.every(({ chart }) => chart !== 'coverage-matrix')) return {};
  const read = figures.filter(({ chart }) => chart === 'need-gap').map(({ question, availability }) => availability ?? question);
  return { coverage: coverageOfTables(tables, level, coverage, { capacity, read }) };
}

/** Of each pilot what a figure shows, and no more. */
function pilotIn({ pilot }: CapacityFile, charts: Charts, earlier: readonly PublishedPilot[]): Pick<PublishedSupport, 'pilot'> {
  if (pilot === undefined) return {};
  const { applications, requests, ...about } = releasePilot(pilot, 'public', earlier);
  const shown: PublishedPilot = { ...about, applications: charts.has('pilot-flow') ? applications : null, requests: charts.has('pilot-requests') ? requests : null };
  return shown.applications === null && shown.requests === null ? {} : { pilot: shown };
}

function* capacityIn(file: CapacityFile, charts: Charts, tables: readonly Published[]): Generator<undefined, Pick<PublishedSupport, 'capacity' | 'costs'>> {
  const hasYears = charts.has('capacity-fan') && file.years !== undefined;
  const isTested = charts.has('coverage-matrix') && file.coverage?.question === file.methods && (file.assumptions.staff?.size ?? 0) > 0;
  const hasCosts = charts.has('option-costs') && file.costs !== undefined;
  if (!hasYears && !isTested && !hasCosts && !charts.has('capacity-service')) return {};
  return partsOfCapacity(yield* scenarioOfTables(file, tables, { level, seed: defaultSeed, waits: false, years: hasYears, costs: hasCosts }));
}

/**
 * What the figures of a plan show of a file on support, from the tables that are published with it and nothing else;
 * undefined where they show nothing of it; a pilot beside what earlier editions told of pilots. Pauses between its steps.
 */
export function* supportSteps(plan: Planned, file: CapacityFile | undefined, tables: readonly Published[], earlier: readonly PublishedPilot[] = []): Generator<undefined, PublishedSupport | undefined> {
  const charts: Charts = new Set(plan.figures.map(({ chart }) => chart).filter(isSupportChart));
  if (file === undefined || charts.size === 0) return undefined;
  const capacity = yield* capacityIn(file, charts, tables);
  const support = { ...capacity, ...coverageIn(file, plan, tables, capacity), ...pilotIn(file, charts, earlier) };
  return Object.keys(support).length === 0 ? undefined : withTranslations(support, file.translations);
}
