import type { FigureWords } from '../../../analysis/words/figureWords.js';
import type { Language } from '../../../analysis/words/language.js';
import { typstPdf } from './typstPdf.js';

export interface PdfFigureOrder {
  readonly svg: string;
  readonly id: string;
  readonly words: Pick<FigureWords, 'title' | 'alt'>;
  readonly language: Language;
  /** ISO date of its edition. */
  readonly date: string;
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /^<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** A figure on a page of its own size: vectors, text that can be marked and searched, alternative text. */
export function pdfFigure({ svg, id, words: { title, alt }, language, date }: PdfFigureOrder): Promise<Uint8Array> {
  const data = { ...sizeOf(svg), id, title, alt, language };
  return typstPdf({ template: 'figure', data, files: new Map([['figure.svg', svg]]), date, standard: 'ua-1' });
}
