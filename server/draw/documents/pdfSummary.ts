import { documentTerms } from '../../../analysis/words/documentTerms.js';
import type { SummaryDocument } from '../../../analysis/words/summaryDocument.js';
import { typstPdf } from './typstPdf.js';

/**
 * A report on one page as a PDF. What does not fit in its usual type is set a little smaller.
 *
 * Errors  Error when Typst finds fault with the document
 */
export function pdfSummary(summary: SummaryDocument): Promise<Uint8Array> {
  const { contents, page, ofPages } = documentTerms[summary.language];
  const data = { ...summary, terms: { contents, page, of: ofPages } };
  return typstPdf({ template: 'summary', data, files: new Map(), date: summary.date, standard: 'ua-1' });
}
