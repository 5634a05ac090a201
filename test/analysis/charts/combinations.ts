/** What was chosen together, made by hand: as an edition holds it, and over every combination there can be. Numbers are invented. */
import type { PublishedCombinations } from '../../../analysis/disclosure/releaseCombinations.js';
import { methods, type TestOption } from './tables.js';

export function combinationsOf(options: readonly TestOption[], told: readonly (readonly [combination: string, count: number])[], rest: Partial<PublishedCombinations> = {}): PublishedCombinations {
  return {
    question: 'methods',
    baseRule: 'answered',
    options: options.map(({ code }) => code),
    combinations: told.map(([combination, count]) => ({ options: options.flatMap(({ code }, o) => (combination.includes(String(o)) ? [code] : [])), count })),
    none: 35,
    others: 155,
    roundedTo: 5,
    from: 5,
    release: 'show',
    ...rest,
  };
}

/** Sixteen of the combinations of the six most common: digits are their options. */
export const together = combinationsOf(methods.slice(0, 6), [
  ['013', 30], ['01234', 25], ['0134', 20], ['012', 20], ['01345', 20], ['0145', 20], ['02', 20], ['01245', 15],
  ['0', 15], ['012345', 15], ['015', 15], ['01', 15], ['1', 10], ['23', 10], ['04', 10], ['5', 5],
]);
