import { Paragraph, TextRun, type FileChild } from 'docx';
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { DocumentKeyNumber, DocumentSection, ReportDocument } from '../../../../analysis/words/reportDocument.js';
import type { DocumentOrder } from '../documentOrder.js';
import { askedBlocks } from './askedBlocks.js';
import { captionMarks } from './caption.js';
import { contents, listOfCaptions, type ListedCaption } from './contents.js';
import { mostTogether } from './dataTable.js';
import { figureBlocks } from './figureBlocks.js';
import { figureListPage } from './figureListPage.js';
import { Headings } from './headings.js';
import { methodsBlocks } from './methodsBlocks.js';
import { paragraph, paragraphOf } from './paragraphs.js';
import { questionnaireBlocks } from './questionnaireBlocks.js';
import { Tables } from './tables.js';
import { tablesUnder } from './tablesUnder.js';
import { textRun } from './textRun.js';
import { wordFile } from './wordFile.js';

const here = (text: string) => ({ text, lang: '' });

function frontBlocks(document: ReportDocument): readonly Paragraph[] {
  return [
    ...paragraphOf('Subtitle', document.kicker),
    ...paragraphOf('Title', document.title),
    ...paragraph('EditionLine', `${document.organisation}. ${document.editionLine}`),
    ...paragraph('EditionLine', document.replaces),
  ];
}

function keyNumberBlocks({ value, phrase, detail, stated }: DocumentKeyNumber): readonly Paragraph[] {
  return [new Paragraph({ style: 'KeyNumber', children: [textRun(value), new TextRun(' '), textRun(phrase)] }), ...paragraph('KeyNumberDetail', detail), ...paragraph('KeyNumberDetail', stated)];
}

function keyBlocks(document: ReportDocument, headings: Headings): readonly FileChild[] {
  const response = [...paragraph('Normal', document.responseLine), ...paragraph('Normal', document.frameLine)];
  if (document.keyNumbers.length === 0) return response;
  return [headings.paragraph(1, here(document.keyNumbersHeading)), ...document.keyNumbers.flatMap(keyNumberBlocks), ...response];
}

/** What the sections are laid out with. */
interface Laid {
  readonly order: DocumentOrder;
  readonly headings: Headings;
  readonly tables: Tables;
  /** Figures with their table under them. */
  readonly under: ReadonlySet<number>;
}

function sectionBlocks({ heading, finding, figure }: DocumentSection, { order: { document, pictures }, headings, tables, under }: Laid): readonly FileChild[] {
  const { number, table } = figure;
  const picture = pictures.find((each) => each.figure === number);
  const isInPlace = picture === undefined && under.has(number);
  const isUnder = !isInPlace && under.has(number);
  return [
    // what is too long to be moved as a whole begins a page
    headings.paragraph(1, heading, number === 1 || (isInPlace && table.rows.length > mostTogether)),
    ...paragraphOf('Finding', finding),
    ...figureBlocks({ figure, picture, table: number, inPlace: isInPlace ? tables.blocks(number, table, '') : [] }, document.language),
    ...(isUnder ? tables.blocks(number, table, figure.words.source) : []),
  ];
}

/** The tables that stand under no figure; nothing where there are none. */
function numberBlocks({ order: { document }, headings, tables, under }: Laid): readonly FileChild[] {
  const terms = documentTerms[document.language];
  const behind = document.sections.filter(({ figure }) => !under.has(figure.number));
  if (behind.length === 0) return [];
  return [
    headings.paragraph(1, here(terms.tables)),
    ...(under.size > 0 ? paragraph('FigureNote', terms.otherTables) : []),
    ...behind.flatMap(({ figure: { number, table, words } }) => tables.blocks(number, table, words.source)),
  ];
}

function footBlocks(document: ReportDocument, headings: Headings): readonly FileChild[] {
  return [
    headings.paragraph(1, here(document.citeHeading)),
    ...paragraph('Normal', document.citation),
    ...paragraph('EditionLine', `${document.hashLabel}: ${document.hash}`),
    ...(document.contact === '' ? [] : [headings.paragraph(1, here(document.contactHeading)), ...paragraph('Normal', document.contact)]),
  ];
}

function figureCaptions({ sections }: ReportDocument): readonly ListedCaption[] {
  return sections.map(({ figure: { labelWord: label, number, words } }) => ({ label, number, text: words.title, mark: captionMarks('figure', number).entry }));
}

/** A report as a Word file that somebody goes on writing in: styles, fields and tables of its own kind, only the plots are pictures. */
export function docxReport(order: DocumentOrder): Promise<Uint8Array> {
  const { document } = order;
  const { language } = document;
  const terms = documentTerms[language];
  const headings = new Headings();
  const tables = new Tables(language);
  const key = keyBlocks(document, headings);
  const laid: Laid = { order, headings, tables, under: tablesUnder(order) };
  const sections = document.sections.flatMap((section) => sectionBlocks(section, laid));
  const asked = askedBlocks(document.asked, headings);
  const methods = methodsBlocks(document.methods, document.sections.length, headings, tables);
  const numbers = numberBlocks(laid);
  const questionnaire = questionnaireBlocks(document.methods, headings);
  const foot = footBlocks(document, headings);
  const lists = [...contents(headings.all, language), ...listOfCaptions(terms.figures, figureCaptions(document), figureListPage(document, headings.all)), ...listOfCaptions(terms.tables, tables.all)];
  return wordFile({
    facts: { title: document.title.text, subject: document.kicker.text, organisation: document.organisation, language, date: document.date },
    furniture: { language, head: document.kicker.text, foot: document.footLine, example: document.example },
    blocks: [...frontBlocks(document), ...key, ...lists, ...sections, ...asked, ...methods, ...numbers, ...questionnaire, ...foot],
  });
}
