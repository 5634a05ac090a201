/** Two background questions of 22 and 5 groups, eighteen multiple choices by each of them, and invented answers. */
import type { Answer, Response } from '../../analysis/survey/answers.js';
import { canonicalJson } from '../../analysis/exchange/canonicalJson.js';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Store } from '../../server/store/store.js';
import { chance } from './chance.js';

const choices = 18;
const options = 10;
const backgrounds = [['department', 22], ['role', 5]] as const;
/** Stored at a time: all at once would be a gigabyte of objects. */
const batch = 10_000;

export const twentyQuestions = 'twenty';
export const choiceCodes: readonly string[] = Array.from({ length: choices }, (_, q) => `q${String(q)}`);
export const byOf = (q: number): string => (q % 2 === 0 ? 'department' : 'role');

const list = (prefix: string, n: number, name: string) => Array.from({ length: n }, (_, i) => ({ code: `${prefix}${String(i)}`, label: { sv: `${name} nummer ${String(i + 1)}`, en: `${name} number ${String(i + 1)}` } }));
const ask = (code: string, kind: string, asked: object): object => ({ code, kind, text: { sv: `Vilka av ${code}?`, en: `Which of ${code}?` }, options: asked });

const document = {
  behov: 1, survey: twentyQuestions, inventory: twentyQuestions, version: 1, collected: 'elsewhere', languages: ['sv', 'en'],
  title: { sv: 'Tjugo frågor', en: 'Twenty questions' }, organisation: { sv: 'Bänken', en: 'The bench' }, population: { sv: 'forskare', en: 'researchers' },
  sections: [{ code: 'all', title: { sv: 'Allt', en: 'All' }, questions: [...backgrounds.map(([code, n]) => ask(code, 'single', list('g', n, 'Grupp'))), ...choiceCodes.map((code) => ask(code, 'multiple', list('o', options, 'Svar')))] }],
  background: backgrounds.map(([code]) => code),
  lattice: choiceCodes.flatMap((question) => backgrounds.map(([by]) => ({ question, by }))),
};

function answersOf(random: () => number): Response {
  const answers = new Map<string, Answer>(backgrounds.map(([code, n]) => [code, { kind: 'single', code: `g${String(Math.floor(n * random() ** 2))}` }]));
  for (const code of choiceCodes) {
    const codes = Array.from({ length: options }, (_, o) => `o${String(o)}`).filter((_, o) => random() < 0.05 + 0.07 * o);
    // who chose none skipped it
    if (codes.length > 0) answers.set(code, { kind: 'multiple', codes });
  }
  return { definitionVersion: 1, language: 'sv', reached: ['all'], answers };
}

/** A closed survey with so many answers. */
export async function putTwentyQuestions(store: Store, people: number): Promise<void> {
  const reading = readDefinition(JSON.stringify(document), 'survey.json');
  if (reading.definition === undefined) throw new Error(`the invented survey does not read: ${JSON.stringify(reading.faults)}`);
  const { survey: slug, inventory, version } = reading.definition;
  await store.surveys.put({ slug, inventory, state: 'closed', version }, canonicalJson(reading.source), '');
  const random = chance(33);
  for (let left = people; left > 0; left -= batch) await store.answers.addAll(slug, Array.from({ length: Math.min(batch, left) }, () => answersOf(random)));
}
