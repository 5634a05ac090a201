/** A report with every figure of support: the survey of `everyChart`, a plan over it, and a file on what there is. Everything is invented. */
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Response } from '../../analysis/survey/answers.js';
import { makeReport, type MadeReport } from '../../server/acts/makeReport.js';
import { planOf } from '../../server/acts/planOf.js';
import { capacityFileOf } from '../../server/acts/readCapacityFile.js';
import { everyChart, plainNames } from './everyChart.js';

const name = plainNames();
const made = everyChart({ survey: 'supported', name, size: 6, people: 300 });

export const who = { source: 'Registret', date: '2025-10-01', owner: 'Staben' };
const other = { source: 'Samtal', date: '2025-12-02', owner: 'Kansliet' };

interface MoreTold {
  readonly first?: object;
  readonly coverage?: object;
  readonly staff?: number;
}

export const supportCharts = ['coverage-matrix', 'capacity-service', 'capacity-fan', 'pilot-flow', 'pilot-requests'] as const;

/** Every need in part or not at all, but those that are given; more said of the first function, or of all. */
export function toldOf(meets: Readonly<Record<string, number>> = {}, { first = {}, coverage = {}, staff = 9 }: MoreTold = {}): object {
  return {
    behov: 1,
    methods: 'methods',
    projects: { value: 1, ...who },
    hours: { question: 'hours' },
    headcount: { value: 1542, ...who },
    uptake: { low: 0.2, high: 0.6, ...other },
    staff: { method_aa: { value: staff, ...other } },
    coverage: { question: 'methods', ...coverage, functions: [{ name: 'Enheten', meets: { method_aa: 0.5, method_ba: 0.5, ...meets }, ...first, ...who }, { name: 'Biblioteket', meets: { method_ca: 0.5 }, ...other }] },
    years: [{ year: 2026, planned: { value: 9.5, ...who } }, { year: 2027, headcount: { value: 3084, ...other }, planned: { value: 40, ...who } }],
    pilot: {
      name: 'Piloten',
      applications: { received: 47, assessed: 44, selected: 20, reserve: 22, ...who },
      requests: { question: 'methods', projects: 20, outcomes: { method_aa: { met: 9, partly: 5, unmet: 1 }, method_ba: { met: 0, partly: 3, unmet: 5 } }, ...who },
    },
  };
}

const rate = (value: number) => ({ value, ...who });

/** Two options beside the need: people of single methods, and people of all. */
export const costsTold = {
  currency: 'SEK',
  firstYear: 2026,
  salaries: { expert: { name: { sv: 'Experter', en: 'Experts' }, value: 50_000, ...who }, helper: { name: { sv: 'Assistenter', en: 'Assistants' }, value: 37_501, ...other } },
  socialFees: rate(0.5),
  indirect: rate(0.4),
  growth: rate(0.03),
  parties: { ki: { sv: 'Universitetet', en: 'The university' }, region: { sv: 'Regionen', en: 'The region' } },
  options: [
    { code: 'today', name: { sv: 'Som i dag', en: 'As today' }, staff: { rows: [{ method: 'method_aa', category: 'expert', fte: [5, 5, 5] }], ...who }, funding: { shares: { ki: 1 }, ...who } },
    { code: 'pool', name: { sv: 'Gemensam pool', en: 'Central pool' }, staff: { rows: [{ category: 'expert', fte: [20, 40, 1000] }, { category: 'helper', fte: [0.5, 1.25, 0] }], ...other }, other: { years: [100_000, 0, 0], ...other }, funding: { shares: { ki: 0.375, region: 0.625 }, ...other } },
  ],
} as const;

const figure = (code: string, chart: string, question = 'methods') => ({ code, chart, question, heading: name(), title: name(), finding: name() });

/** The five, then the gap of the same needs. */
export function planOfCharts(charts: readonly string[]): Readonly<Record<string, unknown>> {
  return { ...(made.plan as object), figures: charts.map((chart, i) => figure(`figure_${String.fromCharCode(97 + i)}`, chart, chart === 'need-gap' ? 'met' : 'methods')) };
}

export const wholePlan = planOfCharts([...supportCharts, 'need-gap']);

export interface SupportReport {
  readonly told?: object | undefined;
  readonly plan?: unknown;
  /** Nobody wrote a plan. */
  readonly isAutomatic?: boolean;
  /** A need of which everyone who has it says that it is met in full. */
  readonly content?: string;
}

function contentWith(responses: readonly Response[], need: string): readonly Response[] {
  return responses.map((response) => {
    const met = response.answers.get('met');
    if (met?.kind !== 'grid' || !met.rows.has(need)) return response;
    return { ...response, answers: new Map([...response.answers, ['met', { ...met, rows: new Map([...met.rows, [need, 'high']]) }]]) };
  });
}

/** Without `told` there is no file. Errors ProblemError as `makeReport`. */
export function supportReport({ told, plan = wholePlan, isAutomatic = false, content }: SupportReport): MadeReport {
  const reading = readDefinition(JSON.stringify(made.survey), 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  const { definition, source } = reading;
  const support = told === undefined ? {} : { support: capacityFileOf(definition, JSON.stringify(told), 'capacity.yaml') };
  return makeReport({ definition, source, columns: columnsOf(definition, content === undefined ? made.responses : contentWith(made.responses, content)), restsOn: new Map(), now: new Date('2026-01-14T12:00:00Z'), ...(isAutomatic ? {} : { plan: planOf(JSON.stringify(plan), 'report.yaml', definition) }), ...support });
}
