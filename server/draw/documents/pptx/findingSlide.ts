/** One finding a slide: said in its title, shown in its picture, with its base beside it and its uncertainty in the notes. */
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import { plainText } from '../../../../analysis/words/plainText.js';
import type { DocumentFigure, DocumentSection, ReportDocument } from '../../../../analysis/words/reportDocument.js';
import { slideTerms } from '../../../../analysis/words/slideTerms.js';
import type { DocumentPicture } from '../documentOrder.js';
import { pngSize } from './pngSize.js';
import type { Slide } from 'pptxgenjs';
import { layouts, type Deck } from './slideDeck.js';
import { cellMargin, slideTable, tableTop } from './slideTable.js';
import { slideTitle, titleRuns } from './slideTitle.js';
import { colours, font, places } from './slideStyle.js';

function addPicture(slide: Slide, { png }: DocumentPicture, { words }: DocumentFigure): void {
  const { width, height } = pngSize(png);
  const { x, y, w, h } = places.body;
  const scale = Math.min(w / width, h / height);
  const size = { w: width * scale, h: height * scale };
  slide.addImage({ data: `image/png;base64,${Buffer.from(png).toString('base64')}`, altText: plainText(words.alt), x: x + (w - size.w) / 2, y: y + (h - size.h) / 3, ...size });
}

function addTable(slide: Slide, { table, isDrawn }: DocumentFigure, { language }: ReportDocument): void {
  const words = documentTerms[language];
  const { rows, widths, size, isCut } = slideTable(table);
  const said = `${isDrawn ? words.pictureFailed : words.noPicture}${isCut ? ` ${slideTerms[language].wholeTable}` : ''}`;
  const { x, y, w } = places.body;
  slide.addText(said, { x, y, w, h: 0.4, fontSize: 14, color: colours.muted, fontFace: font, margin: 0 });
  const runs = rows.map((cells, r) => cells.map((text, c) => ({ text, options: { bold: r === 0 || c === 0, align: c === 0 ? 'left' as const : 'right' as const } })));
  slide.addTable(runs, { x, y: tableTop, w, colW: [...widths], fontSize: size, color: colours.ink, fontFace: font, border: { type: 'solid', pt: 0.5, color: colours.line }, margin: cellMargin });
}

/** What the speaker says when somebody asks: what it shows in words, how sure it is, and whom it is about. */
function notesOf({ heading, finding, figure }: DocumentSection, { language, responseLine }: ReportDocument): string {
  const { words } = figure;
  const terms = slideTerms[language];
  const said = [heading.text, finding.text, `${terms.base}: ${words.subtitle}`, ...words.notes, words.response ?? responseLine, `${terms.described}: ${words.description}`, words.source, words.example ?? ''];
  return said.filter((text) => text !== '').map(plainText).join('\n\n');
}

const sentences = (notes: readonly string[]): readonly string[] => notes.flatMap((note) => note.split(/(?<=\.) /));

/** "Three more rows are in the table.": what the notes of the picture say and those of the document do not. */
function leftOut({ words }: DocumentFigure, picture: DocumentPicture | undefined): string {
  const said = new Set(sentences(words.notes));
  return sentences(picture?.notes ?? []).filter((sentence) => !said.has(sentence)).join(' ');
}

export function findingSlide(deck: Deck, section: DocumentSection, document: ReportDocument, picture: DocumentPicture | undefined): void {
  const { figure } = section;
  const { words } = figure;
  const slide = deck.addSlide({ masterName: layouts.finding });
  const title = slideTitle(words.title, 'finding');
  const lang = figure.titleLang === '' ? {} : { lang: figure.titleLang };
  slide.addText(titleRuns(title, lang), { placeholder: 'title' });
  const subtitle = slideTitle(words.subtitle, 'subtitle');
  slide.addText(subtitle.text, { ...places.subtitle, fontSize: subtitle.fontSize, color: colours.muted, fontFace: font, margin: 0, valign: 'top' });
  if (picture === undefined) addTable(slide, figure, document);
  else addPicture(slide, picture, figure);
  slide.addText(plainText([`${words.label}.`, leftOut(figure, picture), words.source].filter((text) => text !== '').join(' ')), { ...places.source, fontSize: 11, color: colours.muted, fontFace: font, margin: 0, valign: 'middle' });
  slide.addNotes([title.whole, notesOf(section, document)].filter((text) => text !== '').join('\n\n'));
}
