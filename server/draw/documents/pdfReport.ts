import type { DocumentOrder } from './documentOrder.js';
import { pdfModel } from './pdfModel.js';
import { typstPdf } from './typstPdf.js';

/** Height of a picture for its width, as it says itself. */
function tallness(svg: string): number {
  const [, width = '1', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
}

/**
 * A report as a PDF: tagged, with outline, real tables and vector figures; the same bytes every time.
 *
 * Errors  Error when Typst finds fault with the document
 */
export function pdfReport({ document, pictures, archival }: DocumentOrder): Promise<Uint8Array> {
  const files = new Map(pictures.map(({ figure, svg }) => [`fig-${String(figure)}.svg`, svg]));
  const drawn = new Map(pictures.map(({ figure, svg }) => [figure, tallness(svg)]));
  return typstPdf({ template: 'report', data: pdfModel(document, drawn), files, date: document.date, standard: archival === true ? 'a-2a' : 'ua-1' });
}
