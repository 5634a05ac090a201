/** What slides say about themselves. */
export const slideTerms = {
  sv: { howMade: 'Så gjordes undersökningen', wholeTable: 'Hela tabellen finns i rapporten.', base: 'Bas', described: 'Bilden i ord', cite: 'Citera' },
  en: { howMade: 'How the survey was done', wholeTable: 'The whole table is in the report.', base: 'Base', described: 'The picture in words', cite: 'Cite' },
} as const;
