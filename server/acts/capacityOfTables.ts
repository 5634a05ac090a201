/** What the need in published tables would ask for in working time: made of public shares and means and of nothing else. */
import type { CostPlan } from '../../analysis/disclosure/publishedCosts.js';
import type { Profile, Published } from '../../analysis/disclosure/published.js';
import type { PublishedCapacity, StatedAssumption } from '../../analysis/disclosure/publishedCapacity.js';
import { releasePilot } from '../../analysis/disclosure/releasePilot.js';
import { studentCriticalValue } from '../../analysis/stats/studentQuantile.js';
import { capacitySteps, type CapacityDemand, type MeanTold } from '../../analysis/support/capacityScenario.js';
import { costedOptions } from '../../analysis/support/costedOptions.js';
import { yearSteps } from '../../analysis/support/needByYear.js';
import { coverageOfTables } from './coverageAnswers.js';
import type { CapacityFile, Told } from './readCapacityFile.js';
import { assumedIn, type YearFile } from './readYears.js';

type Tables = readonly Published<Profile>[];

interface Asked {
  readonly level: number;
  readonly seed: number;
  /** Waits take twenty thousand draws a method: told in an analysis, and in no figure. */
  readonly waits: boolean;
  /** Year by year, where the file lists years. */
  readonly years: boolean;
  /** What options would cost, where the file lists them. */
  readonly costs: boolean;
}

const tableIn = (tables: Tables, code: string) => tables.find(({ question, by }) => question === code && by.length === 0);

/** Pauses between its steps, so that others are served meanwhile. */
export function* capacityOfTables(file: CapacityFile, tables: Tables, asked: Asked): Generator<undefined, PublishedCapacity> {
  const scenario = yield* scenarioOfTables(file, tables, asked);
  const { pilot, coverage } = file;
  return {
    ...scenario,
    ...(pilot === undefined ? {} : { pilot: releasePilot(pilot, 'public') }),
    ...(coverage === undefined ? {} : { coverage: coverageOfTables(tables, asked.level, coverage, { capacity: scenario, read: [] }) }),
    translations: file.translations,
  };
}

/** Without what stands beside it: coverage and pilot. */
export function scenarioOfTables(file: CapacityFile, tables: Tables, { level, ...asked }: Asked): Generator<undefined, PublishedCapacity> {
  return scenarioOf(file, publicDemand(tables, level, file), { fromPublic: true, ...asked });
}

interface Scenario extends Omit<Asked, 'level'> {
  readonly fromPublic: boolean;
}

/** Without what stands beside it: coverage and pilot. */
export function* scenarioOf(file: CapacityFile, demand: CapacityDemand, { fromPublic, seed, waits, years: hasYears, costs: hasCosts }: Scenario): Generator<undefined, PublishedCapacity> {
  const { headcount: of, hoursPerFte: each, uptake: part } = file.assumptions;
  const assumptions = waits ? file.assumptions : { headcount: of, ...(each === undefined ? {} : { hoursPerFte: each }), ...(part === undefined ? {} : { uptake: part }) };
  const { methods, headcount, hoursPerFte, uptake, defaults, waiting: rules } = yield* capacitySteps(demand, assumptions, seed);
  const listed = hasYears ? (file.years ?? []) : [];
  const plan = hasCosts ? file.costs : undefined;
  const costed = plan === undefined ? [] : costedYears(plan, file);
  const asked = [...listed, ...costed].map((year) => assumedIn(year, file.assumptions));
  const years = asked.length === 0 ? undefined : yield* yearSteps(demand, asked, { hoursPerFte, seed, projectsAreShared: fromPublic });
  const base = demand.methods.reduce((most, { n }) => Math.max(most, n), 0);
  const labels = new Map(file.options.map(({ code, label }) => [code, label]));
  const scenario: PublishedCapacity = {
    kind: 'scenario',
    question: file.methods,
    n: fromPublic && base === 0 ? null : base,
    headcount,
    hoursPerFte,
    uptake,
    defaults,
    waiting: rules,
    assumptions: assumptionsOf(file, waits).filter((one) => isToldOf(one, { years: hasYears, costs: plan })),
    methods: methods.map((method) => ({ ...method, label: labels.get(method.code) ?? new Map(), uptake: method.uptake.map(({ uptake: part, fte }) => ({ uptake: part, median: fte?.median ?? null })) })),
    fromPublic,
    seed,
    ...(years === undefined || listed.length === 0 ? {} : { years: { ...years, years: years.years.slice(0, listed.length) } }),
  };
  const last = asked.at(-1);
  return plan === undefined || last === undefined ? scenario : { ...scenario, costs: costedOptions(plan, scenario, years?.years.slice(listed.length), last) };
}

/** The three years that options are of; what the file says of one of them holds there, too. */
function costedYears({ firstYear }: CostPlan, { years = [] }: CapacityFile): readonly YearFile[] {
  return [firstYear, firstYear + 1, firstYear + 2].map((year) => years.find((one) => one.year === year) ?? { year });
}

/** Of a year only where that year is told of: in full, or as one that options are of. */
function isToldOf({ what, year }: StatedAssumption, { years, costs }: { readonly years: boolean; readonly costs: CostPlan | undefined }): boolean {
  if (year === undefined || years) return true;
  return costs !== undefined && what !== 'planned' && year >= costs.firstYear && year <= costs.firstYear + 2;
}

function assumptionsOf({ projects, hours, years, assumptions: { headcount, hoursPerFte, uptake, staff, waiting } }: CapacityFile, waits: boolean): readonly StatedAssumption[] {
  return [
    { what: 'headcount', method: null, ...headcount },
    ...('question' in projects ? [] : [{ what: 'projects' as const, method: null, ...projects }]),
    ...('question' in hours ? [] : [{ what: 'hours' as const, method: null, ...hours }]),
    ...(hoursPerFte === undefined ? [] : [{ what: 'hoursPerFte' as const, method: null, ...hoursPerFte }]),
    ...(uptake === undefined ? [] : [{ what: 'uptake' as const, method: null, ...uptake }]),
    ...[...(staff ?? [])].map(([method, one]) => ({ what: 'staff' as const, method, ...one })),
    ...(years ?? []).flatMap(({ year, ...own }) => (['headcount', 'uptake', 'planned'] as const).flatMap((what) => (own[what] === undefined ? [] : [{ what, method: null, year, ...own[what] }]))),
    ...(['weeks', 'longerThan', 'share'] as const).flatMap((what) => (!waits || waiting?.[what] === undefined ? [] : [{ what, method: null, ...waiting[what] }])),
  ];
}

export const stated = (value: number): MeanTold => ({ n: 0, mean: value, standardError: 0 });

/** From public shares and means alone: projects are split by how many methods people name on average. */
function publicDemand(tables: Tables, level: number, { methods, options, projects, hours }: CapacityFile): CapacityDemand {
  const find = (code: string) => tableIn(tables, code);
  const rows = find(methods)?.rows ?? [];
  const effect = find(methods)?.weighting?.designEffect ?? 1;
  const shares = options.map(({ code }) => rows.find((row) => row.code === code));
  const known = shares.map((row) => (row?.release === 'suppress' ? null : (row?.share ?? null)));
  const named = known.some((share) => share === null) ? null : known.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const base = rows.reduce((most, row) => Math.max(most, row.base ?? 0), 0);
  // Of those who named any, not of all who answered.
  const any = rows.filter(({ meaning }) => meaning === 'none').reduce<number | null>((sum, { share }) => (sum === null || share === null ? null : sum - share), 1);
  const told = (one: Told) => ('question' in one ? meanIn(find(one.question), level) : stated(one.value));
  const all = told(projects);
  const split = (value: number | null) => (value === null || named === null || any === null || named === 0 ? null : (value * any) / named);
  const each: MeanTold = { n: all.n, mean: split(all.mean), standardError: split(all.standardError) };
  return {
    hours: told(hours),
    methods: options.map(({ code }, k) => {
      const share = known[k] ?? null;
      return { code, n: base, share, shareSe: share === null || base < 2 ? null : Math.sqrt((effect * share * (1 - share)) / (base - 1)), projects: each };
    }),
  };
}

/** The standard error from the interval that is public: half of it by the critical value. */
function meanIn(table: Published<Profile> | undefined, level: number): MeanTold {
  const row = table?.numbers.find(({ group }) => group === null);
  if (row === undefined || row.mean === null || row.low === null || row.high === null || row.base === null) return { n: 0, mean: null, standardError: null };
  return { n: row.base, mean: row.mean, standardError: (row.high - row.low) / 2 / studentCriticalValue(level, row.base - 1) };
}
