import type { Code, Definition, Expression } from '../survey/definition.js';
import type { CombinationTable } from '../tables/combinationTable.js';
import { hasOption, sizeOf, type CombinationKnowledge } from './combinationKnowledge.js';
import { linksIn } from './linksOf.js';

/**
 * Sums of combinations that other public numbers may tell: whoever was asked a question because of some of the options
 * is in its base, and an indicator counts those who meet a condition. Taken to be told exactly, which is more than is.
 */
export function combinationSums(definition: Definition, { question, options, counts }: CombinationTable): CombinationKnowledge['sums'] {
  const among = (holds: (combination: number) => boolean) => {
    const count = counts.reduce((sum, one, combination) => sum + (holds(combination) ? one : 0), 0);
    return { holds, least: count, most: count };
  };
  return conditionsIn(definition).flatMap((condition) => {
    const links = linksIn(condition).filter(({ from }) => from === question);
    if (links.some(({ codes }) => codes === null)) return options.map((_option, o) => among((combination) => sizeOf(combination) > o));
    const named = placesOf(links.flatMap(({ codes }) => codes ?? []), options);
    if (named.length < 2) return [];
    return [among((combination) => named.some((o) => hasOption(combination, o))), among((combination) => named.every((o) => hasOption(combination, o)))];
  });
}

function placesOf(codes: readonly Code[], options: readonly Code[]): readonly number[] {
  return [...new Set(codes)].map((code) => options.indexOf(code)).filter((place) => place >= 0);
}

function conditionsIn({ sections, questions, indicators }: Definition): readonly Expression[] {
  const asked = [...questions.values()].flatMap((question) => [question.showIf, ...(question.kind === 'grid' ? question.rows.map(({ showIf }) => showIf) : [])]);
  const counted = [...indicators.values()].flatMap(({ numerator, base }) => [numerator, base]);
  return [...sections.map(({ showIf }) => showIf), ...asked, ...counted].filter((condition) => condition !== undefined);
}
