/** A survey of two questions, with labels that would do harm where they are not escaped, and a report over it. */
import { canonicalJson } from '../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { ReportPlan } from '../../analysis/report/plan.js';
import type { Response } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { sourceToJson } from '../../analysis/survey/sourceToJson.js';
import type { Store } from '../../server/store/store.js';

export const hostileLabels = { script: '</text></svg><script>alert(1)</script>', formula: '=HYPERLINK("http://x";"y")', quotes: '"onmouseover=alert(1) x="' } as const;

const both = (text: string) => ({ sv: text, en: text });
const said = both('Sagt');

/** JSON is YAML, so a definition can be written as a value. */
export function smallSurvey(survey = 'small', example = true): Readonly<Record<string, unknown>> {
  const options = [
    { code: 'statistics', label: { sv: 'Statistik', en: 'Statistics' } },
    ...Object.entries(hostileLabels).map(([code, label]) => ({ code, label: both(label) })),
    { code: 'nothing', label: { sv: 'Inget', en: 'Nothing' }, meaning: 'none' },
  ];
  const units = { departments: { label: { sv: 'institution', en: 'department' }, items: ['north', 'south', 'small', 'tiny'].map((code) => ({ code, name: both(`Dept ${code}`) })) } };
  const questions = [
    { code: 'methods', kind: 'multiple', text: both('Vad <b>behövs</b>?'), options },
    { code: 'department', kind: 'unit', list: 'departments', text: both('Var?') },
  ];
  const words = ['headline', 'lead', 'consent', 'controller', 'dataProtectionOfficer', 'purpose', 'legalBasis', 'recipients', 'rights', 'complaint', 'publicRecords'];
  return {
    behov: 1, survey, inventory: 'small', version: 1, languages: ['sv', 'en'],
    title: { sv: 'Små behov', en: 'Small needs' }, organisation: said, population: { sv: 'forskare', en: 'researchers' },
    example, mode: 'anonymous', minutes: [1, 2],
    information: { ...Object.fromEntries(words.map((word) => [word, said])), points: [said] },
    contact: { name: said, email: 'we@example.org' },
    retention: { until: '2030-12-31', rule: said },
    units, sections: [{ code: 'page', title: said, questions }],
    background: ['department'], lattice: [{ question: 'methods', by: 'department' }],
    indicators: { needs_statistics: { label: both('Behöver statistik'), phrase: { sv: 'behöver statistik', en: 'need statistics' }, numerator: 'methods includes statistics' } },
    frame: { columns: { department: 'department' } },
  };
}

export const smallPlan = {
  behov: 1, survey: 'small', kicker: both('Små behov'),
  title: { text: { sv: '{share:methods/statistics} av {n} svarade', en: '{share:methods/statistics} of {n} answered' }, claims: [{ share: 'methods/statistics', between: [0.5, 0.9] }] },
  keyNumbers: [{ indicator: 'needs_statistics', emphasis: true }],
  figures: [
    { code: 'demand', chart: 'demand-share', question: 'methods', heading: both('Vad behövs?'), title: { text: both('Statistik behövs') }, emphasise: ['statistics'] },
    { code: 'departments', chart: 'dept-method-heatmap', question: 'methods', by: 'department', heading: both('Var?'), title: { text: both('Olika') }, sortBy: 'statistics' },
  ],
  date: '2026-01-14',
} as const;

export function definitionOfSmall(value: unknown = smallSurvey()): Definition {
  const { definition, faults } = readDefinition(JSON.stringify(value), 'survey.yaml');
  if (definition === undefined) throw new Error(JSON.stringify(faults));
  return definition;
}

export function planOfSmall(value: unknown = smallPlan, definition = definitionOfSmall()): ReportPlan {
  const root = readSource(JSON.stringify(value), 'report.yaml').root;
  const reading = root === undefined ? undefined : checkPlan(root, definition);
  if (reading?.plan === undefined) throw new Error(JSON.stringify(reading?.faults));
  return reading.plan;
}

export function answers(count: number, methods: readonly string[], department: string): readonly Response[] {
  const one: Response = {
    definitionVersion: 1, language: 'sv', reached: ['page'],
    answers: new Map([['methods', { kind: 'multiple' as const, codes: methods }], ['department', { kind: 'unit' as const, code: department }]]),
  };
  return Array.from({ length: count }, () => one);
}

/** 72 answers: statistics 48, everything harmful 25 or 12, and two departments too small to show. */
export function smallAnswers(): readonly Response[] {
  return [
    ...answers(25, ['statistics', 'script'], 'north'), ...answers(12, ['formula', 'quotes'], 'north'),
    ...answers(12, ['statistics'], 'south'), ...answers(12, ['nothing'], 'south'),
    ...answers(8, ['statistics'], 'small'), ...answers(3, ['statistics'], 'tiny'),
  ];
}

/** Stores the survey, its plan, the answers and a list of 200 invited. */
export async function putSmallReport(store: Store, survey = 'small', responses = smallAnswers(), plan: unknown = { ...smallPlan, survey }, example = true): Promise<void> {
  const reading = readDefinition(JSON.stringify(smallSurvey(survey, example)), 'survey.yaml');
  const root = readSource(JSON.stringify(plan), 'report.yaml').root;
  if (reading.definition === undefined || root === undefined) throw new Error('the small survey does not read');
  await store.surveys.put({ slug: survey, inventory: 'small', state: 'open', version: 1 }, canonicalJson(reading.source));
  await store.surveys.putPlan(survey, canonicalJson(sourceToJson(root)));
  const invited = [...Array<string>(100).fill('north'), ...Array<string>(90).fill('south'), ...Array<string>(10).fill('tiny')];
  await store.people.putFrame(survey, invited.map((department) => ({ department })));
  await store.answers.addAll(survey, responses);
}
