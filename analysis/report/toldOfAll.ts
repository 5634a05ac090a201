import type { Code } from '../survey/definition.js';
import type { Edition } from './edition.js';

export interface ToldOfAll {
  readonly question: Code;
  /** In how many groups everyone is told to have given one and the same answer. */
  readonly everyone: number;
  /** In how many it is told of an answer that no one gave it. */
  readonly noOne: number;
}

/**
 * Questions whose tables say of a group that everyone, or no one, gave an answer: that is told of each person in it.
 * Harmless or not is known to who asked: a sensitive question hides both. Source: `statistics.md` 16.2, group disclosure.
 */
export function toldOfAll({ tables }: Pick<Edition, 'tables'>): readonly ToldOfAll[] {
  const counts = new Map<Code, { everyone: number; noOne: number }>();
  for (const { question, rows } of tables) {
    for (const { group, count, base } of rows) {
      if (group === null || count === null || base === null || base === 0) continue;
      const told = counts.get(question) ?? { everyone: 0, noOne: 0 };
      counts.set(question, { everyone: told.everyone + (count === base ? 1 : 0), noOne: told.noOne + (count === 0 ? 1 : 0) });
    }
  }
  return [...counts].map(([question, told]) => ({ question, ...told })).filter(({ everyone, noOne }) => everyone + noOne > 0);
}
