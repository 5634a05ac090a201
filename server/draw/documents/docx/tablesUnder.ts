/**
 * Which figures have their table under them: those without a picture, and those that are the last on a page that would else
 * stay half empty. All other tables stand together behind the figures. Only about where pages end is known here; a table
 * that turns out to have no room begins the next page.
 */
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { FigureTable } from '../../../../analysis/words/figureWords.js';
import type { Language } from '../../../../analysis/words/language.js';
import type { DocumentSection } from '../../../../analysis/words/reportDocument.js';
import type { DocumentOrder } from '../documentOrder.js';
import { cellLines } from '../cellLines.js';
import { columnParts } from './columnParts.js';
import { paragraphHeight, textWidth } from './paragraphHeight.js';
import { pictureSize } from './picture.js';

/** Of the text on A4 with our margins, less what an estimate may be wrong by. */
const pageHeight = 697 - 40;
/** Points to the pixel of a picture. */
const pointsOf = 0.75;
const afterPicture = 4;

/** Nothing where it takes more than one part, or more rows than a reader wants between two findings. */
function tableHeight(table: FigureTable, language: Language): number | undefined {
  const { parts: [part, ...more], isSmall } = columnParts(table, language);
  if (part === undefined || more.length > 0) return undefined;
  const style = isSmall ? 'TableTextSmall' : 'TableText';
  const rowHeight = (texts: readonly string[]): number =>
    Math.max(...texts.map((text, i) => {
      const lines = part.isInline ? [text] : cellLines(text);
      const width = (part.widths[i] ?? 0) * textWidth - 9;
      return lines.reduce((sum, line) => sum + paragraphHeight(style, line, width), 0) - (lines.length - 1) * 3;
    }));
  const rows = [part.table.head, ...part.table.rows.map(({ head, cells }) => [head, ...cells])];
  return paragraphHeight('Caption', `${documentTerms[language].table} 10. ${table.caption}`) + rows.reduce((sum, row) => sum + rowHeight(row), 0);
}

function sectionHeight({ heading, finding, figure }: DocumentSection, { document: { language }, pictures }: DocumentOrder): number {
  const { words } = figure;
  const drawn = pictures.find((each) => each.figure === figure.number);
  return (
    paragraphHeight('Heading1', heading.text) +
    paragraphHeight('Finding', finding.text) +
    paragraphHeight('Caption', `${figure.labelWord} 10. ${words.title}`) +
    paragraphHeight('FigureQuestion', words.subtitle) +
    (drawn === undefined ? 0 : pictureSize(drawn.svg).height * pointsOf + afterPicture) +
    [...words.notes, documentTerms[language].allNumbers].reduce((sum, note) => sum + paragraphHeight('FigureNote', note), 0) +
    paragraphHeight('Source', words.source)
  );
}

/** @returns numbers of figures; the first section begins a page */
export function tablesUnder(order: DocumentOrder): ReadonlySet<number> {
  const { sections, asked, language } = order.document;
  const drawn = new Set(order.pictures.map(({ figure }) => figure));
  const end = asked.reduce((sum, { heading, text }) => sum + paragraphHeight('Heading1', heading) + paragraphHeight('Normal', text.text), 0);
  const heights = sections.map((section) => sectionHeight(section, order));
  const under = new Set<number>();
  let used = 0;
  sections.forEach(({ figure: { number, table } }, i) => {
    const own = heights[i] ?? 0;
    used = used + own > pageHeight ? own : used + own;
    const tall = tableHeight(table, language);
    if (tall === undefined) return;
    const next = heights[i + 1];
    const isLast = next === undefined || used + next > pageHeight;
    if (drawn.has(number) && (!isLast || used + tall + (next === undefined ? end : 0) > pageHeight)) return;
    under.add(number);
    used += tall;
  });
  return under;
}
