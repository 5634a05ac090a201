import { formatCount } from './formatCount.js';

/** What rankings are read by, in charts, tables and sentences alike. */
export const rankingTerms = {
  sv: { first: 'Satte först', among: (places: number): string => (places === 1 ? 'Rangordnade' : `Bland de ${formatCount(places, 'sv')} främsta`) },
  en: { first: 'Put first', among: (places: number): string => (places === 1 ? 'Ranked' : `Among the top ${formatCount(places, 'en')}`) },
} as const;
