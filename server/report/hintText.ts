import type { EditionHint } from '../../analysis/report/editionHints.js';
import { formatList } from '../../analysis/words/formatList.js';
import type { Language } from '../../analysis/words/language.js';
import { textIn } from '../../analysis/words/textIn.js';
import { reportDeskWords } from '../../views/words/reportDesk.js';

/** A hint as the check list and the terminal say it. */
export function hintText(hint: EditionHint, language: Language): string {
  const { check, languages } = reportDeskWords[language];
  const nameOf = (of: Language): string => (language === 'sv' ? languages[of].toLowerCase() : languages[of]);
  if (hint.code === 'LONG_TITLE') {
    const where = hint.titles.map(({ figure, language: of, words, lines }) => check.longTitle({ figure, language: nameOf(of), words, lines }));
    return check.items.LONG_TITLE({ count: where.length, where: formatList(where, language) });
  }
  const sum = (each: 'everyone' | 'noOne'): number => hint.told.reduce((all, told) => all + told[each], 0);
  return check.items.TOLD_OF_ALL({ everyone: sum('everyone'), noOne: sum('noOne'), where: formatList(hint.told.map(({ label }) => textIn(label, language)), language) });
}
