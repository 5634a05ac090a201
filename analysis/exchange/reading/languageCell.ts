import type { Definition, LanguageTag } from '../../survey/definition.js';
import { comparable } from '../mapping/comparable.js';
import type { Mapping } from '../mapping/mapping.js';
import type { CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';
import { vocabularyOf } from './vocabulary.js';

/** Reads cells that say which language someone answered in: what the mapping tells, or the tag of the language. */
export function languageCell({ languages }: Definition, told: NonNullable<Mapping['language']>, reasons: CellReasons): CellReader<LanguageTag> {
  const spellings = [...told.values].flatMap(([tag, texts]) => texts.map((text) => [text, tag] as const));
  const vocabulary = vocabularyOf([spellings, languages.map((tag) => [tag, tag] as const)]);
  return (text) => {
    const key = comparable(text);
    const [tag] = vocabulary.find(key) ?? [];
    if (tag !== undefined) return { says: 'answer', value: tag };
    return reasons(key) ?? { says: 'fault', fault: { code: 'CELL_LANGUAGE', params: { declared: languages.join(', ') } } };
  };
}
