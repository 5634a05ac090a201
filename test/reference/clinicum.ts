/** The invented survey of a reference folder, read as a survey: two multiple choices, one routed by the other, by two backgrounds. */
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Answer, Response } from '../../analysis/survey/answers.js';
import type { Definition, Expression } from '../../analysis/survey/definition.js';
import { ask, definitionOf, option } from '../analysis/frame/definitionOf.js';
import type { Person, Reference } from './referenceFolder.js';

export interface Clinicum {
  readonly people: readonly Person[];
  readonly methods: readonly string[];
  readonly services: readonly string[];
  readonly definition: Definition;
  readonly responses: readonly Response[];
  readonly columns: Columns;
}

export function clinicum(reference: Reference): Clinicum {
  const people = reference.rows(`${reference.prefix}.csv`);
  const invited = reference.rows(`${reference.prefix}_frame.csv`);
  const names = [...(people[0]?.keys() ?? [])];
  const methods = names.filter((name) => name.startsWith('m_'));
  const services = names.filter((name) => name.startsWith('s_'));
  const valuesOf = (column: string) => [...new Set(invited.map((person) => person.get(column) ?? ''))].sort();
  const definition = definitionOf(
    [
      ask.single('dept', valuesOf('dept'), { section: 'background' }),
      ask.single('role', valuesOf('role'), { section: 'background' }),
      ask.multiple('q1', [...methods, option('none', { meaning: 'none', exclusive: true })], { section: 'methods' }),
      ask.multiple('q2', services, { section: 'services', showIf: routeTo(people, methods) }),
    ],
    { background: ['dept', 'role'] },
  );
  const responses = people.map((person) => responseOf(person, methods, services));
  return { people, methods, services, definition, responses, columns: columnsOf(definition, responses) };
}

/** Whether those who skipped the first question were shown the second is a rule of the survey: the rows say which it had. */
function routeTo(people: readonly Person[], methods: readonly string[]): Expression {
  const isShown = people.some((person) => person.get('q1_status') === 'skipped' && person.get('q2_status') !== 'not_shown');
  const named: Expression = { type: 'includes', question: 'q1', codes: methods };
  return isShown ? { type: 'or', parts: [named, { type: 'not', part: { type: 'answered', question: 'q1' } }] } : named;
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
