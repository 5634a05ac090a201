/** Whether two questions rate the same things on the same steps. */
import { stepsOf } from '../../analysis/tables/pairedGrids.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Code, Definition, GridQuestion, Question } from '../../analysis/survey/definition.js';
import type { Problem } from '../problems/problem.js';
import type { GapAsked } from './analysisRequest.js';

/** Everything that keeps them apart; none: they fit. */
export function gapFaults({ questions }: Definition, { importance, availability }: GapAsked): readonly Problem[] {
  const grids = [...questions.values()].filter((question) => question.kind === 'grid');
  const faults = [importance, availability].flatMap((code) => faultsOfOne(code, questions.get(code), grids));
  const [first, second] = [importance, availability].map((code) => grids.find((grid) => grid.code === code));
  return faults.length > 0 || first === undefined || second === undefined ? faults : faultsOfBoth(first, second);
}

function faultsOfOne(code: Code, question: Question | undefined, grids: readonly GridQuestion[]): readonly Problem[] {
  const others = grids.map((grid) => grid.code);
  if (question === undefined) return [{ code: 'question_unknown', params: { question: code, nearest: nearest(code, others) } }];
  if (question.kind !== 'grid') return [{ code: 'gap_no_grid', params: { question: code, kind: question.kind, grids: others.join(', ') } }];
  return stepsOf(question).length < 2 ? [{ code: 'gap_no_steps', params: { question: code } }] : [];
}

function faultsOfBoth(first: GridQuestion, second: GridQuestion): readonly Problem[] {
  const missing = (from: GridQuestion, other: GridQuestion) => from.rows.filter(({ code }) => !other.rows.some((row) => row.code === code)).map(({ code }) => code);
  const [onlyFirst, onlySecond] = [missing(first, second), missing(second, first)];
  const steps = [stepsOf(first), stepsOf(second)].map((values) => values.join(', '));
  const names = { first: first.code, second: second.code };
  return [
    ...(onlyFirst.length + onlySecond.length > 0 ? [{ code: 'gap_rows_differ', params: { ...names, onlyFirst: listed(onlyFirst), onlySecond: listed(onlySecond) } }] : []),
    ...(steps[0] !== steps[1] ? [{ code: 'gap_steps_differ', params: { ...names, firstSteps: steps[0] ?? '', secondSteps: steps[1] ?? '' } }] : []),
  ];
}

/** So many codes that a line can be read. */
function listed(codes: readonly Code[]): string {
  return codes.length > 6 ? `${codes.slice(0, 5).join(', ')}, …` : codes.join(', ');
}
