import { Paragraph, TextRun, type Table } from 'docx';
import type { DocumentFact, DocumentMethods, DocumentQuestion } from '../../../../analysis/words/reportDocument.js';
import type { Headings } from './headings.js';
import { paragraph } from './paragraphs.js';
import type { Tables } from './tables.js';
import { textRun } from './textRun.js';

const here = (text: string) => ({ text, lang: '' });

export function factParagraph({ term, text }: DocumentFact): Paragraph {
  return new Paragraph({ style: 'Normal', children: [textRun(term, '', { bold: true }), new TextRun('. '), textRun(text)] });
}

function questionBlocks({ number, text, remarks, options }: DocumentQuestion): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'QuestionText', children: [textRun(`${number}. `), textRun(text.text, text.lang)] }),
    ...paragraph('QuestionRemark', remarks.join(' ')),
    ...options.flatMap((option) => paragraph('ListBullet', option)),
  ];
}

/** How it was asked and counted: the facts, who answered, and every question as it was put. */
export function methodsBlocks(methods: DocumentMethods, headings: Headings, tables: Tables): readonly (Paragraph | Table)[] {
  return [
    headings.paragraph(1, here(methods.heading), true),
    ...methods.facts.map(factParagraph),
    ...methods.responses.flatMap(({ heading, note, table }) => [headings.paragraph(2, here(heading)), ...tables.blocks(table, note)]),
    headings.paragraph(1, here(methods.questionsHeading)),
    ...methods.parts.flatMap(({ title, questions }) => [headings.paragraph(2, title), ...questions.flatMap(questionBlocks)]),
  ];
}
