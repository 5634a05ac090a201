/** What was chosen together, in a sentence: the combinations of several answers that most chose, with their rounded counts. */
import type { Published } from '../disclosure/published.js';
import { readCombinations } from '../disclosure/readCombinations.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';
import { listedCombination } from './listedCombination.js';

/** A second list of more answers nobody reads to its end. */
const mostListed = 4;

/** Undefined where nothing of it is told, or nobody is told to have chosen two answers. Counts are rounded, and so it claims no order. */
export function togetherSentence(table: Published, told: PublishedCombinations | undefined, language: Language): string | undefined {
  const read = readCombinations(table, told);
  const [first, second] = read?.combinations.filter(({ options }) => options.length > 1) ?? [];
  if (read === undefined || first === undefined) return undefined;
  const [count, base, which] = [formatNumber(first.count, language), formatNumber(read.base, language), listedCombination(first, read, language)];
  const next = second === undefined || second.options.length > mostListed ? undefined : { count: formatNumber(second.count, language), which: listedCombination(second, read, language) };
  if (language === 'sv') return `Omkring ${count} av ${base} valde exakt ${which}${next === undefined ? '' : `, och omkring ${next.count} exakt ${next.which}`}.`;
  return `About ${count} of ${base} chose exactly ${which}${next === undefined ? '' : `, and about ${next.count} exactly ${next.which}`}.`;
}
