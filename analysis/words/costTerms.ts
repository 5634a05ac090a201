/** Words of options and their costs, the same in tables, notes and sentences. */
import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

export const costTerms = {
  sv: {
    need: 'Behov',
    today: 'I\u00a0dag',
    fte: (year: string) => `Årsarbetskrafter ${year}`,
    lacking: (year: string) => `Behovets median minus det som finns ${year}`,
    cost: (when: string) => `Kostnad ${when}, tkr`,
    party: (name: string, when: string) => `${name} ${when}, tkr`,
    place: { below: 'under', within: 'inom', above: 'över' },
    millions: (amount: string) => `${amount} miljoner kronor`,
    thousands: (amount: string) => `${amount} tkr`,
  },
  en: {
    need: 'Need',
    today: 'Today',
    fte: (year: string) => `Full-time equivalents ${year}`,
    lacking: (year: string) => `Median need less what there is ${year}`,
    cost: (when: string) => `Cost ${when}, SEK thousand`,
    party: (name: string, when: string) => `${name} ${when}, SEK thousand`,
    place: { below: 'below', within: 'within', above: 'above' },
    millions: (amount: string) => `SEK ${amount} million`,
    thousands: (amount: string) => `SEK ${amount} thousand`,
  },
} as const;

/** Money as it is shown: whole thousands. */
export const inThousands = (amount: number): number => Math.round(amount / 1000);

export function formatThousands(amount: number, language: Language): string {
  return formatNumber(inThousands(amount), language);
}
