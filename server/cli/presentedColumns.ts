/** What a table has beside count, share and interval under the profiles `nchs` and `planning`. */
import { notStated, type Profile, type Published, type PublishedRow } from '../../analysis/disclosure/published.js';
import type { PresentationRule } from '../../analysis/disclosure/presented.js';
import { ruleText } from '../../analysis/findings/ruleText.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { formatRange } from '../../analysis/words/formatRange.js';
import type { Language } from '../../analysis/words/language.js';
import { printedPercent } from '../../analysis/words/printedPercent.js';
import { terms } from '../../analysis/words/terms.js';

export interface PresentedColumns {
  readonly heads: readonly string[];
  readonly cellsOf: (row: PublishedRow) => readonly string[];
  /** What marks mean, each on a line below. */
  readonly legend: readonly string[];
}

const words = { sv: { modelled: 'Modell', own: 'Egna' }, en: { modelled: 'Modelled', own: 'Own' } } as const;

/** In the order of the standard; the same letter in every table. */
const marks: ReadonlyMap<PresentationRule, string> = new Map([
  ['few_respondents', 'a'],
  ['few_effective', 'b'],
  ['wide_interval', 'c'],
  ['wide_relative_interval', 'd'],
  ['wide_relative_interval_of_complement', 'e'],
  ['few_degrees_of_freedom', 'f'],
  ['zero_events', 'g'],
]);

/** "74 (63–83)" and what the group's own answers count for. */
function modelledCells({ group, modelled }: PublishedRow, language: Language): readonly string[] {
  if (group === null || group.code === notStated) return ['', ''];
  if (modelled === undefined || modelled === null) return [terms[language].hidden, ''];
  const { share, low, high, ownPart } = modelled;
  return [`${formatNumber(printedPercent(share), language)} (${formatRange(low, high, language)})`, formatPercent(ownPart, language)];
}

/** Shape a released table in, its further columns out: none under the usual profile, or where nothing is marked. */
export function presentedColumns({ presented, rows }: Published<Profile>, language: Language): PresentedColumns {
  const none = { heads: [], cellsOf: () => [], legend: [] };
  if (presented?.presentation === 'planning') {
    return presented.isOfChoices ? none : { heads: [words[language].modelled, words[language].own], cellsOf: (row) => modelledCells(row, language), legend: [] };
  }
  const said = new Set(rows.flatMap(({ flags = [] }) => flags));
  if (said.size === 0) return none;
  return {
    heads: ['NCHS'],
    cellsOf: ({ flags = [] }) => [[...marks].flatMap(([rule, mark]) => (flags.includes(rule) ? [mark] : [])).join('')],
    legend: [...marks].flatMap(([rule, mark]) => (said.has(rule) ? [`${mark}: ${ruleText(rule, language)}`] : [])),
  };
}
