import type { ReportKeyNumber } from '../../analysis/report/keyNumbersOf.js';
import { printedPercent } from '../../analysis/words/printedPercent.js';
import { reportWords } from '../../views/words/report.js';
import type { InterfaceLanguage } from '../problems/problem.js';

const step = 25;
const side = 10;

export interface Dots {
  readonly alt: string;
  readonly lead: string;
  readonly rest: string;
  readonly circles: readonly { readonly x: string; readonly y: string; readonly fill: 'full' | 'empty' }[];
}

/** A share as a hundred dots, filled row by row. Units: share in [0, 1]; as many are filled as the printed per cent. */
export function dots(share: number, { phrase, isOfSome }: { readonly phrase: string; readonly isOfSome: boolean }, language: InterfaceLanguage): Dots {
  const filled = printedPercent(share);
  const words = reportWords[language].landing;
  // a phrase of some says itself whose share it is
  const who = isOfSome ? phrase : words.whoAnswered(phrase);
  const circles = Array.from({ length: side * side }, (_, i) => ({
    x: String((i % side) * step + 13),
    y: String(Math.floor(i / side) * step + 13),
    fill: i < filled ? ('full' as const) : ('empty' as const),
  }));
  return { alt: words.dotsAlt(String(filled), who), ...words.dots(String(filled), who), circles };
}

/** The headline as dots; false where it is not told, or of so few that a hundred dots would say more than they do. */
export function dotsOf(numbers: readonly ReportKeyNumber[], language: InterfaceLanguage): Dots | false {
  const [headline] = [...numbers].sort((a, b) => Number(b.emphasis) - Number(a.emphasis));
  const row = headline?.row;
  return headline === undefined || row === undefined || row.share === null || row.release !== 'show' ? false : dots(row.share, headline, language);
}
