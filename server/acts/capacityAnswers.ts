/** What the need in the answers would ask for in working time, for the eyes it was asked for. */
import type { Profile, Published } from '../../analysis/disclosure/published.js';
import type { PublishedCapacity, StatedAssumption } from '../../analysis/disclosure/publishedCapacity.js';
import { releasePilot } from '../../analysis/disclosure/releasePilot.js';
import { bytesOf } from '../../analysis/frame/bytesOf.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { rowsWithStatus } from '../../analysis/frame/rowsWithStatus.js';
import { defaultSeed } from '../../analysis/stats/chance/defaultSeed.js';
import { shareInfluence } from '../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../analysis/stats/design/standardError.js';
import { studentCriticalValue } from '../../analysis/stats/studentQuantile.js';
import { capacityScenario, type CapacityDemand, type MeanTold } from '../../analysis/support/capacityScenario.js';
import { needByYear } from '../../analysis/support/needByYear.js';
import { projectsPerMethod } from '../../analysis/support/projectsPerMethod.js';
import { winsorisedHours } from '../../analysis/support/winsorisedHours.js';
import { analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { coverageAnswers } from './coverageAnswers.js';
import { assumedIn } from './readYears.js';
import { readCapacityFile, type CapacityFile, type Told } from './readCapacityFile.js';

/**
 * Errors ProblemError as `readCapacityFile` and `analyseAnswers`. Of everyone who answered: the headcount is of everyone.
 * For the public it is made of public shares and means and of nothing else.
 */
export function capacityAnswers(columns: Columns, request: AnalysisRequest, path: string): PublishedCapacity {
  const file = readCapacityFile(columns.definition, path);
  const fromPublic = request.profile === 'public';
  const demand = fromPublic ? publicDemand(columns, request, file) : exactDemand(columns, file);
  const { methods, headcount, hoursPerFte, uptake, defaults, waiting, seed } = capacityScenario(demand, file.assumptions, request.seed ?? defaultSeed);
  const years = file.years === undefined ? undefined : needByYear(demand, file.years.map((year) => assumedIn(year, file.assumptions)), { hoursPerFte, seed, projectsAreShared: fromPublic });
  const base = demand.methods.reduce((most, { n }) => Math.max(most, n), 0);
  const labels = new Map(file.options.map(({ code, label }) => [code, label]));
  return {
    kind: 'scenario',
    question: file.methods,
    n: fromPublic && base === 0 ? null : base,
    headcount,
    hoursPerFte,
    uptake,
    defaults,
    waiting,
    assumptions: assumptionsOf(file),
    methods: methods.map((method) => ({ ...method, label: labels.get(method.code) ?? new Map(), uptake: method.uptake.map(({ uptake: part, fte }) => ({ uptake: part, median: fte?.median ?? null })) })),
    fromPublic,
    seed,
    ...(years === undefined ? {} : { years }),
    ...(file.pilot === undefined ? {} : { pilot: releasePilot(file.pilot, request.profile) }),
    ...(file.coverage === undefined ? {} : { coverage: coverageAnswers(columns, request, file.coverage) }),
  };
}

function assumptionsOf({ projects, hours, years, assumptions: { headcount, hoursPerFte, uptake, staff, waiting } }: CapacityFile): readonly StatedAssumption[] {
  return [
    { what: 'headcount', method: null, ...headcount },
    ...('question' in projects ? [] : [{ what: 'projects' as const, method: null, ...projects }]),
    ...('question' in hours ? [] : [{ what: 'hours' as const, method: null, ...hours }]),
    ...(hoursPerFte === undefined ? [] : [{ what: 'hoursPerFte' as const, method: null, ...hoursPerFte }]),
    ...(uptake === undefined ? [] : [{ what: 'uptake' as const, method: null, ...uptake }]),
    ...[...(staff ?? [])].map(([method, one]) => ({ what: 'staff' as const, method, ...one })),
    ...(years ?? []).flatMap(({ year, ...own }) => (['headcount', 'uptake', 'planned'] as const).flatMap((what) => (own[what] === undefined ? [] : [{ what, method: null, year, ...own[what] }]))),
    ...(['weeks', 'longerThan', 'share'] as const).flatMap((what) => (waiting?.[what] === undefined ? [] : [{ what, method: null, ...waiting[what] }])),
  ];
}

const stated = (value: number): MeanTold => ({ n: 0, mean: value, standardError: 0 });

/** Person by person: projects are split over the methods that each of them named. */
function exactDemand(columns: Columns, { methods, options, projects, hours }: CapacityFile): CapacityDemand {
  const { n, weights } = columns;
  const design = columns.design ?? { n, weights: weights ?? new Float64Array(n).fill(1) };
  const column = columns.questions.get(methods);
  if (column?.kind !== 'multiple') throw new RangeError(`${methods} is no multiple choice`);
  const answered = bytesOf(rowsWithStatus(column.status, ['answered']));
  const base = answered.reduce((sum, one) => sum + one, 0);
  const chosen = options.map(({ code }) => {
    const set = column.chosen[column.categories.findIndex((category) => category.code === code)];
    return set === undefined ? new Uint8Array(n) : bytesOf(set);
  });
  const told = (one: Told): readonly (number | null)[] => ('question' in one ? numbersOf(columns, one.question) : Array.from({ length: n }, () => one.value));
  const perMethod = projectsPerMethod(design, told(projects), chosen);
  return {
    hours: 'question' in hours ? winsorisedHours(design, told(hours)) : stated(hours.value),
    methods: options.map(({ code }, k) => {
      const { estimate, influence } = shareInfluence(design.weights, answered, chosen[k] ?? new Uint8Array(n));
      return { code, n: base, share: estimate, shareSe: estimate === null || base < 2 ? null : standardError(design, influence), projects: perMethod[k] ?? { n: 0, mean: null, standardError: null } };
    }),
  };
}

function numbersOf({ questions }: Columns, code: string): readonly (number | null)[] {
  const column = questions.get(code);
  if (column?.kind !== 'number') throw new RangeError(`${code} is no number`);
  return Array.from(column.values, (value) => (Number.isNaN(value) ? null : value));
}

/** From public shares and means alone: projects are split by how many methods people name on average. */
function publicDemand(columns: Columns, { level, target, population, rake, profile, restsOn }: AnalysisRequest, { methods, options, projects, hours }: CapacityFile): CapacityDemand {
  const tables = analyseAnswers(columns, { by: [], level, target, rake, profile, restsOn, ...(population === undefined ? {} : { population }) });
  const find = (code: string) => tables.find(({ question, by }) => question === code && by.length === 0);
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
