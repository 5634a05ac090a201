import { Paragraph, SimpleField, type Table } from 'docx';
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { Language } from '../../../../analysis/words/language.js';
import type { DocumentFigure } from '../../../../analysis/words/reportDocument.js';
import type { DocumentPicture } from '../documentOrder.js';
import { caption, captionMarks } from './caption.js';
import { paragraph } from './paragraphs.js';
import { picture } from './picture.js';
import { textRun } from './textRun.js';

export interface FigureBlocks {
  readonly figure: DocumentFigure;
  readonly picture: DocumentPicture | undefined;
  /** Number of the table with all its numbers. */
  readonly table: number;
  /** That table, where it stands for a picture that there is not. */
  readonly inPlace: readonly (Paragraph | Table)[];
}

/** "Alla tal i figuren: Tabell 3.", where the number follows the table. */
function whereTheNumbersAre(table: number, language: Language): Paragraph {
  const terms = documentTerms[language];
  const reference = new SimpleField(`REF ${captionMarks('table', table).reference} \\h`, `${terms.table}\u00a0${String(table)}`);
  return new Paragraph({ style: 'FigureNote', children: [textRun(terms.allNumbers), reference, textRun('.')] });
}

/** Caption, question and base, the plot alone, notes and source: all but the plot is text that can be edited. */
export function figureBlocks({ figure, picture: drawn, table, inPlace }: FigureBlocks, language: Language): readonly (Paragraph | Table)[] {
  const { words } = figure;
  const terms = documentTerms[language];
  const missing = figure.isDrawn ? terms.pictureFailed : terms.noPicture;
  return [
    caption('figure', { label: figure.labelWord, number: figure.number, text: words.title, lang: figure.titleLang }),
    ...paragraph('FigureQuestion', words.subtitle),
    ...(drawn === undefined ? paragraph('FigureNote', missing) : [picture(drawn, { name: words.label, alt: `${words.alt} ${words.description}` })]),
    ...inPlace,
    ...words.notes.flatMap((note) => paragraph('FigureNote', note)),
    ...(inPlace.length === 0 ? [whereTheNumbersAre(table, language)] : []),
    ...paragraph('Source', words.source),
  ];
}
