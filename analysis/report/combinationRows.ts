/** What was chosen together as rows of a table, for files: the same columns as every other number. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import { readCombinations } from '../disclosure/readCombinations.js';
import type { PublishedCombinations } from '../disclosure/releaseCombinations.js';
import type { Text } from '../survey/definition.js';
import { combinationTerms } from '../words/combinationTerms.js';
import { formatCount } from '../words/formatCount.js';
import { textIn } from '../words/textIn.js';

function inEach(languages: readonly string[], of: (language: 'sv' | 'en', tag: string) => string): Text {
  return new Map(languages.map((tag) => [tag, of(tag === 'sv' ? 'sv' : 'en', tag)]));
}

/** Counts are rounded, and so are shares made of them: they have no interval. Empty where nothing is told. */
export function combinationRows(table: Published, told: PublishedCombinations | undefined): readonly PublishedRow[] {
  const read = readCombinations(table, told);
  const [first] = read?.sets ?? [];
  if (read === undefined || first === undefined) return [];
  const languages = [...first.label.keys()];
  const item = { code: 'together', label: inEach(languages, (language) => combinationTerms[language].together) };
  const row = (code: string, label: Text, count: number): PublishedRow => ({ group: null, item, code, label, meaning: 'answer', count, base: read.base, share: count / read.base, low: null, high: null, intervalMethod: null, release: 'show' });
  const named = read.combinations.map(({ key, options, count }) => row(key, inEach(languages, (_language, tag) => read.sets.filter(({ code }) => options.includes(code)).map(({ label }) => label.get(tag) ?? textIn(label, 'en')).join(' + ')), count));
  const rest = (which: 'none' | 'others', count: number | null) => (count === null || count === 0 ? [] : [row(`.${which}`, inEach(languages, (language) => combinationTerms[language].rest(formatCount(read.sets.length, language))[which]), count)]);
  return [...named, ...rest('none', read.none), ...rest('others', read.others)];
}

/** After the rows of the table itself. */
export function withCombinations(table: Published, told: PublishedCombinations | undefined): Published {
  const rows = combinationRows(table, told);
  return rows.length === 0 ? table : { ...table, rows: [...table.rows, ...rows] };
}
