import { documentTerms } from '../../../analysis/words/documentTerms.js';
import type { ReportDocument } from '../../../analysis/words/reportDocument.js';
import type { FigureTable } from '../../../analysis/words/figureWords.js';
import { pdfTable } from './pdfTable.js';

/**
 * What the Typst template of a report reads: the document, its tables as pages have room for them, and our own terms.
 * @param drawn by figure, how tall its picture is for its width
 */
export function pdfModel(document: ReportDocument, drawn: ReadonlyMap<number, number>) {
  const terms = documentTerms[document.language];
  let tables = 0;
  const numbered = (table: FigureTable) => {
    tables += 1;
    const { caption, sideways, size, parts } = pdfTable(table, document.language);
    const part = (i: number): string => (parts.length > 1 ? ` ${terms.part(i + 1, parts.length)}` : '');
    return { sideways, size, parts: parts.map((each, i) => ({ ...each, label: `${terms.table}\u00a0${String(tables)}.`, caption: `${caption}${part(i)}` })) };
  };
  return {
    ...document,
    terms: { contents: terms.contents, page: terms.page, of: terms.ofPages, tables: terms.tables, otherTables: terms.otherTables, allNumbers: terms.allNumbers, onPage: terms.onPage },
    sections: document.sections.map(({ heading, finding, figure }) => ({
      heading,
      finding,
      figure: {
        ...figure,
        label: `${figure.labelWord}\u00a0${String(figure.number)}.`,
        tall: drawn.get(figure.number) ?? 0,
        picture: drawn.has(figure.number) ? `/fig-${String(figure.number)}.svg` : '',
        noPicture: figure.isDrawn ? terms.pictureFailed : terms.noPicture,
        table: numbered(figure.table),
      },
    })),
    methods: { ...document.methods, responses: document.methods.responses.map(({ heading, note, table }) => ({ heading, note, table: numbered(table) })) },
  };
}
