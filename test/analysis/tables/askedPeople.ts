import type { Columns } from '../../../analysis/frame/columns.js';
import type { Answer } from '../../../analysis/survey/answers.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { ask, definitionOf, option } from '../frame/definitionOf.js';
import { columnsWith } from './someSurvey.js';

/** What one person answers: codes of options, in order for a ranking; a step for the one row of the grid. */
export interface Person {
  readonly group?: string;
  readonly chosen?: readonly string[];
  readonly ranked?: readonly string[];
  readonly rated?: string;
  readonly hours?: number;
  readonly projects?: number;
}

export const steps = [1, 2, 3, 4, 5].map((value) => option(`s${value}`, { value }));

/** A survey of one question of each kind that is summed up; the ranking is of what was chosen. */
export function definitionAsking(scale = steps): Definition {
  const ranking = ask.ranking('ranked', ['a', 'b', 'c'], 2);
  return definitionOf(
    [
      ask.single('group', ['g1', 'g2']),
      ask.multiple('chosen', ['a', 'b', 'c', option('none', { meaning: 'none', exclusive: true })]),
      ranking.kind === 'ranking' ? { ...ranking, optionsFrom: 'chosen' } : ranking,
      ask.grid('rated', ['row'], [...scale, option('dont_know', { meaning: 'dont_know' }), option('na', { meaning: 'not_applicable' })]),
      ask.number('hours'),
      ask.number('projects'),
    ],
    { background: ['group'] },
  );
}

export function peopleWho(people: readonly Person[], weights?: readonly number[], definition = definitionAsking()): Columns {
  const responses = people.map(({ group, chosen, ranked, rated, hours, projects }) => ({
    definitionVersion: 1,
    language: 'en',
    reached: ['page'],
    answers: new Map<string, Answer>([
      ...(group === undefined ? [] : [['group', { kind: 'single', code: group }] as const]),
      ...(chosen === undefined ? [] : [['chosen', { kind: 'multiple', codes: chosen }] as const]),
      ...(ranked === undefined ? [] : [['ranked', { kind: 'ranking', order: ranked }] as const]),
      ...(rated === undefined ? [] : [['rated', { kind: 'grid', rows: new Map([['row', rated]]) }] as const]),
      ...(hours === undefined ? [] : [['hours', { kind: 'number', value: hours }] as const]),
      ...(projects === undefined ? [] : [['projects', { kind: 'number', value: projects }] as const]),
    ]),
  }));
  return columnsWith({ definition, responses }, weights);
}

/** The same person so many times. */
export const times = (count: number, person: Person): readonly Person[] => Array.from({ length: count }, () => person);
