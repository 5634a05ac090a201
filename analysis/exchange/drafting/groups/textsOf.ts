import { isOtherTitle } from '../lexicon/isOtherTitle.js';
import { isTickColumn } from './draftTicks.js';
import type { Member, Run } from './findRun.js';
import { isStray, isText } from './isText.js';

const isWritten = ({ facts, split }: Member): boolean => isOtherTitle(split.item) && facts.values.every((value) => isStray(value, split.item));

/**
 * The columns of a group that hold what people wrote. Beside ticks a column named "other" is one also where few wrote,
 * and the same: no answer of theirs is a tick.
 */
export function textsOf(run: Run): readonly Member[] {
  const rest = run.filter((member) => !isText(member) && member.facts.answered > 0);
  const written = rest.filter(isWritten);
  const ticks = rest.filter((member) => !written.includes(member));
  const isBesideTicks = ticks.length >= 2 && ticks.every(isTickColumn);
  return run.filter((member) => isText(member) || (isBesideTicks && written.includes(member)));
}
