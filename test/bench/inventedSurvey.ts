/** A survey of forty departments, its questions of every kind, and invented answers to it. */
import type { Answer, Response } from '../../analysis/survey/answers.js';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { chance } from './chance.js';

const departments = 40;
const methods = 20;
const gridRows = 8;

export interface InventedSurvey {
  readonly definition: Definition;
  readonly source: JsonValue;
  readonly responses: readonly Response[];
}

const list = (prefix: string, n: number, name: string) => Array.from({ length: n }, (_, i) => ({ code: `${prefix}${String(i)}`, label: { sv: `${name} nummer ${String(i + 1)}`, en: `${name} number ${String(i + 1)}` } }));

const scale = Array.from({ length: 5 }, (_, i) => ({ code: `s${String(i)}`, label: { sv: `Steg ${String(i + 1)}`, en: `Step ${String(i + 1)}` }, value: i + 1 }));

const ask = (code: string, kind: string, rest: object): object => ({ code, kind, text: { sv: `Vilka ${code}?`, en: `Which ${code}?` }, ...rest });

const document = {
  behov: 1, survey: 'forty', inventory: 'forty', version: 1, collected: 'elsewhere', languages: ['sv', 'en'],
  title: { sv: 'Fyrtio institutioner', en: 'Forty departments' }, organisation: { sv: 'Bänken', en: 'The bench' }, population: { sv: 'forskare', en: 'researchers' },
  sections: [{
    code: 'all', title: { sv: 'Allt', en: 'All' },
    questions: [
      ask('department', 'single', { options: list('d', departments, 'Institution') }),
      ask('role', 'single', { options: list('r', 5, 'Roll') }),
      ask('methods', 'multiple', { options: list('m', methods, 'Metod') }),
      ask('tools', 'multiple', { options: list('t', 10, 'Verktyg') }),
      ask('most', 'single', { options: list('m', methods, 'Metod') }),
      ask('met', 'grid', { rows: list('m', gridRows, 'Metod'), scale }),
      ask('hours', 'number', {}),
    ],
  }],
  background: ['department', 'role'],
  lattice: ['methods', 'tools', 'most', 'met'].flatMap((question) => ['department', 'role'].map((by) => ({ question, by }))),
};

/** Answers in the order they were invented. */
function* answersOf(n: number): Iterable<Response> {
  const random = chance(40);
  const pick = (prefix: string, size: number): string => `${prefix}${String(Math.floor(size * random() ** 2))}`;
  const some = (prefix: string, size: number): readonly string[] => {
    const chosen = Array.from({ length: size }, (_, i) => `${prefix}${String(i)}`).filter((_, i) => random() < 0.05 + (0.5 * i) / size);
    return chosen.length === 0 ? [`${prefix}0`] : chosen;
  };
  for (let i = 0; i < n; i += 1) {
    const answers: (readonly [string, Answer])[] = [
      ['department', { kind: 'single', code: pick('d', departments) }],
      ['role', { kind: 'single', code: pick('r', 5) }],
      ['methods', { kind: 'multiple', codes: some('m', methods) }],
      ['tools', { kind: 'multiple', codes: some('t', 10) }],
      ['most', { kind: 'single', code: pick('m', methods) }],
      ['met', { kind: 'grid', rows: new Map(Array.from({ length: gridRows }, (_, row) => [`m${String(row)}`, pick('s', 5)] as const)) }],
      ['hours', { kind: 'number', value: Math.floor(40 * random()) }],
    ];
    yield { definitionVersion: 1, language: 'sv', reached: ['all'], answers: new Map(answers) };
  }
}

export function inventedSurvey(answers: number): InventedSurvey {
  const text = JSON.stringify(document);
  const reading = readDefinition(text, 'survey.json');
  if (reading.definition === undefined) throw new Error(`the invented survey does not read: ${JSON.stringify(reading.faults)}`);
  return { definition: reading.definition, source: reading.source, responses: [...answersOf(answers)] };
}
