import { comparable } from '../comparable.js';
import type { Mapping } from '../mapping.js';
import type { MappingCheck } from './mappingCheck.js';
import type { RawMapping } from '../mappingShape.js';

/** The column that tells the language of each record, and what it says for each language of the survey. */
export function buildLanguage(raw: RawMapping['language'], check: MappingCheck): Mapping['language'] {
  if (raw === undefined) return undefined;
  const { languages } = check.known.definition;
  const meant = new Map<string, string>();
  for (const [{ value: language, at }, cells] of raw.values) {
    if (!languages.includes(language)) check.checking.fault('UNDECLARED_LANGUAGE', { language, declared: languages.join(', ') }, at);
    for (const cell of cells) {
      const key = comparable(cell.value);
      const first = meant.get(key) ?? language;
      meant.set(key, first);
      if (first !== language) check.fault('MAPPING_SPELLING_TWICE', { text: cell.value, first, second: language }, cell.at);
    }
  }
  return { column: raw.column, values: new Map(raw.values.map(([{ value }, cells]) => [value, cells.map((cell) => cell.value)])) };
}
