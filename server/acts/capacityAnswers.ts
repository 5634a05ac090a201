/** What the need in the answers would ask for in working time, for the eyes it was asked for. */
import type { PublishedCapacity } from '../../analysis/disclosure/publishedCapacity.js';
import { releasePilot } from '../../analysis/disclosure/releasePilot.js';
import { bytesOf } from '../../analysis/frame/bytesOf.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { rowsWithStatus } from '../../analysis/frame/rowsWithStatus.js';
import { defaultSeed } from '../../analysis/stats/chance/defaultSeed.js';
import { shareInfluence } from '../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../analysis/stats/design/standardError.js';
import type { CapacityDemand } from '../../analysis/support/capacityScenario.js';
import { inOneGo } from '../../analysis/support/inOneGo.js';
import { projectsPerMethod } from '../../analysis/support/projectsPerMethod.js';
import { winsorisedHours } from '../../analysis/support/winsorisedHours.js';
import { analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { capacityOfTables, scenarioOf, stated } from './capacityOfTables.js';
import { coverageAnswers } from './coverageAnswers.js';
import { readCapacityFile, type CapacityFile, type Told } from './readCapacityFile.js';

/**
 * Errors ProblemError as `readCapacityFile` and `analyseAnswers`. Of everyone who answered: the headcount is of everyone.
 * For the public it is made of public shares and means and of nothing else.
 */
export function capacityAnswers(columns: Columns, request: AnalysisRequest, path: string): PublishedCapacity {
  const file = readCapacityFile(columns.definition, path);
  const { level, target, population, rake, profile, restsOn, seed = defaultSeed } = request;
  if (profile === 'public') return inOneGo(capacityOfTables(file, analyseAnswers(columns, { by: [], level, target, rake, profile, restsOn, ...(population === undefined ? {} : { population }) }), { level, seed, waits: true, years: true, costs: true }));
  const scenario = inOneGo(scenarioOf(file, exactDemand(columns, file), { fromPublic: false, seed, waits: true, years: true, costs: true }));
  return {
    ...scenario,
    ...(file.pilot === undefined ? {} : { pilot: releasePilot(file.pilot, profile) }),
    ...(file.coverage === undefined ? {} : { coverage: coverageAnswers(columns, request, file.coverage, scenario) }),
    translations: file.translations,
  };
}

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
