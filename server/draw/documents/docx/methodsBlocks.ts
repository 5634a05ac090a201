import { Paragraph, TextRun, type Table } from 'docx';
import type { DocumentFact, DocumentMethods } from '../../../../analysis/words/reportDocument.js';
import type { Headings } from './headings.js';
import type { Tables } from './tables.js';
import { textRun } from './textRun.js';

const here = (text: string) => ({ text, lang: '' });

export function factParagraph({ term, text }: DocumentFact): Paragraph {
  return new Paragraph({ style: 'Normal', children: [textRun(term, '', { bold: true }), new TextRun('. '), textRun(text)] });
}

/**
 * How it was asked and counted: the facts, and who answered.
 * @param figures how many tables have the numbers of figures
 */
export function methodsBlocks(methods: DocumentMethods, figures: number, headings: Headings, tables: Tables): readonly (Paragraph | Table)[] {
  return [
    headings.paragraph(1, here(methods.heading)),
    ...methods.facts.map(factParagraph),
    ...methods.responses.flatMap(({ heading, note, table }, i) => [headings.paragraph(2, here(heading)), ...tables.blocks(figures + i + 1, table, note)]),
  ];
}
