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
  if (rate === null || invited === null) return unknown[language][invited === null ? 'open' : 'wrong'];
  const [some, all] = [formatNumber(answered, language), formatNumber(invited, language)];
  return language === 'sv'
    ? `Svarsfrekvens ${formatPercent(rate, language)} (${some} av ${all}).`
    : `Response rate ${formatPercent(rate, language)} (${some} of ${all}).`;
}

const unknown = {
  sv: {
    open: 'Svarsfrekvensen är okänd, eftersom det inte finns någon lista över dem som kunde svara.',
    wrong: 'Svarsfrekvensen är okänd, eftersom svaren är fler än de inbjudna.',
  },
  en: {
    open: 'The response rate is unknown, because there is no list of those who could answer.',
    wrong: 'The response rate is unknown, because there are more answers than people invited.',
  },
} as const;
