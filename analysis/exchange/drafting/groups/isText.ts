import type { ValueCount } from '../columnFacts.js';
import { isOtherTitle } from '../lexicon/isOtherTitle.js';
import { isTick, isUntick } from '../lexicon/tickWords.js';
import { valueKey } from '../valueKey.js';
import type { Member } from './findRun.js';

/** A value that is neither a tick nor the name of what would be ticked. */
export const isStray = ({ key }: ValueCount, item: string): boolean => !isTick(key) && !isUntick(key) && key !== valueKey(item);

/** Columns of what people wrote, among columns of few values. */
export function isText({ facts, split }: Member): boolean {
  const { values, isWhole, answered, stats } = facts;
  if (answered === 0) return false;
  if (!isWhole || stats.longest > 300) return true;
  const [only] = values;
  if (values.length === 1 && only !== undefined) return isStray(only, split.item) && answered < 20 && isOtherTitle(split.item);
  const isNumbers = values.every(({ key }) => /^-?\d+$/.test(key));
  return values.length > 15 || (values.length > 2 && values.length * 2 > answered && !isNumbers);
}
