/** On which day of the collection each invented answer came, and from which department's invitation. */
import type { Code } from '../../../analysis/survey/definition.js';
import type { Chance } from '../chance/chance.js';
import { pickWeighted } from '../chance/pickWeighted.js';
import { places } from './places.js';

export interface DayOfAnswers {
  /** From 1. */
  readonly day: number;
  /** Absent for those who belong to no department. */
  readonly department?: Code;
  readonly answers: number;
}

const days = 27;
/** Day a message went out, and how many times as many answers its first day brings as the fourth week without one. */
const mailings = [
  { day: 1, pull: 30 },
  { day: 8, pull: 17 },
  { day: 17, pull: 13 },
] as const;
/** What is left of the pull each day after. */
const fading = 0.68;
/** Saturday and Sunday beside a weekday. */
const weekend = 0.22;

function weightOf(day: number): number {
  const pulls = mailings.filter((mailing) => mailing.day <= day).map((mailing) => mailing.pull * fading ** (day - mailing.day));
  const all = 1 + pulls.reduce((sum, pull) => sum + pull, 0);
  return (day - 1) % 7 >= 5 ? all * weekend : all;
}

/** As many answers of each place as answered there; the order in which they came is invented on its own. */
export function inventCollection(chance: Chance): readonly DayOfAnswers[] {
  const weights = new Map(Array.from({ length: days }, (_unused, index) => [index + 1, weightOf(index + 1)]));
  const counts = new Map<string, Map<number, number>>();
  for (const { department = '', answered } of places) {
    const own = counts.get(department) ?? new Map<number, number>();
    counts.set(department, own);
    for (let i = 0; i < answered; i += 1) {
      const day = pickWeighted(chance, weights);
      own.set(day, (own.get(day) ?? 0) + 1);
    }
  }
  return [...counts].flatMap(([department, own]) =>
    [...own].sort(([a], [b]) => a - b).map(([day, answers]) => ({ day, ...(department === '' ? {} : { department }), answers })));
}
