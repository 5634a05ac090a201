/** A closed survey with answers and a lattice, for the results at the desk. */
import type { Response } from '../../../../analysis/survey/answers.js';
import { everyKind } from '../../collect/everyKind.js';

const roles = ['student', 'senior', 'other'] as const;
const departments = ['harbour', 'clinical_north', 'clinical_south'] as const;

export const exploredSurvey = (slug: string): string => everyKind()
  .replace('survey: every-kind', `survey: ${slug}`)
  .replace('lattice: []', 'lattice: [{ question: methods, by: role }, { question: methods, by: department }, { question: hours, by: role }]');

/** Students need statistics, seniors scripts; the harbour is small. */
export function answerOf(number: number): Response {
  const role = roles[number % 10 < 5 ? 0 : number % 10 < 9 ? 1 : 2];
  const wantsStatistics = role === 'student' ? number % 8 !== 0 : number % 4 === 0;
  const department = departments[number % 20 === 0 ? 0 : number % 2 === 0 ? 1 : 2];
  return {
    definitionVersion: 1, language: 'sv', reached: ['need', 'ranks', 'you', 'words'],
    answers: new Map([
      ['methods', { kind: 'multiple', codes: wantsStatistics ? ['statistics'] : ['script'] }],
      ['met', { kind: 'grid', rows: new Map([[wantsStatistics ? 'statistics' : 'script', number % 3 === 0 ? 'well' : 'badly']]) }],
      ['role', { kind: 'single', code: role }],
      ['hours', { kind: 'number', value: 10 + (number % 7) }],
      ['department', { kind: 'unit', code: department }],
      ['comments', { kind: 'text', text: 'Snabbare' }],
    ]),
  };
}

export const answersTo = (count: number, of: (number: number) => Response = answerOf): readonly Response[] => Array.from({ length: count }, (_unused, number) => of(number));
