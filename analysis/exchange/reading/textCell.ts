import { cleanText } from '../../survey/form/cleanText.js';
import { isBlank } from '../../survey/form/isBlank.js';
import { comparable } from '../mapping/comparable.js';
import type { Cell, CellReader } from './cell.js';
import type { CellReasons } from './cellReasons.js';

/** Reads cells that hold what a person wrote: the text without the space around it. */
export function textCell(reasons: CellReasons): CellReader<string> {
  return (text): Cell<string> => reasons(comparable(text)) ?? (isBlank(text) ? { says: 'blank' } : { says: 'answer', value: cleanText(text).trim() });
}
