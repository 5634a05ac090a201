import type { Named } from '../../../survey/check/reader.js';
import { comparable } from '../comparable.js';
import type { MappingCheck } from './mappingCheck.js';

/** Reports cells that cannot be an answer: an empty one, and those that say why there is none. */
export function checkCells(cells: readonly Named[], check: MappingCheck): void {
  for (const { value, at } of cells) {
    const text = comparable(value);
    const reason = check.reasonOf(text);
    if (text === '') check.fault('MAPPING_SPELLING_EMPTY', {}, at);
    else if (reason !== undefined) check.fault('MAPPING_SPELLING_MISSING', { text: value, reason }, at);
  }
}
