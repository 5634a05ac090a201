/** What a document with pages says about itself: its lists, its tables, its pages. */
export const documentTerms = {
  sv: {
    contents: 'Innehåll',
    figures: 'Figurer',
    tables: 'Tabeller',
    table: 'Tabell',
    allNumbers: 'Alla tal i figuren: ',
    noPicture: 'Här finns ingen bild. Tabellen visar det som kan visas.',
    pictureFailed: 'Bilden kunde inte ritas. Alla tal finns i tabellen.',
    part: (part: number, parts: number) => `Del ${String(part)} av ${String(parts)}.`,
    onPage: 'sida ',
    page: 'Sida ',
    ofPages: ' av ',
  },
  en: {
    contents: 'Contents',
    figures: 'Figures',
    tables: 'Tables',
    table: 'Table',
    allNumbers: 'All numbers of the figure: ',
    noPicture: 'There is no picture here. The table shows what there is to show.',
    pictureFailed: 'The picture could not be drawn. All numbers are in the table.',
    part: (part: number, parts: number) => `Part ${String(part)} of ${String(parts)}.`,
    onPage: 'page ',
    page: 'Page ',
    ofPages: ' of ',
  },
} as const;
