interface CombinationTerms {
  /** Over the bars. */
  readonly exactly: string;
  /** Over how many chose each option. */
  readonly everyone: string;
  /** Of rows in a file. */
  readonly together: string;
  readonly caption: (base: string, roundedTo: string) => string;
  readonly rows: { readonly exactly: (options: string) => string; readonly everyone: (option: string) => string };
  readonly rest: (options: string) => { readonly none: string; readonly others: string };
}

/** Words of combinations in plots, tables and files; they hold for whatever was asked. */
export const combinationTerms: Readonly<Record<'sv' | 'en', CombinationTerms>> = {
  sv: {
    exactly: 'Antal som valde exakt denna kombination',
    everyone: 'Alla som valde, %',
    together: 'Valdes tillsammans',
    caption: (base, roundedTo) => `Först vilka svar som valdes tillsammans, antal avrundade till närmaste ${roundedTo}-tal, därefter alla som valde varje svar. Andel ${base}.`,
    rows: { exactly: (options) => `Exakt: ${options}`, everyone: (option) => `Alla som valde: ${option}` },
    rest: (options) => ({ none: `Inget av de ${options}`, others: 'Andra kombinationer' }),
  },
  en: {
    exactly: 'How many chose exactly this combination',
    everyone: 'All who chose it, %',
    together: 'Chosen together',
    caption: (base, roundedTo) => `First which answers were chosen together, counts rounded to the nearest ${roundedTo}, then everyone who chose each answer. Share ${base}.`,
    rows: { exactly: (options) => `Exactly: ${options}`, everyone: (option) => `All who chose: ${option}` },
    rest: (options) => ({ none: `None of the ${options}`, others: 'Other combinations' }),
  },
};
