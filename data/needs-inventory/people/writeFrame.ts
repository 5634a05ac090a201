import type { Person } from './person.js';

const columns = ['department', 'provider', 'role'] as const;

/** The list of invited people as text: one row each, in the order of the alphabet, so that no row says who it was. */
export function writeFrame(people: readonly Person[]): string {
  const rows = people.map((person) => columns.map((column) => person[column] ?? '').join(',')).sort();
  return [columns.join(','), ...rows, ''].join('\n');
}
