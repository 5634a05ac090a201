import { formatPercent } from './formatPercent.js';
import type { Language } from './language.js';

/** Short terms that charts, tables and sentences share, so that one thing has one name everywhere. */
export const terms = {
  sv: {
    figure: 'Figur',
    question: 'Fråga',
    share: 'Andel',
    count: 'Antal',
    everyone: 'Alla svarande',
    notStated: 'Ej angivet',
    answer: 'Svar',
    row: 'Rad',
    hidden: '..',
    hiddenGroup: 'visas inte, för att skydda en liten grupp',
    hiddenCell: 'visas inte, för att skydda enskilda svar',
    source: 'Källa',
    edition: 'Utgåva',
    exampleBand: 'EXEMPEL',
    example: 'Påhittade svar, inte en verklig undersökning.',
  },
  en: {
    figure: 'Figure',
    question: 'Question',
    share: 'Share',
    count: 'Count',
    everyone: 'All respondents',
    notStated: 'Not stated',
    answer: 'Answer',
    row: 'Row',
    hidden: '..',
    hiddenGroup: 'not shown, to protect a small group',
    hiddenCell: 'not shown, to protect individual answers',
    source: 'Source',
    edition: 'Edition',
    exampleBand: 'EXAMPLE',
    example: 'Invented answers, not a real survey.',
  },
} as const;

/** "95 % konfidensintervall", "95% confidence interval". Units: level in (0, 1). */
export function confidenceInterval(level: number, language: Language, form: 'full' | 'short' = 'full'): string {
  const percent = formatPercent(level, language, Number.isInteger(Number((level * 100).toPrecision(10))) ? 0 : 1);
  if (language === 'sv') return `${percent} ${form === 'full' ? 'konfidensintervall' : 'konf.int.'}`;
  return `${percent} ${form === 'full' ? 'confidence interval' : 'conf. int.'}`;
}

/** "n = 523", never broken over two lines. */
export function baseText(base: string): string {
  return `n\u00a0=\u00a0${base}`;
}
