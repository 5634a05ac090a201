import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { ReportDocument } from '../../../../analysis/words/reportDocument.js';
import type { ListedHeading } from './headings.js';
import { pageHeight, paragraphBlocks, stackHeight } from './paragraphHeight.js';

/** So few figures are listed on one page; a longer list would leave too much of the page before it empty. */
const mostTogether = 15;

/** Whether the list of figures begins a page: under the contents of the first page it would be torn. */
export function figureListPage(document: ReportDocument, headings: readonly ListedHeading[]): boolean {
  const terms = documentTerms[document.language];
  const { kicker, title, organisation, editionLine, replaces, keyNumbers, keyNumbersHeading, responseLine, frameLine, sections } = document;
  const front = [
    ...paragraphBlocks('Subtitle', kicker.text),
    ...paragraphBlocks('Title', title.text),
    ...paragraphBlocks('EditionLine', `${organisation}. ${editionLine}`),
    ...paragraphBlocks('EditionLine', replaces),
    ...(keyNumbers.length === 0 ? [] : paragraphBlocks('Heading1', keyNumbersHeading)),
    ...keyNumbers.flatMap(({ value, phrase, detail, stated }) => [...paragraphBlocks('KeyNumber', `${value} ${phrase}`), ...paragraphBlocks('KeyNumberDetail', detail), ...paragraphBlocks('KeyNumberDetail', stated)]),
    ...paragraphBlocks('Normal', responseLine),
    ...paragraphBlocks('Normal', frameLine),
    ...paragraphBlocks('TOCHeading', terms.contents),
    ...headings.filter(({ level }) => level === 1).flatMap(({ text }) => paragraphBlocks('TOC1', text)),
  ];
  const list = [...paragraphBlocks('TOCHeading', terms.figures), ...sections.flatMap(({ figure: { words } }) => paragraphBlocks('TableofFigures', `${words.label}. ${words.title}`))];
  return sections.length <= mostTogether && stackHeight(front) <= pageHeight && stackHeight([...front, ...list]) > pageHeight;
}
