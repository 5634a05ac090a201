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
import { pageHeight, paragraphBlocks, stackHeight, textWidth, type Block } from './paragraphHeight.js';
import { pictureSize } from './picture.js';

/** Points to the pixel of a picture, and what its line has under it. */
const pointsOf = 0.75;
const underPicture = 3;
/** Beside the text of a cell, and the line under a row. */
const cellPadding = 9;
const rule = 0.5;

/** Nothing where it takes more than one part: then it stands behind. */
function tableBlocks(table: FigureTable, source: string, language: Language): readonly Block[] {
  const { parts: [part, ...more], isSmall } = columnParts(table, language);
  if (part === undefined || more.length > 0) return [];
  const style = isSmall ? 'TableTextSmall' : 'TableText';
  const cellHeight = (text: string, i: number): number => {
    const blocks = (part.isInline ? [text] : cellLines(text)).flatMap((line) => paragraphBlocks(style, line, (part.widths[i] ?? 0) * textWidth - cellPadding));
    const [first] = blocks;
    return first === undefined ? 0 : first.before + first.after + blocks.reduce((sum, { tall }) => sum + tall, 0);
  };
  const rows = [part.table.head, ...part.table.rows.map(({ head, cells }) => [head, ...cells])];
  const tall = rows.reduce((sum, row) => sum + rule + Math.max(...row.map(cellHeight)), 0);
  return [...paragraphBlocks('Caption', `${documentTerms[language].table} 10. ${table.caption}`), { before: 0, tall, after: 0 }, ...paragraphBlocks('Source', source)];
}

function sectionBlocks({ heading, finding, figure }: DocumentSection, { document: { language }, pictures }: DocumentOrder): readonly Block[] {
  const { words } = figure;
  const drawn = pictures.find((each) => each.figure === figure.number);
  return [
    ...paragraphBlocks('Heading1', heading.text),
    ...paragraphBlocks('Finding', finding.text),
    ...paragraphBlocks('Caption', `${figure.labelWord} 10. ${words.title}`),
    ...paragraphBlocks('FigureQuestion', words.subtitle),
    ...(drawn === undefined ? [] : [{ before: 0, tall: pictureSize(drawn.svg).height * pointsOf + underPicture, after: 4 }]),
    ...[...words.notes, documentTerms[language].allNumbers].flatMap((note) => paragraphBlocks('FigureNote', note)),
    ...paragraphBlocks('Source', words.source),
  ];
}

/** @returns numbers of figures; the first section begins a page */
export function tablesUnder(order: DocumentOrder): ReadonlySet<number> {
  const { sections, asked, language } = order.document;
  const drawn = new Set(order.pictures.map(({ figure }) => figure));
  const end = asked.flatMap(({ heading, text }) => [...paragraphBlocks('Heading1', heading), ...paragraphBlocks('Normal', text.text)]);
  const all = sections.map((section) => sectionBlocks(section, order));
  const under = new Set<number>();
  let page: readonly Block[] = [];
  sections.forEach(({ figure: { number, table, words } }, i) => {
    const own = all[i] ?? [];
    const fits = (more: readonly Block[]): boolean => stackHeight([...page, ...more]) <= pageHeight;
    page = fits(own) ? [...page, ...own] : own;
    const rows = tableBlocks(table, words.source, language);
    const next = all[i + 1];
    const isLast = next === undefined || !fits(next);
    if (rows.length === 0 || (drawn.has(number) && !(isLast && fits([...rows, ...(next === undefined ? end : [])])))) return;
    under.add(number);
    page = fits(rows) ? [...page, ...rows] : rows;
  });
  return under;
}
