/** A survey with eight departments, people invited and counters of answers, and the wave before it. */
import { readDefinition } from '../../../../analysis/exchange/readDefinition.js';
import type { Site } from '../../collect/openSite.js';
import { everyKind } from '../../collect/everyKind.js';

export const slug = 'monitored-2025';

/** Department, invited, answers by day from 1. Invented. */
export const departments: readonly { readonly code: string; readonly invited: number; readonly days: readonly number[] }[] = [
  { code: 'harbour', invited: 120, days: [4, 3, 2, 1, 0, 0, 0, 1, 2, 1] },
  { code: 'north', invited: 90, days: [10, 9, 8, 4, 0, 0, 1, 3, 2, 2] },
  { code: 'south', invited: 80, days: [9, 9, 6, 2, 1, 0, 0, 4, 3, 2] },
  { code: 'islands', invited: 60, days: [1, 2, 0, 1, 0, 0, 0, 1, 0, 2] },
  { code: 'lakes', invited: 45, days: [5, 4, 3, 2, 0, 0, 0, 1, 1, 1] },
  { code: 'rivers', invited: 8, days: [1, 0, 1, 0, 0, 0, 0, 1, 0, 0] },
  { code: 'plains', invited: 25, days: [8, 6, 5, 2, 0, 0, 0, 1, 0, 0] },
  { code: 'empty', invited: 30, days: [] },
];

/** People the list places in no department, and answers of theirs on the first day. */
export const outside = { invited: 40, answers: 17 };

/** Hidden from every page, figure and file: few answers, few invited, nearly all, and what is hidden beside them. */
export const names: ReadonlyMap<string, string> = new Map(departments.map(({ code }) => [code, `Enhet ${code}`]));

const items = departments.map(({ code }) => `      - { code: ${code}, name: { sv: Enhet ${code}, en: Unit ${code} } }`).join('\n');

function definitionOf(survey: string, opens: string, closes: string): string {
  const text = everyKind(1, `opens: ${opens}\ncloses: ${closes}`).replace('survey: every-kind', `survey: ${survey}`).replace(/( {4}items:\n)(?: {6}- .*\n)+/, `$1${items}\n`);
  return text.replace('frame: { columns: {} }', 'frame: { file: frame.csv, columns: { department: department } }');
}

async function putWave(site: Site, survey: string, opens: string, closes: string): Promise<void> {
  const reading = readDefinition(definitionOf(survey, opens, closes), 'survey.yaml', () => 'department\nharbour\n');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  await site.store.surveys.put({ slug: survey, inventory: 'every-kind', state: 'open', version: 1 }, JSON.stringify(reading.source));
  const people = [
    ...departments.flatMap(({ code, invited }) => Array.from({ length: invited }, () => ({ department: code }))),
    ...Array.from({ length: outside.invited }, () => ({})),
  ];
  await site.store.people.putFrame(survey, people);
}

function dayAfter(start: string, days: number): string {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

async function countAnswers(site: Site, survey: string, start: string, times: number): Promise<void> {
  const counts = departments.flatMap(({ code, days }) => days.flatMap((answers, index) => (answers * times < 1 ? [] : [{ day: dayAfter(start, index), department: code, answers: Math.floor(answers * times) }])));
  await site.store.people.addCounts(survey, [...counts, { day: start, answers: outside.answers }]);
}

export async function putMonitored(site: Site, options: { readonly earlier?: boolean } = {}): Promise<void> {
  await putWave(site, slug, '2025-10-13', '2025-11-16');
  await countAnswers(site, slug, '2025-10-13', 1);
  if (options.earlier === true) {
    await putWave(site, 'monitored-2022', '2022-10-10', '2022-11-13');
    await countAnswers(site, 'monitored-2022', '2022-10-10', 0.8);
    await site.store.people.addCounts('monitored-2022', [{ day: '2022-10-28', department: 'north', answers: 30 }, { day: '2022-10-29', department: 'south', answers: 25 }]);
  }
  const survey = await site.store.surveys.find(slug);
  await site.store.surveys.change(slug, survey?.revision ?? 1, { entry: 'invited', target: 40, ...(options.earlier === true ? { earlier: 'monitored-2022' } : {}) });
}
