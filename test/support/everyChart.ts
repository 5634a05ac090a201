/** A survey of every kind of question, its answers, and a report with every chart; whoever makes it gives the names. */
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Answer, Response } from '../../analysis/survey/answers.js';
import { makeReport, type MadeReport } from '../../server/acts/makeReport.js';
import { planOf } from '../../server/acts/planOf.js';
import { smallSurvey } from './smallReport.js';

export interface EveryChart {
  /** Of the newest wave; the one before ends in `-before`. */
  readonly survey: string;
  /** A new one each time it is asked. */
  readonly name: () => Readonly<Record<'sv' | 'en', string>>;
  /** How many options and rows each question has. */
  readonly size: number;
  readonly people: number;
}

export interface EveryChartMade {
  readonly survey: Readonly<Record<string, unknown>>;
  readonly plan: unknown;
  readonly responses: readonly Response[];
  readonly before: { readonly survey: Readonly<Record<string, unknown>>; readonly responses: readonly Response[] };
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const codes = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${prefix}_${letters.charAt(i % 26)}${letters.charAt(Math.floor(i / 26))}`);
const steps = ['low', 'rather', 'middle', 'good', 'high'];
const opinions = ['never', 'seldom', 'often'];
const roles = ['first', 'second', 'third'];
const units = ['north', 'south', 'west', 'tiny'];

/** Without digits, so that every number in a report is a number of the report. */
export function plainNames(): EveryChart['name'] {
  let next = 0;
  return () => {
    const word = [26 * 26, 26, 1].map((place) => letters.charAt(Math.floor(next / place) % 26)).join('');
    next += 1;
    return { sv: `Namn ${word}`, en: `Name ${word}` };
  };
}

function questionsOf(name: EveryChart['name'], size: number): readonly object[] {
  const options = (each: readonly string[]) => each.map((code) => ({ code, label: name() }));
  const scale = steps.map((code, i) => ({ code, label: name(), value: i + 1 }));
  const rows = options(codes('row', size));
  const asked = (code: string, kind: string) => ({ code, kind, text: name(), label: name() });
  return [
    { ...asked('methods', 'multiple'), options: [...options(codes('method', size)), { code: 'nothing', label: name(), meaning: 'none' }] },
    { ...asked('met', 'grid'), rowsFrom: 'methods', scale },
    { ...asked('priorities', 'ranking'), optionsFrom: 'methods', places: 3 },
    { ...asked('matters', 'grid'), rows, scale },
    { ...asked('there', 'grid'), rows, scale: scale.map((step) => ({ ...step, label: name() })) },
    { ...asked('opinions', 'grid'), rows: options(codes('view', size)), scale: opinions.map((code, i) => ({ code, label: name(), value: i + 1 })) },
    { ...asked('hours', 'number'), min: 0, max: 5000, decimals: 0 },
    { ...asked('plans', 'single'), options: options(opinions) },
    { ...asked('role', 'single'), options: options(roles) },
    { ...asked('department', 'unit'), list: 'departments' },
  ];
}

const charts: readonly (readonly [chart: string, question: string, more?: object])[] = [
  ['demand-share', 'methods'], ['upset-needs', 'methods'], ['wave-change', 'methods'], ['dept-method-heatmap', 'methods', { by: 'department', most: 5 }],
  ['dept-dotplot', 'methods', { by: 'department', most: 4 }], ['split-role', 'methods', { by: 'role' }], ['single-share', 'plans'], ['likert-diverging', 'matters'],
  ['grid-heatmap', 'opinions'], ['need-gap', 'met'], ['need-gap', 'matters', { availability: 'there' }], ['ranking-share', 'priorities'], ['number-summary', 'hours', { by: 'role' }],
];

function planIn(survey: string, name: EveryChart['name']): object {
  const figures = charts.map(([chart, question, more], i) => ({ code: `figure_${letters.charAt(i)}`, chart, question, ...more, heading: name(), title: name(), finding: name() }));
  return { behov: 1, survey, kicker: name(), title: name(), keyNumbers: [{ indicator: 'needs_first', emphasis: true }], figures, decision: name(), nextStep: name(), contact: name(), date: '2026-01-14', registration: { reference: 'V 2026/123', unit: name() } };
}

const near = (from: number, i: number, step: number): string => steps[(from + i * step) % steps.length] ?? 'low';

/** Spread without chance. */
const mixed = (person: number, i: number): number => ((person * 2_654_435_761 + i * 40_503 + 12_345) >>> 7) ^ (person * (i + 3));

/** Everyone answers everything, by their place alone: what is common and what is rare is the same each time. */
function responsesOf(size: number, people: number, shift: number): readonly Response[] {
  const [methods, rows, views] = ['method', 'row', 'view'].map((prefix) => codes(prefix, size));
  return Array.from({ length: people }, (_, person): Response => {
    const chosen = (methods ?? []).filter((_code, i) => mixed(person, i) % (i % 4 + 2 + shift) === 0);
    const answers: [string, Answer][] = [
      ['methods', { kind: 'multiple', codes: chosen.length === 0 ? ['nothing'] : chosen }],
      ['matters', { kind: 'grid', rows: new Map((rows ?? []).map((row, i) => [row, near(person % 4, i, person % 3)])) }],
      ['there', { kind: 'grid', rows: new Map((rows ?? []).map((row, i) => [row, near(person % 3, i, 2)])) }],
      ['opinions', { kind: 'grid', rows: new Map((views ?? []).map((row, i) => [row, opinions[(person + i) % 3] ?? 'never'])) }],
      ['hours', { kind: 'number', value: (person * 37) % 47 }],
      ['plans', { kind: 'single', code: opinions[person % 7 === 0 ? 2 : person % 2] ?? 'never' }],
      ['role', { kind: 'single', code: roles[Math.floor(person / 3) % 3] ?? 'first' }],
      ['department', { kind: 'unit', code: person < 3 ? 'tiny' : (units[person % 3] ?? 'north') }],
    ];
    if (chosen.length > 0) answers.push(['met', { kind: 'grid', rows: new Map(chosen.map((row, i) => [row, near(person % 5, i, 1)])) }], ['priorities', { kind: 'ranking', order: chosen.slice(0, 3) }]);
    return { definitionVersion: 1, language: 'sv', reached: ['page'], answers: new Map(answers) };
  });
}

export function everyChart({ survey, name, size, people }: EveryChart): EveryChartMade {
  const [first = ''] = codes('method', size);
  const value = {
    ...smallSurvey(survey), title: name(), organisation: name(), population: name(),
    units: { departments: { label: name(), items: units.map((code) => ({ code, name: name() })) } },
    sections: [{ code: 'page', title: name(), questions: questionsOf(name, size) }],
    background: ['department', 'role'],
    lattice: [{ question: 'methods', by: 'department' }, { question: 'methods', by: 'role' }, { question: 'hours', by: 'role' }],
    indicators: { needs_first: { label: name(), phrase: name(), numerator: `methods includes ${first}` } },
  };
  const earlier = { ...value, survey: `${survey}-before`, title: name() };
  return { survey: value, plan: planIn(survey, name), responses: responsesOf(size, people, 0), before: { survey: earlier, responses: responsesOf(size, people, 1) } };
}

/** The report as an edition, without a database; without a plan by the one that is proposed. */
export function everyChartEdition(made: EveryChartMade): MadeReport {
  const read = (survey: unknown, responses: readonly Response[]) => {
    const reading = readDefinition(JSON.stringify(survey), 'survey.yaml');
    if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
    const { definition, source } = reading;
    return { definition, source, columns: columnsOf(definition, responses), restsOn: new Map() };
  };
  const now = read(made.survey, made.responses);
  const plan = made.plan === undefined ? {} : { plan: planOf(JSON.stringify(made.plan), 'report.yaml', now.definition) };
  return makeReport({ ...now, earlier: read(made.before.survey, made.before.responses), now: new Date('2026-01-14T12:00:00Z'), ...plan });
}
