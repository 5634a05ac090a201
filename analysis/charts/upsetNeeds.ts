import { readCombinations } from '../disclosure/readCombinations.js';
import type { FigureRequest, Plot } from './figure.js';
import { fitSlide } from './fitSlide.js';
import { areTooFew } from './tableOnly.js';
import { upsetSpec } from './upsetSpec.js';

const mostColumns = { doc: 12, web: 12, half: 9, phone: 7, slide: 12 } as const;
const slideRoom = 410;

/**
 * What is chosen together: a bar for each exact combination of up to six options, the most common first, over a grid that
 * says which options it is made of.
 *
 * Shape   a published multiple choice and its combinations; a Vega-Lite plot out; undefined where only a table is honest:
 *         fewer than 20 answers, or no combination that may be told
 * Source  design 7.5; Lex et al. (2014), UpSet
 */
export function upsetNeeds(request: FigureRequest): Plot | undefined {
  const { table, combinations, size } = request;
  const read = readCombinations(table, combinations);
  if (read === undefined || table.by.length > 0 || areTooFew([read.base])) return undefined;
  const shown = { ...read, combinations: read.combinations.slice(0, mostColumns[size]) };
  const drawn = { options: shown.sets.map(({ code }) => code), groups: shown.combinations.map(({ key }) => key) };
  return { ...fitSlide(size, slideRoom, (width) => upsetSpec(shown, request, width)), drawn };
}
