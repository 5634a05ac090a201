import type { Edition } from '../../analysis/report/edition.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import type { Language } from '../../analysis/words/language.js';
import { reportWords } from '../../views/words/report.js';

/** Whose numbers an edition shows, where no answer was counted for it; otherwise empty. */
export function repeatsLine({ repeats, answered }: Pick<Edition, 'repeats' | 'answered'>, language: Language): string {
  return repeats === undefined ? '' : reportWords[language].repeats(repeats, formatNumber(answered, language));
}
