import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { lifecycleWords } from '../../../views/words/lifecycle.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

/** What respondents are promised: nothing is told of fewer. */
const step = 10;

/**
 * How many answers something touches, in whole tens and never more than all of them but ten: neither those who chose it
 * nor those who did not are ever told apart, and most answers that come change nothing of what is shown.
 *
 * @param count undefined where whoever looks may not know
 */
export function countShown(count: number | undefined, all: number, language: InterfaceLanguage): string {
  const { numbers } = lifecycleWords[language].version;
  if (count === undefined) return numbers.hidden;
  if (all < step) return numbers.early;
  const shown = Math.floor(Math.min(count, all - step) / step) * step;
  return shown < step ? numbers.few : numbers.atLeast(formatNumber(shown, language));
}

/** Of all that are stored, which the pages of the collection tell too. */
export function allShown(all: number | undefined, language: InterfaceLanguage): string {
  return all === undefined || all < step ? countShown(all, 0, language) : countShown(all, all + step, language);
}
