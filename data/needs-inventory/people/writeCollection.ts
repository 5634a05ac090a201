import type { DayOfAnswers } from './inventCollection.js';

/** How many answers came each day from each department; an empty department is none. */
export function writeCollection(days: readonly DayOfAnswers[]): string {
  const rows = days.map(({ day, department = '', answers }) => ({ day, department, line: `${String(day)},${department},${String(answers)}` }));
  rows.sort((a, b) => a.day - b.day || (a.department < b.department ? -1 : 1));
  return ['day,department,answers', ...rows.map(({ line }) => line), ''].join('\n');
}
