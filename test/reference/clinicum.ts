/** The invented open survey of the reference values, read as a survey: two routed multiple choices by two backgrounds. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Answer, Response } from '../../analysis/survey/answers.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { ask, definitionOf, option } from '../analysis/frame/definitionOf.js';
import { referencePath } from './reference.js';

export type Person = ReadonlyMap<string, string>;

export function readPeople(file: string): readonly Person[] {
  const path = referencePath('data', file);
  if (path === undefined) throw new Error(`${file} is not beside this checkout`);
  const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: true }).data;
  return rows.map((row) => new Map(head.map((name, i) => [name, row[i] ?? ''])));
}

export interface Clinicum {
  readonly definition: Definition;
  readonly responses: readonly Response[];
  readonly columns: Columns;
}

export function clinicum(): Clinicum {
  const people = readPeople('clinicum_open.csv');
  const names = [...(people[0]?.keys() ?? [])];
  const methods = names.filter((name) => name.startsWith('m_'));
  const services = names.filter((name) => name.startsWith('s_'));
  const departments = [...new Set(readPeople('clinicum_open_frame.csv').map((person) => person.get('dept') ?? ''))].sort();
  const definition = definitionOf(
    [
      ask.single('dept', departments, { section: 'background' }),
      ask.single('role', ['clinician', 'phd', 'postdoc', 'senior'], { section: 'background' }),
      ask.multiple('q1', [...methods, option('none', { meaning: 'none', exclusive: true })], { section: 'methods' }),
      ask.multiple('q2', services, { section: 'services', showIf: { type: 'includes', question: 'q1', codes: methods } }),
    ],
    { background: ['dept', 'role'] },
  );
  const responses = people.map((person) => responseOf(person, methods, services));
  return { definition, responses, columns: columnsOf(definition, responses) };
}

function responseOf(person: Person, methods: readonly string[], services: readonly string[]): Response {
  const answers = new Map<string, Answer>();
  const reached = ['background'];
  for (const code of ['dept', 'role']) answers.set(code, { kind: 'single', code: person.get(code) ?? '' });
  for (const [code, section, options] of [['q1', 'methods', methods], ['q2', 'services', services]] as const) {
    const status = person.get(`${code}_status`);
    if (status !== 'not_reached') reached.push(section);
    if (status !== 'answered') continue;
    const chosen = options.filter((name) => person.get(name) === '1');
    answers.set(code, { kind: 'multiple', codes: person.get('q1_none') === '1' && code === 'q1' ? ['none'] : chosen });
  }
  return { definitionVersion: 1, language: 'sv', reached, answers };
}
