import type { WhyNoStatistic } from '../../disclosure/releaseStatistic.js';
import type { Language } from '../../words/language.js';

const words: Readonly<Record<Language, Readonly<Record<WhyNoStatistic, string>>>> = {
  sv: {
    not_in_lattice: 'visas inte, för det finns ingen publicerad tabell att följa',
    cells_hidden: 'visas inte, eftersom något som det bygger på inte visas',
    base_below_limit: 'visas inte, för att skydda en liten grupp',
    handful_behind: 'visas inte, för det bygger på några få personers svar',
    weights_coarse: 'visas inte, för att vikterna skulle kunna röja enskilda svar',
  },
  en: {
    not_in_lattice: 'not shown, because there is no public table that it follows from',
    cells_hidden: 'not shown, because something that it rests on is hidden',
    base_below_limit: 'not shown, to protect a small group',
    handful_behind: 'not shown, because it rests on the answers of a few people',
    weights_coarse: 'not shown, because the weights could tell individual answers',
  },
};

/** Why something that sums up answers is hidden, as the end of a sentence. */
export function whyHidden(why: WhyNoStatistic | null, language: Language): string {
  return words[language][why ?? 'cells_hidden'];
}
