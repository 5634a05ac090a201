import { releasePilot } from '../../../analysis/disclosure/releasePilot.js';
import type { PublishedCapacity } from '../../../analysis/disclosure/publishedCapacity.js';
import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { PublishedSupport } from '../../../analysis/disclosure/publishedSupport.js';
import { defaultSeed } from '../../../analysis/stats/chance/defaultSeed.js';
import { isSupportChart, type ChartName } from '../../../analysis/words/chartName.js';
import type { ReportPlan } from '../../../analysis/report/plan.js';
import { scenarioOfTables } from '../capacityOfTables.js';
import { coverageOfRows } from '../coverageAnswers.js';
import type { CapacityFile } from '../readCapacityFile.js';

const level = 0.95;

type Charts = ReadonlySet<ChartName>;

function coverageIn({ coverage }: CapacityFile, charts: Charts, tables: readonly Published[]): Pick<PublishedSupport, 'coverage'> {
  if (coverage === undefined || !charts.has('coverage-matrix')) return {};
  const table = tables.find(({ question, by }) => question === coverage.question && by.length === 0);
  return { coverage: coverageOfRows(table?.rows ?? [], level, coverage) };
}

/** Of each pilot what a figure shows, and no more. */
function pilotIn({ pilot }: CapacityFile, charts: Charts, earlier: readonly PublishedPilot[]): Pick<PublishedSupport, 'pilot'> {
  if (pilot === undefined) return {};
  const { applications, requests, ...about } = releasePilot(pilot, 'public', earlier);
  const shown: PublishedPilot = { ...about, applications: charts.has('pilot-flow') ? applications : null, requests: charts.has('pilot-requests') ? requests : null };
  return shown.applications === null && shown.requests === null ? {} : { pilot: shown };
}

function* capacityIn(file: CapacityFile, charts: Charts, tables: readonly Published[]): Generator<undefined, Pick<PublishedSupport, 'capacity'>> {
  const hasYears = charts.has('capacity-fan') && file.years !== undefined;
  if (!hasYears && !charts.has('capacity-service')) return {};
  const capacity: PublishedCapacity = yield* scenarioOfTables(file, tables, { level, seed: defaultSeed, waits: false, years: hasYears });
  return { capacity };
}

/**
 * What the figures of a plan show of a file on support, from the tables that are published with it and nothing else;
 * undefined where they show nothing of it; a pilot beside what earlier editions told of pilots. Pauses between its steps.
 */
export function* supportSteps({ figures }: Pick<ReportPlan, 'figures'>, file: CapacityFile | undefined, tables: readonly Published[], earlier: readonly PublishedPilot[] = []): Generator<undefined, PublishedSupport | undefined> {
  const charts: Charts = new Set(figures.map(({ chart }) => chart).filter(isSupportChart));
  if (file === undefined || charts.size === 0) return undefined;
  const support = { ...(yield* capacityIn(file, charts, tables)), ...coverageIn(file, charts, tables), ...pilotIn(file, charts, earlier) };
  return Object.keys(support).length === 0 ? undefined : support;
}
