import { formatNumber } from '../words/formatNumber.js';
import { formatPercent } from '../words/formatPercent.js';
import type { FindingContext } from './context.js';

/** Answers among those invited, in [0, 1]; null when it is unknown or the list of invited cannot be right. */
export function responseRate({ answered, invited }: FindingContext): number | null {
  return invited === null || invited === 0 || answered > invited ? null : answered / invited;
}

/** "Svarsfrekvens 34 % (523 av 1 542)." or why it is not known. */
export function responseRateSentence(context: FindingContext): string {
  const { language, answered, invited } = context;
  const rate = responseRate(context);
  if (invited === null) return unknown[language].open;
  const [some, all] = [formatNumber(answered, language), formatNumber(invited, language)];
  if (rate === null) return invited === 0 ? unknown[language].empty : unknown[language].wrong(some, all);
  return language === 'sv'
    ? `Svarsfrekvens ${formatPercent(rate, language)} (${some} av ${all}).`
    : `Response rate ${formatPercent(rate, language)} (${some} of ${all}).`;
}

const unknown = {
  sv: {
    open: 'Svarsfrekvensen är okänd, eftersom det inte finns någon lista över dem som kunde svara.',
    empty: 'Svarsfrekvensen är okänd, eftersom listan över inbjudna är tom. Kontrollera att det är rätt fil.',
    wrong: (answered: string, invited: string) => `Svarsfrekvensen är okänd, eftersom svaren (${answered}) är fler än de inbjudna (${invited}). Kontrollera att listan hör till denna enkät och har alla.`,
  },
  en: {
    open: 'The response rate is unknown, because there is no list of those who could answer.',
    empty: 'The response rate is unknown, because the list of people invited is empty. Check that it is the right file.',
    wrong: (answered: string, invited: string) => `The response rate is unknown, because there are more answers (${answered}) than people invited (${invited}). Check that the list is of this survey and has everyone.`,
  },
} as const;
